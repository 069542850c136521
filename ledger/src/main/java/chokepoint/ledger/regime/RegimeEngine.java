package chokepoint.ledger.regime;

import chokepoint.ledger.Programmes;
import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.law.Measure;
import chokepoint.terms.Circumstances;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.FactVocabulary;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Answers what is in force, from the law as known at one moment.
public final class RegimeEngine {

    private final KnownLaw law;
    private final FactVocabulary vocabulary;
    private final GoodsLines lines;
    private final List<Measure> measures;

    /// @param programmes give the order in which duties are stacked and shown
    public RegimeEngine(KnownLaw law, FactVocabulary vocabulary, Programmes programmes, GoodsLines lines) {
        this.law = law;
        this.vocabulary = vocabulary;
        this.lines = lines;
        var order = new HashMap<String, Integer>();
        programmes.list().forEach(programme -> order.put(programme.family(), order.size()));
        this.measures = law.measures().stream()
                .filter(measure -> !measure.segments().isEmpty())
                .sorted(Comparator.comparing((Measure measure) -> measure.type().isControl())
                        .thenComparing(measure -> order.getOrDefault(
                                measure.segments().getLast().terms().family(), Integer.MAX_VALUE)))
                .toList();
    }

    public KnownLaw law() {
        return law;
    }

    public FactVocabulary vocabulary() {
        return vocabulary;
    }

    /// What a condition may ask of the consignment in question.
    public Circumstances circumstances(Question question) {
        return new Circumstances(
                vocabulary,
                question.facts(),
                question.moment(),
                CustomsClock.of(question.lane().destination()),
                question.lane().origin(),
                question.value(),
                question.workedOut(),
                false);
    }

    /// The regime for a question.
    public Regime regime(Question question) {
        var reach = new ScopeReach(question, lines);
        return regime(question, plan(question, reach), reach);
    }

    /// The regime for a question among measures that are known to be all that can concern it, in their order.
    Regime regime(Question question, List<Measure> candidates) {
        var reach = new ScopeReach(question, lines);
        return regime(question, Plan.of(law, candidates, question.lane(), question.moment(), reach::of), reach);
    }

    /// The same for many questions that differ in facts alone.
    Function<Question, Regime> regimes(List<Measure> candidates) {
        return new Function<>() {
            private @Nullable Question first;
            private @Nullable ScopeReach reach;
            private @Nullable Plan plan;

            @Override
            public Regime apply(Question question) {
                Question known = first;
                if (known == null
                        || plan == null
                        || reach == null
                        || !known.good().equals(question.good())
                        || !known.moment().equals(question.moment())
                        || !known.lane().equals(question.lane())) {
                    first = question;
                    reach = new ScopeReach(question, lines);
                    plan = Plan.of(law, candidates, question.lane(), question.moment(), reach::of);
                }
                return regime(question, plan, reach);
            }
        };
    }

    /// All measures in stacking order, controls last.
    List<Measure> measures() {
        return measures;
    }

    /// What can be decided before any fact is known.
    Plan plan(Question question, ScopeReach reach) {
        return Plan.of(law, measures, question.lane(), question.moment(), reach::of);
    }

    /// The regime for a question from a plan that serves it.
    Regime regime(Question question, Plan plan, ScopeReach reach) {
        Circumstances circumstances = circumstances(question);
        List<Finding> findings = new Resolution(plan, question, circumstances, reach).findings();
        return new Regime(question, law, findings, new Beside(plan, circumstances));
    }

    GoodsLines lines() {
        return lines;
    }

    /// Everything that decides the answer, for telling two answers apart.
    static Map<String, String> signature(Regime regime) {
        var signature = new LinkedHashMap<String, String>();
        for (Finding finding : regime.findings()) {
            if (!(finding instanceof Finding.NotMet)) {
                signature.put(finding.measure().id(), Signature.of(finding));
            }
        }
        return signature;
    }
}
