package chokepoint.supply;

import chokepoint.supply.network.Basis;
import chokepoint.supply.network.Criticality;
import chokepoint.supply.network.Good;
import chokepoint.supply.network.Input;
import chokepoint.supply.network.Network;
import chokepoint.supply.network.NetworkFile;
import chokepoint.supply.network.Node;
import chokepoint.supply.network.Part;
import chokepoint.supply.network.RestrictionFile;
import chokepoint.supply.network.Series;
import chokepoint.supply.network.Sourced;
import chokepoint.supply.network.Supplier;
import chokepoint.terms.Area;
import chokepoint.terms.Distribution;
import chokepoint.terms.LicenceTerms;
import chokepoint.terms.Restriction;
import chokepoint.terms.Unit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Networks to try the engine on: the one that comes with the program, small ones, and random ones.
public final class Networks {

    public static final LocalDate START = LocalDate.parse("2025-04-01");
    public static final LocalDate RULE = LocalDate.parse("2025-04-04");

    private static final Path FOLDER =
            Path.of(System.getProperty("chokepoint.home", "..")).resolve("data/networks");

    private Networks() {}

    public static Network embedded() {
        return NetworkFile.read(FOLDER.resolve("magnets-2025.yaml"), "magnets-2025.yaml");
    }

    public static List<Restriction> announcement18(Network network) {
        return RestrictionFile.read(FOLDER.resolve("announcement-18.yaml"), "announcement-18.yaml", network)
                .restrictions();
    }

    public static Series exports() {
        return Series.read(FOLDER.resolve("magnet-exports.yaml"), "magnet-exports.yaml");
    }

    public static Path record() {
        return FOLDER.resolve("magnets-2025-record.yaml");
    }

    /// A maker of magnets in China and a plant in the United States that holds some days of each of its parts.
    public static Network chain(int works, Part... parts) {
        return chain(works, new Distribution.Fixed(20), parts);
    }

    public static Network chain(int works, Distribution cover, Part... parts) {
        return network(
                maker(),
                plant(works, input("magnets", "magnet", cover, List.of(supplier("CN.magnet", 1, 1)), List.of(parts))));
    }

    /// A maker of magnets in China that makes what is used of them.
    public static Node maker() {
        return node("CN.magnet", "CN", "magnet", Optional.empty(), 7, false, List.of());
    }

    /// A plant in the United States that makes 70 cars a working day, whole days or none.
    public static Node plant(int works, Input... inputs) {
        return node("US.plant", "US", "car", Optional.of(70.0), works, true, List.of(inputs));
    }

    public static Network network(Node... nodes) {
        var goods = new TreeMap<String, Good>();
        var byId = new TreeMap<String, Node>();
        for (Node node : nodes) {
            goods.put(node.makes(), new Good(node.makes(), node.makes(), Unit.KILOGRAM, List.of(), Optional.empty()));
            byId.put(node.id(), node);
        }
        return new Network("test", "A network", START, goods, byId, List.of(), List.of());
    }

    public static Node node(
            String id,
            String area,
            String makes,
            Optional<Double> rate,
            int works,
            boolean wholeDays,
            List<Input> inputs) {
        return new Node(
                id,
                id,
                "plant",
                Area.of(area),
                makes,
                rate.map(Networks::known),
                works,
                List.of(),
                wholeDays,
                known(1.25),
                "civil",
                List.of(),
                inputs);
    }

    public static Input input(
            String name, String good, Distribution cover, List<Supplier> suppliers, List<Part> parts) {
        return new Input(name, good, parts, suppliers, known(cover), known(new Distribution.Fixed(1)), false, false);
    }

    public static Supplier supplier(String node, double share, int transit) {
        return new Supplier(node, known(share), known(transit));
    }

    public static Part critical(String name) {
        return part(name, new Criticality.Critical());
    }

    public static Part part(String name, Criticality criticality) {
        return new Part(name, known(0.5), known(criticality));
    }

    public static <T> Sourced<T> known(T value) {
        return new Sourced<>(value, "test", Basis.ASSUMED, "test");
    }

    public static Restriction restriction(
            LocalDate until, double severity, Optional<LicenceTerms> licence, String... goods) {
        return new Restriction(
                "rule",
                Set.of(goods),
                Area.CN,
                Set.of(),
                Set.of(),
                RULE,
                Optional.ofNullable(until),
                severity,
                licence,
                Optional.empty(),
                "a rule");
    }

    public static Restriction ban(String... goods) {
        return restriction(null, 1, Optional.empty(), goods);
    }

    public static LicenceTerms licence(String review, double granted) {
        return new LicenceTerms(
                Distribution.parse("5 to 10"),
                Distribution.parse(review),
                Map.of(LicenceTerms.OTHERWISE, granted),
                Distribution.parse("15"),
                120,
                List.of());
    }

    /// Another network with every cover changed.
    public static Network covers(Network network, UnaryOperator<Distribution> change) {
        Network changed = network;
        for (Node node : network.nodes().values()) {
            changed = changed.with(node.with(node.inputs().stream()
                    .map(input -> new Input(
                            input.name(),
                            input.good(),
                            input.parts(),
                            input.suppliers(),
                            input.cover().with(change.apply(input.cover().value())),
                            input.spread(),
                            input.scarcest(),
                            input.returns()))
                    .toList()));
        }
        return changed;
    }
}
