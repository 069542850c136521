package chokepoint.supply.ario;

import java.util.Arrays;
import java.util.List;

/// The rows of one sector, worked on for many economies at once; one for each thread.
///
/// A product of matrices, in two steps for every piece of the rows that stays in the cache. What is asked: the piece
/// is turned round, so that the suppliers lie side by side, and four buyers at a time are multiplied with the orders
/// of four economies. What is delivered: four suppliers at a time, with the parts that two economies fill and their
/// weights. Both are the same sum over four rows, each value of Z used four times, with nothing added up across.
final class ManyRows {

    /// Buyers in a piece; no power of two, or the pieces would crowd the same lines of the cache.
    private static final int PIECE = 440;

    private static final int FOUR = 4;
    private static final int EIGHT = 8;

    private final double[][] flows;
    private final int regions;
    private final int sectors;

    /// By piece, region and buyer: the rows of the sector.
    private double[][][] byRegion = new double[0][][];
    /// By buyer and region: one piece of them.
    private double[][] byBuyer = new double[0][];
    /// By economy and region: what is asked.
    private double[][] asked = new double[0][];
    /// By economy and region: the part of its orders that a supplier fills, times its weight, and its weight.
    private double[][] filled = new double[0][];

    private double[][] weight = new double[0][];
    /// By economy and buyer of a piece.
    private double[][] delivered = new double[0][];

    private double[][] supply = new double[0][];
    private final double[] parts = new double[FOUR * FOUR];

    ManyRows(double[][] flows, int regions, int sectors) {
        this.flows = flows;
        this.regions = regions;
        this.sectors = sectors;
    }

    /// What a day brings one sector of every economy.
    void run(int sector, List<? extends Economy> economies) {
        int count = economies.size();
        fit(count);
        Arrays.stream(asked).forEach(row -> Arrays.fill(row, 0));
        double[][] demand =
                economies.stream().map(economy -> economy.demand[sector]).toArray(double[][]::new);
        for (int from = 0; from < flows.length; from += PIECE) {
            double[][] piece = byRegion[from / PIECE];
            int buyers = Math.min(PIECE, flows.length - from);
            for (int region = 0; region < regions; region++) {
                System.arraycopy(flows[region * sectors + sector], from, piece[region], 0, buyers);
            }
            turn(piece);
            ask(demand, from, buyers);
        }
        for (int e = 0; e < count; e++) {
            Economy economy = economies.get(e);
            for (int region = 0; region < regions; region++) {
                int f = region * sectors + sector;
                economy.produce(f, asked[e][region]);
                filled[e][region] = economy.filled[f];
                weight[e][region] = economy.weight[f];
            }
        }
        for (int from = 0; from < flows.length; from += PIECE) {
            int buyers = Math.min(PIECE, flows.length - from);
            deliver(byRegion[from / PIECE], count);
            for (int e = 0; e < count; e++) {
                System.arraycopy(delivered[e], 0, economies.get(e).delivered[sector], from, buyers);
                System.arraycopy(supply[e], 0, economies.get(e).supply[sector], from, buyers);
            }
        }
    }

    /// Makes room for so many economies. The last four economies and the last four regions are filled up with some
    /// that sell nothing.
    private void fit(int economies) {
        int places = (economies + FOUR - 1) / FOUR * FOUR;
        int rows = (regions + FOUR - 1) / FOUR * FOUR;
        if (byBuyer.length == 0) {
            byRegion = new double[(flows.length + PIECE - 1) / PIECE][rows][PIECE];
            byBuyer = new double[PIECE][regions];
        }
        if (asked.length < places) {
            asked = new double[places][regions];
            filled = new double[places][rows];
            weight = new double[places][rows];
            delivered = new double[places][PIECE];
            supply = new double[places][PIECE];
        }
    }

    /// Turns the piece round, eight buyers at a time: lines of the cache are read and written from end to end.
    private void turn(double[][] piece) {
        for (int block = 0; block < PIECE; block += EIGHT) {
            double[] a = byBuyer[block];
            double[] b = byBuyer[block + 1];
            double[] c = byBuyer[block + 2];
            double[] d = byBuyer[block + 3];
            double[] e = byBuyer[block + 4];
            double[] f = byBuyer[block + 5];
            double[] g = byBuyer[block + 6];
            double[] h = byBuyer[block + 7];
            for (int region = 0; region < regions; region++) {
                double[] row = piece[region];
                a[region] = row[block];
                b[region] = row[block + 1];
                c[region] = row[block + 2];
                d[region] = row[block + 3];
                e[region] = row[block + 4];
                f[region] = row[block + 5];
                g[region] = row[block + 6];
                h[region] = row[block + 7];
            }
        }
    }

    private void ask(double[][] demand, int from, int buyers) {
        for (int e = 0; e < demand.length; e += FOUR) {
            double[] one = demand[e];
            double[] two = at(demand, e + 1);
            double[] three = at(demand, e + 2);
            double[] four = at(demand, e + 3);
            int g = 0;
            for (; g + FOUR <= buyers; g += FOUR) {
                parts(one, from + g, 0);
                parts(two, from + g, FOUR);
                parts(three, from + g, 2 * FOUR);
                parts(four, from + g, 3 * FOUR);
                Rows.add(Rows.Four.of(byBuyer, g, 1), parts, asked[e], asked[e + 1], asked[e + 2], asked[e + 3]);
            }
            for (; g < buyers; g++) {
                Rows.add(byBuyer[g], one[from + g], asked[e]);
                Rows.add(byBuyer[g], two[from + g], asked[e + 1]);
                Rows.add(byBuyer[g], three[from + g], asked[e + 2]);
                Rows.add(byBuyer[g], four[from + g], asked[e + 3]);
            }
        }
    }

    private void deliver(double[][] piece, int count) {
        for (int e = 0; e < count; e++) {
            Arrays.fill(delivered[e], 0);
            Arrays.fill(supply[e], 0);
        }
        for (int region = 0; region < regions; region += FOUR) {
            Rows.Four rows = Rows.Four.of(piece, region, 1);
            for (int e = 0; e < count; e += 2) {
                parts(filled[e], region, 0);
                parts(weight[e], region, FOUR);
                parts(filled[e + 1], region, 2 * FOUR);
                parts(weight[e + 1], region, 3 * FOUR);
                Rows.add(rows, parts, delivered[e], supply[e], delivered[e + 1], supply[e + 1]);
            }
        }
    }

    private void parts(double[] values, int first, int at) {
        parts[at] = values[first];
        parts[at + 1] = values[first + 1];
        parts[at + 2] = values[first + 2];
        parts[at + 3] = values[first + 3];
    }

    /// The values of an economy; a place that none takes does as the last.
    private static double[] at(double[][] values, int e) {
        return values[Math.min(e, values.length - 1)];
    }
}
