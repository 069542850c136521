package chokepoint.supply.ario;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A run as BoARIO 0.6.3 computes it, quirks included; docs/reference/ario.md lists them with their equations.
final class BoarioEconomy extends Economy {

    /// The smallest input that binds; BoARIO compares a yearly purchase with a daily output.
    private static final double THRESHOLD = 1e-5;

    private final List<Loss> losses;
    private final boolean[][] binding;
    private final double[] cover;
    /// By industry: the share of capacity lost yesterday.
    private final double[] yesterday;

    private int day = -1;

    BoarioEconomy(Coefficients coefficients, List<Shock> shocks) {
        super(coefficients);
        var settings = coefficients.settings;
        losses = shocks.stream().map(shock -> new Loss(shock, coefficients)).toList();
        cover = Arrays.stream(coefficients.cover)
                .map(days -> days <= 1 ? 2 : days)
                .toArray();
        binding = new boolean[sectors][industries];
        for (int s = 0; s < sectors; s++) {
            for (int g = 0; g < industries; g++) {
                binding[s][g] = coefficients.purchases[s][g] > coefficients.output[g] * THRESHOLD;
                stock[s][g] = Double.isInfinite(cover[s])
                        ? Double.POSITIVE_INFINITY
                        : coefficients.output[g] * coefficients.technology[s][g] * cover[s];
            }
        }
        yesterday = new double[industries];
        // Orders of the first day are the usual purchases of a day: weight 1, and a day in years.
        Arrays.fill(weight, 1);
        fill(demand, coefficients.day);
        System.arraycopy(coefficients.output, 0, production, 0, industries);
        Arrays.fill(overproduction, settings.overproduction().base());
        limits(0, industries);
    }

    @Override
    void begin(int today) {
        day = today;
        Arrays.fill(rebuildDemand, 0);
        losses.forEach(loss -> loss.begin(day, rebuildDemand));
        loseCapacity();
    }

    /// Step 2. Shares of capacity act a day late: yesterday's are compared with today's losses of capital.
    private void loseCapacity() {
        var standing = losses.stream().filter(loss -> loss.stands(day)).toList();
        var shares = standing.stream().filter(loss -> !loss.ofCapital()).toList();
        if (shares.size() > 1) {
            throw stops("two losses of capacity at once");
        }
        if (!shares.isEmpty() && shares.size() < standing.size()) {
            throw stops("capital and capacity are lost at once");
        }
        Arrays.fill(capitalLost, 0);
        standing.stream().filter(Loss::ofCapital).forEach(loss -> add(loss.now(), capitalLost));
        for (int f = 0; f < industries; f++) {
            double lost = capitalLost[f];
            if (lost > coefficients.capital[f]) {
                throw new CannotSimulate("on day " + day + " more capital is lost in "
                        + coefficients.world.industry(f) + " than it has: " + lost + " of "
                        + coefficients.capital[f]);
            }
            double share = coefficients.capital[f] == 0 ? 0 : lost / coefficients.capital[f];
            capacityLost[f] = Math.max(share, yesterday[f]);
        }
        Arrays.fill(yesterday, 0);
        shares.forEach(loss -> add(loss.now(), yesterday));
    }

    private CannotSimulate stops(String what) {
        return new CannotSimulate("on day " + day + " " + what
                + ": there BoARIO 0.6.3 stops with an error. Maybe without the mode boario-0.6.3?");
    }

    private static void add(double[] from, double[] to) {
        for (int i = 0; i < from.length; i++) {
            to[i] += from[i];
        }
    }

    /// Steps 3 to 6 for one industry.
    @Override
    void produce(int f, double asked) {
        double usual = coefficients.output[f];
        double orders = weight[f] * asked;
        double total = orders + coefficients.finalDemand[f] + rebuildDemand[f];
        if (day > 1) {
            var over = coefficients.settings.overproduction();
            double scarcity = total == 0 ? 0 : (total - production[f]) / total;
            double rate = 1 / over.days();
            overproduction[f] = Math.max(
                    1,
                    overproduction[f]
                            + (over.max() - overproduction[f]) * scarcity * rate
                            + (scarcity == 0 ? (over.base() - overproduction[f]) * rate : 0));
        }
        double most = usual * (1 - capacityLost[f]) * overproduction[f];
        double wanted = Math.min(total, most);
        double made = Math.min(wanted, limit[f]);
        settle(f, orders, total, most, wanted, made);
    }

    /// Steps 7 to 10.
    @Override
    void end() {
        boolean moves = blocks().anyMatch(block -> !staysClose(block));
        if (moves) {
            blocks().forEach(this::restock);
        }
        losses.forEach(loss -> loss.end(day, met));
        for (int f = 0; f < industries; f++) {
            double left = totalDemand[f] - rebuildDemand[f] * met[f];
            planned[f] = Math.min(left, capacity[f]);
        }
        boolean gaps = blocks().anyMatch(block -> !atGoal(block));
        blocks().forEach(block -> order(block, gaps));
    }

    private IntStream blocks() {
        return IntStream.range(0, (industries + BLOCK - 1) / BLOCK).parallel();
    }

    /// Whether |arrived − used| ≤ 1e-8 + 1e-5 |used| in every cell: then BoARIO leaves stocks alone.
    private boolean staysClose(int block) {
        for (int s = 0; s < sectors; s++) {
            for (int g = block * BLOCK; g < blockEnd(block); g++) {
                if (!close(delivered[s][g] * demand[s][g], production[g] * coefficients.technology[s][g])) {
                    return false;
                }
            }
        }
        return true;
    }

    private void restock(int block) {
        for (int s = 0; s < sectors; s++) {
            for (int g = block * BLOCK; g < blockEnd(block); g++) {
                double kept =
                        stock[s][g] - production[g] * coefficients.technology[s][g] + delivered[s][g] * demand[s][g];
                if (!(kept >= 0)) {
                    throw new CannotSimulate("on day " + day + " the stock of "
                            + coefficients.world.sectors().get(s) + " in " + coefficients.world.industry(g)
                            + " falls below nothing: there BoARIO 0.6.3 reports a crash of the economy");
                }
                stock[s][g] = kept;
            }
        }
    }

    private boolean atGoal(int block) {
        for (int s = 0; s < sectors; s++) {
            for (int g = block * BLOCK; g < blockEnd(block); g++) {
                if (!close(stock[s][g], planned[g] * coefficients.technology[s][g] * cover[s])) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean close(double a, double b) {
        return a == b || Math.abs(a - b) <= 1e-8 + 1e-5 * Math.abs(b) && !Double.isInfinite(b);
    }

    private void order(int block, boolean gaps) {
        for (int s = 0; s < sectors; s++) {
            for (int g = block * BLOCK; g < blockEnd(block); g++) {
                double goal = planned[g] * coefficients.technology[s][g] * cover[s];
                double gap = gaps && goal < Double.POSITIVE_INFINITY
                        ? Math.max(0, goal - stock[s][g]) * coefficients.restoring[s]
                        : 0;
                double wanted = gap + production[g] * coefficients.technology[s][g];
                demand[s][g] = supply[s][g] == 0 ? 0 : wanted / supply[s][g];
            }
        }
        limits(block * BLOCK, blockEnd(block));
    }

    /// The output that stocks allow: the smallest S / (T ψ n) over the inputs that bind.
    private void limits(int from, int to) {
        Arrays.fill(limit, from, to, Double.POSITIVE_INFINITY);
        for (int s = 0; s < sectors; s++) {
            double needed = Double.isInfinite(cover[s]) ? 0 : coefficients.settings.psi() * cover[s];
            for (int g = from; g < to; g++) {
                double unit = coefficients.technology[s][g] * needed;
                if (binding[s][g] && unit > 0) {
                    limit[g] = Math.min(limit[g], stock[s][g] / unit);
                }
            }
        }
    }

    /// Never: BoARIO looks for an equilibrium every half year, and does nothing about it.
    @Override
    boolean rests() {
        return false;
    }

    @Override
    boolean holdsBack(int sector, int industry) {
        double needed = Double.isInfinite(cover[sector]) ? 0 : cover[sector];
        double wanted = Math.min(totalDemand[industry], capacity[industry]);
        return binding[sector][industry]
                && stock[sector][industry]
                        < wanted * coefficients.technology[sector][industry] * coefficients.settings.psi() * needed;
    }
}
