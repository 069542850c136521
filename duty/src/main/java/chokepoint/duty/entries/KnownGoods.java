package chokepoint.duty.entries;

import chokepoint.duty.Consignment;
import chokepoint.ledger.Ledger;
import chokepoint.ledger.nomenclature.Nomenclature;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.CustomsClock;
import java.time.LocalDate;
import java.util.Optional;

/// Whether the law of the destination can answer for the goods of an entry line: there is a tariff, and its
/// nomenclature knows the code on that day.
final class KnownGoods {

    /// The ledger begins with the first measures of 2018; what stood before is only there as far as it still counted.
    static final LocalDate COVERAGE_BEGINS = LocalDate.of(2018, 1, 1);

    private static final int HEADING = 4;

    private final Ledger ledger;

    KnownGoods(Ledger ledger) {
        this.ledger = ledger;
    }

    Optional<Rejected> complaint(Entry entry) {
        Consignment consignment = entry.consignment();
        Area customs = consignment.lane().destination();
        LocalDate day = CustomsClock.of(customs).dayOf(consignment.entered());
        if (day.isBefore(COVERAGE_BEGINS)) {
            return Optional.of(new Rejected(
                    entry.row(),
                    EntryColumns.ENTERED,
                    day.toString(),
                    "before coverage: the ledger begins on " + COVERAGE_BEGINS,
                    ""));
        }
        return ledger.nomenclatures()
                .find(customs)
                .flatMap(nomenclature -> complaint(nomenclature, consignment.good(), day))
                .map(text -> {
                    int maybe = text.indexOf(" Maybe ");
                    return new Rejected(
                            entry.row(),
                            "code",
                            consignment.good().dotted(),
                            maybe < 0 ? text : text.substring(0, maybe),
                            maybe < 0 ? "" : text.substring(maybe + 1));
                });
    }

    /// A code of a day before the first edition at hand may well have existed, where its heading does.
    static Optional<String> complaint(Nomenclature nomenclature, CommodityCode code, LocalDate day) {
        boolean known = nomenclature.findLine(code, day).isPresent()
                || day.isBefore(nomenclature.editions().getFirst().from())
                        && nomenclature.findLine(code.ancestor(HEADING), day).isPresent();
        return known ? Optional.empty() : Optional.of(nomenclature.complaint(code, day));
    }
}
