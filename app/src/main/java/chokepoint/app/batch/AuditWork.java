package chokepoint.app.batch;

import chokepoint.duty.audit.AuditColumns;
import chokepoint.duty.audit.AuditFinding;
import chokepoint.duty.audit.AuditedEntry;
import chokepoint.duty.audit.EntryAuditor;
import chokepoint.duty.entries.EntryRow;
import chokepoint.duty.entries.RatedColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Compares what was filed for every row with what the law says, and keeps the first rows of which something
/// is found.
///
/// A part has more rows than most audits: its rows are audited in bundles, by as many threads as there are.
public final class AuditWork implements RowWork, AutoCloseable {

    /// The number of rows of which something is found.
    public static final String ROWS = "rows";

    private static final int BUNDLES_OF_THREAD = 4;

    private final EntryAuditor auditor;
    private final int threads;
    private final ExecutorService pool;
    private final int kept;
    private final AuditColumns columns = new AuditColumns();
    private final TreeMap<Long, AuditedEntry.Compared> first = new TreeMap<>();

    /// @param threads how many rows are audited at once
    /// @param kept how many rows with findings are kept to be shown
    public AuditWork(EntryAuditor auditor, int threads, int kept) {
        this.auditor = auditor;
        this.threads = threads;
        this.kept = kept;
        this.pool = Executors.newFixedThreadPool(
                threads, task -> Thread.ofPlatform().name("auditing").daemon().unstarted(task));
    }

    @Override
    public void close() {
        pool.shutdownNow();
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

    /// What is found of a row, with the cells that say so.
    private record Audited(AuditedEntry entry, @Nullable Object[] cells) {}

    private Audited audited(EntryRow row) {
        AuditedEntry entry = auditor.audit(row);
        return new Audited(entry, columns.cells(entry));
    }

    @Override
    public OfThread begin() {
        return threads == 1 ? new OneByOne() : new Bundled();
    }

    private final class OneByOne implements OfThread {
        private Tally tally = new Tally();

        @Override
        public void put(int place, ReadRow row, RatedPart into) {
            put(place, audited(row.read()), into);
        }

        void put(int place, Audited audited, RatedPart into) {
            count(audited.entry(), tally);
            into.put(place, audited.cells());
        }

        @Override
        public Tally end(RatedPart into) {
            Tally done = tally;
            tally = new Tally();
            return done;
        }
    }

    private final class Bundled implements OfThread {
        private final OneByOne inOrder = new OneByOne();
        private @Nullable InOrder<EntryRow, Audited> bundles;

        @Override
        public void put(int place, ReadRow row, RatedPart into) {
            InOrder<EntryRow, Audited> under = bundles;
            if (under == null) {
                under = new InOrder<>(
                        pool,
                        BUNDLES_OF_THREAD * threads,
                        AuditWork.this::audited,
                        (number, audited) -> inOrder.put(number, audited, into));
                bundles = under;
            }
            under.ask(row.read());
        }

        @Override
        public Tally end(RatedPart into) {
            if (bundles != null) {
                bundles.end();
                bundles = null;
            }
            return inOrder.end(into);
        }
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
