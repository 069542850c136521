package chokepoint.ledger.regime;

import chokepoint.ledger.Programmes;
import chokepoint.ledger.goods.Reach;
import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.law.Measure;
import chokepoint.ledger.law.Rule;
import chokepoint.ledger.law.Segment;
import chokepoint.ledger.log.Effect.ExemptionTerms;
import chokepoint.ledger.log.Effect.SuspensionTerms;
import chokepoint.terms.Circumstances;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.FactVocabulary;
import chokepoint.terms.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        Circumstances circumstances = circumstances(question);
        var reach = new ScopeReach(question, lines);
        var resolution = new Resolution(law, question, circumstances, reach, measures);
        List<Finding> findings = resolution.findings();
        return new Regime(
                question,
                law,
                findings,
                claims(question, circumstances.withClaimsOpen(), reach, findings),
                statements(question, reach, findings));
    }

    private List<Regime.Claim> claims(
            Question question, Circumstances open, ScopeReach reach, List<Finding> findings) {
        var claims = new LinkedHashMap<String, Regime.Claim>();
        for (Finding finding : findings) {
            if (!(finding instanceof Finding.Applies) && !(finding instanceof Finding.AppliesIf)) {
                continue;
            }
            for (Rule.Exemption rule : law.attached(finding.measure()).exemptions()) {
                Optional<Segment<ExemptionTerms>> found = rule.at(question.moment());
                if (found.isEmpty() || found.get().terms().when().isEmpty()) {
                    continue;
                }
                ExemptionTerms terms = found.get().terms();
                boolean possible = KnownLaw.concerns(terms.targets(), finding.measure())
                        && terms.origin().contains(question.lane().origin())
                        && reach.of(terms.goods()) != Reach.NONE
                        && terms.when().get().test(circumstances(question)) == Truth.FALSE
                        && terms.when().get().test(open) != Truth.FALSE;
                if (possible) {
                    var before = claims.get(rule.id());
                    var from = new ArrayList<>(before == null ? List.<String>of() : before.from());
                    from.add(finding.measure().id());
                    claims.put(
                            rule.id(),
                            new Regime.Claim(
                                    rule.id(),
                                    terms.headings(),
                                    terms.when().get(),
                                    from,
                                    found.get().latest()));
                }
            }
        }
        return List.copyOf(claims.values());
    }

    private List<Regime.Statement> statements(Question question, ScopeReach reach, List<Finding> findings) {
        var statements = new ArrayList<Regime.Statement>();
        for (Finding finding : findings) {
            for (Rule.Suspension rule : law.attached(finding.measure()).suspensions()) {
                Optional<Segment<SuspensionTerms>> found = rule.at(question.moment());
                if (found.isPresent()
                        && found.get().terms().political()
                        && KnownLaw.concerns(found.get().terms().targets(), finding.measure())
                        && reach.of(found.get().terms().goods()) != Reach.NONE) {
                    statements.add(new Regime.Statement(
                            finding.measure().id(),
                            found.get().validity().end(),
                            found.get().latest()));
                }
            }
        }
        return statements;
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
