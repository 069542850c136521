package chokepoint.app;

import chokepoint.app.answer.DutyAnswer.Saving;
import chokepoint.duty.Assessment;
import chokepoint.duty.Consignment;
import chokepoint.duty.DutyAssessment;
import chokepoint.duty.RangeFinder;
import chokepoint.ledger.log.MeasureType;
import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.regime.Regime;
import chokepoint.terms.Condition;
import chokepoint.terms.FactDefinition;
import chokepoint.terms.FactValue;
import chokepoint.terms.FactVocabulary;
import chokepoint.terms.Facts;
import chokepoint.terms.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What a consignment could claim, and what that would save: it is assessed again with each claim that one word makes.
final class Savings {

    private final RangeFinder finder;
    private final FactVocabulary vocabulary;
    private final DutyAssessment assessment;

    Savings(RangeFinder finder, FactVocabulary vocabulary, DutyAssessment assessment) {
        this.finder = finder;
        this.vocabulary = vocabulary;
        this.assessment = assessment;
    }

    /// The greatest saving first, then those that cannot be worked out.
    List<Saving> all() {
        var savings = new ArrayList<Saving>();
        for (Regime.Claim claim : assessment.asStated().regime().claims()) {
            if (liftsFeesAlone(claim)) {
                continue;
            }
            Optional<Consignment> claimed = claimed(claim);
            Optional<Money> saves = claimed.flatMap(this::saved);
            if (saves.map(money -> money.amount().signum() > 0).orElse(true)) {
                savings.add(new Saving(
                        claim.exemption(),
                        claim.headings(),
                        claimed.map(one -> difference(one.facts()))
                                .orElse(claim.condition().toText()),
                        claim.from(),
                        saves,
                        claim.source()));
            }
        }
        List<Saving> merged = merged(savings);
        merged.sort(Comparator.comparing(
                        (Saving saving) -> saving.saves().map(Money::amount).orElse(BigDecimal.ZERO))
                .reversed());
        return merged;
    }

    /// One word may lift several measures by several exemptions: it is one claim.
    private static List<Saving> merged(List<Saving> savings) {
        var byClaim = new LinkedHashMap<String, Saving>();
        for (Saving saving : savings) {
            byClaim.merge(
                    saving.claim(),
                    saving,
                    (one, other) -> new Saving(
                            one.exemption(),
                            both(one.headings(), other.headings()),
                            one.claim(),
                            both(one.lifts(), other.lifts()),
                            one.saves(),
                            one.source()));
        }
        return new ArrayList<>(byClaim.values());
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    private boolean liftsFeesAlone(Regime.Claim claim) {
        return claim.from().stream()
                .allMatch(id -> assessment
                        .asStated()
                        .regime()
                        .find(id)
                        .filter(finding -> finding.measure().type() == MeasureType.FEE)
                        .isPresent());
    }

    /// The consignment with the one word that makes the condition true, where there is such a word.
    private Optional<Consignment> claimed(Regime.Claim claim) {
        var tests = new ArrayList<Condition.Test>();
        claim.condition().forEachTest(tests::add);
        for (Condition.Test test : tests) {
            if (test instanceof Condition.OneOf(String key, var words) && isClaim(key)) {
                Consignment one = assessment.consignment().with(with(key, words.first()));
                boolean lifted = finder.assess(one).asStated().regime().findings().stream()
                        .anyMatch(finding -> finding instanceof Finding.Exempt exempt
                                && exempt.exemption().equals(claim.exemption()));
                if (lifted) {
                    return Optional.of(one);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isClaim(String key) {
        return vocabulary
                .find(key)
                .filter(fact -> fact.absent() == FactDefinition.Absent.NOT_CLAIMED || key.equals("use"))
                .isPresent();
    }

    private Facts with(String key, String word) {
        Facts facts = assessment.consignment().facts();
        var words = new TreeSet<>(facts.words(key));
        words.remove(FactDefinition.NONE);
        if (!vocabulary.definition(key).repeatable()) {
            words.clear();
        }
        words.add(word);
        return facts.with(key, new FactValue.Words(words));
    }

    private String difference(Facts claimed) {
        var stated = assessment.consignment().facts();
        return claimed.values().entrySet().stream()
                .filter(fact -> !fact.getValue().equals(stated.values().get(fact.getKey())))
                .map(fact -> fact.getKey() + "=" + fact.getValue().text())
                .findFirst()
                .orElse("");
    }

    private Optional<Money> saved(Consignment claimed) {
        DutyAssessment with = finder.assess(claimed);
        return owed(assessment).flatMap(before -> owed(with).map(before::minus));
    }

    /// Duties and fees in the most costly case.
    private static Optional<Money> owed(DutyAssessment assessment) {
        Assessment most = assessment.most();
        return most.duty().flatMap(duty -> most.fees().map(duty::plus));
    }
}
