package chokepoint.app.batch;

import chokepoint.duty.audit.AuditColumns;
import chokepoint.duty.audit.AuditFinding;
import chokepoint.duty.audit.AuditedEntry;
import chokepoint.duty.audit.EntryAuditor;
import chokepoint.duty.entries.RatedColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Compares what was filed for every row with what the law says, and keeps the first rows of which something is found.
public final class AuditWork implements RowWork {

    /// The number of rows of which something is found.
    public static final String ROWS = "rows";

    private final EntryAuditor auditor;
    private final int kept;
    private final AuditColumns columns = new AuditColumns();
    private final TreeMap<Long, AuditedEntry.Compared> first = new TreeMap<>();

    /// @param kept how many rows with findings are kept to be shown
    public AuditWork(EntryAuditor auditor, int kept) {
        this.auditor = auditor;
        this.kept = kept;
    }

    /// What a finding is counted as: its kind, and the ground of a refund.
    public static String word(AuditFinding finding) {
        return finding instanceof AuditFinding.RefundCandidate refund
                ? finding.kind() + "/" + refund.ground().word()
                : finding.kind().toString();
    }

    @Override
    public String name() {
        return "audited";
    }

    @Override
    public List<RatedColumn> columns() {
        return columns.all();
    }

    @Override
    public boolean readsFiled() {
        return true;
    }

    /// The first rows of the file of which something is found, in their order.
    public List<AuditedEntry.Compared> first() {
        synchronized (first) {
            return new ArrayList<>(first.values());
        }
    }

    @Override
    public OfThread begin() {
        return new OfThread() {
            private Tally tally = new Tally();

            @Override
            public void put(int place, ReadRow row, RatedPart into) {
                AuditedEntry audited = auditor.audit(row.read());
                count(audited, tally);
                into.put(place, columns.cells(audited));
            }

            @Override
            public Tally end(RatedPart into) {
                Tally done = tally;
                tally = new Tally();
                return done;
            }
        };
    }

    private void count(AuditedEntry audited, Tally tally) {
        switch (audited) {
            case AuditedEntry.Compared one -> {
                tally.looked();
                String currency = one.entry().consignment().value().currency();
                tally.add(currency, "value", one.entry().consignment().value().amount());
                one.filed().ifPresent(amount -> tally.add(currency, "filed", amount));
                one.least().ifPresent(amount -> tally.add(currency, "least", amount));
                one.most().ifPresent(amount -> tally.add(currency, "most", amount));
                for (AuditFinding finding : one.findings()) {
                    tally.found(word(finding));
                    tally.add(currency, word(finding), finding.amount().orElse(BigDecimal.ZERO));
                    finding.needs().forEach(fact -> tally.needs(fact, 1));
                }
                if (!one.findings().isEmpty()) {
                    tally.found(ROWS);
                    keep(one);
                }
            }
            case AuditedEntry.NothingFiled none -> tally.passed();
            case AuditedEntry.Refused refused -> tally.refused(refused.why().mistake());
        }
    }

    private void keep(AuditedEntry.Compared one) {
        synchronized (first) {
            if (first.size() < kept || kept > 0 && one.row() < first.lastKey()) {
                first.put(one.row(), one);
                if (first.size() > kept) {
                    first.pollLastEntry();
                }
            }
        }
    }
}
