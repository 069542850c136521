package chokepoint.supply;

import static chokepoint.supply.Networks.known;

import chokepoint.supply.network.Closure;
import chokepoint.supply.network.Criticality;
import chokepoint.supply.network.Input;
import chokepoint.supply.network.Network;
import chokepoint.supply.network.Node;
import chokepoint.supply.network.Option;
import chokepoint.supply.network.Part;
import chokepoint.supply.network.Supplier;
import chokepoint.terms.Area;
import chokepoint.terms.Distribution;
import chokepoint.terms.GeneralLicence;
import chokepoint.terms.Hold;
import chokepoint.terms.LicenceTerms;
import chokepoint.terms.Restriction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/// Networks, rules and remedies from a seed, for laws that hold on every network.
///
/// Three or four tiers in two to four countries; whole days or any rate on every tier; holidays; parts without which
/// nothing is made, and parts that can wait.
public final class RandomNetworks {

    private static final LocalDate START = Networks.START;

    private final SplittableRandom random;
    private final List<String> areas;

    private RandomNetworks(long seed) {
        random = new SplittableRandom(seed);
        areas = List.of("CN", "JP", "US", "DE").subList(0, random.nextInt(2, 5));
    }

    public static Network of(long seed) {
        return new RandomNetworks(seed).network();
    }

    private Network network() {
        var nodes = new ArrayList<Node>();
        int last = random.nextInt(2, 4);
        List<Node> before = List.of();
        for (int tier = 0; tier <= last; tier++) {
            var made = new ArrayList<Node>();
            int count = random.nextInt(1, 4);
            for (int i = 0; i < count; i++) {
                String good = "good-" + tier + "-" + i;
                int makers = tier == last ? 1 : random.nextInt(1, 3);
                for (int m = 0; m < makers; m++) {
                    String area = tier == 0 && m == 0 ? "CN" : areas.get(random.nextInt(areas.size()));
                    made.add(node(area + "." + good + "-" + m, area, good, tier == last, before));
                }
            }
            before = made;
            nodes.addAll(made);
        }
        return Networks.network(nodes.toArray(Node[]::new));
    }

    private Node node(String id, String area, String good, boolean product, List<Node> makers) {
        return new Node(
                id,
                id,
                "plant",
                Area.of(area),
                good,
                product ? Optional.of(known((double) random.nextInt(1, 500))) : Optional.empty(),
                random.nextInt(5, 8),
                closures(),
                product || random.nextInt(3) == 0,
                known(1 + random.nextInt(0, 4) / 8.0),
                random.nextInt(4) == 0 ? "military" : "civil",
                List.of(),
                makers.isEmpty() ? List.of() : inputs(makers));
    }

    private List<Closure> closures() {
        if (random.nextInt(3) > 0) {
            return List.of();
        }
        LocalDate from = START.plusDays(random.nextInt(0, 250));
        return List.of(new Closure(from, from.plusDays(random.nextInt(1, 15)), known("a holiday")));
    }

    private List<Input> inputs(List<Node> makers) {
        var inputs = new ArrayList<Input>();
        List<String> goods = makers.stream().map(Node::makes).distinct().toList();
        int count = random.nextInt(1, goods.size() + 1);
        for (int i = 0; i < count; i++) {
            String good = goods.get(i);
            List<Node> of =
                    makers.stream().filter(node -> node.makes().equals(good)).toList();
            var suppliers = new ArrayList<Supplier>();
            for (Node maker : of) {
                suppliers.add(Networks.supplier(maker.id(), 1.0 / of.size(), random.nextInt(1, 20)));
            }
            int least = random.nextInt(0, 40);
            inputs.add(new Input(
                    "input-" + i,
                    good,
                    parts(i),
                    suppliers,
                    known(new Distribution.Uniform(least, least + random.nextInt(1, 40))),
                    known(Distribution.parse("1 to 2")),
                    random.nextBoolean(),
                    false));
        }
        return inputs;
    }

    private List<Part> parts(int input) {
        var parts = new ArrayList<Part>();
        int kinds = random.nextInt(1, 5);
        for (int part = 0; part < kinds; part++) {
            parts.add(new Part(
                    "part-" + input + "-" + part,
                    known(random.nextDouble(0.01, 2)),
                    known(
                            random.nextInt(4) == 0
                                    ? new Criticality.Deferrable(random.nextInt(1, 15))
                                    : new Criticality.Critical())));
        }
        return parts;
    }

    /// Goods that China makes for others.
    public static String[] goods(Network network) {
        return network.nodes().values().stream()
                .filter(node ->
                        node.area().code().equals("CN") && !network.products().contains(node))
                .map(Node::makes)
                .distinct()
                .toArray(String[]::new);
    }

    /// One to three rules on what China makes: parts of the flow, licences, general licences, shipments held.
    ///
    /// @param lasting whether a licence, once had, lasts for the run
    public static List<Restriction> rules(Network network, long seed, boolean lasting) {
        var random = new SplittableRandom(seed ^ 0x5DEECE66DL);
        String[] goods = goods(network);
        var rules = new ArrayList<Restriction>();
        int count = random.nextInt(1, 4);
        for (int i = 0; i < count; i++) {
            LocalDate since = START.plusDays(random.nextInt(0, 60));
            rules.add(new Restriction(
                    "rule-" + i,
                    Set.of(goods[random.nextInt(goods.length)]),
                    Area.CN,
                    Set.of(),
                    random.nextInt(4) == 0 ? Set.of("civil") : Set.of(),
                    since,
                    random.nextBoolean() ? Optional.of(since.plusDays(random.nextInt(1, 200))) : Optional.empty(),
                    random.nextInt(0, 11) / 10.0,
                    random.nextBoolean() ? Optional.of(licence(random, lasting)) : Optional.empty(),
                    random.nextInt(3) == 0
                            ? Optional.of(new Hold(
                                    random.nextInt(0, 11) / 10.0,
                                    Distribution.parse(random.nextBoolean() ? "10 to 70" : "lognormal 30, 0.5"),
                                    random.nextInt(1, 9)))
                            : Optional.empty(),
                    "a rule"));
        }
        return rules;
    }

    private static LicenceTerms licence(SplittableRandom random, boolean lasting) {
        return new LicenceTerms(
                Distribution.parse("5 to 20"),
                Distribution.parse(random.nextBoolean() ? "20 to 120" : "lognormal 40, 0.5"),
                Map.of(LicenceTerms.OTHERWISE, random.nextInt(0, 11) / 10.0, "military", 0.0),
                Distribution.parse("15"),
                lasting ? 10_000 : random.nextInt(30, 200),
                random.nextBoolean()
                        ? List.of(new GeneralLicence(
                                START.plusDays(random.nextInt(60, 200)),
                                random.nextInt(0, 11) / 10.0,
                                random.nextBoolean() ? Set.of(Area.of("US")) : Set.of(),
                                random.nextBoolean() ? Set.of("civil") : Set.of(),
                                Set.of(),
                                Set.of()))
                        : List.of());
    }

    /// Up to three remedies that are taken: stock, another supplier, building without, licences sooner, faster freight.
    public static List<Option> remedies(Network network, long seed) {
        var random = new SplittableRandom(seed ^ 0x2545F4914F6CDD1DL);
        List<String> made =
                network.nodes().values().stream().map(Node::makes).distinct().toList();
        var taken = new ArrayList<Option>();
        int count = random.nextInt(0, 4);
        for (int i = 0; i < count; i++) {
            Option.Remedy remedy = switch (random.nextInt(5)) {
                case 0 -> new Option.Stock(random.nextInt(1, 20));
                case 1 ->
                    new Option.Alternative(
                            made.get(random.nextInt(made.size())),
                            random.nextInt(1, 11) / 10.0,
                            random.nextInt(0, 150),
                            random.nextInt(0, 60));
                case 2 -> new Option.Without(Set.of("part-0-0", "part-1-1"), random.nextInt(1, 20));
                case 3 -> new Option.Sooner(random.nextInt(1, 60));
                default -> new Option.Faster(random.nextInt(1, 4));
            };
            taken.add(new Option("option-" + i, "an option", Set.of(), remedy, known("test")));
        }
        return taken;
    }
}
