package chokepoint.ledger.nomenclature;

import java.util.List;

/// A programme of the special column.
///
/// @param symbol as the column prints it: `KR`, `A+`
/// @param word what a consignment claims: `KORUS`; several symbols may share one
/// @param origins area codes or groups, empty where origin alone does not tell
/// @param note limits of the programme; often empty
public record PreferenceProgramme(String symbol, String word, String name, List<String> origins, String note) {
    public PreferenceProgramme {
        origins = List.copyOf(origins);
    }
}
