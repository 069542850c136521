package chokepoint.supply.run;

import chokepoint.supply.network.Balance;
import chokepoint.supply.network.Criticality;
import chokepoint.supply.network.Input;
import chokepoint.supply.network.Network;
import chokepoint.supply.network.Node;
import chokepoint.supply.network.Part;
import chokepoint.supply.network.Supplier;
import chokepoint.terms.Lane;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A network as arrays, in the order of names: nodes, their inputs, the parts of each input, the lanes that feed it.
///
/// Everything of a node is counted in units of its output: a stock of 3 lasts for 3 units. [#goodsOf] turns it back
/// into the unit of the good.
final class Layout {

    final Case asked;
    final List<Node> nodes;
    final int days;

    /// By node: units planned for a working day, most that can be made, units planned for an average day.
    final double[] plan;

    final double[] most;
    final double[] average;
    /// By node: what a day of cover is, in units.
    final double[] usual;

    final boolean[] wholeDays;
    /// What is made for buyers outside the network, a part of all.
    final double[] outside;

    /// By node and one more: its inputs.
    final int[] firstInput;
    /// By input and one more: its parts and its lanes.
    final int[] firstPart;

    final int[] firstLane;
    final List<Input> inputs = new ArrayList<>();
    final List<Part> parts = new ArrayList<>();
    final List<Supplier> lanes = new ArrayList<>();
    final int[] nodeOfInput;
    final int[] inputOfPart;
    final int[] inputOfLane;

    /// By part: output that goes on without it; what is left of the output while it is absent (0 where nothing is).
    final double[] allowance;

    final double[] left;

    /// By input and one more: its stocks as they are stepped. Critical and deferrable parts of an input receive and
    /// lose the same every day, so the one that lets least through stands for all of them, exactly; each important
    /// part has a stock of its own.
    final int[] firstStock;
    /// By part: the stock that it is counted in.
    final int[] stockOfPart;
    /// By stock: what is left of the output while it is absent; 0 where it stands for parts that stop the output.
    final double[] leftOfStock;

    /// By lane: its maker, days under way, units of the buyer's output for a unit of the maker's, normal share.
    final int[] maker;

    final int[] transit;
    final double[] yield;
    final double[] share;
    /// Goods ready to be shipped when it starts, so that a maker's weekend stops nobody.
    final double[] ready;

    /// By node: the lanes that it feeds.
    final int[][] feeds;
    /// By node that serves some buyers first: its lanes in ranks, the first served first; empty for the others.
    final int[][][] ranks;

    /// What was seen on each lane, where somebody counted.
    final Arrivals arrivals;

    /// By node and day of the run, and some days after it: whether it works.
    private final boolean[][] worksOn;

    Layout(Case asked) {
        this.asked = asked;
        Network network = asked.network();
        this.days = asked.days();
        this.nodes = List.copyOf(network.nodes().values());
        int count = nodes.size();
        Map<String, Integer> index = new TreeMap<>();
        for (int n = 0; n < count; n++) {
            index.put(nodes.get(n).id(), n);
        }
        firstInput = new int[count + 1];
        var partStarts = new ArrayList<Integer>(List.of(0));
        var laneStarts = new ArrayList<Integer>(List.of(0));
        for (int n = 0; n < count; n++) {
            firstInput[n] = inputs.size();
            for (Input input : nodes.get(n).inputs()) {
                inputs.add(input);
                parts.addAll(input.parts());
                lanes.addAll(input.suppliers());
                partStarts.add(parts.size());
                laneStarts.add(lanes.size());
            }
        }
        firstInput[count] = inputs.size();
        firstPart = ints(partStarts);
        firstLane = ints(laneStarts);
        nodeOfInput = owners(firstInput, inputs.size());
        inputOfPart = owners(firstPart, parts.size());
        inputOfLane = owners(firstLane, lanes.size());
        maker = lanes.stream()
                .mapToInt(lane -> index.getOrDefault(lane.node(), -1))
                .toArray();
        transit = lanes.stream().mapToInt(lane -> lane.transit().value()).toArray();
        share = lanes.stream().mapToDouble(lane -> lane.share().value()).toArray();
        worksOn = calendar();
        var balance = new Balance(network);
        average = balance.average();
        outside = balance.outside();
        plan = balance.plan();
        usual = balance.usual();
        most = new double[count];
        wholeDays = new boolean[count];
        for (int n = 0; n < count; n++) {
            most[n] = plan[n] * nodes.get(n).headroom().value();
            wholeDays[n] = nodes.get(n).wholeDays();
        }
        yield = new double[lanes.size()];
        ready = new double[lanes.size()];
        var fed = new ArrayList<List<Integer>>();
        nodes.forEach(node -> fed.add(new ArrayList<>()));
        for (int l = 0; l < lanes.size(); l++) {
            double made = average[maker[l]];
            yield[l] = made == 0 ? 0 : share[l] * average[buyer(l)] / made;
            ready[l] = readyFor(l);
            fed.get(maker[l]).add(l);
        }
        feeds = fed.stream().map(Layout::ints).toArray(int[][]::new);
        ranks = new int[count][][];
        for (int n = 0; n < count; n++) {
            ranks[n] = ranks(n);
        }
        allowance = new double[parts.size()];
        left = new double[parts.size()];
        for (int p = 0; p < parts.size(); p++) {
            switch (parts.get(p).criticality().value()) {
                case Criticality.Critical none -> {}
                case Criticality.Important(double output) -> left[p] = Math.max(output, Double.MIN_NORMAL);
                case Criticality.Deferrable(double wait) -> allowance[p] = wait * usual[node(p)];
            }
        }
        firstStock = new int[inputs.size() + 1];
        stockOfPart = new int[parts.size()];
        leftOfStock = stocks();
        arrivals = new Arrivals(this);
    }

    /// Gives every input a stock for the parts that stop the output, where it has such, and one for each other part.
    private double[] stocks() {
        var lefts = new ArrayList<Double>();
        for (int i = 0; i < inputs.size(); i++) {
            firstStock[i] = lefts.size();
            int shared = -1;
            for (int p = firstPart[i]; p < firstPart[i + 1]; p++) {
                if (isImportant(p) || shared < 0) {
                    lefts.add(left[p]);
                }
                shared = isImportant(p) || shared >= 0 ? shared : lefts.size() - 1;
                stockOfPart[p] = isImportant(p) ? lefts.size() - 1 : shared;
            }
        }
        firstStock[inputs.size()] = lefts.size();
        return lefts.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private boolean[][] calendar() {
        int longest = Arrays.stream(transit).max().orElse(0);
        var calendar = new boolean[nodes.size()][Math.max(days, Balance.YEAR) + longest + 1];
        for (int n = 0; n < calendar.length; n++) {
            for (int step = 0; step < calendar[n].length; step++) {
                calendar[n][step] = nodes.get(n).worksOn(day(step));
            }
        }
        return calendar;
    }

    private int[][] ranks(int n) {
        List<String> first = nodes.get(n).first();
        if (first.isEmpty()) {
            return new int[0][];
        }
        var ranks = new ArrayList<List<Integer>>();
        for (int rank = 0; rank <= first.size(); rank++) {
            ranks.add(new ArrayList<>());
        }
        for (int lane : feeds[n]) {
            int rank = first.indexOf(nodes.get(buyer(lane)).id());
            ranks.get(rank < 0 ? first.size() : rank).add(lane);
        }
        return ranks.stream().map(Layout::ints).toArray(int[][]::new);
    }

    int buyer(int lane) {
        return nodeOfInput[inputOfLane[lane]];
    }

    int node(int part) {
        return nodeOfInput[inputOfPart[part]];
    }

    boolean isCritical(int part) {
        return left[part] == 0 && allowance[part] == 0;
    }

    boolean isImportant(int part) {
        return left[part] > 0;
    }

    boolean worksOn(int node, int step) {
        return worksOn[node][step];
    }

    double planOn(int node, int step) {
        return worksOn(node, step) ? plan[node] : 0;
    }

    /// What a lane is to ship on a day: what the buyer plans to use of it when it arrives.
    double wanted(int lane, int step) {
        return share[lane] * planOn(buyer(lane), step + transit[lane]);
    }

    Lane laneOf(int lane) {
        return new Lane(nodes.get(maker[lane]).area(), nodes.get(buyer(lane)).area());
    }

    String endUseOf(int lane) {
        return nodes.get(buyer(lane)).endUse();
    }

    /// Units of the good in a unit of the buyer's output, all parts of the lane's input together.
    double goodsOf(int lane) {
        return inputs.get(inputOfLane[lane]).amount();
    }

    String laneName(int lane) {
        return nodes.get(maker[lane]).id() + " > " + nodes.get(buyer(lane)).id();
    }

    LocalDate day(int step) {
        return asked.day(step);
    }

    /// The most that was wanted by any day but not yet made: a maker's weekend or holiday stops nobody.
    private double readyFor(int lane) {
        double made = 0;
        double wanted = 0;
        double short0 = 0;
        for (int step = 0; step < Math.max(days, Balance.YEAR); step++) {
            made += yield[lane] * planOn(maker[lane], step);
            wanted += wanted(lane, step);
            short0 = Math.max(short0, wanted - made);
        }
        return short0;
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] owners(int[] first, int count) {
        var owner = new int[count];
        for (int o = 0; o + 1 < first.length; o++) {
            for (int i = first[o]; i < first[o + 1]; i++) {
                owner[i] = o;
            }
        }
        return owner;
    }
}
