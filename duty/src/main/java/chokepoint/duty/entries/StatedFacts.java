package chokepoint.duty.entries;

import chokepoint.ledger.Ledger;
import chokepoint.ledger.nomenclature.Nomenclature;
import chokepoint.ledger.nomenclature.PreferenceProgramme;
import chokepoint.terms.Area;
import chokepoint.terms.FactDefinition;
import chokepoint.terms.FactVocabulary;
import chokepoint.terms.Facts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Facts as brokers and customs write them: symbols of the special column, the numbers customs has for
/// entry types and modes of transport, yes and no in many words.
final class StatedFacts {

    /// Entry types of the American customs; 86 is the low-value entry.
    private static final Map<String, String> ENTRY_TYPES =
            Map.of("01", "formal", "1", "formal", "11", "informal", "86", "low-value");

    /// Modes of transport of the American customs by their first digit.
    private static final Map<Character, String> MODES =
            Map.of('1', "vessel", '2', "rail", '3', "truck", '4', "air", '5', "post");

    private static final Map<String, String> YES_AND_NO =
            Map.of("y", "yes", "true", "yes", "1", "yes", "n", "no", "false", "no", "0", "no");

    private final FactVocabulary vocabulary;
    private final Map<String, String> preferences = new HashMap<>();

    StatedFacts(Ledger ledger) {
        this.vocabulary = ledger.log().vocabulary();
        for (Area area : List.of(Area.CN, Area.US)) {
            Optional<Nomenclature> nomenclature = ledger.nomenclatures().find(area);
            for (PreferenceProgramme programme :
                    nomenclature.map(Nomenclature::programmes).orElse(List.of())) {
                preferences.put(programme.symbol(), programme.word());
            }
        }
    }

    /// One cell as `key=value` of the vocabulary.
    String pair(String key, String cell) {
        FactDefinition definition = vocabulary.definition(key);
        return key + "="
                + switch (definition.kind()) {
                    case DATE -> Cells.day(cell).toString();
                    case MONEY -> Cells.amount(cell).toPlainString();
                    case PERCENT -> Cells.percent(cell).toPlainString() + "%";
                    case HEADING -> String.join(",", Cells.headings(cell));
                    case PLACE, QUANTITY -> cell;
                    case WORD -> word(definition, cell);
                };
    }

    private String word(FactDefinition definition, String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        return switch (definition.key()) {
            case "preference" -> preferences.getOrDefault(cell.toUpperCase(Locale.ROOT), cell);
            case "entry" -> ENTRY_TYPES.getOrDefault(word, word);
            case "mode" -> word.matches("[1-5]\\d") ? MODES.getOrDefault(word.charAt(0), word) : word;
            case "use" -> String.join(",", word.split("[,;\\s]+"));
            default -> definition.words().containsKey("yes") ? YES_AND_NO.getOrDefault(word, word) : word;
        };
    }

    /// Reads one pair alone, so that a mistake is laid to its column.
    void check(String pair) {
        try {
            vocabulary.read(List.of(pair));
        } catch (IllegalArgumentException wrong) {
            String message = String.valueOf(wrong.getMessage());
            String reason = message.startsWith(pair + ": ") ? message.substring(pair.length() + 2) : message;
            if (pair.startsWith("entry=")) {
                throw new BadCell(
                        reason, "The column entry is the type of the entry; its number goes into entry_number");
            }
            throw BadCell.of(reason);
        }
    }

    Facts together(List<String> pairs, String list) {
        var all = new ArrayList<>(pairs);
        for (String pair : list.split(";")) {
            if (!pair.isBlank()) {
                all.add(pair.strip());
            }
        }
        try {
            return vocabulary.read(all);
        } catch (IllegalArgumentException wrong) {
            throw BadCell.of(String.valueOf(wrong.getMessage()));
        }
    }
}
