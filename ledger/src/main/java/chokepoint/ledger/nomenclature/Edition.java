package chokepoint.ledger.nomenclature;

import chokepoint.terms.Certainty;
import java.time.LocalDate;

/// A goods nomenclature as it stood from one day until the next edition.
///
/// @param from first day it holds
/// @param known first day it could be read
/// @param certainty of the two days
/// @param note what dates it, or what it leaves out; often empty
public record Edition(String id, LocalDate from, LocalDate known, Certainty certainty, String source, String note) {

    @Override
    public String toString() {
        return id;
    }
}
