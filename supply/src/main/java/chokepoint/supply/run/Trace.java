package chokepoint.supply.run;

import chokepoint.supply.network.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One run day by day, as it is drawn and as its books are kept.
///
/// @param days of the run
/// @param plants output by node
/// @param covers stocks by part
/// @param flows shipments by lane
/// @param books the greatest gap between what a good's books say and what is there, a part of its flow in the run
public record Trace(int days, List<Plant> plants, List<Cover> covers, List<Flow> flows, double books) {

    public Trace {
        plants = List.copyOf(plants);
        covers = List.copyOf(covers);
        flows = List.copyOf(flows);
    }

    /// @param made units by day
    /// @param plan units by day
    public record Plant(Node node, double[] made, double[] plan) {}

    /// @param days of average planned use at night, by day; below zero, days of output that wait for the part
    public record Cover(Node node, String part, String criticality, double[] days) {}

    /// @param shipped by day, in the unit of the good
    /// @param usual on an average day
    public record Flow(String maker, String buyer, String good, double[] shipped, double usual) {}

    static Trace of(Layout layout, Draws draws, int draw) {
        var block = new Block(layout, 1);
        block.open(draws, draw);
        int days = layout.days;
        var made = new double[layout.nodes.size()][days];
        var cover = new double[layout.parts.size()][days];
        var shipped = new double[layout.lanes.size()][days];
        double[] opening = block.opening(draws, draw);
        double[] stockBefore = block.stock.clone();
        var books = new Books(block, opening);
        for (int step = 0; step < days; step++) {
            block.step(step);
            books.enter();
            for (int n = 0; n < made.length; n++) {
                made[n][step] = block.made[n];
            }
            for (int p = 0; p < cover.length; p++) {
                double average = layout.average[layout.node(p)];
                cover[p][step] = average == 0 ? 0 : Books.part(layout, p, opening, stockBefore, block) / average;
            }
            for (int l = 0; l < shipped.length; l++) {
                shipped[l][step] = block.shipped[l] * layout.goodsOf(l);
            }
        }
        var plants = new ArrayList<Plant>();
        for (int n = 0; n < made.length; n++) {
            var plan = new double[days];
            for (int step = 0; step < days; step++) {
                plan[step] = layout.planOn(n, step);
            }
            plants.add(new Plant(layout.nodes.get(n), made[n], plan));
        }
        var covers = new ArrayList<Cover>();
        for (int p = 0; p < cover.length; p++) {
            covers.add(new Cover(
                    layout.nodes.get(layout.node(p)),
                    layout.parts.get(p).name(),
                    layout.parts.get(p).criticality().value().word(),
                    cover[p]));
        }
        var flows = new ArrayList<Flow>();
        for (int l = 0; l < shipped.length; l++) {
            flows.add(new Flow(
                    layout.nodes.get(layout.maker[l]).id(),
                    layout.nodes.get(layout.buyer(l)).id(),
                    layout.inputs.get(layout.inputOfLane[l]).good(),
                    shipped[l],
                    layout.goodsOf(l) * layout.share[l] * layout.average[layout.buyer(l)]));
        }
        return new Trace(days, plants, covers, flows, books.gap());
    }

    public Plant plant(String node) {
        return plants.stream()
                .filter(plant -> plant.node().id().equals(node))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no node '" + node + "'"));
    }

    /// Units made on all days ÷ units planned.
    public double kept(String node) {
        Plant plant = plant(node);
        double planned = Arrays.stream(plant.plan()).sum();
        return planned == 0 ? 1 : Arrays.stream(plant.made()).sum() / planned;
    }
}
