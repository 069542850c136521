package chokepoint.duty.entries;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the law says of an entry line: what it owes, from how much to how much, or why nobody can say.
public sealed interface RatedEntry {

    /// The number of the row.
    long row();

    /// The amount is known to the cent.
    ///
    /// @param findings on every duty and fee that reaches the line, those that do not apply with their reason
    record Rated(Entry entry, Charges charges, List<BriefFinding> findings) implements RatedEntry {
        public Rated {
            findings = List.copyOf(findings);
        }

        @Override
        public long row() {
            return entry.row();
        }
    }

    /// It depends on facts that nobody states.
    ///
    /// @param least in the case in which least duty is owed; empty where no case can be told without `needs`
    /// @param most in the case in which most duty is owed
    /// @param facts keys of the facts that would narrow it, or `code`
    /// @param needs what must be known before any amount can be told: `quantity`, the rate of other goods
    /// @param triedAll false where there were too many cases: then the range may be wider
    record Open(
            Entry entry,
            Optional<Charges> least,
            Optional<Charges> most,
            List<String> facts,
            Set<String> needs,
            boolean triedAll,
            List<BriefFinding> findings)
            implements RatedEntry {
        public Open {
            facts = List.copyOf(facts);
            needs = Set.copyOf(needs);
            findings = List.copyOf(findings);
        }

        @Override
        public long row() {
            return entry.row();
        }
    }

    /// No law answers for it.
    record Refused(Rejected why) implements RatedEntry {
        @Override
        public long row() {
            return why.row();
        }
    }
}
