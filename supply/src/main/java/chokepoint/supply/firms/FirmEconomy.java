package chokepoint.supply.firms;

import chokepoint.supply.ario.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A network of firms from day to day, by the same equations as the default mode of ARIO.
///
/// A day is two passes over the links, both reading what others left and writing only what is their own: by
/// supplier, to see what is asked and decide what is made; by buyer, to see what arrives, and order. So threads
/// never meet, and the result is the same to the last bit for any number of them. docs/reference/ario.md has the
/// equations.
public final class FirmEconomy {

    private static final int CHUNK = 4096;
    private static final double ROUNDING = 1e-12;
    private static final double NOTHING = 1e-12;

    private final FirmNetwork network;
    private final List<FirmShock> shocks;
    private final Settings.Overproduction over;
    private final double days;
    private final double rate;
    private final double needed;

    /// By firm, two each: the part of its orders that a supplier fills times its weight, and tomorrow's weight.
    private final double[] filledAndWeight;
    private final double[] planned;
    private final double[] production;
    private final double[] overproduction;
    private final double[] limit;
    private final double[] capacityLost;
    private final double[] met;
    /// By input: stock, money; and orders over what weighted suppliers usually sell.
    private final double[] stock;
    private final double[] demand;
    /// By input: what is usually bought in a day.
    private final double[] usual;

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
        stock = new double[network.inputs()];
        demand = new double[network.inputs()];
        usual = new double[network.inputs()];
        Arrays.fill(demand, 1);
        Arrays.fill(limit, Double.POSITIVE_INFINITY);
        for (int input = 0; input < usual.length; input++) {
            for (int link = network.purchaseStart[input]; link < network.purchaseStart[input + 1]; link++) {
                usual[input] += network.purchaseFlow[link];
            }
            stock[input] = usual[input] * days;
        }
        chunks(this::limits);
    }

    /// One more day; the first is 0.
    public void step() {
        day++;
        Arrays.fill(capacityLost, 0);
        for (FirmShock shock : shocks) {
            double part = shock.standing(day);
            if (part > 0) {
                shock.struck()
                        .forEach((firm, share) ->
                                capacityLost[firm] = 1 - (1 - capacityLost[firm]) * (1 - share * part));
            }
        }
        chunks(this::produce);
        chunks(this::restock);
    }

    /// What each firm made today, money; the live array.
    public double[] production() {
        return production;
    }

    /// The part of every demand that each firm met today.
    public double[] met() {
        return met;
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

    private void produce(int from, int to) {
        for (int f = from; f < to; f++) {
            double asked = 0;
            for (int link = network.salesStart[f]; link < network.salesStart[f + 1]; link++) {
                asked = Math.fma(network.salesFlow[link], demand[network.salesInput[link]], asked);
            }
            double weight = filledAndWeight[2 * f + 1];
            double usualOutput = network.output[f];
            double total = weight * asked + network.finalDemand[f];
            if (Math.abs(total - usualOutput) <= ROUNDING * usualOutput) {
                total = usualOutput;
            }
            double scarcity = total > 0 ? Math.clamp((total - production[f]) / total, 0, 1) : 0;
            overproduction[f] +=
                    ((over.max() - overproduction[f]) * scarcity + (over.base() - overproduction[f]) * (1 - scarcity))
                            / over.days();
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

    private void restock(int from, int to) {
        for (int g = from; g < to; g++) {
            double usualOutput = network.output[g];
            double made = usualOutput == 0 ? 0 : production[g] / usualOutput;
            double wished = usualOutput == 0 ? 0 : planned[g] / usualOutput;
            double least = Double.POSITIVE_INFINITY;
            for (int input = network.inputStart[g]; input < network.inputStart[g + 1]; input++) {
                double arrived = 0;
                double sold = 0;
                for (int link = network.purchaseStart[input]; link < network.purchaseStart[input + 1]; link++) {
                    double flow = network.purchaseFlow[link];
                    int supplier = 2 * network.purchaseSupplier[link];
                    arrived = Math.fma(flow, filledAndWeight[supplier], arrived);
                    sold = Math.fma(flow, filledAndWeight[supplier + 1], sold);
                }
                double kept = stock[input];
                double use = usual[input] * made;
                boolean scarce = made < wished && kept < usual[input] * wished * needed * (1 - ROUNDING);
                double after = Math.max(0, kept + arrived * demand[input] - use);
                double base = scarce ? usual[input] * wished : use;
                stock[input] = after;
                demand[input] = Math.max(0, base + (usual[input] * days - after) * rate)
                        / Math.max(sold, usual[input] * NOTHING);
                least = Math.min(least, after / (usual[input] * needed));
            }
            limit[g] = least * usualOutput;
        }
    }

    private void limits(int from, int to) {
        for (int g = from; g < to; g++) {
            for (int input = network.inputStart[g]; input < network.inputStart[g + 1]; input++) {
                limit[g] = Math.min(limit[g], stock[input] / (usual[input] * needed) * network.output[g]);
            }
        }
    }
}
