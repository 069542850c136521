package chokepoint.ledger.rules;

import chokepoint.ledger.nomenclature.Nomenclature;
import chokepoint.ledger.nomenclature.Nomenclatures;
import chokepoint.ledger.rules.RuleContext.Existence;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import java.time.LocalDate;

/// Asks the goods nomenclatures whether a code existed on a day.
///
/// A code exists where it is printed or has lines below it. Before the first edition that was seen, and after the last
/// day to which the editions are complete, nothing can be said; nor of a code that an incomplete nomenclature lacks.
record NomenclatureCheck(Nomenclatures nomenclatures) implements RuleContext.CodeCheck {

    @Override
    public Existence of(Area territory, CommodityCode code, LocalDate day) {
        return nomenclatures
                .find(territory)
                .filter(nomenclature -> nomenclature.covers(day))
                .map(nomenclature -> of(nomenclature, code, day))
                .orElse(Existence.UNVERIFIABLE);
    }

    private static Existence of(Nomenclature nomenclature, CommodityCode code, LocalDate day) {
        if (!nomenclature.linesUnder(code, day).isEmpty()) {
            return Existence.EXISTS;
        }
        return nomenclature.isComplete() ? Existence.MISSING : Existence.UNVERIFIABLE;
    }
}
