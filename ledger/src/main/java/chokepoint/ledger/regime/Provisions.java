package chokepoint.ledger.regime;

import chokepoint.ledger.goods.GoodsList;
import chokepoint.ledger.goods.GoodsScope;
import chokepoint.ledger.goods.Reach;
import chokepoint.ledger.law.Measure;
import chokepoint.ledger.law.Rule;
import chokepoint.ledger.law.Segment;
import chokepoint.ledger.law.Source;
import chokepoint.ledger.log.AreaScope;
import chokepoint.ledger.log.Effect.DisplacementTerms;
import chokepoint.ledger.log.Effect.MeasureTerms;
import chokepoint.ledger.log.Effect.RuleTerms;
import chokepoint.ledger.log.MeasureType;
import chokepoint.ledger.log.Targets;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.Condition;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/// The terms of all duties of one customs in a window of time, numbered, with the rules about them: two
/// cells of a panel to which the same numbers apply are under the same law.
///
/// Controls are left out, and fees unless they are asked for. So is what cannot hold whatever the good, the origin or
/// the moment is, because a condition on a fact that is fixed for the whole panel says no.
public final class Provisions {

    /// One unchanged run of terms.
    ///
    /// @param owner the measure, or the rule
    /// @param measure of the terms, absent for a rule
    /// @param targets what a rule keeps from applying; none for a measure
    /// @param by the measures a displacement gives way to, absent for everything else
    public record Provision(
            String owner,
            Segment<?> segment,
            GoodsScope goods,
            AreaScope origin,
            Optional<Condition> when,
            Optional<Segment<MeasureTerms>> measure,
            Targets targets,
            Optional<Targets> by) {

        public Validity validity() {
            return segment.validity();
        }

        /// The provision that makes it begin, or end, at a moment.
        public Source sourceAt(Instant moment) {
            for (Source source : segment.sources().reversed()) {
                if (source.effect().frame().from().equals(moment)) {
                    return source;
                }
            }
            boolean ends = validity().end().filter(moment::equals).isPresent();
            return ends ? segment.endedBy().orElse(segment.latest()) : segment.latest();
        }
    }

    private final RegimeEngine engine;
    private final Area customs;
    private final List<Provision> provisions = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();
    private final List<List<Integer>> numbers = new ArrayList<>();
    private final TreeSet<Instant> moments = new TreeSet<>();

    /// @param first the first moment of the window
    /// @param last the last moment of the window, included
    /// @param possible false for a condition that cannot hold anywhere in the panel
    public Provisions(RegimeEngine engine, Area customs, Instant first, Instant last, Predicate<Condition> possible) {
        this(engine, customs, first, last, possible, false);
    }

    /// All duties and fees of a customs from a moment on, whatever is stated of the goods.
    public static Provisions withFees(RegimeEngine engine, Area customs, Instant first) {
        return new Provisions(engine, customs, first, Instant.MAX, condition -> true, true);
    }

    private Provisions(
            RegimeEngine engine,
            Area customs,
            Instant first,
            Instant last,
            Predicate<Condition> possible,
            boolean fees) {
        this.engine = engine;
        this.customs = customs;
        var window = new Window(first, last, possible);
        for (Measure measure : engine.measures()) {
            if (!measure.type().isControl() && (fees || measure.type() != MeasureType.FEE)) {
                window.add(measure);
            }
        }
        // By identity: rules hold whole lists, which are long to compare.
        Map<Rule<?>, Boolean> seen = new IdentityHashMap<>();
        var rules = new ArrayList<Rule<?>>();
        for (Measure measure : measures) {
            addNew(engine.law().attached(measure).rules(), seen, rules);
        }
        for (Rule<?> rule : List.copyOf(rules)) {
            if (!(rule instanceof Rule.Suspension)) {
                addNew(engine.law().suspensionsOf(rule), seen, rules);
            }
        }
        rules.forEach(window::add);
    }

    private static void addNew(List<? extends Rule<?>> some, Map<Rule<?>, Boolean> seen, List<Rule<?>> rules) {
        for (Rule<?> rule : some) {
            if (seen.put(rule, true) == null) {
                rules.add(rule);
            }
        }
    }

    private final class Window {
        private final Instant first;
        private final Instant last;
        private final Predicate<Condition> possible;

        Window(Instant first, Instant last, Predicate<Condition> possible) {
            this.first = first;
            this.last = last;
            this.possible = possible;
        }

        void add(Measure measure) {
            var mine = new ArrayList<Integer>();
            for (Segment<MeasureTerms> segment : measure.segments()) {
                MeasureTerms terms = segment.terms();
                if (terms.destination().contains(customs) && counts(segment, terms.when())) {
                    mine.add(provisions.size());
                    provisions.add(new Provision(
                            measure.id(),
                            segment,
                            terms.goods(),
                            terms.origin(),
                            terms.when(),
                            Optional.of(segment),
                            Targets.NONE,
                            Optional.empty()));
                    note(segment, terms.when());
                }
            }
            if (!mine.isEmpty()) {
                measures.add(measure);
                numbers.add(List.copyOf(mine));
            }
        }

        void add(Rule<?> rule) {
            for (Segment<? extends RuleTerms> segment : rule.segments()) {
                RuleTerms terms = segment.terms();
                if (counts(segment, terms.when())) {
                    provisions.add(new Provision(
                            rule.id(),
                            segment,
                            terms.goods(),
                            terms.origin(),
                            terms.when(),
                            Optional.empty(),
                            terms.targets(),
                            terms instanceof DisplacementTerms one ? Optional.of(one.by()) : Optional.empty()));
                    note(segment, terms.when());
                }
            }
        }

        private boolean counts(Segment<?> segment, Optional<Condition> when) {
            return !segment.validity().start().isAfter(last)
                    && segment.validity().end().map(end -> end.isAfter(first)).orElse(true)
                    && when.map(possible::test).orElse(true);
        }

        private void note(Segment<?> segment, Optional<Condition> when) {
            note(segment.validity().start());
            segment.validity().end().ifPresent(this::note);
            when.ifPresent(condition -> condition.forEachTest(test -> {
                if (test instanceof Condition.OnDay(String key, boolean before, LocalDate day)
                        && key.equals("entered")) {
                    note(CustomsClock.of(customs).startOf(day));
                }
            }));
        }

        private void note(Instant moment) {
            if (moment.isAfter(first) && !moment.isAfter(last)) {
                moments.add(moment);
            }
        }
    }

    public List<Provision> list() {
        return java.util.Collections.unmodifiableList(provisions);
    }

    /// The moments after the first of the window at which anything may change.
    public List<Instant> moments() {
        return List.copyOf(moments);
    }

    public RegimeEngine engine() {
        return engine;
    }

    /// Whether a list is written in the codes of another nomenclature.
    public boolean isForeign(GoodsList list) {
        return ScopeReach.isForeign(customs, list);
    }

    /// How much of a code a scope reaches by its lists alone.
    public Reach reach(GoodsScope scope, CommodityCode code) {
        return scope.reach(list -> list.reach(ScopeReach.comparable(code, customs, list)));
    }

    /// The regimes among the measures of some provisions, for questions about the same goods at the same moment that
    /// differ in what is stated: what does not depend on that is looked at once.
    ///
    /// @param applying by number; all that bears on these measures
    public Function<Question, Regime> regimes(BitSet applying) {
        var candidates = new ArrayList<Measure>();
        for (int i = 0; i < measures.size(); i++) {
            for (int number : numbers.get(i)) {
                if (applying.get(number)) {
                    candidates.add(measures.get(i));
                    break;
                }
            }
        }
        return engine.regimes(candidates);
    }

    /// The regime for a question to which exactly these provisions apply.
    ///
    /// @param applying by number
    public Regime regime(Question question, Predicate<Integer> applying) {
        var candidates = new ArrayList<Measure>();
        for (int i = 0; i < measures.size(); i++) {
            for (int number : numbers.get(i)) {
                if (applying.test(number)) {
                    candidates.add(measures.get(i));
                    break;
                }
            }
        }
        return engine.regime(question, candidates);
    }
}
