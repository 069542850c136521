package chokepoint.supply.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Goods and the nodes that make them from one another. The order of nodes never matters.
///
/// @param start the day of the opening stock
/// @param goods by id
/// @param nodes by id
/// @param options what could be done about a shortage
public record Network(
        String id,
        String title,
        LocalDate start,
        Map<String, Good> goods,
        Map<String, Node> nodes,
        List<Option> options,
        List<String> notes) {

    public Network {
        goods = new TreeMap<>(goods);
        nodes = new TreeMap<>(nodes);
        options = options.stream().sorted(Comparator.comparing(Option::id)).toList();
        notes = List.copyOf(notes);
    }

    public Node node(String id) {
        Node node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException("there is no node '" + id + "' in " + this.id);
        }
        return node;
    }

    /// Nodes whose output no other node uses.
    public List<Node> products() {
        Set<String> used = nodes.values().stream()
                .flatMap(node -> node.inputs().stream())
                .flatMap(input -> input.suppliers().stream())
                .map(Supplier::node)
                .collect(Collectors.toSet());
        return nodes.values().stream().filter(node -> !used.contains(node.id())).toList();
    }

    public Network with(Node node) {
        var others = new TreeMap<>(nodes);
        others.put(node.id(), node);
        return new Network(id, title, start, goods, others, options, notes);
    }

    /// Figures that nobody printed, each once, in the words of their sources.
    public List<String> assumptions() {
        return figures().stream()
                .filter(figure -> figure.basis() == Basis.ASSUMED)
                .map(Sourced::text)
                .distinct()
                .sorted()
                .toList();
    }

    /// Every figure of the network with what it rests on.
    public List<Sourced<?>> figures() {
        var figures = new ArrayList<Sourced<?>>();
        for (Node node : nodes.values()) {
            node.rate().ifPresent(figures::add);
            figures.add(node.headroom());
            for (Input input : node.inputs()) {
                figures.add(input.cover());
                figures.add(input.spread());
                input.suppliers().forEach(supplier -> {
                    figures.add(supplier.share());
                    figures.add(supplier.transit());
                });
                input.parts().forEach(part -> {
                    figures.add(part.amount());
                    figures.add(part.criticality());
                });
            }
        }
        options.forEach(option -> figures.add(option.figures()));
        return figures;
    }

    /// The good a node makes.
    public Good madeBy(Node node) {
        return Optional.ofNullable(goods.get(node.makes())).orElseThrow();
    }
}
