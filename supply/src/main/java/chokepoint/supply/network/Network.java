package chokepoint.supply.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

    public Good good(String id) {
        Good good = goods.get(id);
        if (good == null) {
            throw new IllegalArgumentException("there is no good '" + id + "' in " + this.id);
        }
        return good;
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

    /// A figure and where it stands: `US.suv-line, motors, cover`.
    public record Traced(String of, Sourced<?> figure) {
        /// The value as a file writes it.
        public String value() {
            return figure.value() instanceof Criticality criticality
                    ? criticality.toText()
                    : String.valueOf(figure.value());
        }
    }

    /// Every figure of the network with what it rests on.
    public List<Sourced<?>> figures() {
        var figures = new ArrayList<Sourced<?>>();
        traced().forEach(one -> figures.add(one.figure()));
        return figures;
    }

    /// Every figure with its place, by node, and the options last.
    public List<Traced> traced() {
        var traced = new ArrayList<Traced>();
        for (Node node : nodes.values()) {
            node.rate().ifPresent(rate -> traced.add(new Traced(node.id() + ", rate", rate)));
            traced.add(new Traced(node.id() + ", headroom", node.headroom()));
            node.closed()
                    .forEach(
                            closure -> traced.add(new Traced(node.id() + ", closed " + closure.from(), closure.why())));
            for (Input input : node.inputs()) {
                String at = node.id() + ", " + input.name();
                traced.add(new Traced(at + ", cover", input.cover()));
                traced.add(new Traced(at + ", spread", input.spread()));
                input.suppliers().forEach(supplier -> {
                    traced.add(new Traced(at + ", share of " + supplier.node(), supplier.share()));
                    traced.add(new Traced(at + ", transit from " + supplier.node(), supplier.transit()));
                });
                input.parts().forEach(part -> {
                    traced.add(new Traced(at + ", amount of " + part.name(), part.amount()));
                    traced.add(new Traced(at + ", criticality of " + part.name(), part.criticality()));
                });
            }
        }
        options.forEach(option -> traced.add(new Traced("option " + option.id(), option.figures())));
        return traced;
    }

    /// The good a node makes.
    public Good madeBy(Node node) {
        return good(node.makes());
    }
}
