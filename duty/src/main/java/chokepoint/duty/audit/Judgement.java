package chokepoint.duty.audit;

import chokepoint.duty.Assessment;
import chokepoint.duty.Consignment;
import chokepoint.duty.DutyAssessment;
import chokepoint.duty.DutyAssessment.Narrowing;
import chokepoint.duty.DutyLine;
import chokepoint.duty.audit.AuditFinding.Ground;
import chokepoint.duty.audit.EntryAuditor.Auditing;
import chokepoint.duty.entries.Entry;
import chokepoint.ledger.log.MeasureType;
import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.regime.Regime;
import chokepoint.ledger.regime.Timeline;
import chokepoint.terms.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Judges one entry line. The explanations are tried in the order of how much they say: facts that are open, an act
/// that
/// reaches back, the law of other days, headings and the duties behind them, and at last the bare difference.
///
/// Where facts are open the line is judged by the case that lies nearest to what was filed: the least where less was
/// filed, the most where more was.
final class Judgement {

    private final Entry entry;
    private final Set<String> headings;
    private final Auditing with;
    private final DutyAssessment law;
    private final Optional<BigDecimal> least;
    private final Optional<BigDecimal> most;
    private final Optional<BigDecimal> filed;
    private final Assessment judged;
    private final HeadingMatch match;
    private final List<AuditFinding> findings = new ArrayList<>();
    private final Set<String> unpaid = new HashSet<>();

    /// @param consignment with what the reported headings claim
    /// @param headings as reported, none where nobody states them
    Judgement(Entry entry, Consignment consignment, Set<String> headings, Auditing with) {
        this.entry = entry;
        this.headings = headings;
        this.with = with;
        this.law = with.ranges().assess(consignment);
        this.least = law.needs().isEmpty() ? law.least().duty().map(Money::amount) : Optional.empty();
        this.most = law.needs().isEmpty() ? law.most().duty().map(Money::amount) : Optional.empty();
        this.filed = filed();
        this.judged = judged();
        this.match = match(judged);
    }

    /// The duty that was filed; where only a rate was, that rate of the value.
    private Optional<BigDecimal> filed() {
        BigDecimal value = entry.consignment().value().amount();
        return entry.filed()
                .duty()
                .or(() -> entry.filed()
                        .rate()
                        .map(rate -> rate.multiply(value).movePointLeft(2).setScale(2, RoundingMode.HALF_UP)));
    }

    private boolean isOpen() {
        return !law.isExact() || least.isEmpty() || !least.equals(most);
    }

    private Assessment judged() {
        if (isOpen() && filed.isPresent() && least.isPresent() && most.isPresent()) {
            BigDecimal paid = filed.get();
            return isAtMost(paid, least.get()) ? law.least() : isAtMost(most.get(), paid) ? law.most() : law.asStated();
        }
        return law.asStated();
    }

    private boolean isAtMost(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) < 0 || with.rules().isRounding(one.subtract(other));
    }

    private HeadingMatch match(Assessment assessment) {
        Regime regime = assessment.regime();
        return headings.isEmpty()
                ? HeadingMatch.NOTHING
                : HeadingMatch.of(regime, new ClaimedRules(with.assessor().engine(), regime), with.uses(), headings);
    }

    AuditedEntry judge() {
        if (isOpen()) {
            needs();
        }
        // Between the ends of an open range, or where nobody says what was paid, only headings can be told right or
        // wrong.
        judge(filed.flatMap(paid -> Duties.of(judged).map(owed -> owed.subtract(paid))));
        refunds();
        return new AuditedEntry.Compared(entry, least, most, filed, findings, match.unknown());
    }

    /// @param difference what is owed less what was filed
    private void judge(Optional<BigDecimal> difference) {
        boolean paidRightly = difference.map(with.rules()::isRounding).orElse(true);
        if (claimsUnproved(difference) || paidRightly && match.fits()) {
            return;
        }
        if (!paidRightly && reachesBack(difference.orElseThrow())) {
            return;
        }
        boolean mayBeOfAnotherDay = !paidRightly
                || !match.strays().isEmpty()
                || difference.isEmpty() && match.missing().stream().anyMatch(HeadingMatch.Missing::isDuty);
        if (mayBeOfAnotherDay && otherPeriod(difference, paidRightly)) {
            return;
        }
        explain(difference, paidRightly);
    }

    private void needs() {
        List<DecidingProvision> by = law.asStated().regime().duties().stream()
                .filter(Finding.AppliesIf.class::isInstance)
                .filter(finding -> finding.measure().type() != MeasureType.FEE)
                .map(DecidingProvision::of)
                .toList();
        var facts = new TreeSet<>(law.needs());
        law.narrowing().stream().map(Narrowing::fact).forEach(facts::add);
        findings.add(new AuditFinding.NeedsFact(
                least, most, List.copyOf(facts), "depends on " + String.join(", ", facts), by));
    }

    /// Exemptions are reported that rest on facts nobody states.
    ///
    /// @return whether the amount was filed as if they held, so that nothing else is to be said of it
    private boolean claimsUnproved(Optional<BigDecimal> difference) {
        boolean settled = false;
        for (HeadingMatch.Unproved claim : match.unproved()) {
            BigDecimal lifted = claim.lifts().stream()
                    .flatMap(finding -> Duties.of(judged, finding.measure().id()).stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            claim.lifts().forEach(finding -> unpaid.add(finding.measure().id()));
            Optional<BigDecimal> owed = Duties.of(judged);
            findings.add(new AuditFinding.NeedsFact(
                    owed.map(all -> all.subtract(lifted)),
                    owed,
                    keys(claim),
                    claim.heading() + " is reported, and nobody states that "
                            + claim.when().toText(),
                    List.of(claim.by())));
            settled |= difference
                    .map(amount -> with.rules().isRounding(amount.subtract(lifted)))
                    .orElse(match.fits());
        }
        return settled;
    }

    private static List<String> keys(HeadingMatch.Unproved claim) {
        var keys = new TreeSet<String>();
        claim.when().forEachTest(test -> keys.add(test.key()));
        keys.remove("entered");
        return List.copyOf(keys);
    }

    /// Filed as the law was known on the day of entry, and an act that came later reaches back to it.
    private boolean reachesBack(BigDecimal difference) {
        Optional<Assessment> then = with.knownThen().assess(judged.consignment());
        Optional<BigDecimal> owedThen = then.flatMap(Duties::of);
        if (owedThen.isEmpty()
                || !with.rules().isRounding(owedThen.get().subtract(filed.orElseThrow()))
                || !match.fits() && !match(then.orElseThrow()).fits()) {
            return false;
        }
        Instant entered = judged.consignment().entered();
        List<DecidingProvision> by = Timeline.change(entered, then.orElseThrow().regime(), judged.regime()).stream()
                .flatMap(change -> change.differences().stream())
                .flatMap(one -> DecidingProvision.of(one).stream())
                .filter(provision -> provision.source().instrument().known().isAfter(entered))
                .toList();
        String text = "filed as the law was known on the day of entry; "
                + (by.isEmpty() ? "a later act" : by.getFirst().instrument()) + " reaches back to it";
        findings.add(
                difference.signum() < 0
                        ? new AuditFinding.RefundCandidate(difference.negate(), Ground.REACHES_BACK, text, by)
                        : new AuditFinding.Underpaid(difference, isOpen(), text, by));
        return true;
    }

    private boolean otherPeriod(Optional<BigDecimal> difference, boolean paidRightly) {
        Optional<BigDecimal> owed = Duties.of(judged);
        Optional<OtherPeriods.Period> period = with.periods().find(judged.consignment(), new OtherPeriods.Law() {
            @Override
            public boolean isThatOfTheEntry(Assessment then) {
                return owed.isPresent()
                        && Duties.of(then)
                                .map(duty -> with.rules().isRounding(duty.subtract(owed.get())))
                                .orElse(false);
            }

            @Override
            public boolean fits(Assessment then, boolean next) {
                return isAsFiled(then, next, paidRightly) && (paidRightly || !isThatOfTheEntry(then));
            }
        });
        period.ifPresent(found ->
                findings.add(new AuditFinding.WrongPeriod(found.since(), found.until(), difference, found.by())));
        return period.isPresent();
    }

    /// Whether what was filed would have been right under an assessment of another day. A rate that changed under the
    /// same headings is told by the amount alone, if it was the rate just before or just after.
    private boolean isAsFiled(Assessment then, boolean next, boolean paidRightly) {
        Optional<BigDecimal> duty = Duties.of(then);
        if (duty.isEmpty()
                || filed.isPresent() && !with.rules().isRounding(duty.get().subtract(filed.get()))) {
            return false;
        }
        if (headings.isEmpty()) {
            return !paidRightly;
        }
        return match(then).fits() || next && !paidRightly && match.fits();
    }

    private void explain(Optional<BigDecimal> difference, boolean paidRightly) {
        List<Causes.Cause> ofHeadings = Causes.ofHeadings(judged, match);
        if (paidRightly) {
            Optional<BigDecimal> nothing = difference.map(any -> BigDecimal.ZERO.setScale(2));
            ofHeadings.forEach(cause -> findings.add(cause.finding().apply(nothing)));
            return;
        }
        List<Causes.Cause> possible = headings.isEmpty() ? Causes.ofAmounts(judged) : ofHeadings;
        Optional<List<Causes.Cause>> explained = with.causes().explain(difference.orElseThrow(), possible);
        for (Causes.Cause cause : ofHeadings) {
            boolean counts = explained.map(chosen -> chosen.contains(cause)).orElse(false);
            findings.add(cause.finding().apply(counts ? cause.amount() : Optional.of(BigDecimal.ZERO.setScale(2))));
        }
        if (headings.isEmpty() && explained.isPresent()) {
            explained.get().forEach(cause -> findings.add(cause.finding().apply(cause.amount())));
        }
        if (explained.isEmpty()) {
            bare(difference.orElseThrow());
        }
    }

    /// The bare difference, laid to the duties that it is the amount of, where there are such.
    private void bare(BigDecimal difference) {
        List<DecidingProvision> named = with.causes()
                .explain(difference, Causes.ofAmounts(judged))
                .map(chosen -> chosen.stream()
                        .flatMap(cause -> cause.finding().apply(cause.amount()).by().stream())
                        .toList())
                .orElse(List.of());
        List<DecidingProvision> by = named.isEmpty() ? applying() : named;
        String what = named.isEmpty()
                ? "the law comes to " + Duties.of(judged).orElseThrow().toPlainString()
                        + (isOpen() ? difference.signum() > 0 ? " in the least case" : " in the most costly case" : "")
                : "it is the amount of "
                        + String.join(
                                ", ",
                                named.stream().map(DecidingProvision::subject).toList());
        findings.add(
                difference.signum() > 0
                        ? new AuditFinding.Underpaid(difference, isOpen(), what, by)
                        : new AuditFinding.Overpaid(difference.negate(), isOpen(), what, by));
        if (difference.signum() > 0) {
            named.forEach(provision -> unpaid.add(provision.subject()));
        }
    }

    /// The duties that take something, the largest first.
    private List<DecidingProvision> applying() {
        return judged.lines().stream()
                .filter(line -> !line.isFee() && amount(line).signum() > 0)
                .sorted((one, other) -> amount(other).compareTo(amount(one)))
                .map(line -> DecidingProvision.of(line.finding()))
                .toList();
    }

    private static BigDecimal amount(DutyLine line) {
        return line.amount().map(Money::amount).orElse(BigDecimal.ZERO);
    }

    private void refunds() {
        findings.forEach(finding -> {
            if (finding instanceof AuditFinding.MissingHeading missing
                    && missing.amount().map(amount -> amount.signum() > 0).orElse(false)) {
                missing.by().forEach(provision -> unpaid.add(provision.subject()));
            }
        });
        findings.addAll(with.refunds()
                .of(judged, line -> !unpaid.contains(line.measure().id()), filed));
    }
}
