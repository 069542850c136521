package chokepoint.duty;

import chokepoint.ledger.nomenclature.GoodsLine;
import chokepoint.ledger.nomenclature.Nomenclature;
import chokepoint.ledger.nomenclature.Nomenclatures;
import chokepoint.terms.Area;
import chokepoint.terms.DutyExpression;
import chokepoint.terms.SpecialRate;
import java.util.Optional;

/// The rates that the goods nomenclature of the destination prints, in the edition of the day of entry.
///
/// A programme that is claimed but that the line does not name gives nothing: the ordinary rate stays. So it does where
/// the
/// line is free for all.
public record NomenclatureRates(Nomenclatures nomenclatures) implements RateColumns {

    @Override
    public Optional<DutyExpression> find(Consignment consignment, DutyExpression.Column column) {
        Area destination = consignment.lane().destination();
        return nomenclatures
                .findLine(consignment.good(), destination, consignment.entered())
                .flatMap(line -> switch (column) {
                    case GENERAL -> line.general();
                    case COLUMN_2 -> line.column2();
                    case SPECIAL ->
                        nomenclatures
                                .find(destination)
                                .flatMap(nomenclature -> special(nomenclature, line, consignment))
                                .or(line::general);
                });
    }

    private static Optional<DutyExpression> special(
            Nomenclature nomenclature, GoodsLine line, Consignment consignment) {
        return consignment.facts().words("preference").stream()
                .map(word -> nomenclature.specialRate(line, word))
                .flatMap(Optional::stream)
                .map(SpecialRate::duty)
                .findFirst();
    }
}
