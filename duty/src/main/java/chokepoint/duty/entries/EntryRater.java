package chokepoint.duty.entries;

import chokepoint.duty.Consignment;
import chokepoint.duty.DutyAssessment;
import chokepoint.ledger.Ledger;
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
    private final PlanMaker maker;
    private final KnownGoods goods;
    private final EntryNumbers numbers;
    private final List<CustomsKernel> kernels;
    private final List<String> programmes;

    /// @param engine the law as known at one moment, of that ledger or of a scenario laid over it
    public EntryRater(Ledger ledger, RegimeEngine engine) {
        this.ledger = ledger;
        this.engine = engine;
        this.goods = new KnownGoods(ledger);
        this.programmes = programmes(engine);
        this.maker = new PlanMaker(ledger, engine, programmes::indexOf);
        var facts = new FactTable(engine.law(), engine.vocabulary());
        this.kernels = ledger.nomenclatures().all().stream()
                .map(nomenclature -> new CustomsKernel(ledger, engine, nomenclature, maker, facts))
                .toList();
        this.numbers = new EntryNumbers(kernels, facts);
    }

    private static List<String> programmes(RegimeEngine engine) {
        return engine.law().measures().stream()
                .filter(measure -> !measure.type().isControl())
                .flatMap(measure -> measure.segments().stream())
                .map(segment -> segment.terms().family())
                .distinct()
                .toList();
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

    /// Why no law answers for an entry line, where none does.
    public Optional<Rejected> complaint(Entry entry) {
        return goods.complaint(entry);
    }

    /// The whole answer for one consignment, every finding with its source and every amount with its working.
    public DutyAssessment explain(Consignment consignment) {
        return maker.assess(consignment);
    }

    /// The programmes that rated chunks have columns for: all duties and fees of the law.
    public List<String> programmes() {
        return programmes;
    }

    String currency(int customs) {
        return kernels.get(customs).currency();
    }

    /// An empty chunk to fill with rows for this rater.
    public EntryChunk newChunk(int capacity) {
        return new EntryChunk(numbers, capacity);
    }

    /// What takes the answers for chunks of at most so many rows.
    public RatedChunk newRatedChunk(int capacity) {
        return new RatedChunk(this, capacity, programmes.size(), kernels.size());
    }

    /// Rates all rows of a chunk. Rows to which the same law applies share one plan; what cannot be worked out
    /// from it is worked out by itself, to the same cent.
    ///
    /// @param out is overwritten
    public void rate(EntryChunk in, RatedChunk out) {
        out.begin(in.size());
        System.arraycopy(in.customs, 0, out.customs, 0, in.size());
        for (int from = 0; from < in.size(); ) {
            byte customs = in.customs[from];
            int to = from + 1;
            while (to < in.size() && in.customs[to] == customs) {
                to++;
            }
            if (customs == EntryChunk.APART) {
                for (int at = from; at < to; at++) {
                    single(in, out, at);
                }
            } else {
                kernels.get(customs).rate(in, out, from, to, this::single);
            }
            from = to;
        }
    }

    private void single(EntryChunk in, RatedChunk out, int at) {
        out.set(at, rate(in.entry(at)));
    }

    Plan.Openings openings(int customs, int plan, RatedChunk.Status status) {
        return switch (status) {
            case RATED, REFUSED -> Plan.Openings.NONE;
            case OPEN, UNTOLD ->
                switch (kernels.get(customs).plan(plan)) {
                    case Plan.Ranging ranging -> ranging.openings();
                    case Plan.Untold untold -> untold.openings();
                    case Plan.Decided decided -> Plan.Openings.NONE;
                    case Plan.ByRates rates -> Plan.Openings.NONE;
                    case Plan.ByValue value -> Plan.Openings.NONE;
                    case Plan.Singly singly -> Plan.Openings.NONE;
                };
        };
    }

    List<BriefFinding> findings(int customs, int plan) {
        return switch (kernels.get(customs).plan(plan)) {
            case Plan.Decided decided -> decided.findings();
            case Plan.Ranging ranging -> ranging.findings();
            case Plan.Untold untold -> untold.findings();
            case Plan.ByRates rates -> List.of();
            case Plan.ByValue value -> List.of();
            case Plan.Singly singly -> List.of();
        };
    }

    /// How many goods classes, profiles, situations and plans each customs has needed so far.
    public List<List<Integer>> sizes() {
        return kernels.stream().map(CustomsKernel::sizes).toList();
    }

    private RatedEntry rated(Entry entry) {
        DutyAssessment assessment = maker.assess(entry.consignment());
        Charges least = Charges.of(assessment.least());
        Charges most = Charges.of(assessment.most());
        List<BriefFinding> findings = PlanMaker.findings(assessment.asStated());
        if (assessment.isExact() && least.isKnown() && least.equals(most)) {
            return new RatedEntry.Rated(entry, least, findings);
        }
        return new RatedEntry.Open(
                entry,
                Optional.of(least).filter(Charges::isKnown),
                Optional.of(most).filter(Charges::isKnown),
                maker.facts(assessment),
                assessment.needs(),
                assessment.triedAll(),
                findings);
    }
}
