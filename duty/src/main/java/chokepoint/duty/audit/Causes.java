package chokepoint.duty.audit;

import chokepoint.duty.Assessment;
import chokepoint.ledger.regime.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What could explain a difference in money: duties left out, duties paid that are not owed. An explanation is a choice
/// of some whose amounts add up to the difference.
final class Causes {

    /// More than these are not tried in every combination.
    private static final int MOST = 12;

    /// @param amount what it adds to the difference between law and filing: above zero where a duty was left out
    /// @param finding what is said of it, for the part of the difference that is laid to it
    record Cause(Optional<BigDecimal> amount, Function<Optional<BigDecimal>, AuditFinding> finding) {}

    private final AuditRules rules;

    Causes(AuditRules rules) {
        this.rules = rules;
    }

    /// The fewest causes that add up to the difference; empty where none do, or where several choices would.
    Optional<List<Cause>> explain(BigDecimal difference, List<Cause> causes) {
        List<Cause> counted =
                causes.stream().filter(cause -> cause.amount().isPresent()).toList();
        if (counted.size() > MOST) {
            return Optional.empty();
        }
        List<List<Cause>> best = new ArrayList<>();
        for (int choice = 1; choice < 1 << counted.size(); choice++) {
            int size = Integer.bitCount(choice);
            if (!best.isEmpty() && size > best.getFirst().size()) {
                continue;
            }
            List<Cause> chosen = chosen(counted, choice);
            BigDecimal sum =
                    chosen.stream().map(cause -> cause.amount().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (rules.isRounding(difference.subtract(sum))) {
                if (!best.isEmpty() && size < best.getFirst().size()) {
                    best.clear();
                }
                best.add(chosen);
            }
        }
        return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
    }

    private static List<Cause> chosen(List<Cause> causes, int choice) {
        var chosen = new ArrayList<Cause>();
        for (int i = 0; i < causes.size(); i++) {
            if ((choice & 1 << i) != 0) {
                chosen.add(causes.get(i));
            }
        }
        return chosen;
    }

    /// What the headings say: those not reported, those reported without ground.
    static List<Cause> ofHeadings(Assessment law, HeadingMatch match) {
        var causes = new ArrayList<Cause>();
        match.missing()
                .forEach(missing -> causes.add(new Cause(
                        missing.isDuty()
                                ? Duties.of(law, missing.finding().measure().id())
                                : Optional.empty(),
                        amount -> new AuditFinding.MissingHeading(
                                missing.headings(), missing.why(), amount, List.of(missing.by())))));
        match.strays()
                .forEach(stray -> causes.add(new Cause(
                        stray.terms()
                                .flatMap(terms -> Duties.wouldBe(law, terms))
                                .map(BigDecimal::negate),
                        amount -> new AuditFinding.Overstacked(stray.heading(), stray.why(), amount, stray.by()))));
        return causes;
    }

    /// What the amounts alone can say, where nobody states headings.
    static List<Cause> ofAmounts(Assessment law) {
        var causes = new ArrayList<Cause>();
        for (Finding finding : law.regime().duties()) {
            List<String> headings = finding.segment().terms().headings();
            switch (finding) {
                case Finding.Applies applies -> {
                    if (!headings.isEmpty()) {
                        causes.add(new Cause(
                                Duties.of(law, finding.measure().id()).filter(amount -> amount.signum() > 0),
                                amount -> new AuditFinding.MissingHeading(
                                        headings,
                                        finding.measure().id() + " applies and is not in the amount",
                                        amount,
                                        List.of(DecidingProvision.of(finding)))));
                    }
                }
                case Finding.Displaced displaced -> causes.add(notOwed(law, finding));
                case Finding.Exempt exempt -> causes.add(notOwed(law, finding));
                case Finding.Suspended suspended -> causes.add(notOwed(law, finding));
                case Finding.AppliesIf open -> {}
                case Finding.NotMet notMet -> {}
            }
        }
        return causes;
    }

    private static Cause notOwed(Assessment law, Finding finding) {
        return new Cause(
                Duties.wouldBe(law, finding.segment().terms()).map(BigDecimal::negate),
                amount -> new AuditFinding.Overstacked(
                        "", Reasons.why(finding), amount, List.of(DecidingProvision.of(finding))));
    }
}
