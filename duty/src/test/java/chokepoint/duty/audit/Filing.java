package chokepoint.duty.audit;

import chokepoint.duty.Consignment;
import chokepoint.duty.RealLaw;
import chokepoint.duty.audit.AuditedEntry.Compared;
import chokepoint.duty.entries.Entry;
import chokepoint.duty.entries.EntryRater;
import chokepoint.duty.entries.Filed;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.Lane;
import chokepoint.terms.Money;
import chokepoint.terms.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// An entry line in the words of a test: goods worth 10,000 into the United States, and what was filed for them.
record Filing(String code, String origin, String day, String facts, String headings, String duty) {

    private static final EntryAuditor NOW = auditor(Optional.empty(), AuditRules.USUAL);

    static Filing of(String code, String origin, String day) {
        return new Filing(code, origin, day, "", "", "");
    }

    Filing stating(String some) {
        return new Filing(code, origin, day, some, headings, duty);
    }

    Filing filed(String someHeadings, String someDuty) {
        return new Filing(code, origin, day, facts, someHeadings, someDuty);
    }

    static EntryAuditor auditor(Optional<Instant> known, AuditRules rules) {
        return new EntryAuditor(EntryRater.asKnownOn(RealLaw.ledger(), known, Reading.COLLECTED), known, rules);
    }

    Entry entry() {
        return new Entry(
                1,
                "",
                "",
                Optional.empty(),
                new Consignment(
                        CommodityCode.of(code),
                        new Lane(Area.of(origin), Area.US),
                        day.contains("T")
                                ? Instant.parse(day)
                                : CustomsClock.of(Area.US).endOf(LocalDate.parse(day)),
                        new Money(new BigDecimal("10000"), "USD"),
                        RealLaw.ledger().log().vocabulary().read(facts)),
                new Filed(
                        headings.isEmpty() ? List.of() : List.of(headings.split(" ")),
                        duty.endsWith("%") ? Optional.of(new BigDecimal(duty.replace("%", ""))) : Optional.empty(),
                        duty.isEmpty() || duty.endsWith("%") ? Optional.empty() : Optional.of(new BigDecimal(duty))));
    }

    Compared audited() {
        return (Compared) NOW.audit(entry());
    }

    Compared knownOn(String last) {
        Instant known = CustomsClock.of(Area.US).endOf(LocalDate.parse(last));
        return (Compared) auditor(Optional.of(known), AuditRules.USUAL).audit(entry());
    }

    /// What is found, refunds left out: `WRONG_PERIOD 1000.00 us/eo-14257`.
    static List<String> said(Compared compared) {
        return compared.findings().stream()
                .filter(finding -> finding.kind() != AuditKind.REFUND_CANDIDATE)
                .map(Filing::said)
                .toList();
    }

    static List<String> refunds(Compared compared) {
        return compared.findings().stream()
                .filter(AuditFinding.RefundCandidate.class::isInstance)
                .map(AuditFinding.RefundCandidate.class::cast)
                .map(finding -> finding.ground().word() + " " + finding.refund().toPlainString() + " "
                        + finding.by().getFirst().instrument())
                .toList();
    }

    static String said(AuditFinding finding) {
        return finding.kind()
                + finding.amount().map(amount -> " " + amount.toPlainString()).orElse("")
                + finding.by().stream()
                        .map(DecidingProvision::instrument)
                        .distinct()
                        .collect(Collectors.joining(" ", " ", ""));
    }
}
