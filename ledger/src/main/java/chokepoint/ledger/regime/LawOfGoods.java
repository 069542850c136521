package chokepoint.ledger.regime;

import chokepoint.ledger.goods.Reach;
import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.law.Measure;
import chokepoint.ledger.law.Rule;
import chokepoint.ledger.law.Segment;
import chokepoint.ledger.log.Effect.Terms;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.Condition;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.FactValue;
import chokepoint.terms.Facts;
import chokepoint.terms.Lane;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// The law that can reach a good on a lane at any time, whatever is stated: its measures, and the moments at
/// which one of them, or a rule about one, begins, changes or ends. Between two such moments one plan serves,
/// unless the lines of the day decide how much of the good a list reaches.
public final class LawOfGoods {

    /// Stands for every word of a fact that no condition names.
    private static final String ANY_OTHER = "any other";

    private final KnownLaw law;
    private final List<Measure> measures;
    private final NavigableSet<Instant> moments;
    private final Map<String, Set<String>> asked;
    private final long[] epochs;
    private final @Nullable AtomicReferenceArray<@Nullable Plan> plans;
    private final AtomicInteger held;

    private LawOfGoods(
            KnownLaw law, List<Measure> measures, Collecting collected, boolean sharesPlans, AtomicInteger held) {
        this.law = law;
        this.measures = List.copyOf(measures);
        this.moments = Collections.unmodifiableNavigableSet(collected.moments);
        this.asked = Map.copyOf(collected.asked);
        this.epochs = collected.termsChange.stream()
                .mapToLong(Instant::getEpochSecond)
                .distinct()
                .toArray();
        this.plans = sharesPlans ? new AtomicReferenceArray<>(epochs.length + 1) : null;
        this.held = held;
    }

    /// The law of one good, of which every plan is worked out anew.
    ///
    /// @param measures all that can concern the lane, in their order
    static LawOfGoods of(KnownLaw law, List<Measure> measures, CommodityCode good, Lane lane) {
        return new Collecting(good, lane).collect(law, measures, false, new AtomicInteger());
    }

    /// The law of all goods that the same lists reach, whatever the day.
    ///
    /// @param good any of them
    /// @param held counts the plans that are held
    static LawOfGoods shared(KnownLaw law, List<Measure> measures, CommodityCode good, Lane lane, AtomicInteger held) {
        return new Collecting(good, lane).collect(law, measures, true, held);
    }

    /// Whether terms name the origin of the lane and reach the good, in whole or in part.
    public static boolean mayConcern(Terms terms, CommodityCode good, Lane lane) {
        return terms.origin().contains(lane.origin())
                && terms.goods().reach(list -> list.reach(ScopeReach.comparable(good, lane.destination(), list)))
                        != Reach.NONE;
    }

    /// The measures that may concern such goods at some moment, in their order.
    List<Measure> measures() {
        return measures;
    }

    /// Every moment at which what the law says of such goods may change.
    NavigableSet<Instant> moments() {
        return moments;
    }

    /// What is stated as far as a condition of this law asks for it: of the words of a fact those that one
    /// names, all others are as good as one. Consignments of which the same is left, and of one value, are
    /// under the same regimes.
    public Facts askedFor(Facts stated) {
        var left = new TreeMap<String, FactValue>();
        stated.values().forEach((key, value) -> {
            Set<String> named = asked.get(key);
            if (named != null) {
                left.put(key, value instanceof FactValue.Words words ? namedOf(words, named) : value);
            }
        });
        return new Facts(left);
    }

    private static FactValue namedOf(FactValue.Words stated, Set<String> named) {
        if (named.containsAll(stated.words())) {
            return stated;
        }
        var left = new TreeSet<String>();
        stated.words().forEach(word -> left.add(named.contains(word) ? word : ANY_OTHER));
        return new FactValue.Words(left);
    }

    /// The plan of the moment in question.
    ///
    /// @param reach of the good in question
    Plan plan(Question question, ScopeReach reach) {
        AtomicReferenceArray<@Nullable Plan> shared = plans;
        if (shared == null) {
            return made(question, reach);
        }
        int epoch = epoch(question.moment());
        Plan plan = shared.get(epoch);
        if (plan == null) {
            plan = made(question, reach);
            if (shared.compareAndSet(epoch, null, plan)) {
                held.incrementAndGet();
            }
        }
        return plan;
    }

    private Plan made(Question question, ScopeReach reach) {
        return Plan.of(law, measures, question.lane(), question.moment(), reach::of);
    }

    /// How many plans are held.
    int plans() {
        AtomicReferenceArray<@Nullable Plan> shared = plans;
        int count = 0;
        for (int i = 0; shared != null && i < shared.length(); i++) {
            count += shared.get(i) == null ? 0 : 1;
        }
        return count;
    }

    /// How many changes of terms are not after a moment.
    private int epoch(Instant moment) {
        int at = Arrays.binarySearch(epochs, moment.getEpochSecond());
        return at >= 0 ? at + 1 : -at - 1;
    }

    private static final class Collecting {
        private final CommodityCode good;
        private final Lane lane;
        private final CustomsClock clock;
        private final TreeSet<Instant> moments = new TreeSet<>();
        private final TreeSet<Instant> termsChange = new TreeSet<>();
        private final Map<String, Set<String>> asked = new HashMap<>();

        Collecting(CommodityCode good, Lane lane) {
            this.good = good;
            this.lane = lane;
            this.clock = CustomsClock.of(lane.destination());
        }

        LawOfGoods collect(KnownLaw law, List<Measure> all, boolean sharesPlans, AtomicInteger held) {
            List<Measure> measures = all.stream().filter(this::mayConcern).toList();
            for (Measure measure : measures) {
                collect(measure.segments());
                for (Rule<?> rule : law.attached(measure).rules()) {
                    collect(rule.segments());
                    if (!(rule instanceof Rule.Suspension)) {
                        law.suspensionsOf(rule).forEach(one -> collect(one.segments()));
                    }
                }
            }
            moments.addAll(termsChange);
            return new LawOfGoods(law, measures, this, sharesPlans, held);
        }

        private boolean mayConcern(Measure measure) {
            return measure.segments().stream()
                    .map(Segment::terms)
                    .anyMatch(terms -> terms.destination().contains(lane.destination()) && concerns(terms));
        }

        private boolean concerns(Terms terms) {
            return LawOfGoods.mayConcern(terms, good, lane);
        }

        private void collect(List<? extends Segment<? extends Terms>> segments) {
            for (Segment<? extends Terms> segment : segments) {
                // Terms for other goods or origins change nothing here.
                if (concerns(segment.terms())) {
                    termsChange.add(segment.validity().start());
                    segment.validity().end().ifPresent(termsChange::add);
                    segment.terms().when().ifPresent(when -> when.forEachTest(this::collect));
                }
            }
        }

        private void collect(Condition.Test test) {
            Set<String> named = asked.computeIfAbsent(test.key(), key -> new HashSet<>());
            switch (test) {
                case Condition.OneOf(String key, SortedSet<String> words) -> named.addAll(words);
                // The days that a condition draws for entry: an in-transit window closes without any term changing.
                case Condition.OnDay(String key, boolean before, LocalDate day)
                when key.equals("entered") -> moments.add(clock.startOf(day));
                default -> {}
            }
        }
    }
}
