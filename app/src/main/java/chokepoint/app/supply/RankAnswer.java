package chokepoint.app.supply;

import chokepoint.app.draw.FlowPicture;
import chokepoint.app.output.Answer;
import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.supply.ask.ChokePoint;
import chokepoint.supply.network.Input;
import chokepoint.supply.network.Network;
import chokepoint.supply.network.Node;
import chokepoint.supply.network.Supplier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The choke points of a network.
///
/// @param ranked all, the greatest loss first
/// @param limit how many are shown to people
record RankAnswer(Network network, int days, List<ChokePoint> ranked, int limit) implements Answer {

    @Override
    public List<String> preface() {
        return List.of(
                network.title() + ": each node and each lane lost for " + days + " days, every figure at its median.");
    }

    @Override
    public List<Table> tables() {
        return List.of(
                table(ranked.stream().limit(Math.max(0, limit)).toList()), SupplyWords.assumptions(network.figures()));
    }

    @Override
    public List<Table> data() {
        return List.of(table(ranked));
    }

    private Table table(List<ChokePoint> points) {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < points.size(); i++) {
            ChokePoint one = points.get(i);
            rows.add(List.of(
                    Integer.toString(i + 1),
                    one.what(),
                    network.nodes().containsKey(one.what())
                            ? network.node(one.what()).kind()
                            : "lane",
                    SupplyWords.percent(one.score()),
                    one.first().isEmpty()
                            ? "nothing"
                            : one.first().entrySet().stream()
                                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                                            .thenComparing(Map.Entry.comparingByKey()))
                                    .map(first -> first.getKey() + " " + first.getValue())
                                    .collect(Collectors.joining(", "))));
        }
        return new Table(
                "Choke points",
                List.of(
                        Column.numbers("Rank"),
                        Column.ids("Lost"),
                        Column.words("Kind"),
                        Column.numbers("Plan lost"),
                        Column.words("What stands, and after how many days")),
                rows,
                List.of(
                        "Plan lost: of the planned output of all products, each counting alike, since no source gives values"
                                + " to weigh them by."));
    }

    @Override
    public Optional<String> svg() {
        Map<String, Double> scores = ranked.stream().collect(Collectors.toMap(ChokePoint::what, ChokePoint::score));
        Map<String, Integer> tiers = tiers();
        List<FlowPicture.Box> boxes = network.nodes().keySet().stream()
                .map(id -> new FlowPicture.Box(id, tiers.getOrDefault(id, 0), scores.getOrDefault(id, 0.0)))
                .toList();
        var flows = new ArrayList<FlowPicture.Flow>();
        for (Node node : network.nodes().values()) {
            for (Input input : node.inputs()) {
                for (Supplier supplier : input.suppliers()) {
                    flows.add(new FlowPicture.Flow(
                            supplier.node(), node.id(), scores.getOrDefault(supplier.node() + " > " + node.id(), 0.0)));
                }
            }
        }
        flows.sort(Comparator.comparingDouble(FlowPicture.Flow::weight));
        return Optional.of(new FlowPicture(
                        "Choke points: " + network.title(),
                        boxes,
                        flows,
                        List.of(
                                "The percent is the part of the planned output of all products that is lost without it for "
                                        + days + " days."))
                .toSvg());
    }

    /// How many makers stand one behind the other before a node, at most; returns are left out.
    private Map<String, Integer> tiers() {
        var tiers = new HashMap<String, Integer>();
        for (Node node : network.nodes().values()) {
            tier(node, tiers);
        }
        int last = tiers.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        network.products().forEach(product -> tiers.put(product.id(), last));
        return tiers;
    }

    private int tier(Node node, Map<String, Integer> tiers) {
        Integer known = tiers.get(node.id());
        if (known != null) {
            return known;
        }
        int tier = 0;
        for (Input input : node.inputs()) {
            for (Supplier supplier : input.suppliers()) {
                if (!input.returns()) {
                    tier = Math.max(tier, tier(network.node(supplier.node()), tiers) + 1);
                }
            }
        }
        tiers.put(node.id(), tier);
        return tier;
    }

    @Override
    public void writeJson(JsonWriter json) {
        json.object(() -> {
            SupplyWords.head(json, "supply rank", network);
            json.field("days", days);
            json.array(
                    "choke-points",
                    ranked,
                    one -> json.object(() -> {
                        json.field("lost", one.what());
                        json.field("lost-percent", SupplyWords.number(100 * one.score(), 2));
                        json.array(
                                "products",
                                one.lost().entrySet(),
                                product -> json.object(() -> {
                                    json.field("node", product.getKey());
                                    json.field("lost-percent", SupplyWords.number(100 * product.getValue(), 2));
                                    Integer first = one.first().get(product.getKey());
                                    if (first == null) {
                                        json.noValue("stands-after-days");
                                    } else {
                                        json.field("stands-after-days", first);
                                    }
                                }));
                    }));
        });
    }
}
