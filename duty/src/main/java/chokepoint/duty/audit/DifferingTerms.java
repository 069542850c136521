package chokepoint.duty.audit;

import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.law.Rule;
import chokepoint.ledger.log.Effect.RuleTerms;
import chokepoint.ledger.log.Effect.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// In which terms two laws differ at one moment: of two days of knowledge, what a later act changed that far
/// back.
final class DifferingTerms {

    private DifferingTerms() {}

    /// The terms that one of the laws has and the other has not, or has otherwise. Where none of them
    /// concerns some goods on a lane, both laws say the same of these.
    static List<Terms> between(KnownLaw one, KnownLaw other, Instant moment) {
        Map<String, Terms> left = inForce(other, moment);
        var differing = new ArrayList<Terms>();
        inForce(one, moment).forEach((owner, terms) -> {
            Terms then = left.remove(owner);
            if (!terms.equals(then)) {
                differing.add(terms);
                if (then != null) {
                    differing.add(then);
                }
            }
        });
        differing.addAll(left.values());
        return List.copyOf(differing);
    }

    private static Map<String, Terms> inForce(KnownLaw law, Instant moment) {
        var terms = new HashMap<String, Terms>();
        law.measures()
                .forEach(measure ->
                        measure.at(moment).ifPresent(segment -> terms.put("measure " + measure.id(), segment.terms())));
        law.suspensions().forEach(rule -> put(terms, "suspension ", rule, moment));
        law.exemptions().forEach(rule -> put(terms, "exemption ", rule, moment));
        law.displacements().forEach(rule -> put(terms, "displacement ", rule, moment));
        return terms;
    }

    private static <T extends RuleTerms> void put(Map<String, Terms> terms, String kind, Rule<T> rule, Instant moment) {
        rule.at(moment).ifPresent(segment -> terms.put(kind + rule.id(), segment.terms()));
    }
}
