package chokepoint.duty.audit;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.duty.Assessment;
import chokepoint.duty.Assessor;
import chokepoint.duty.Consignment;
import chokepoint.duty.NomenclatureRates;
import chokepoint.duty.RandomConsignments;
import chokepoint.duty.RealLaw;
import chokepoint.duty.audit.AuditedEntry.Compared;
import chokepoint.duty.entries.Entry;
import chokepoint.duty.entries.Filed;
import chokepoint.ledger.regime.CompiledLaw;
import chokepoint.ledger.regime.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What holds of every entry line, whatever is filed for it.
class AuditLawsTest {

    private static final long SEED = 20261125;
    private static final int LINES = 1500;

    private static final EntryAuditor AUDITOR = Filing.auditor(Optional.empty(), AuditRules.USUAL);
    private static final Assessor ASSESSOR = new Assessor(
            new CompiledLaw(RealLaw.latest()),
            new NomenclatureRates(RealLaw.ledger().nomenclatures()));

    private static Entry filed(long row, Consignment consignment, List<String> headings, BigDecimal duty) {
        return new Entry(
                row, "", "", Optional.empty(), consignment, new Filed(headings, Optional.empty(), Optional.of(duty)));
    }

    /// The first heading of every measure that applies, and that of every exemption.
    private static List<String> headings(Assessment law) {
        var headings = new ArrayList<String>();
        for (Finding finding : law.regime().duties()) {
            List<String> own = finding.segment().terms().headings();
            if (finding instanceof Finding.Applies && !own.isEmpty()) {
                headings.add(own.getFirst());
            } else if (finding instanceof Finding.Exempt exempt
                    && !exempt.headings().isEmpty()) {
                headings.add(exempt.headings().getFirst());
            }
        }
        return headings;
    }

    @Test
    void who_files_the_amount_that_the_law_asks_for_is_not_found_to_have_paid_wrongly() {
        var random = new RandomConsignments(RealLaw.ledger(), SEED);
        int compared = 0;
        for (int i = 0; i < LINES; i++) {
            Consignment one = random.next();
            Optional<BigDecimal> owed = Duties.of(ASSESSOR.assess(one));
            if (owed.isPresent() && AUDITOR.audit(filed(i, one, List.of(), owed.get())) instanceof Compared audited) {
                compared++;
                assertThat(audited.findings())
                        .as("seed %d, line %d: %s", SEED, i, one)
                        .allMatch(finding -> finding.kind() == AuditKind.REFUND_CANDIDATE);
            }
        }
        assertThat(compared).isGreaterThan(LINES / 10);
    }

    @Test
    void who_also_reports_the_headings_is_at_most_told_of_one_that_takes_nothing() {
        var random = new RandomConsignments(RealLaw.ledger(), SEED + 1);
        int compared = 0;
        for (int i = 0; i < LINES; i++) {
            Consignment one = random.next();
            Assessment law = ASSESSOR.assess(one);
            Optional<BigDecimal> owed = Duties.of(law);
            List<String> headings = headings(law);
            if (owed.isEmpty() || headings.isEmpty()) {
                continue;
            }
            if (AUDITOR.audit(filed(i, one, headings, owed.get())) instanceof Compared audited) {
                compared++;
                assertThat(audited.findings())
                        .as("seed %d, line %d: %s with %s", SEED + 1, i, one, headings)
                        .filteredOn(finding -> finding.kind() != AuditKind.REFUND_CANDIDATE)
                        .allMatch(finding -> finding.amount()
                                .map(amount -> amount.signum() == 0)
                                .orElse(true));
            }
        }
        assertThat(compared).isGreaterThan(LINES / 20);
    }

    @Test
    void the_amounts_of_a_line_add_up_to_the_difference_whatever_was_filed() {
        var random = new RandomConsignments(RealLaw.ledger(), SEED + 2);
        int compared = 0;
        for (int i = 0; i < LINES / 3; i++) {
            Consignment one = random.next();
            Optional<BigDecimal> owed = Duties.of(ASSESSOR.assess(one));
            if (owed.isEmpty()) {
                continue;
            }
            BigDecimal paid = one.value()
                    .amount()
                    .multiply(BigDecimal.valueOf(5L * random.number(30), 2))
                    .setScale(2, java.math.RoundingMode.HALF_UP);
            if (AUDITOR.audit(filed(i, one, List.of(), paid)) instanceof Compared audited) {
                compared++;
                BigDecimal difference = owed.get().subtract(paid);
                BigDecimal sum = audited.findings().stream()
                        .filter(finding -> !(finding instanceof AuditFinding.RefundCandidate refund
                                && refund.ground() != AuditFinding.Ground.REACHES_BACK))
                        .flatMap(finding -> finding.amount().stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(sum.subtract(difference).abs())
                        .as("seed %d, line %d: %s filed %s: %s", SEED + 2, i, one, paid, audited.findings())
                        .isLessThanOrEqualTo(new BigDecimal("0.05"));
            }
        }
        assertThat(compared).isGreaterThan(LINES / 30);
    }

    @Test
    void no_more_is_given_back_than_was_filed() {
        var random = new RandomConsignments(RealLaw.ledger(), SEED + 3);
        for (int i = 0; i < LINES / 3; i++) {
            Consignment one = random.next();
            BigDecimal paid = one.value()
                    .amount()
                    .multiply(BigDecimal.valueOf(random.number(100), 2))
                    .setScale(2, java.math.RoundingMode.HALF_UP);
            if (AUDITOR.audit(filed(i, one, List.of(), paid)) instanceof Compared audited) {
                for (AuditFinding finding : audited.findings()) {
                    if (finding instanceof AuditFinding.RefundCandidate refund) {
                        assertThat(refund.refund())
                                .as("seed %d, line %d: %s", SEED + 3, i, one)
                                .isPositive()
                                .isLessThanOrEqualTo(paid);
                        assertThat(refund.by()).isNotEmpty();
                    }
                }
            }
        }
    }
}
