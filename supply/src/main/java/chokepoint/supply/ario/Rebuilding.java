package chokepoint.supply.ario;

import java.util.Arrays;

/// What a reconstruction asks of the industries that build, and what it has received.
///
/// A matrix of builders × damaged industries: the builders are every region's industries of the building sectors,
/// and the damage is shared among sectors as the shock says and among regions in proportion to what the damaged
/// industry usually buys there.
final class Rebuilding {

    private final Shock.Reconstruction works;
    private final int[] builders;
    private final int[] damaged;
    /// Builders × damaged: what is still to be built, money.
    private final double[] left;
    /// Builders × damaged: what is asked today, money; once all is built, the last of it that was not delivered.
    private final double[] asked;
    private final Rounding rounding;
    private boolean finished;

    /// What little is left when the works end.
    interface Rounding {
        double round(double left);
    }

    /// As BoARIO 0.6.3 tracks it: the damage is asked in money of the shock, whatever the money of the world;
    /// amounts are rounded to the decimals of that money; an industry that buys nothing of a building sector asks
    /// nothing of it.
    static Rebuilding asBoario(Shock.Reconstruction works, Coefficients coefficients) {
        double precision = BoarioEvent.precision(works.unit());
        return new Rebuilding(
                works, coefficients, 1, false, left -> Math.max(0, Math.rint(left * precision) / precision));
    }

    /// Ours: in money of the world, until a millionth of the damage is left; an industry that buys nothing of a
    /// building sector asks its builders in proportion to their usual output.
    static Rebuilding toTheEnd(Shock.Reconstruction works, Coefficients coefficients) {
        double unit = works.unit() / coefficients.settings.moneyUnit();
        double damage =
                works.struck().values().stream().mapToDouble(lost -> lost).sum() * unit * works.factor();
        return new Rebuilding(works, coefficients, unit, true, left -> left < 1e-9 * damage ? 0 : left);
    }

    private Rebuilding(
            Shock.Reconstruction works, Coefficients coefficients, double unit, boolean always, Rounding rounding) {
        this.works = works;
        this.rounding = rounding;
        World world = coefficients.world;
        builders = world.listIndustries().stream()
                .filter(industry -> works.builders().containsKey(industry.sector()))
                .mapToInt(industry -> world.findIndex(industry).orElseThrow())
                .toArray();
        damaged = works.struck().keySet().stream()
                .mapToInt(industry -> world.findIndex(industry).orElseThrow())
                .toArray();
        left = new double[builders.length * damaged.length];
        asked = new double[left.length];
        for (int b = 0; b < builders.length; b++) {
            String sector = world.industry(builders[b]).sector();
            double share = works.builders().getOrDefault(sector, 0.0);
            for (int d = 0; d < damaged.length; d++) {
                double damage = works.struck().getOrDefault(world.industry(damaged[d]), 0.0) * unit;
                left[b * damaged.length + d] =
                        share * damage * works.factor() * regionalShare(coefficients, builders[b], damaged[d], always);
            }
        }
    }

    private static double regionalShare(Coefficients coefficients, int builder, int damaged, boolean always) {
        int n = coefficients.industries;
        int sector = coefficients.sectorOf(builder);
        double bought = coefficients.purchases[sector][damaged];
        if (bought > 0) {
            return coefficients.world.flows()[builder][damaged] / bought;
        }
        if (!always) {
            return 0;
        }
        double made = 0;
        for (int f = sector; f < n; f += coefficients.sectors) {
            made += coefficients.output[f];
        }
        return made == 0 ? 0 : coefficients.output[builder] / made;
    }

    Shock.Reconstruction works() {
        return works;
    }

    boolean finished() {
        return finished;
    }

    /// Asks 1/τ of what is left.
    void ask() {
        for (int cell = 0; cell < left.length; cell++) {
            asked[cell] = left[cell] * (1.0 / works.days());
        }
    }

    /// Adds what is asked of each industry.
    void addAsked(double[] byIndustry) {
        for (int cell = 0; cell < asked.length; cell++) {
            byIndustry[builders[cell / damaged.length]] += asked[cell];
        }
    }

    /// Takes what was delivered off what is asked and off what is left.
    ///
    /// @param met by industry: the part of every demand that it met today
    /// @param loss by industry: set to the capital that is still to be rebuilt
    void receive(double[] met, double[] loss) {
        boolean any = false;
        for (int cell = 0; cell < left.length; cell++) {
            double received = asked[cell] * met[builders[cell / damaged.length]];
            asked[cell] -= received;
            if (!finished) {
                left[cell] = rounding.round(left[cell] - received);
                any |= left[cell] != 0;
            }
        }
        if (finished) {
            return;
        }
        finished = !any;
        Arrays.fill(loss, 0);
        for (int cell = 0; cell < left.length; cell++) {
            loss[damaged[cell % damaged.length]] += left[cell] / works.factor();
        }
    }
}
