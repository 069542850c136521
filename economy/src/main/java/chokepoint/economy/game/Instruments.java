package chokepoint.economy.game;

import chokepoint.economy.model.Baseline;
import chokepoint.economy.world.Grid;
import java.util.Arrays;
import java.util.function.IntPredicate;

/// The tariffs that one country may set: which cells move together as one rate.
///
/// @param country the importer
/// @param rateOf by cell: the number of its rate, or −1 where the country may not set it
/// @param count how many rates there are
public record Instruments(int country, int[] rateOf, int count) {

    /// How fine a country's tariffs are.
    public enum Detail {
        /// One rate on all imports.
        UNIFORM,
        /// One rate for each partner.
        BY_PARTNER,
        /// One rate for each sector, the same for all partners: most favoured nation.
        BY_SECTOR,
        /// One rate for each partner and sector.
        BY_PARTNER_AND_SECTOR
    }

    /// @param partners the exporters, by place, on whom tariffs may be set; the others keep their rates
    public static Instruments of(Baseline base, int country, Detail detail, IntPredicate partners) {
        return of(base, country, detail, partners, sector -> true);
    }

    /// @param sectors the sectors, by place, in which tariffs may be set
    public static Instruments of(
            Baseline base, int country, Detail detail, IntPredicate partners, IntPredicate sectors) {
        Grid grid = base.grid();
        double[] share = base.shares();
        var key = new int[grid.countries() * grid.sectors()];
        Arrays.fill(key, -1);
        var rateOf = new int[grid.cells()];
        Arrays.fill(rateOf, -1);
        int count = 0;
        for (int n = 0; n < grid.countries(); n++) {
            for (int s = 0; s < grid.sectors(); s++) {
                int cell = grid.cell(country, n, s);
                if (n == country || !partners.test(n) || !sectors.test(s) || share[cell] == 0) {
                    continue;
                }
                int group = switch (detail) {
                    case UNIFORM -> 0;
                    case BY_PARTNER -> n;
                    case BY_SECTOR -> s;
                    case BY_PARTNER_AND_SECTOR -> grid.pair(n, s);
                };
                if (key[group] < 0) {
                    key[group] = count++;
                }
                rateOf[cell] = key[group];
            }
        }
        return new Instruments(country, rateOf, count);
    }

    /// Tariffs with one rate in every cell that may be set.
    ///
    /// @param tariffs by cell: those that stay
    public double[] uniform(double[] tariffs, double rate) {
        double[] other = tariffs.clone();
        for (int cell = 0; cell < rateOf.length; cell++) {
            if (rateOf[cell] >= 0) {
                other[cell] = rate;
            }
        }
        return other;
    }

    /// Moves the rates that reach one sector alone to other tariffs.
    ///
    /// @param tariffs written, by cell
    /// @return whether anything moved: not where a rate of the sector reaches others too
    boolean move(Grid grid, int sector, double[] other, double[] tariffs) {
        var reach = new int[count];
        Arrays.fill(reach, -1);
        for (int cell = 0; cell < rateOf.length; cell++) {
            if (rateOf[cell] >= 0) {
                int of = reach[rateOf[cell]];
                reach[rateOf[cell]] = of < 0 || of == grid.sector(cell) ? grid.sector(cell) : grid.sectors();
            }
        }
        boolean moved = false;
        for (int cell = 0; cell < rateOf.length; cell++) {
            if (rateOf[cell] >= 0 && reach[rateOf[cell]] == sector && tariffs[cell] != other[cell]) {
                tariffs[cell] = other[cell];
                moved = true;
            }
        }
        return moved;
    }

    /// Writes rates, in logs of 1 + t, into a tariff array by cell.
    void set(double[] logs, double[] tariffs) {
        for (int cell = 0; cell < rateOf.length; cell++) {
            if (rateOf[cell] >= 0) {
                tariffs[cell] = Math.expm1(logs[rateOf[cell]]);
            }
        }
    }

    /// Adds a gradient by cell up by rate.
    void gather(double[] byCell, double[] byRate) {
        Arrays.fill(byRate, 0);
        for (int cell = 0; cell < rateOf.length; cell++) {
            if (rateOf[cell] >= 0) {
                byRate[rateOf[cell]] += byCell[cell];
            }
        }
    }

    /// The rates in force, in logs of 1 + t: where cells that move together differ, their mean by trade.
    double[] inForce(Baseline base, double[] tariffs) {
        double[] share = base.shares();
        var sum = new double[count];
        var weight = new double[count];
        for (int cell = 0; cell < rateOf.length; cell++) {
            if (rateOf[cell] >= 0) {
                sum[rateOf[cell]] += share[cell] * Math.log1p(tariffs[cell]);
                weight[rateOf[cell]] += share[cell];
            }
        }
        for (int rate = 0; rate < count; rate++) {
            sum[rate] /= weight[rate];
        }
        return sum;
    }

    /// The tariffs in force with 1/θ of the sector in every cell that may be set: what a buyer without rivals would
    /// ask.
    double[] monopoly(Baseline base, double[] tariffs) {
        double[] other = tariffs.clone();
        for (int cell = 0; cell < rateOf.length; cell++) {
            if (rateOf[cell] >= 0) {
                double theta = base.elasticities().trade(base.grid().sector(cell));
                other[cell] = Math.min(BestResponse.HIGHEST, 1 / theta);
            }
        }
        return other;
    }

    /// One over the part of spending that each rate touches, times its elasticity: about the curvature of welfare.
    double[] scales(Baseline base) {
        Grid grid = base.grid();
        double[] share = base.shares();
        double[] spending = base.spending();
        var weight = new double[count];
        for (int cell = 0; cell < rateOf.length; cell++) {
            if (rateOf[cell] >= 0) {
                double theta = base.elasticities().trade(grid.sector(cell));
                weight[rateOf[cell]] += share[cell] * spending[grid.pair(country, grid.sector(cell))] * theta;
            }
        }
        return Arrays.stream(weight).map(w -> 1 / Math.max(w, 1e-9)).toArray();
    }
}
