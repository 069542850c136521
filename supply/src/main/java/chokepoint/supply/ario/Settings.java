package chokepoint.supply.ario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How the industries of a world behave: the parameters of ARIO, and which of its two readings is computed.
///
/// @param mode which reading
/// @param orders how orders are spread over the suppliers of one sector
/// @param overproduction how capacity may grow when demand is not met
/// @param psi ψ, the share of the target stock below which an input holds production back; from 0 to 1
/// @param usual the cover of every input without one of its own
/// @param covers covers by input sector
/// @param bindings which inputs bind how hard, the last that speaks of an input and a buyer decides; none: all are
/// critical
/// @param capitalRatio capital for a year's value added
/// @param moneyUnit how much one unit of the world's money is in plain money: 1000000 for millions
/// @param daysPerYear what the yearly tables are divided by
public record Settings(
        Mode mode,
        Orders orders,
        Overproduction overproduction,
        double psi,
        Cover usual,
        Map<String, Cover> covers,
        List<Binding> bindings,
        double capitalRatio,
        double moneyUnit,
        int daysPerYear) {

    /// Which reading of the model is computed.
    public enum Mode {
        /// Ours: several shocks at once, no absolute tolerances, and an economy that heals.
        DEFAULT,
        /// As BoARIO 0.6.3 computes it, with its quirks.
        BOARIO_0_6_3
    }

    /// How orders are spread over the suppliers of one sector.
    public enum Orders {
        /// Towards suppliers with capacity: in proportion to usual purchases times capacity over usual output.
        ALTERNATIVE,
        /// In proportion to usual purchases.
        FIXED
    }

    /// The overproduction factor α.
    ///
    /// @param base where it rests, usually 1
    /// @param max where it may rise to
    /// @param days its characteristic time τ
    public record Overproduction(double base, double max, double days) {
        public Overproduction {
            if (!(base >= 1 && max >= base && days >= 1 && max < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "overproduction rests at 1 or more, rises to no less and takes a day or" + " more; given base "
                                + base + ", max " + max + ", " + days + " days");
            }
        }

        /// By how much α rises or falls in a day of the default mode: towards its limit by what was scarce, towards
        /// where it rests by the rest.
        ///
        /// @param asked all demand of the day
        /// @param made what was made the day before
        public double growth(double now, double asked, double made) {
            double scarcity = asked > 0 ? Math.clamp((asked - made) / asked, 0, 1) : 0;
            return ((max - now) * scarcity + (base - now) * (1 - scarcity)) / days;
        }
    }

    /// How much of an input is kept, in days of its usual use.
    ///
    /// @param days target stock; infinite for an input that never runs short
    /// @param restoring days in which a gap is made good; 1/`restoring` of it is ordered each day
    public record Cover(double days, double restoring) {
        public Cover {
            if (!(days > 0) || !(restoring >= 1 && restoring < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a stock covers more than 0 days and is restored in a day or more;"
                        + " given " + days + " and " + restoring);
            }
        }
    }

    /// What the lack of an input does to a buyer.
    public enum Criticality {
        /// No output without it.
        CRITICAL,
        /// Half of the output without it.
        IMPORTANT,
        /// Output goes on without it.
        NON_CRITICAL
    }

    /// How hard some inputs bind some buyers.
    ///
    /// @param input the sector bought, empty for every one
    /// @param buyer the sector that buys, empty for every one
    public record Binding(Optional<String> input, Optional<String> buyer, Criticality criticality) {}

    public Settings {
        covers = Map.copyOf(new TreeMap<>(covers));
        bindings = List.copyOf(bindings);
        if (!(psi >= 0 && psi <= 1)) {
            throw new IllegalArgumentException("psi is a share from 0 to 1, not " + psi);
        }
        if (!(capitalRatio >= 0 && moneyUnit > 0) || daysPerYear < 1) {
            throw new IllegalArgumentException("capital ratio, unit of money and days per year are not negative; given "
                    + capitalRatio + ", " + moneyUnit + ", " + daysPerYear);
        }
        if (mode == Mode.BOARIO_0_6_3 && !bindings.isEmpty()) {
            throw new IllegalArgumentException("BoARIO 0.6.3 knows critical inputs only. Maybe leave the mode out?");
        }
    }

    /// The usual parameters of BoARIO's `ARIOPsiModel`: 90 days of cover restored in 60, ψ 0.8, α up to 1.25 in a
    /// year.
    public static Settings usual(Mode mode) {
        return new Settings(
                mode,
                Orders.ALTERNATIVE,
                new Overproduction(1, 1.25, 365),
                0.8,
                new Cover(90, 60),
                Map.of(),
                List.of(),
                4,
                1e6,
                365);
    }

    /// The cover of an input.
    public Cover cover(String input) {
        return covers.getOrDefault(input, usual);
    }

    /// How hard an input binds a buyer.
    public Criticality criticality(String input, String buyer) {
        var decided = Criticality.CRITICAL;
        for (Binding binding : bindings) {
            if (binding.input().map(input::equals).orElse(true)
                    && binding.buyer().map(buyer::equals).orElse(true)) {
                decided = binding.criticality();
            }
        }
        return decided;
    }

    public Settings withMode(Mode other) {
        return new Settings(
                other, orders, overproduction, psi, usual, covers, bindings, capitalRatio, moneyUnit, daysPerYear);
    }

    public Settings withOrders(Orders other) {
        return new Settings(
                mode, other, overproduction, psi, usual, covers, bindings, capitalRatio, moneyUnit, daysPerYear);
    }

    public Settings withPsi(double other) {
        return new Settings(
                mode, orders, overproduction, other, usual, covers, bindings, capitalRatio, moneyUnit, daysPerYear);
    }

    public Settings withOverproduction(Overproduction other) {
        return new Settings(mode, orders, other, psi, usual, covers, bindings, capitalRatio, moneyUnit, daysPerYear);
    }

    /// The same cover for every input.
    public Settings withCover(Cover other) {
        return new Settings(
                mode, orders, overproduction, psi, other, Map.of(), bindings, capitalRatio, moneyUnit, daysPerYear);
    }

    /// Covers by input sector; inputs that are not named keep the usual one.
    public Settings withCovers(Map<String, Cover> others) {
        return new Settings(
                mode, orders, overproduction, psi, usual, others, bindings, capitalRatio, moneyUnit, daysPerYear);
    }

    public Settings withBindings(List<Binding> others) {
        return new Settings(
                mode, orders, overproduction, psi, usual, covers, others, capitalRatio, moneyUnit, daysPerYear);
    }

    public Settings withCapital(double ratio, double unit) {
        return new Settings(mode, orders, overproduction, psi, usual, covers, bindings, ratio, unit, daysPerYear);
    }
}
