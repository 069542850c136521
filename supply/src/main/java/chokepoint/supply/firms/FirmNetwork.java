package chokepoint.supply.firms;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Who sells how much to whom, firm by firm: a sparse input–output table of any size.
///
/// Firms are numbered from 0. What a firm buys from one sector is one *input*: the suppliers of an input can stand
/// in for one another, inputs cannot. Everything lies in primitive arrays, about 28 bytes a link and 4 an input, and
/// firms have *places* there: those with most buyers come first, so that what is read most often lies together. The
/// order in which links are given does not matter, but for several links from one firm to the same other.
public final class FirmNetwork {

    /// Sales that are added up together: few enough to share them out among threads, many enough to run through all
    /// orders for.
    private static final int BLOCK_LINKS = 750_000;

    final int firms;
    /// By firm: its place.
    final int[] place;
    /// By place: the sector, what final demand buys of the firm, all it sells; money a day.
    final int[] sector;

    final double[] finalDemand;
    final double[] output;

    /// Blocks of suppliers: their places are `blockPlace[b]` to `blockPlace[b + 1]`, their sales `blockSale[b]` to
    /// `blockSale[b + 1]`, each with its supplier, the input it serves, in this order, and its flow.
    final int[] blockPlace;

    final int[] blockSale;
    final int[] saleSupplier;
    final int[] saleInput;
    final double[] saleFlow;

    /// By place of the buyer: its inputs are `inputStart[g]` to `inputStart[g + 1]`.
    final int[] inputStart;
    /// By input: its links are `purchaseStart[i]` to `purchaseStart[i + 1]`, each with its supplier and its flow.
    final int[] purchaseStart;
    final int[] purchaseSupplier;
    final double[] purchaseFlow;

    /// Takes firms and links.
    ///
    /// @param sector by firm
    /// @param finalDemand by firm, money a day
    /// @param supplier by link
    /// @param buyer by link
    /// @param flow by link, money a day, more than 0
    /// @throws IllegalArgumentException naming the link or the firm that does not fit
    public FirmNetwork(int[] sector, double[] finalDemand, int[] supplier, int[] buyer, double[] flow) {
        check(sector, finalDemand, supplier, buyer, flow);
        this.firms = sector.length;
        int links = flow.length;
        var buyers = new int[firms];
        for (int firm : supplier) {
            buyers[firm]++;
        }
        int[] byRank = byRank(buyers);
        place = new int[firms];
        this.sector = new int[firms];
        this.finalDemand = new double[firms];
        for (int p = 0; p < firms; p++) {
            place[byRank[p]] = p;
            this.sector[p] = sector[byRank[p]];
            this.finalDemand[p] = finalDemand[byRank[p]];
        }
        int[] from = Arrays.stream(supplier).map(firm -> place[firm]).toArray();
        int[] to = Arrays.stream(buyer).map(firm -> place[firm]).toArray();
        int[] sold = Arrays.stream(from).map(p -> this.sector[p]).toArray();

        int[] given = IntStream.range(0, links).toArray();
        int[] byBuyer = sortedBy(to, sortedBy(sold, sortedBy(from, given)));
        inputStart = new int[firms + 1];
        purchaseSupplier = new int[links];
        purchaseFlow = new double[links];
        var inputOf = new int[links];
        var starts = new int[links + 1];
        int inputs = 0;
        for (int i = 0; i < links; i++) {
            int link = byBuyer[i];
            if (i == 0 || to[link] != to[byBuyer[i - 1]] || sold[link] != sold[byBuyer[i - 1]]) {
                starts[inputs++] = i;
                inputStart[to[link] + 1]++;
            }
            purchaseSupplier[i] = from[link];
            purchaseFlow[i] = flow[link];
            inputOf[link] = inputs - 1;
        }
        starts[inputs] = links;
        purchaseStart = Arrays.copyOf(starts, inputs + 1);
        Arrays.parallelPrefix(inputStart, Integer::sum);

        blockPlace = blocks(byRank, buyers);
        var blockOf = new int[firms];
        for (int block = 0; block + 1 < blockPlace.length; block++) {
            Arrays.fill(blockOf, blockPlace[block], blockPlace[block + 1], block);
        }
        blockSale = new int[blockPlace.length];
        int[] byBlock = sortedBy(Arrays.stream(from).map(p -> blockOf[p]).toArray(), byBuyer);
        saleSupplier = new int[links];
        saleInput = new int[links];
        saleFlow = new double[links];
        output = this.finalDemand.clone();
        for (int i = 0; i < links; i++) {
            int link = byBlock[i];
            blockSale[blockOf[from[link]] + 1]++;
            saleSupplier[i] = from[link];
            saleInput[i] = inputOf[link];
            saleFlow[i] = flow[link];
            output[from[link]] += flow[link];
        }
        Arrays.parallelPrefix(blockSale, Integer::sum);
    }

    /// Firms by number of buyers, the most first.
    private static int[] byRank(int[] buyers) {
        int most = Arrays.stream(buyers).max().orElse(0);
        int[] key = Arrays.stream(buyers).map(count -> most - count).toArray();
        return sortedBy(key, IntStream.range(0, buyers.length).toArray());
    }

    /// Cuts the places where so many sales come together.
    private static int[] blocks(int[] byRank, int[] buyers) {
        var ends = IntStream.builder().add(0);
        int sales = 0;
        for (int p = 0; p < byRank.length; p++) {
            sales += buyers[byRank[p]];
            if (sales >= BLOCK_LINKS && p + 1 < byRank.length) {
                ends.add(p + 1);
                sales = 0;
            }
        }
        return ends.add(byRank.length).build().toArray();
    }

    private static void check(int[] sector, double[] finalDemand, int[] supplier, int[] buyer, double[] flow) {
        int firms = sector.length;
        if (finalDemand.length != firms) {
            throw new IllegalArgumentException(
                    firms + " firms, but final demand for " + finalDemand.length + " of them");
        }
        if (supplier.length != flow.length || buyer.length != flow.length) {
            throw new IllegalArgumentException("links have a supplier, a buyer and a flow each; given "
                    + supplier.length + ", " + buyer.length + " and " + flow.length);
        }
        for (int f = 0; f < firms; f++) {
            if (sector[f] < 0 || !(finalDemand[f] >= 0 && finalDemand[f] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("firm " + f + ": its sector is a number from 0 and its final demand"
                        + " finite and not negative; given " + sector[f] + " and " + finalDemand[f]);
            }
        }
        for (int link = 0; link < flow.length; link++) {
            if (supplier[link] < 0 || supplier[link] >= firms || buyer[link] < 0 || buyer[link] >= firms) {
                throw new IllegalArgumentException("link " + link + " runs from firm " + supplier[link] + " to firm "
                        + buyer[link] + "; there are firms 0 to " + (firms - 1));
            }
            if (!(flow[link] > 0 && flow[link] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "link " + link + " carries " + flow[link] + "; a flow is finite and more than 0");
            }
        }
    }

    /// What is in order, by key; those of one key stay as they were: counting sort.
    private static int[] sortedBy(int[] key, int[] order) {
        var start = new int[Arrays.stream(key).max().orElse(0) + 2];
        for (int one : order) {
            start[key[one] + 1]++;
        }
        for (int k = 1; k < start.length; k++) {
            start[k] += start[k - 1];
        }
        var sorted = new int[order.length];
        for (int one : order) {
            sorted[start[key[one]]++] = one;
        }
        return sorted;
    }

    public int firms() {
        return firms;
    }

    public int links() {
        return purchaseFlow.length;
    }

    /// How many different sectors all firms buy from, together.
    public int inputs() {
        return purchaseStart.length - 1;
    }

    /// All that a firm sells in a usual day, money.
    public double output(int firm) {
        return output[place[firm]];
    }
}
