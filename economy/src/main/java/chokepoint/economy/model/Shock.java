package chokepoint.economy.model;

import chokepoint.economy.world.Grid;
import java.util.BitSet;
import java.util.function.IntPredicate;

/// What is changed: the tariffs of every cell after the change, and the cells in which trade is forbidden.
///
/// A ban is the exact limit of a tariff without end: the share is zero, not small.
public final class Shock {

    final double[] tariff;
    final BitSet banned;

    private Shock(double[] tariff, BitSet banned) {
        this.tariff = tariff;
        this.banned = banned;
        for (int cell = 0; cell < tariff.length; cell++) {
            if (!(tariff[cell] > -1) || Double.isInfinite(tariff[cell])) {
                throw new IllegalArgumentException(
                        "the tariff of cell %d is %s: it is finite and above -100 %%".formatted(cell, tariff[cell]));
            }
        }
    }

    /// @param tariff by cell, replacing all rates in force
    public static Shock tariffs(double[] tariff) {
        return new Shock(tariff.clone(), new BitSet());
    }

    /// The base's own tariffs: no change.
    public static Shock none(Baseline base) {
        return tariffs(base.tariff);
    }

    /// Other tariffs, the same bans.
    ///
    /// @param other by cell, replacing all rates
    public Shock with(double[] other) {
        return new Shock(other.clone(), banned);
    }

    /// With trade forbidden in some cells, beside those already forbidden.
    public Shock ban(Grid grid, IntPredicate cells) {
        var more = (BitSet) banned.clone();
        for (int cell = 0; cell < grid.cells(); cell++) {
            if (cells.test(cell)) {
                more.set(cell);
            }
        }
        return new Shock(tariff, more);
    }

    public double[] tariffs() {
        return tariff.clone();
    }

    public boolean bans(int cell) {
        return banned.get(cell);
    }

    /// A point on the way from the base to this shock: costs move in equal ratios, what is banned fades out.
    ///
    /// @param part from 0 (the base) to 1 (all of it)
    public Shock part(Baseline base, double part) {
        var between = new double[tariff.length];
        for (int cell = 0; cell < between.length; cell++) {
            between[cell] = tariff[cell] == base.tariff[cell]
                    ? tariff[cell]
                    : Math.expm1((1 - part) * Math.log1p(base.tariff[cell]) + part * Math.log1p(tariff[cell]));
        }
        return new Shock(between, banned);
    }
}
