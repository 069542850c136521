package chokepoint.economy.model;

import chokepoint.economy.world.Grid;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.function.IntPredicate;

/// What is changed: the tariffs of every cell after the change, the cells in which trade is forbidden, and what
/// countries pay each other, beyond the transfers that the model's [Deficits] have.
///
/// A ban is the exact limit of a tariff without end: the share is zero, not small.
public final class Shock {

    final double[] tariff;
    final BitSet banned;

    /// By country, in money; empty where nothing is paid.
    private final double[] paid;

    private Shock(double[] tariff, BitSet banned, double[] paid) {
        this.tariff = tariff;
        this.banned = banned;
        this.paid = paid;
        for (int cell = 0; cell < tariff.length; cell++) {
            if (!(tariff[cell] > -1) || Double.isInfinite(tariff[cell])) {
                throw new IllegalArgumentException(
                        "the tariff of cell %d is %s: it is finite and above -100 %%".formatted(cell, tariff[cell]));
            }
        }
    }

    /// @param tariff by cell, replacing all rates in force
    public static Shock tariffs(double[] tariff) {
        return new Shock(tariff.clone(), new BitSet(), new double[0]);
    }

    /// The base's own tariffs: no change.
    public static Shock none(Baseline base) {
        return tariffs(base.tariff);
    }

    /// Other tariffs, the same bans.
    ///
    /// @param other by cell, replacing all rates
    public Shock with(double[] other) {
        return new Shock(other.clone(), banned, paid);
    }

    /// With trade forbidden in some cells, beside those already forbidden.
    public Shock ban(Grid grid, IntPredicate cells) {
        var more = (BitSet) banned.clone();
        for (int cell = 0; cell < grid.cells(); cell++) {
            if (cells.test(cell)) {
                more.set(cell);
            }
        }
        return new Shock(tariff, more, paid);
    }

    /// With lump sums paid between countries, instead of those it has.
    ///
    /// @param received by country, below zero where it pays: in the world's unit of money, while world labour
    ///     income stays what it was in the base
    /// @throws NoEquilibrium where they do not sum to zero
    public Shock transferring(double[] received) {
        double sum = Arrays.stream(received).sum();
        double all = Arrays.stream(received).map(Math::abs).sum();
        if (!(Math.abs(sum) <= 1e-9 * all)) {
            throw new NoEquilibrium(String.format(
                    Locale.ROOT,
                    "the transfers sum to %.6g, not to zero: what one country receives, another pays",
                    sum));
        }
        return new Shock(tariff, banned, all == 0 ? new double[0] : received.clone());
    }

    /// Writes what every country receives.
    void transfers(double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = transfer(i);
        }
    }

    /// Transfers that a model has, and what is paid besides, by country.
    double[] withTransfers(double[] transfers) {
        double[] all = transfers.clone();
        for (int i = 0; i < all.length; i++) {
            all[i] += transfer(i);
        }
        return all;
    }

    /// What a country receives from others, below zero where it pays.
    public double transfer(int country) {
        return paid.length == 0 ? 0 : paid[country];
    }

    public double[] tariffs() {
        return tariff.clone();
    }

    public boolean bans(int cell) {
        return banned.get(cell);
    }

    /// A point on the way from the base to this shock: costs move in equal ratios, what is banned fades out, sums
    /// are paid in part.
    ///
    /// @param part from 0 (the base) to 1 (all of it)
    public Shock part(Baseline base, double part) {
        var between = new double[tariff.length];
        for (int cell = 0; cell < between.length; cell++) {
            between[cell] = tariff[cell] == base.tariff[cell]
                    ? tariff[cell]
                    : Math.expm1((1 - part) * Math.log1p(base.tariff[cell]) + part * Math.log1p(tariff[cell]));
        }
        return new Shock(
                between, banned, Arrays.stream(paid).map(sum -> part * sum).toArray());
    }
}
