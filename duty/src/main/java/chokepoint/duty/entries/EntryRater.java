package chokepoint.duty.entries;

import chokepoint.duty.Assessment;
import chokepoint.duty.Assessor;
import chokepoint.duty.Consignment;
import chokepoint.duty.DutyAssessment;
import chokepoint.duty.NomenclatureRates;
import chokepoint.duty.RangeFinder;
import chokepoint.ledger.Ledger;
import chokepoint.ledger.regime.CompiledLaw;
import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.terms.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Rates entry lines by the law as known at one moment: compiled once, asked by as many threads as one
/// likes.
public final class EntryRater {

    private final Ledger ledger;
    private final RegimeEngine engine;
    private final RangeFinder finder;
    private final KnownGoods goods;

    /// @param engine the law as known at one moment, of that ledger or of a scenario laid over it
    public EntryRater(Ledger ledger, RegimeEngine engine) {
        this.ledger = ledger;
        this.engine = engine;
        var rates = new NomenclatureRates(ledger.nomenclatures());
        this.finder = new RangeFinder(new Assessor(new CompiledLaw(engine), rates), ledger.nomenclatures());
        this.goods = new KnownGoods(ledger);
    }

    /// The law as anyone could know it at a moment; all that the ledger holds where none is given.
    public static EntryRater asKnownOn(Ledger ledger, Optional<Instant> known, Reading reading) {
        return new EntryRater(
                ledger, known.map(moment -> ledger.asKnownOn(moment, reading)).orElseGet(() -> ledger.latest(reading)));
    }

    public Ledger ledger() {
        return ledger;
    }

    public RegimeEngine engine() {
        return engine;
    }

    /// What a row owes; a row that could not be read is refused for the reason it has already.
    public RatedEntry rate(EntryRow row) {
        return switch (row) {
            case Rejected rejected -> new RatedEntry.Refused(rejected);
            case Entry entry -> rate(entry);
        };
    }

    public RatedEntry rate(Entry entry) {
        Optional<Rejected> complaint = goods.complaint(entry);
        return complaint.<RatedEntry>map(RatedEntry.Refused::new).orElseGet(() -> rated(entry));
    }

    /// The whole answer for one consignment, every finding with its source and every amount with its working.
    public DutyAssessment explain(Consignment consignment) {
        return finder.assess(consignment);
    }

    private RatedEntry rated(Entry entry) {
        DutyAssessment assessment = finder.assess(entry.consignment());
        Charges least = Charges.of(assessment.least());
        Charges most = Charges.of(assessment.most());
        List<BriefFinding> findings = findings(assessment.asStated());
        if (assessment.isExact() && least.isKnown() && least.equals(most)) {
            return new RatedEntry.Rated(entry, least, findings);
        }
        return new RatedEntry.Open(
                entry,
                Optional.of(least).filter(Charges::isKnown),
                Optional.of(most).filter(Charges::isKnown),
                assessment.narrowing().stream()
                        .map(DutyAssessment.Narrowing::fact)
                        .toList(),
                assessment.needs(),
                assessment.triedAll(),
                findings);
    }

    private static List<BriefFinding> findings(Assessment assessment) {
        return assessment.regime().duties().stream()
                .filter(finding -> !(finding instanceof Finding.NotMet))
                .map(BriefFinding::of)
                .toList();
    }
}
