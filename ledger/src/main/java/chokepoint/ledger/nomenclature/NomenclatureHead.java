package chokepoint.ledger.nomenclature;

import chokepoint.terms.Certainty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What stands before the lines of a nomenclature: whose it is, how far it reaches, its editions and
/// programmes.
///
/// @param servesFrom the base edition answers for days before its own, from this day
/// @param completeUntil last day to which every edition was seen; empty where the last one seen is the
/// newest
/// @param infersMissing whether a code that no edition knows takes the rate of its ancestor
record NomenclatureHead(
        String territory,
        LocalDate servesFrom,
        Optional<LocalDate> completeUntil,
        boolean infersMissing,
        List<Edition> editions,
        List<PreferenceProgramme> programmes) {

    NomenclatureHead {
        editions = List.copyOf(editions);
        programmes = List.copyOf(programmes);
    }

    /// The edition that answers for a day: the one in force, the base for days before it.
    int indexOn(LocalDate on) {
        int index = 0;
        while (index + 1 < editions.size() && !editions.get(index + 1).from().isAfter(on)) {
            index++;
        }
        return index;
    }

    /// Whether the editions seen reach that day.
    boolean covers(LocalDate on) {
        return !on.isBefore(editions.getFirst().from())
                && completeUntil.map(last -> !on.isAfter(last)).orElse(true);
    }

    /// As text for a snapshot: fields between tabs, one record a line.
    String toText() {
        var lines = new ArrayList<String>();
        lines.add(String.join(
                "\t",
                territory,
                servesFrom.toString(),
                completeUntil.map(LocalDate::toString).orElse(""),
                Boolean.toString(infersMissing),
                Integer.toString(editions.size())));
        for (Edition edition : editions) {
            lines.add(String.join(
                    "\t",
                    edition.id(),
                    edition.from().toString(),
                    edition.known().toString(),
                    edition.certainty().name(),
                    edition.source(),
                    edition.note()));
        }
        for (PreferenceProgramme programme : programmes) {
            lines.add(String.join(
                    "\t",
                    programme.symbol(),
                    programme.word(),
                    programme.name(),
                    String.join(" ", programme.origins()),
                    programme.note()));
        }
        return String.join("\n", lines);
    }

    static NomenclatureHead parse(String text) {
        String[] lines = text.split("\n", -1);
        String[] first = lines[0].split("\t", -1);
        int count = Integer.parseInt(first[4]);
        var editions = new ArrayList<Edition>();
        var programmes = new ArrayList<PreferenceProgramme>();
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split("\t", -1);
            if (i <= count) {
                editions.add(new Edition(
                        cells[0],
                        LocalDate.parse(cells[1]),
                        LocalDate.parse(cells[2]),
                        Certainty.valueOf(cells[3]),
                        cells[4],
                        cells[5]));
            } else {
                programmes.add(new PreferenceProgramme(cells[0], cells[1], cells[2], words(cells[3]), cells[4]));
            }
        }
        return new NomenclatureHead(
                first[0],
                LocalDate.parse(first[1]),
                first[2].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(first[2])),
                Boolean.parseBoolean(first[3]),
                editions,
                programmes);
    }

    static List<String> words(String text) {
        return Arrays.stream(text.split("[ ,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
