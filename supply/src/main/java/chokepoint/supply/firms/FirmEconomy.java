package chokepoint.supply.firms;

import chokepoint.supply.ario.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A network of firms from day to day, by the same equations as the default mode of ARIO.
///
/// A day is two passes over the links, both reading what others left and writing only what is their own: for a
/// block of suppliers, to see what is asked and decide what is made; by buyer, to see what arrives, and order. So
/// threads never meet, and the result is the same to the last bit for any number of them. Memory is what limits the
/// speed, so each pass runs along the orders or the stocks, and jumps about only among firms, those with most buyers
/// first. docs/reference/ario.md has the equations.
public final class FirmEconomy {

    private static final int CHUNK = 4096;
    private static final int FETCHED = 256;
    private static final double ROUNDING = 1e-12;
    private static final double NOTHING = 1e-12;

    private final FirmNetwork network;
    private final List<FirmShock> shocks;
    private final Settings.Overproduction over;
    private final double days;
    private final double rate;
    private final double needed;

    /// By place, two each: the part of its orders that a supplier fills times its weight, and tomorrow's weight.
    private final double[] filledAndWeight;
    private final double[] planned;
    private final double[] production;
    private final double[] overproduction;
    private final double[] limit;
    private final double[] capacityLost;
    private final double[] met;
    private final double[] asked;
    /// By input: stock in days of usual use; and orders over what weighted suppliers usually sell.
    private final double[] cover;

    private final double[] demand;

    private int day = -1;

    /// @param settings covers, ψ and overproduction are used; firms shift sourcing to suppliers with capacity
    public FirmEconomy(FirmNetwork network, Settings settings, List<FirmShock> shocks) {
        if (settings.usual().days() < 1 || Double.isInfinite(settings.usual().days())) {
            throw new IllegalArgumentException("stocks of firms cover a day or more, not "
                    + settings.usual().days());
        }
        for (FirmShock shock : shocks) {
            if (!shock.struck().isEmpty()
                    && (shock.struck().firstKey() < 0 || shock.struck().lastKey() >= network.firms)) {
                throw new IllegalArgumentException("a shock strikes firm "
                        + shock.struck().lastKey() + "; there are firms 0 to " + (network.firms - 1));
            }
        }
        this.network = network;
        this.shocks = List.copyOf(shocks);
        over = settings.overproduction();
        days = settings.usual().days();
        rate = 1 / settings.usual().restoring();
        needed = Math.max(1, settings.psi() * days);
        int firms = network.firms;
        filledAndWeight = new double[2 * firms];
        Arrays.fill(filledAndWeight, 1);
        production = network.output.clone();
        planned = network.output.clone();
        overproduction = new double[firms];
        Arrays.fill(overproduction, over.base());
        limit = new double[firms];
        capacityLost = new double[firms];
        met = new double[firms];
        asked = new double[firms];
        cover = new double[network.inputs()];
        demand = new double[network.inputs()];
        Arrays.fill(cover, days);
        Arrays.fill(demand, 1);
        for (int g = 0; g < firms; g++) {
            boolean buys = network.inputStart[g] < network.inputStart[g + 1];
            limit[g] = buys ? days / needed * network.output[g] : Double.POSITIVE_INFINITY;
        }
    }

    /// One more day; the first is 0.
    public void step() {
        day++;
        Arrays.fill(capacityLost, 0);
        for (FirmShock shock : shocks) {
            double part = shock.standing(day);
            if (part > 0) {
                shock.struck().forEach((firm, share) -> {
                    int p = network.place[firm];
                    capacityLost[p] = 1 - (1 - capacityLost[p]) * (1 - share * part);
                });
            }
        }
        IntStream.range(0, network.blockPlace.length - 1).parallel().forEach(this::produce);
        chunks(this::restock);
    }

    /// By firm, what it made today, money.
    public double[] production() {
        return byFirm(production);
    }

    /// By firm, the part of every demand that it met today.
    public double[] met() {
        return byFirm(met);
    }

    /// Whether all shocks are over and output and stocks are so near to usual that no later day matters: a millionth of
    /// all output, a ten-thousandth of all stocks.
    public boolean rests() {
        if (shocks.stream().anyMatch(shock -> !shock.over(day))) {
            return false;
        }
        double moved = 0;
        double all = 0;
        for (int f = 0; f < network.firms; f++) {
            moved += Math.abs(production[f] - network.output[f]);
            all += network.output[f];
        }
        return moved <= 1e-6 * all
                && Arrays.stream(cover).map(one -> Math.abs(one - days)).sum() <= 1e-4 * days * cover.length;
    }

    private double[] byFirm(double[] byPlace) {
        return Arrays.stream(network.place).mapToDouble(p -> byPlace[p]).toArray();
    }

    /// What final demand asked of all firms today and did not get, money.
    public double unmetFinalDemand() {
        double unmet = 0;
        for (int f = 0; f < network.firms; f++) {
            unmet += network.finalDemand[f] * (1 - met[f]);
        }
        return unmet;
    }

    private interface Part {
        void run(int from, int to);
    }

    private void chunks(Part part) {
        int firms = network.firms;
        IntStream.range(0, (firms + CHUNK - 1) / CHUNK)
                .parallel()
                .forEach(chunk -> part.run(chunk * CHUNK, Math.min(firms, (chunk + 1) * CHUNK)));
    }

    private void produce(int block) {
        int from = network.blockPlace[block];
        int to = network.blockPlace[block + 1];
        Arrays.fill(asked, from, to, 0);
        int[] supplier = network.saleSupplier;
        int[] input = network.saleInput;
        double[] flow = network.saleFlow;
        for (int sale = network.blockSale[block]; sale < network.blockSale[block + 1]; sale++) {
            asked[supplier[sale]] = Math.fma(flow[sale], demand[input[sale]], asked[supplier[sale]]);
        }
        for (int f = from; f < to; f++) {
            double weight = filledAndWeight[2 * f + 1];
            double usualOutput = network.output[f];
            double total = weight * asked[f] + network.finalDemand[f];
            if (Math.abs(total - usualOutput) <= ROUNDING * usualOutput) {
                total = usualOutput;
            }
            overproduction[f] += over.growth(overproduction[f], total, production[f]);
            double most = usualOutput * (1 - capacityLost[f]) * overproduction[f];
            double wanted = Math.min(total, most);
            double made = Math.min(wanted, limit[f]);
            double part = total == 0 ? 0 : made / total;
            planned[f] = wanted;
            production[f] = made;
            met[f] = part;
            filledAndWeight[2 * f] = weight * part;
            filledAndWeight[2 * f + 1] = usualOutput == 0 ? 1 : most / usualOutput;
        }
    }

    /// A few hundred buyers at a time: first what their suppliers say is fetched, in a loop so short that many reads
    /// are under way at once, then stocks and orders are worked out.
    private void restock(int from, int to) {
        var fetched = new double[0];
        for (int first = from; first < to; first += FETCHED) {
            int end = Math.min(to, first + FETCHED);
            int link = network.purchaseStart[network.inputStart[first]];
            int links = network.purchaseStart[network.inputStart[end]] - link;
            if (fetched.length < 2 * links) {
                fetched = new double[2 * links];
            }
            for (int i = 0; i < links; i++) {
                int supplier = network.purchaseSupplier[link + i];
                fetched[2 * i] = filledAndWeight[2 * supplier];
                fetched[2 * i + 1] = filledAndWeight[2 * supplier + 1];
            }
            restock(first, end, fetched);
        }
    }

    private void restock(int from, int to, double[] fetched) {
        int[] start = network.purchaseStart;
        int at = 0;
        for (int g = from; g < to; g++) {
            double usualOutput = network.output[g];
            double made = usualOutput == 0 ? 0 : production[g] / usualOutput;
            double wished = usualOutput == 0 ? 0 : planned[g] / usualOutput;
            double held = made < wished ? wished * needed * (1 - ROUNDING) : 0;
            double least = Double.POSITIVE_INFINITY;
            for (int input = network.inputStart[g]; input < network.inputStart[g + 1]; input++) {
                int link = start[input];
                double arrived = fetched[at];
                double sold = fetched[at + 1];
                at += 2;
                if (link + 1 < start[input + 1]) {
                    double usual = network.purchaseFlow[link];
                    arrived *= usual;
                    sold *= usual;
                    while (++link < start[input + 1]) {
                        double flow = network.purchaseFlow[link];
                        arrived = Math.fma(flow, fetched[at], arrived);
                        sold = Math.fma(flow, fetched[at + 1], sold);
                        at += 2;
                        usual += flow;
                    }
                    arrived /= usual;
                    sold /= usual;
                }
                double kept = cover[input];
                double after = Math.max(0, kept + (arrived * demand[input] - made));
                cover[input] = after;
                demand[input] =
                        Math.max(0, (kept < held ? wished : made) + (days - after) * rate) / Math.max(sold, NOTHING);
                least = Math.min(least, after);
            }
            limit[g] = least / needed * usualOutput;
        }
    }
}
