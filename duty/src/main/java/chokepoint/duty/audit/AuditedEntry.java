package chokepoint.duty.audit;

import chokepoint.duty.entries.Entry;
import chokepoint.duty.entries.Rejected;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What an audit says of one entry line.
public sealed interface AuditedEntry {

    /// The number of the row in its file.
    long row();

    /// It was compared.
    ///
    /// @param least all duties without fees in the case in which least is owed; absent where no amount can be told
    /// @param most in the case in which most is owed; the same where nothing is open
    /// @param filed all duties as filed, from the rate where only that was; absent where only headings were
    /// @param findings empty where all is as the law has it
    /// @param unknownHeadings reported headings that the ledger does not hold at all
    record Compared(
            Entry entry,
            Optional<BigDecimal> least,
            Optional<BigDecimal> most,
            Optional<BigDecimal> filed,
            List<AuditFinding> findings,
            List<String> unknownHeadings)
            implements AuditedEntry {
        public Compared {
            findings = List.copyOf(findings);
            unknownHeadings = List.copyOf(unknownHeadings);
        }

        @Override
        public long row() {
            return entry.row();
        }
    }

    /// Nobody says what was filed.
    record NothingFiled(Entry entry) implements AuditedEntry {
        @Override
        public long row() {
            return entry.row();
        }
    }

    /// It cannot be read, or no law answers for it.
    record Refused(Rejected why) implements AuditedEntry {
        @Override
        public long row() {
            return why.row();
        }
    }
}
