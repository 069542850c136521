package chokepoint.ledger.regime;

import chokepoint.ledger.goods.Reach;
import chokepoint.ledger.log.Effect.ExemptionTerms;
import chokepoint.terms.Circumstances;
import chokepoint.terms.Condition;
import chokepoint.terms.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// What is worth saying beside the findings, worked out only when somebody asks: what could be claimed, and what was
/// said without being enacted.
///
/// @param circumstances of the consignment as stated
record Beside(Plan plan, Circumstances circumstances) {

    List<Regime.Claim> claims(List<Finding> findings) {
        Circumstances open = circumstances.withClaimsOpen();
        var claims = new LinkedHashMap<String, Regime.Claim>();
        for (int i = 0; i < findings.size(); i++) {
            boolean may = findings.get(i) instanceof Finding.Applies || findings.get(i) instanceof Finding.AppliesIf;
            if (!may) {
                continue;
            }
            for (Plan.Standing<ExemptionTerms> rule : plan.nodes().get(i).exemptions()) {
                ExemptionTerms terms = rule.segment().terms();
                if (terms.when().isPresent()
                        && rule.reach() != Reach.NONE
                        && claimable(terms.when().get(), open)) {
                    Regime.Claim before = claims.get(rule.id());
                    var from = new ArrayList<>(before == null ? List.<String>of() : before.from());
                    from.add(findings.get(i).measure().id());
                    claims.put(
                            rule.id(),
                            new Regime.Claim(
                                    rule.id(),
                                    terms.headings(),
                                    terms.when().get(),
                                    from,
                                    rule.segment().latest()));
                }
            }
        }
        return List.copyOf(claims.values());
    }

    private boolean claimable(Condition when, Circumstances open) {
        return when.test(circumstances) == Truth.FALSE && when.test(open) != Truth.FALSE;
    }

    List<Regime.Statement> statements() {
        var statements = new ArrayList<Regime.Statement>();
        for (Plan.Node node : plan.nodes()) {
            node.statements()
                    .forEach(rule -> statements.add(new Regime.Statement(
                            node.measure().id(),
                            rule.segment().validity().end(),
                            rule.segment().latest())));
        }
        return statements;
    }
}
