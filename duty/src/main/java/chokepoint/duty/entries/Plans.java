package chokepoint.duty.entries;

import chokepoint.duty.Consignment;
import chokepoint.duty.DutyCases;
import chokepoint.duty.RangeFinder;
import chokepoint.ledger.regime.Provisions;
import chokepoint.ledger.regime.Question;
import chokepoint.terms.Circumstances;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Makes the plans of one customs, each from what the clusters of its situation come to; what a cluster comes to is
/// worked out once, whatever situations it is part of. Not thread-safe: [CustomsKernel] asks under its lock. The lock
/// is let go while a cluster is worked out, for that depends on nothing that changes.
final class Plans {

    private static final Plan SINGLY = new Plan.Singly();
    private static final Plan BY_RATES = new Plan.ByRates();

    /// Divisions that are kept.
    private static final int MOST_DIVIDED = 1 << 14;

    /// Where a case supposes a fact that was not seen to be open, so that clusters may share one: the law as a whole
    /// answers.
    private static final int UNSEEN = -1;

    private final ReentrantLock lock;
    private final Situations situations;
    private final Divisions divisions;
    private final PlanMaker maker;
    private final FactTable facts;
    private final PartMaker.Terms terms;
    private final Map<Key, Integer> partNumbers = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final Map<List<Integer>, Optional<Plan>> composed = new HashMap<>();
    private final Map<Integer, Long> keysOf = new HashMap<>();
    private final Map<Divided, Division> divided = new HashMap<>();

    /// The facts that columns of the tariff may ask for.
    private final long ofColumns;

    /// @param value where the plan is for a band of values
    private record Divided(int situation, int facts, Optional<BigDecimal> value) {}

    /// @param provisions of the cluster
    /// @param undecided those of them that wait for a fact, and tests that matter to them
    /// @param facts the number of what is stated of the facts that it asks for
    /// @param rates the number of the rates it depends on, or 0
    /// @param value the customs value that a condition asks for
    private record Key(BitSet provisions, BitSet undecided, int facts, int rates, Optional<BigDecimal> value) {}

    /// @param lock held once by whoever asks for a plan
    Plans(Situations situations, PlanMaker maker, FactTable facts, ReentrantLock lock) {
        this.lock = lock;
        this.situations = situations;
        this.maker = maker;
        this.facts = facts;
        this.ofColumns = facts.bits(Set.of("quantity", "quantity2", "preference"));
        this.divisions = new Divisions(situations, facts, maker.engine().vocabulary());
        this.terms = new PartMaker.Terms(
                maker.engine().vocabulary(),
                maker.rates(),
                maker.programmes(),
                places(situations.provisions()),
                openings(
                        situations.provisions().list().size(),
                        maker.engine().vocabulary().definitions().stream()
                                .map(fact -> fact.key())
                                .toList()));
    }

    /// Measures stand among the provisions in stacking order.
    private static Map<String, Integer> places(Provisions provisions) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < provisions.list().size(); i++) {
            if (provisions.list().get(i).measure().isPresent()) {
                places.putIfAbsent(provisions.list().get(i).owner(), i);
            }
        }
        return places;
    }

    private static Map<String, Integer> openings(int after, List<String> keys) {
        var openings = new TreeMap<String, Integer>();
        for (String key : new TreeSet<>(keys)) {
            openings.put(key, after + openings.size());
        }
        return openings;
    }

    /// The number of the facts on which a plan of the situation may depend, among all that are stated.
    int telling(Situation situation, int factsNumber, boolean byRates) {
        long keys = keysOf.computeIfAbsent(situation.number(), number -> divisions.keys(situation));
        return facts.projected(byRates ? keys | ofColumns : keys, factsNumber);
    }

    /// How many clusters were worked out so far.
    int clusters() {
        return parts.size();
    }

    /// @param factsNumber the number of the facts of the sample
    /// @param sample a consignment in the situation
    /// @param ratesKey the number of the rates that the plan is for, or 0 for those of any line
    /// @param inBand whether it is for values in the sample's band only
    Plan plan(Situation situation, int factsNumber, Consignment sample, int ratesKey, boolean inBand) {
        if (sample.facts().words("entry").contains("postal")) {
            return SINGLY;
        }
        boolean byRates = ratesKey != 0;
        Circumstances circumstances = maker.engine()
                .circumstances(new Question(
                        sample.good(),
                        sample.lane(),
                        sample.entered(),
                        sample.facts(),
                        inBand ? Optional.of(sample.value().amount()) : Optional.empty(),
                        Map.of()));
        if (divided.size() > MOST_DIVIDED) {
            divided.clear();
        }
        var dividedBy = new Divided(situation.number(), factsNumber, circumstances.value());
        Division division =
                divided.computeIfAbsent(dividedBy, key -> divisions.of(situation, factsNumber, circumstances));
        if (!division.valueBounds().isEmpty() && !inBand) {
            return new Plan.ByValue(division.valueBounds());
        }
        if (division.asksForTotals()) {
            return SINGLY;
        }
        if (division.dependsOnRates() && !byRates) {
            return BY_RATES;
        }
        if (division.asksForColumn1() && !maker.isGeneralPercent(sample)) {
            return SINGLY;
        }
        if (situation.inPart() || division.clusters().isEmpty()) {
            return whole(sample, byRates);
        }
        var numbers = new ArrayList<Integer>(division.clusters().size());
        for (Division.Cluster cluster : division.clusters()) {
            int part = part(cluster, division.open(), factsNumber, sample, ratesKey);
            if (part == UNSEEN) {
                return whole(sample, byRates);
            }
            numbers.add(part);
        }
        return composed.computeIfAbsent(
                        numbers,
                        these -> Composition.of(these.stream().map(parts::get).toList(), RangeFinder.MOST_CASES))
                .orElseGet(() -> whole(sample, byRates));
    }

    /// The number of what a cluster comes to, or [#UNSEEN].
    ///
    /// @param open the facts that may be supposed to be this or that
    private int part(Division.Cluster cluster, long open, int factsNumber, Consignment sample, int ratesKey) {
        int rates = cluster.readsRates() ? ratesKey : 0;
        var key = new Key(
                cluster.provisions(),
                cluster.undecided(),
                facts.projected(rates == 0 ? cluster.keys() : cluster.keys() | ofColumns, factsNumber),
                rates,
                cluster.readsValue() ? Optional.of(sample.value().amount()) : Optional.empty());
        Integer known = partNumbers.get(key);
        if (known == null) {
            Part part = meanwhile(() -> {
                DutyCases cases = maker.among(situations.provisions().regimes(cluster.provisions()), rates != 0)
                        .cases(sample);
                return new PartMaker(terms, sample, rates != 0).part(cases, cluster.readsRates());
            });
            if ((facts.bits(Set.copyOf(part.supposed())) & ~open) != 0) {
                return UNSEEN;
            }
            known = partNumbers.get(key);
            if (known == null) {
                known = parts.size();
                parts.add(part);
                partNumbers.put(key, known);
            }
        }
        return known;
    }

    /// Does work while others have the lock.
    private <T> T meanwhile(Supplier<T> work) {
        lock.unlock();
        try {
            return work.get();
        } finally {
            lock.lock();
        }
    }

    /// The plan from the law as a whole. Where something is open, only for the rates of the line: such goods are few of
    /// a kind, and their cases too many to be tried twice.
    private Plan whole(Consignment sample, boolean byRates) {
        return meanwhile(() -> {
            if (!byRates && !maker.isExact(sample)) {
                return BY_RATES;
            }
            DutyCases cases = maker.whole(byRates).cases(sample);
            Part part = new PartMaker(terms, sample, byRates).part(cases, true);
            return Composition.of(List.of(part), RangeFinder.MOST_CASES).orElseThrow();
        });
    }
}
