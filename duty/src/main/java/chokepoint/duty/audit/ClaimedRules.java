package chokepoint.duty.audit;

import chokepoint.ledger.goods.Reach;
import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.law.Rule;
import chokepoint.ledger.law.Segment;
import chokepoint.ledger.log.Effect.RuleTerms;
import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.regime.Regime;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.terms.Circumstances;
import chokepoint.terms.Condition;
import chokepoint.terms.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The exemptions and displacements in force that have headings of their own, and whether what they ask for
/// holds of one entry.
final class ClaimedRules {

    /// How a claim stands, best first.
    enum Standing {
        HOLDS,
        /// a description is missing that would decide
        OPEN,
        /// nobody states the claim it rests on
        CLAIMABLE,
        /// what is stated contradicts it
        FALSE,
        /// it does not reach the code or the origin
        ELSEWHERE
    }

    static final Comparator<Claimed> BEST_FIRST = Comparator.comparing(Claimed::standing);

    /// @param from the finding on the measure it would take away
    record Claimed(
            String rule,
            List<String> headings,
            Standing standing,
            Optional<Condition> when,
            Finding from,
            DecidingProvision by) {

        /// Why it does not hold.
        String failure() {
            return when.map(condition -> "it does not hold that " + condition.toText())
                    .orElse("nothing applies that " + from.measure().id() + " would give way to");
        }
    }

    private final Map<String, List<Claimed>> byHeading = new HashMap<>();
    private final Regime regime;
    private final Circumstances stated;

    ClaimedRules(RegimeEngine engine, Regime regime) {
        this.regime = regime;
        this.stated = engine.circumstances(regime.question());
    }

    /// Whether something is there that the measure gives way to, or may be: a displacement alone takes
    /// nothing away.
    private static boolean givesWay(Finding finding) {
        return !(finding instanceof Finding.Applies)
                || finding.levy().map(levy -> !levy.displacedBy().isEmpty()).orElse(false);
    }

    private List<Claimed> find(String heading) {
        var claimed = new ArrayList<Claimed>(0);
        for (Finding finding : regime.duties()) {
            KnownLaw.Attached attached = regime.law().attached(finding.measure());
            for (Rule.Exemption rule : attached.exemptions()) {
                add(finding, rule, heading, true, claimed);
            }
            for (Rule.Displacement rule : attached.displacements()) {
                add(finding, rule, heading, givesWay(finding), claimed);
            }
        }
        return claimed;
    }

    private <T extends RuleTerms> void add(
            Finding finding, Rule<T> rule, String heading, boolean givesWay, List<Claimed> claimed) {
        Segment<T> segment = rule.at(regime.question().moment()).orElse(null);
        if (segment == null) {
            return;
        }
        RuleTerms terms = segment.terms();
        if (terms.headings().contains(heading) && KnownLaw.concerns(terms.targets(), finding.measure())) {
            claimed.add(new Claimed(
                    rule.id(),
                    terms.headings(),
                    standing(terms, givesWay),
                    terms.when(),
                    finding,
                    new DecidingProvision(rule.id(), terms.headings(), segment.latest())));
        }
    }

    private Standing standing(RuleTerms terms, boolean givesWay) {
        Reach reach = terms.goods().reach(list -> list.reach(regime.question().good()));
        if (reach == Reach.NONE
                || !terms.origin().contains(regime.question().lane().origin())) {
            return Standing.ELSEWHERE;
        }
        if (!givesWay) {
            return Standing.FALSE;
        }
        Truth truth = terms.when().map(condition -> condition.test(stated)).orElse(Truth.TRUE);
        return switch (truth) {
            case TRUE -> reach == Reach.ALL ? Standing.HOLDS : Standing.OPEN;
            case UNKNOWN -> Standing.OPEN;
            case FALSE ->
                terms.when().orElseThrow().test(stated.withClaimsOpen()) == Truth.FALSE
                        ? Standing.FALSE
                        : Standing.CLAIMABLE;
        };
    }

    /// Every rule that a heading claims.
    List<Claimed> with(String heading) {
        return byHeading.computeIfAbsent(heading, this::find);
    }

    /// Whether a heading claims a rule that takes this measure away, and the claim holds or may hold.
    boolean holds(Finding finding, String heading) {
        return with(heading).stream()
                .anyMatch(one ->
                        one.from().measure().id().equals(finding.measure().id())
                                && one.standing().compareTo(Standing.OPEN) <= 0);
    }
}
