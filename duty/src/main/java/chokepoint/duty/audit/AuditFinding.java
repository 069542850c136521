package chokepoint.duty.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One thing that is found of an entry line, with the provision that decides it and what it comes to.
///
/// An amount is what the importer still owes; below zero it is what was paid too much. The amounts of one line, refund
/// candidates and open facts left out, add up to what the law says less what was filed.
public sealed interface AuditFinding {

    AuditKind kind();

    /// What is still owed, or below zero paid too much; absent where it cannot be told, or where nobody says what was
    /// filed.
    Optional<BigDecimal> amount();

    /// Those that decide, the first one most.
    List<DecidingProvision> by();

    /// In one sentence.
    String text();

    /// The chapter-99 headings it is about: missing, or reported without ground.
    default List<String> headings() {
        return List.of();
    }

    /// Keys of facts that would decide.
    default List<String> needs() {
        return List.of();
    }

    /// @param since first day on which what was filed would have been right; absent where it had been since before the
    ///     days that were searched
    /// @param until last day, likewise
    record WrongPeriod(
            Optional<LocalDate> since,
            Optional<LocalDate> until,
            Optional<BigDecimal> amount,
            List<DecidingProvision> by)
            implements AuditFinding {
        public WrongPeriod {
            by = List.copyOf(by);
        }

        @Override
        public AuditKind kind() {
            return AuditKind.WRONG_PERIOD;
        }

        @Override
        public String text() {
            return "filed as would be right "
                    + since.map(day -> "from " + day + " ").orElse("")
                    + until.map(day -> "to " + day).orElse("on");
        }
    }

    /// @param headings of which one should have been reported
    /// @param why what the heading stands for
    record MissingHeading(List<String> headings, String why, Optional<BigDecimal> amount, List<DecidingProvision> by)
            implements AuditFinding {
        public MissingHeading {
            headings = List.copyOf(headings);
            by = List.copyOf(by);
        }

        @Override
        public AuditKind kind() {
            return AuditKind.MISSING_HEADING;
        }

        @Override
        public String text() {
            return String.join(" or ", headings) + " is not reported: " + why;
        }
    }

    /// @param heading that was reported; empty where headings are not stated and the amount tells
    /// @param why the rule that keeps it away
    record Overstacked(String heading, String why, Optional<BigDecimal> amount, List<DecidingProvision> by)
            implements AuditFinding {
        public Overstacked {
            by = List.copyOf(by);
        }

        @Override
        public AuditKind kind() {
            return AuditKind.OVERSTACKED;
        }

        @Override
        public List<String> headings() {
            return heading.isEmpty() ? List.of() : List.of(heading);
        }

        @Override
        public String text() {
            return (heading.isEmpty() ? "paid for" : heading + " is reported") + ": " + why;
        }
    }

    /// @param owed more than zero
    /// @param atLeast whether facts are open under which it is still more
    record Underpaid(BigDecimal owed, boolean atLeast, String text, List<DecidingProvision> by)
            implements AuditFinding {
        public Underpaid {
            by = List.copyOf(by);
        }

        @Override
        public AuditKind kind() {
            return AuditKind.UNDERPAID;
        }

        @Override
        public Optional<BigDecimal> amount() {
            return Optional.of(owed);
        }
    }

    /// @param paid too much, more than zero
    /// @param atLeast whether facts are open under which it is still more
    record Overpaid(BigDecimal paid, boolean atLeast, String text, List<DecidingProvision> by) implements AuditFinding {
        public Overpaid {
            by = List.copyOf(by);
        }

        @Override
        public AuditKind kind() {
            return AuditKind.OVERPAID;
        }

        @Override
        public Optional<BigDecimal> amount() {
            return Optional.of(paid.negate());
        }
    }

    /// @param refund what may be had back, more than zero
    /// @param ground what would give it back
    record RefundCandidate(BigDecimal refund, Ground ground, String text, List<DecidingProvision> by)
            implements AuditFinding {
        public RefundCandidate {
            by = List.copyOf(by);
        }

        @Override
        public AuditKind kind() {
            return AuditKind.REFUND_CANDIDATE;
        }

        @Override
        public Optional<BigDecimal> amount() {
            return Optional.of(refund.negate());
        }
    }

    /// What a refund would rest on. The three are never added up.
    enum Ground {
        /// An act that became known after the entry and reaches back to it: the law as collected.
        REACHES_BACK,
        /// The court's reading of the law on the day of entry ([Reading#DE_JURE]).
        DE_JURE,
        /// That a duty held unlawful was void from its first day. No instrument of the ledger decides it.
        VOID_FROM_THE_START;

        /// One word with hyphens, as files write it.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// @param least that is owed in any case
    /// @param most that may be owed
    /// @param facts keys of what would decide
    record NeedsFact(
            Optional<BigDecimal> least,
            Optional<BigDecimal> most,
            List<String> facts,
            String text,
            List<DecidingProvision> by)
            implements AuditFinding {
        public NeedsFact {
            facts = List.copyOf(facts);
            by = List.copyOf(by);
        }

        @Override
        public AuditKind kind() {
            return AuditKind.NEEDS_FACT;
        }

        @Override
        public List<String> needs() {
            return facts;
        }

        @Override
        public Optional<BigDecimal> amount() {
            return Optional.empty();
        }
    }
}
