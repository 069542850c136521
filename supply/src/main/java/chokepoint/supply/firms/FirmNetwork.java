package chokepoint.supply.firms;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Who sells how much to whom, firm by firm: a sparse input–output table of any size.
///
/// Firms are numbered from 0. What a firm buys from one sector is one *input*: the suppliers of an input can stand
/// in for one another, inputs cannot. Everything lies in primitive arrays, once by supplier and once by buyer
/// (compressed rows), about 24 bytes a link and 8 bytes an input. The order in which links are given does not
/// matter, but for several links from one firm to the same other.
public final class FirmNetwork {

    final int firms;
    /// By firm: what final demand buys of it, money a day.
    final double[] finalDemand;
    /// By firm: all it sells, money a day.
    final double[] output;

    /// By supplier: its links are `salesStart[f]` to `salesStart[f + 1]`, each with the input it serves and its
    /// flow.
    final int[] salesStart;
    final int[] salesInput;
    final double[] salesFlow;

    /// By buyer: its inputs are `inputStart[g]` to `inputStart[g + 1]`.
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
        this.firms = sector.length;
        this.finalDemand = finalDemand.clone();
        check(sector, finalDemand, supplier, buyer, flow);
        int[] given = IntStream.range(0, flow.length).toArray();
        int[] byBuyer = sortedBy(buyer, firms, sortedBySector(sector, supplier, sortedBy(supplier, firms, given)));

        inputStart = new int[firms + 1];
        purchaseSupplier = new int[flow.length];
        purchaseFlow = new double[flow.length];
        var inputOf = new int[flow.length];
        int[] starts = new int[flow.length + 1];
        int inputs = 0;
        for (int i = 0; i < byBuyer.length; i++) {
            int link = byBuyer[i];
            boolean same = i > 0
                    && buyer[link] == buyer[byBuyer[i - 1]]
                    && sector[supplier[link]] == sector[supplier[byBuyer[i - 1]]];
            if (!same) {
                starts[inputs++] = i;
                inputStart[buyer[link] + 1]++;
            }
            purchaseSupplier[i] = supplier[link];
            purchaseFlow[i] = flow[link];
            inputOf[link] = inputs - 1;
        }
        starts[inputs] = flow.length;
        purchaseStart = Arrays.copyOf(starts, inputs + 1);
        for (int g = 0; g < firms; g++) {
            inputStart[g + 1] += inputStart[g];
        }

        int[] bySupplier = sortedBy(supplier, firms, byBuyer);
        salesStart = new int[firms + 1];
        salesInput = new int[flow.length];
        salesFlow = new double[flow.length];
        output = finalDemand.clone();
        for (int i = 0; i < bySupplier.length; i++) {
            int link = bySupplier[i];
            salesStart[supplier[link] + 1]++;
            salesInput[i] = inputOf[link];
            salesFlow[i] = flow[link];
            output[supplier[link]] += flow[link];
        }
        for (int f = 0; f < firms; f++) {
            salesStart[f + 1] += salesStart[f];
        }
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

    /// The links by key, those of one key as they were: counting sort.
    private static int[] sortedBy(int[] key, int keys, int[] order) {
        var start = new int[keys + 1];
        for (int link : order) {
            start[key[link] + 1]++;
        }
        for (int k = 0; k < keys; k++) {
            start[k + 1] += start[k];
        }
        var sorted = new int[order.length];
        for (int link : order) {
            sorted[start[key[link]]++] = link;
        }
        return sorted;
    }

    private static int[] sortedBySector(int[] sector, int[] supplier, int[] order) {
        int sectors = Arrays.stream(sector).max().orElse(0) + 1;
        var key = new int[supplier.length];
        for (int link = 0; link < key.length; link++) {
            key[link] = sector[supplier[link]];
        }
        return sortedBy(key, sectors, order);
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
        return output[firm];
    }
}
