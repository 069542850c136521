package chokepoint.duty.audit;

import chokepoint.duty.Assessor;
import chokepoint.duty.Consignment;
import chokepoint.duty.NomenclatureRates;
import chokepoint.duty.RangeFinder;
import chokepoint.duty.entries.Entry;
import chokepoint.duty.entries.EntryRater;
import chokepoint.duty.entries.EntryRow;
import chokepoint.duty.entries.Rejected;
import chokepoint.ledger.regime.CompiledLaw;
import chokepoint.terms.FactValue;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Compares what was filed for entry lines with what the law says, as collected and as known at one moment. For as many
/// threads as one likes.
///
/// A heading that was reported is a claim: an exclusion that the law gives to those who claim its heading is given.
/// An exemption that rests on other facts than the heading needs them.
public final class EntryAuditor {

    /// `9903.88.03` of `9903.88.03.10`.
    private static final int HEADING_LENGTH = 10;

    private final EntryRater rater;
    private final Auditing with;

    /// What one audit needs for every line.
    ///
    /// @param ranges from how much to how much is owed
    /// @param assessor the same law at other moments
    record Auditing(
            AuditRules rules,
            RangeFinder ranges,
            Assessor assessor,
            HeadingUses uses,
            OtherPeriods periods,
            KnownThen knownThen,
            Refunds refunds,
            Causes causes) {}

    /// @param rater the law that is compared with, in the reading as collected
    /// @param known the moment of knowledge of that law; all that the ledger holds where absent
    public EntryAuditor(EntryRater rater, Optional<Instant> known, AuditRules rules) {
        this.rater = rater;
        var law = new CompiledLaw(rater.engine());
        var assessor = new Assessor(law, new NomenclatureRates(rater.ledger().nomenclatures()));
        this.with = new Auditing(
                rules,
                new RangeFinder(assessor, rater.ledger().nomenclatures()),
                assessor,
                new HeadingUses(rater.engine().law()),
                new OtherPeriods(law, assessor, rules.reach()),
                new KnownThen(rater.ledger(), rater.engine().law(), known),
                new Refunds(rater.ledger(), known),
                new Causes(rules));
    }

    /// What is found of a row; a row that could not be read is refused for the reason it has already.
    public AuditedEntry audit(EntryRow row) {
        return switch (row) {
            case Rejected rejected -> new AuditedEntry.Refused(rejected);
            case Entry entry -> audit(entry);
        };
    }

    private AuditedEntry audit(Entry entry) {
        if (entry.filed().isNothing()) {
            return new AuditedEntry.NothingFiled(entry);
        }
        Optional<Rejected> complaint = rater.complaint(entry);
        if (complaint.isPresent()) {
            return new AuditedEntry.Refused(complaint.get());
        }
        Set<String> headings = headings(entry);
        return new Judgement(entry, claiming(entry.consignment(), headings), headings, with).judge();
    }

    /// Headings of eight digits: a statistical suffix says nothing of the duty.
    private static Set<String> headings(Entry entry) {
        var headings = new LinkedHashSet<String>();
        entry.filed()
                .headings()
                .forEach(heading -> headings.add(heading.substring(0, Math.min(heading.length(), HEADING_LENGTH))));
        return headings;
    }

    private static Consignment claiming(Consignment consignment, Set<String> headings) {
        if (headings.isEmpty()) {
            return consignment;
        }
        var all = new TreeSet<>(consignment.facts().words("heading"));
        all.addAll(headings);
        return consignment.with(consignment.facts().with("heading", new FactValue.Words(all)));
    }
}
