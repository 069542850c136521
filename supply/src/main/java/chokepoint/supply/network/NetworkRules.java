package chokepoint.supply.network;

import chokepoint.supply.files.BadFile;
import chokepoint.supply.files.YamlEntry;
import chokepoint.terms.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What must hold between the nodes of a network before anything is worked out.
final class NetworkRules {

    private final Network network;
    private final Map<String, YamlEntry> places;

    NetworkRules(Network network, Map<String, YamlEntry> places) {
        this.network = network;
        this.places = places;
    }

    void check() {
        for (Node node : network.nodes().values()) {
            var names = new HashSet<String>();
            for (Input input : node.inputs()) {
                if (!names.add(input.name())) {
                    throw at(node, "input '" + input.name() + "' of '" + node.id() + "' stands twice");
                }
                for (Supplier supplier : input.suppliers()) {
                    check(node, input, supplier);
                }
            }
        }
        var done = new HashSet<String>();
        for (Node node : network.nodes().values()) {
            follow(node, new ArrayList<>(), done);
        }
        for (Node product : network.products()) {
            if (product.rate().isEmpty()) {
                throw at(product, "'" + product.id() + "' supplies no other node, so it needs a rate");
            }
        }
    }

    private void check(Node node, Input input, Supplier supplier) {
        Node maker = network.nodes().get(supplier.node());
        if (maker == null) {
            throw at(
                    node,
                    "input '" + input.name() + "' of '" + node.id() + "' comes from '" + supplier.node()
                            + "', which is no node."
                            + Nearest.maybe(supplier.node(), network.nodes().keySet()));
        }
        if (!maker.makes().equals(input.good())) {
            throw at(
                    node,
                    "input '" + input.name() + "' of '" + node.id() + "' is '" + input.good() + "', but '" + maker.id()
                            + "' makes '" + maker.makes() + "'");
        }
    }

    /// Walks up the bill of materials; an input that `returns` may close a circle, no other.
    private void follow(Node node, List<String> path, Set<String> done) {
        int before = path.indexOf(node.id());
        if (before >= 0) {
            path.add(node.id());
            throw at(
                    node,
                    "the bill of materials runs in a circle: " + String.join(" ← ", path.subList(before, path.size()))
                            + ". If something does return, say 'returns: true' on that input.");
        }
        if (done.contains(node.id())) {
            return;
        }
        path.add(node.id());
        for (Input input : node.inputs()) {
            if (!input.returns()) {
                input.suppliers().forEach(supplier -> follow(network.node(supplier.node()), path, done));
            }
        }
        path.removeLast();
        done.add(node.id());
    }

    private BadFile at(Node node, String message) {
        YamlEntry place = places.get(node.id());
        return place == null ? new BadFile(network.id(), 0, message) : place.wrong(message);
    }
}
