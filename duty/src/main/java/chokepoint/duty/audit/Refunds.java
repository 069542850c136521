package chokepoint.duty.audit;

import chokepoint.duty.Assessment;
import chokepoint.duty.DutyLine;
import chokepoint.duty.audit.AuditFinding.Ground;
import chokepoint.duty.audit.AuditFinding.RefundCandidate;
import chokepoint.ledger.Ledger;
import chokepoint.ledger.law.Source;
import chokepoint.ledger.log.Effect;
import chokepoint.ledger.log.Instrument;
import chokepoint.terms.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Duties that were owed as collected, and that a court held unlawful.
///
/// Two grounds are kept apart. On the days on which the readings of the law differ, the court's reading itself takes
/// the
/// duty away. On earlier days it does not: a refund would rest on the duty having been void from its first day, which
/// no
/// instrument of the ledger decides, and which is said of each candidate.
final class Refunds {

    /// @param source the effect that ends it in the court's reading
    private record Held(Source source, Effect.End end) {}

    private final List<Held> held;

    /// @param knownNow rulings that became known later do not count
    Refunds(Ledger ledger, Optional<Instant> knownNow) {
        this.held = ledger.log().instruments().stream()
                .filter(instrument ->
                        knownNow.map(now -> !instrument.known().isAfter(now)).orElse(true))
                .flatMap(instrument -> instrument.effects().stream()
                        .filter(effect -> effect.frame()
                                .reading()
                                .filter(Reading.DE_JURE::equals)
                                .isPresent())
                        .filter(Effect.End.class::isInstance)
                        .map(effect -> new Held(new Source(instrument, effect), (Effect.End) effect)))
                .toList();
    }

    /// The candidates among the duties of an assessment.
    ///
    /// @param law as collected
    /// @param paid whether a measure is among what was filed
    /// @param filed what was filed in all: what the other duties took of it cannot be had back
    List<RefundCandidate> of(Assessment law, Predicate<DutyLine> paid, Optional<BigDecimal> filed) {
        return Stream.of(Ground.DE_JURE, Ground.VOID_FROM_THE_START)
                .flatMap(ground -> candidate(law, paid, filed, ground).stream())
                .toList();
    }

    private Optional<RefundCandidate> candidate(
            Assessment law, Predicate<DutyLine> paid, Optional<BigDecimal> filed, Ground ground) {
        BigDecimal sum = BigDecimal.ZERO;
        var by = new ArrayList<DecidingProvision>();
        for (DutyLine line : law.lines()) {
            boolean counts = !line.isFee()
                    && !line.isConditional()
                    && line.amount().map(amount -> amount.amount().signum() > 0).orElse(false)
                    && paid.test(line);
            Optional<Held> ruling = counts ? ruling(line, law.consignment().entered(), ground) : Optional.empty();
            if (ruling.isPresent()) {
                sum = sum.add(line.amount().orElseThrow().amount());
                by.add(new DecidingProvision(
                        line.measure().id(),
                        line.finding().segment().terms().headings(),
                        ruling.get().source()));
            }
        }
        BigDecimal held = sum;
        BigDecimal refund = filed.map(all -> all.subtract(
                        Duties.of(law).map(owed -> owed.subtract(held)).orElse(BigDecimal.ZERO)))
                .map(held::min)
                .orElse(held);
        return refund.signum() > 0
                ? Optional.of(new RefundCandidate(refund, ground, text(ground, by), by))
                : Optional.empty();
    }

    private Optional<Held> ruling(DutyLine line, Instant entered, Ground ground) {
        return held.stream()
                .filter(one -> one.end().targets().matches(line.measure().id()))
                .filter(one -> {
                    boolean ended = !one.end().frame().from().isAfter(entered);
                    return switch (ground) {
                        case DE_JURE -> ended;
                        case VOID_FROM_THE_START ->
                            !ended && one.source().instrument().kind() == Instrument.Kind.RULING;
                        case REACHES_BACK -> false;
                    };
                })
                .findFirst();
    }

    private static String text(Ground ground, List<DecidingProvision> by) {
        String measures =
                String.join(", ", by.stream().map(DecidingProvision::subject).toList());
        String instrument = by.isEmpty() ? "" : by.getFirst().instrument();
        return switch (ground) {
            case DE_JURE -> "collected, while by the de-jure reading " + instrument + " had ended " + measures;
            case VOID_FROM_THE_START ->
                "owed as collected, while " + instrument + " held that there was no ground in law for " + measures
                        + "; whether void from the first day, the ledger does not decide";
            case REACHES_BACK -> measures;
        };
    }
}
