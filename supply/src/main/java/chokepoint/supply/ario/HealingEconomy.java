package chokepoint.supply.ario;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A run in the default mode; docs/reference/ario.md lists where it departs from BoARIO 0.6.3, and why.
final class HealingEconomy extends Economy {

    /// Output that is left where an important input is missing altogether.
    private static final double IMPORTANT = 0.5;

    /// Differences below this part are those of rounding.
    private static final double ROUNDING = 1e-12;

    /// Of what suppliers usually sell, so little that it is nothing: orders do not chase it.
    private static final double NOTHING = 1e-12;

    /// How near to usual an economy that rests is: the part of all output that has moved, and of all stocks.
    private static final double NEARLY_USUAL_OUTPUT = 1e-6;
    private static final double NEARLY_USUAL_STOCK = 1e-4;

    private final List<Loss> losses;
    private final Needs needs;
    /// By industry: what important inputs allow.
    private final double[] softLimit;
    private int day = -1;

    HealingEconomy(Coefficients coefficients, List<Shock> shocks) {
        super(coefficients);
        losses = shocks.stream().map(shock -> new Loss(shock, coefficients)).toList();
        needs = coefficients.needs();
        softLimit = new double[industries];
        needs.fillStocks(stock);
        Arrays.fill(weight, 1);
        fill(demand, coefficients.day);
        System.arraycopy(coefficients.output, 0, production, 0, industries);
        Arrays.fill(overproduction, coefficients.settings.overproduction().base());
        limits(0, industries);
    }

    @Override
    void begin(int today) {
        day = today;
        Arrays.fill(rebuildDemand, 0);
        Arrays.fill(capitalLost, 0);
        Arrays.fill(capacityLost, 0);
        for (Loss loss : losses) {
            loss.begin(today, rebuildDemand);
            double[] now = loss.now();
            for (int f = 0; f < industries; f++) {
                if (loss.ofCapital()) {
                    capitalLost[f] += now[f];
                } else {
                    // What each shock leaves is left by the others too: 1 − Π (1 − δ).
                    capacityLost[f] = 1 - (1 - capacityLost[f]) * (1 - now[f]);
                }
            }
        }
        for (int f = 0; f < industries; f++) {
            if (capitalLost[f] > 0) {
                double capital = coefficients.capital[f];
                if (capitalLost[f] > capital * (1 + ROUNDING)) {
                    throw new CannotSimulate("on day " + today + " more capital is lost in "
                            + coefficients.world.industry(f) + " than it has: " + capitalLost[f] + " of " + capital);
                }
                capacityLost[f] = 1 - (1 - capacityLost[f]) * Math.max(0, 1 - capitalLost[f] / capital);
            }
        }
    }

    @Override
    void produce(int f, double asked) {
        double usual = coefficients.output[f];
        double orders = weight[f] * asked;
        double total = orders + coefficients.finalDemand[f] + rebuildDemand[f];
        if (Math.abs(total - usual) <= ROUNDING * usual) {
            total = usual;
        }
        var over = coefficients.settings.overproduction();
        overproduction[f] += over.growth(overproduction[f], total, production[f]);
        double most = usual * (1 - capacityLost[f]) * overproduction[f];
        double wanted = Math.min(total, most);
        double made = Math.min(wanted, limit[f]);
        if (needs.softFree.length > 0) {
            made = Math.min(made, IMPORTANT * wanted + (1 - IMPORTANT) * Math.min(wanted, softLimit[f]));
        }
        settle(f, orders, total, most, wanted, made);
    }

    @Override
    void end() {
        int[] held = IntStream.range(0, industries)
                .filter(g -> production[g] < planned[g])
                .toArray();
        IntStream.range(0, sectors).parallel().forEach(sector -> restock(sector, held));
        IntStream.range(0, (industries + BLOCK - 1) / BLOCK)
                .parallel()
                .forEach(block -> limits(block * BLOCK, blockEnd(block)));
        losses.forEach(loss -> loss.end(day, met));
    }

    /// Stocks after the day, and tomorrow's orders: what was used, and a part of the gap to the usual stock, from
    /// either side. An input that holds its buyer back is ordered for what the buyer could make with it.
    ///
    /// @param held the industries that made less than they planned
    private void restock(int sector, int[] held) {
        int[] scarce = Arrays.stream(held).filter(g -> holdsBack(sector, g)).toArray();
        double days = coefficients.cover[sector];
        double rate = coefficients.restoring[sector];
        double[] kept = stock[sector];
        double[] orders = demand[sector];
        double[] used = coefficients.technology[sector];
        double[] sold = supply[sector];
        double[] usual = coefficients.purchases[sector];
        if (Double.isInfinite(days)) {
            for (int g = 0; g < industries; g++) {
                orders[g] = production[g] * used[g] / Math.max(sold[g], usual[g] * NOTHING + Double.MIN_NORMAL);
            }
            return;
        }
        double[] output = coefficients.output;
        double[] made = production;
        double[] arrived = delivered[sector];
        for (int g = 0; g < orders.length; g++) {
            double use = made[g] * used[g];
            double after = Math.max(0, kept[g] + arrived[g] * orders[g] - use);
            double wanted = Math.max(0, use + (output[g] * used[g] * days - after) * rate);
            kept[g] = after;
            orders[g] = wanted / Math.max(sold[g], usual[g] * NOTHING + Double.MIN_NORMAL);
        }
        for (int g : scarce) {
            double wanted = Math.max(0, planned[g] * used[g] + (output[g] * used[g] * days - kept[g]) * rate);
            orders[g] = wanted / Math.max(sold[g], usual[g] * NOTHING + Double.MIN_NORMAL);
        }
    }

    private void limits(int from, int to) {
        limits(from, to, needs.free, limit);
        if (needs.softFree.length > 0) {
            limits(from, to, needs.softFree, softLimit);
        }
    }

    private void limits(int from, int to, double[][] anyway, double[] most) {
        Arrays.fill(most, from, to, Double.POSITIVE_INFINITY);
        for (int s = 0; s < sectors; s++) {
            if (Double.isInfinite(coefficients.cover[s])) {
                continue;
            }
            double[] kept = stock[s];
            double[] inverse = needs.allowed[s];
            double[] least = anyway[s];
            for (int g = from; g < to; g++) {
                most[g] = Math.min(most[g], Math.max(kept[g] * inverse[g], least[g]));
            }
        }
    }

    @Override
    boolean holdsBack(int sector, int industry) {
        return stock[sector][industry] < planned[industry] * needs.needed[sector][industry] * (1 - ROUNDING);
    }

    @Override
    boolean rests() {
        if (!losses.stream().allMatch(Loss::over)) {
            return false;
        }
        double moved = 0;
        double usual = 0;
        for (int f = 0; f < industries; f++) {
            moved += Math.abs(production[f] - coefficients.output[f]);
            usual += coefficients.output[f];
        }
        if (moved > NEARLY_USUAL_OUTPUT * usual) {
            return false;
        }
        double missing = 0;
        double kept = 0;
        for (int s = 0; s < sectors; s++) {
            if (Double.isInfinite(coefficients.cover[s])) {
                continue;
            }
            for (int g = 0; g < industries; g++) {
                missing += Math.abs(stock[s][g] - coefficients.goal(s, g));
                kept += coefficients.goal(s, g);
            }
        }
        return missing <= NEARLY_USUAL_STOCK * kept;
    }
}
