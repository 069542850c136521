package chokepoint.supply.run;

import java.util.Arrays;

/// The state of several draws side by side, and the step from one day to the next.
///
/// The state of draw w of thing i lies at `i · width + w`, so that every inner loop runs over the draws. Nothing a
/// node does today depends on what another does today, since goods are under way for a day at least: the order of
/// nodes never matters. The equations are in docs/concepts/supply.md.
final class Block {

    /// A plan is kept within rounding.
    private static final double ROUNDING = 1e-9;

    final Layout layout;
    final int width;

    /// By stock: units of output that it lets through.
    final double[] stock;
    /// By stock: the part that it stands for.
    final int[] scarcest;
    /// By node: units that the plan has asked for and nobody has made.
    final double[] behind;
    /// By node: units made today.
    final double[] made;
    /// By lane: units of the buyer's output made for it and not shipped; wanted and not shipped; shipped today.
    final double[] ready;

    final double[] owed;
    final double[] shipped;
    /// By lane and day of arrival, in a ring.
    final double[][] underway;
    /// By input: what arrived today, and from elsewhere; what was planned of it and did not arrive.
    final double[] arrived;

    final double[] fromElsewhere;
    final double[] missing;

    private final Gates gates;
    private final Remedies remedies;
    private final Arrivals arrivals;
    private final boolean[] out;
    private final boolean[] cut;
    private final int onset;
    private final double[] pass;
    private final double[] held;

    Block(Layout layout, int width) {
        this.layout = layout;
        this.width = width;
        stock = new double[layout.leftOfStock.length * width];
        scarcest = new int[stock.length];
        behind = new double[layout.nodes.size() * width];
        made = new double[layout.nodes.size() * width];
        ready = new double[layout.lanes.size() * width];
        owed = new double[layout.lanes.size() * width];
        shipped = new double[layout.lanes.size() * width];
        arrived = new double[layout.inputs.size() * width];
        fromElsewhere = new double[layout.inputs.size() * width];
        missing = new double[layout.inputs.size() * width];
        underway = new double[layout.lanes.size()][];
        for (int l = 0; l < underway.length; l++) {
            underway[l] = new double[(layout.transit[l] + 1) * width];
        }
        gates = new Gates(layout, width);
        remedies = new Remedies(layout);
        arrivals = layout.arrivals;
        onset = layout.asked.onset();
        out = new boolean[layout.nodes.size()];
        cut = new boolean[layout.lanes.size()];
        for (int n = 0; n < out.length; n++) {
            out[n] = layout.asked.outage().contains(layout.nodes.get(n).id());
        }
        for (int l = 0; l < cut.length; l++) {
            cut[l] = layout.asked.outage().contains(layout.laneName(l));
        }
        pass = new double[width];
        held = new double[width];
    }

    /// Puts the block on the first morning of the draws `first`, `first + 1`, …
    void open(Draws draws, int first) {
        new Opening(layout, draws, remedies.allowance).fill(stock, scarcest, width, first);
        gates.open(draws, first);
        Arrays.fill(behind, 0);
        Arrays.fill(owed, 0);
        Arrays.fill(missing, 0);
        for (int l = 0; l < underway.length; l++) {
            Arrays.fill(ready, l * width, (l + 1) * width, layout.ready[l]);
            Arrays.fill(underway[l], 0);
            for (int step = 0; step < layout.transit[l] && !arrivals.seen(l); step++) {
                double due = layout.share[l] * layout.planOn(layout.buyer(l), step);
                int slot = slot(l, step);
                Arrays.fill(underway[l], slot, slot + width, due);
            }
        }
    }

    /// One day: goods arrive, nodes make what they can, what is ready and may leave is shipped.
    void step(int step) {
        for (int n = 0; n < layout.nodes.size(); n++) {
            for (int i = layout.firstInput[n]; i < layout.firstInput[n + 1]; i++) {
                arrive(i, step);
            }
            make(n, step);
            for (int lane : layout.feeds[n]) {
                ship(lane, step);
            }
        }
    }

    private int slot(int lane, int day) {
        return Math.floorMod(day, layout.transit[lane] + 1) * width;
    }

    private void arrive(int i, int step) {
        int at = i * width;
        double[] into = arrived;
        Arrays.fill(into, at, at + width, 0);
        for (int l = layout.firstLane[i]; l < layout.firstLane[i + 1]; l++) {
            double[] ring = underway[l];
            int slot = slot(l, step);
            for (int w = 0; w < width; w++) {
                into[at + w] += ring[slot + w];
                ring[slot + w] = 0;
            }
        }
        if (remedies.elsewhere[i] > 0) {
            elsewhere(i, step);
        }
        double[] stocks = stock;
        for (int s = layout.firstStock[i]; s < layout.firstStock[i + 1]; s++) {
            int to = s * width;
            for (int w = 0; w < width; w++) {
                stocks[to + w] += into[at + w];
            }
        }
    }

    /// Another maker fills what is missing, up to what it can.
    private void elsewhere(int i, int step) {
        int at = i * width;
        int n = layout.nodeOfInput[i];
        double can = remedies.part(i, step - onset) * layout.average[n];
        double planned = layout.planOn(n, step);
        for (int w = 0; w < width; w++) {
            double lacking = missing[at + w] + planned - arrived[at + w];
            double more = Math.max(0, Math.min(can, lacking));
            fromElsewhere[at + w] = more;
            arrived[at + w] += more;
            missing[at + w] = lacking - more;
        }
    }

    private void make(int n, int step) {
        int at = n * width;
        double[] output = made;
        if (!layout.worksOn(n, step)) {
            Arrays.fill(output, at, at + width, 0);
            return;
        }
        double[] asked = behind;
        double[] stocks = stock;
        double plan = layout.plan[n];
        double most = out[n] ? 0 : layout.most[n];
        for (int w = 0; w < width; w++) {
            asked[at + w] += plan;
            output[at + w] = Math.min(asked[at + w], most);
        }
        int from = layout.firstStock[layout.firstInput[n]];
        int to = layout.firstStock[layout.firstInput[n + 1]];
        boolean important = false;
        for (int s = from; s < to; s++) {
            if (layout.leftOfStock[s] > 0) {
                important = true;
                continue;
            }
            int of = s * width;
            for (int w = 0; w < width; w++) {
                output[at + w] = Math.min(output[at + w], stocks[of + w]);
            }
        }
        double floor = layout.wholeDays[n] ? plan * (1 - ROUNDING) : 0;
        for (int w = 0; w < width; w++) {
            double can = output[at + w];
            output[at + w] = can >= floor ? can : 0;
        }
        if (important) {
            slow(at, from, to);
        }
        for (int s = from; s < to; s++) {
            int of = s * width;
            if (layout.leftOfStock[s] > 0) {
                for (int w = 0; w < width; w++) {
                    stocks[of + w] -= stocks[of + w] >= output[at + w] * (1 - ROUNDING) ? output[at + w] : 0;
                }
            } else {
                for (int w = 0; w < width; w++) {
                    stocks[of + w] -= output[at + w];
                }
            }
        }
        for (int w = 0; w < width; w++) {
            asked[at + w] -= output[at + w];
        }
    }

    /// Every important part that does not last for the day leaves its part of the output.
    private void slow(int at, int from, int to) {
        Arrays.fill(held, 1);
        for (int s = from; s < to; s++) {
            double left = layout.leftOfStock[s];
            int of = s * width;
            for (int w = 0; w < width && left > 0; w++) {
                held[w] *= stock[of + w] >= made[at + w] * (1 - ROUNDING) ? 1 : left;
            }
        }
        for (int w = 0; w < width; w++) {
            made[at + w] *= held[w];
        }
    }

    private void ship(int l, int step) {
        int at = l * width;
        double[] leaves = shipped;
        if (arrivals.seen(l)) {
            Arrays.fill(leaves, at, at + width, arrivals.shipped(l, step));
        } else {
            release(l, step, at);
        }
        int days = step < onset ? layout.transit[l] : remedies.fasterTransit[l];
        int slot = slot(l, step + days);
        double[] ring = underway[l];
        for (int w = 0; w < width; w++) {
            ring[slot + w] += leaves[at + w];
        }
    }

    /// What is made and wanted leaves, as far as the gates let it.
    private void release(int l, int step, int at) {
        double[] waits = ready;
        double[] due = owed;
        double[] leaves = shipped;
        double[] output = made;
        double wanted = layout.wanted(l, step);
        double yield = layout.yield[l];
        int from = layout.maker[l] * width;
        for (int w = 0; w < width; w++) {
            waits[at + w] += yield * output[from + w];
            due[at + w] += wanted;
            leaves[at + w] = Math.min(waits[at + w], due[at + w]);
        }
        if (cut[l]) {
            Arrays.fill(leaves, at, at + width, 0);
        } else if (gates.bind(l, step)) {
            gates.pass(l, step, pass);
            double[] open = pass;
            for (int w = 0; w < width; w++) {
                double may = open[w] >= 1 ? leaves[at + w] : open[w] * wanted;
                leaves[at + w] = Math.min(leaves[at + w], may);
            }
        }
        for (int w = 0; w < width; w++) {
            waits[at + w] -= leaves[at + w];
            due[at + w] -= leaves[at + w];
        }
    }

    /// The amount of the lane's good under way at night, in units of the buyer's output.
    double underway(int lane, int w) {
        double all = 0;
        for (int slot = w; slot < underway[lane].length; slot += width) {
            all += underway[lane][slot];
        }
        return all;
    }

    /// Whether what is shipped comes from the record, not from the maker of the network.
    boolean seen(int lane) {
        return arrivals.seen(lane);
    }

    /// What lies in stock of every part of the draw, before the first day; below zero it waits for the part.
    double[] opening(Draws draws, int draw) {
        var parts = new double[layout.parts.size()];
        new Opening(layout, draws, remedies.allowance).draw(parts, draw);
        return parts;
    }

    double allowance(int part) {
        return remedies.allowance[part];
    }
}
