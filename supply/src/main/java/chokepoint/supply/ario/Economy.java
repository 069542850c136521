package chokepoint.supply.ario;

import java.util.Arrays;

/// The state of one run: what moves from day to day, with the hooks that [Sweep] calls while a row of Z is at hand.
///
/// The orders of the day, an N × N matrix, are never stored. They are Z[f,g] · weight[f] · demand[s(f),g] with
/// `weight` by supplier and `demand` by input sector and buyer, so one row of Z gives the whole demand for supplier
/// f, and, once its production is known, what each buyer receives of it.
abstract class Economy {

    final Coefficients coefficients;
    final int industries;
    final int sectors;

    /// By supplier: its capacity over its usual output, as orders were spread yesterday and will be tomorrow.
    final double[] weight;
    /// By input sector and buyer, S × N: orders of an input over what weighted suppliers usually sell of it in a
    /// year.
    final double[][] demand;
    /// By supplier: the part of an order it fills, times the weight with which it was ordered.
    final double[] filled;
    /// By input sector and buyer, S × N: Σ_f∈s Z[f,g] · filled[f].
    final double[][] delivered;
    /// By input sector and buyer, S × N: Σ_f∈s Z[f,g] · weight[f].
    final double[][] supply;

    /// S × N: stocks of inputs, money.
    final double[][] stock;
    /// By industry, per day: what the rest of the economy orders, all that is asked, and the part of it that is
    /// met.
    final double[] intermediateDemand;
    final double[] totalDemand;
    final double[] met;
    /// By industry, per day: what could be made, what would be made if no input ran short, what inputs allow, what
    /// is made.
    final double[] capacity;
    final double[] planned;
    final double[] limit;
    final double[] production;
    /// By industry: the overproduction factor α, and the share of capacity lost.
    final double[] overproduction;
    final double[] capacityLost;
    /// By industry: capital lost, and what is asked for rebuilding it.
    final double[] capitalLost;
    final double[] rebuildDemand;

    private final boolean alternative;

    Economy(Coefficients coefficients) {
        this.coefficients = coefficients;
        this.industries = coefficients.industries;
        this.sectors = coefficients.sectors;
        this.alternative = coefficients.settings.orders() == Settings.Orders.ALTERNATIVE;
        weight = new double[industries];
        demand = new double[sectors][industries];
        filled = new double[industries];
        delivered = new double[sectors][industries];
        supply = new double[sectors][industries];
        stock = new double[sectors][industries];
        intermediateDemand = new double[industries];
        totalDemand = new double[industries];
        met = new double[industries];
        capacity = new double[industries];
        planned = new double[industries];
        limit = new double[industries];
        production = new double[industries];
        overproduction = new double[industries];
        capacityLost = new double[industries];
        capitalLost = new double[industries];
        rebuildDemand = new double[industries];
    }

    /// Before the pass: what the day brings.
    abstract void begin(int day);

    /// After the pass: stocks, recovery, tomorrow's orders.
    abstract void end();

    /// Whether all shocks are over and the economy is back where it began, so that no later day can differ.
    abstract boolean rests();

    /// Whether the stock of an input holds an industry back today; asked between the pass and [#end()].
    abstract boolean holdsBack(int sector, int industry);

    static void fill(double[][] cells, double value) {
        for (double[] row : cells) {
            Arrays.fill(row, value);
        }
    }

    static void copy(double[][] from, double[][] to) {
        for (int s = 0; s < from.length; s++) {
            System.arraycopy(from[s], 0, to[s], 0, from[s].length);
        }
    }

    /// Industries that are worked on together after the pass.
    static final int BLOCK = 256;

    int blockEnd(int block) {
        return Math.min(industries, (block + 1) * BLOCK);
    }

    /// Decides what industry f produces, once it is known what is asked of it: fills `filled[f]` and `weight[f]`.
    /// Called once a day for every industry, from several threads, each industry by itself.
    ///
    /// @param asked Σ_g Z[f,g] · demand[s(f),g], without the weight of f
    abstract void produce(int f, double asked);

    /// What industry f has decided: fills what others see of it, and, where orders go to those with capacity, its
    /// weight for tomorrow.
    ///
    /// @param orders what industries ask of it
    /// @param total all that is asked
    /// @param most its capacity
    /// @param wanted what it would make if no input ran short
    /// @param made what it makes
    final void settle(int f, double orders, double total, double most, double wanted, double made) {
        double part = total == 0 ? 0 : made / total;
        intermediateDemand[f] = orders;
        totalDemand[f] = total;
        capacity[f] = most;
        planned[f] = wanted;
        production[f] = made;
        met[f] = part;
        filled[f] = weight[f] * part;
        if (alternative) {
            double usual = coefficients.output[f];
            weight[f] = usual == 0 ? 1 : most / usual;
        }
    }
}
