package chokepoint.intake.china;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The annexes of 2018 and 2019 line by line: points of additional duty that each list puts on an 8-digit code.
///
/// Source: `cn/cn-retaliation-2018-2019-hs8.csv`, the annexes as the workbook of Bown, Jung and Zhang (PIIE, June 2019)
/// transcribes them.
///
/// @param pointsByList list id of the source, then code, then points (negative: suspended)
record PublishedLists(Map<String, SortedMap<String, Integer>> pointsByList) {

    private static final List<String> ANSWER_TO_232 = List.of("cn-232-2018");
    private static final List<String> ANSWER_TO_301 = List.of("cn-301-l1", "cn-301-l2", "cn-301-l3", "cn-301-l3-raise");

    static PublishedLists read(Path sources) throws IOException {
        var points = new HashMap<String, SortedMap<String, Integer>>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(sources.resolve("cn/cn-retaliation-2018-2019-hs8.csv"))) {
            csv.forEach(row -> points.computeIfAbsent(row.getField("list_id"), list -> new TreeMap<>())
                    .put(row.getField("hs8"), Integer.parseInt(row.getField("rate_change_pp"))));
        }
        return new PublishedLists(points);
    }

    SortedMap<String, Integer> list(String id) {
        return pointsByList.getOrDefault(id, Collections.emptySortedMap());
    }

    /// The codes of a list that bear these points.
    SortedSet<String> codes(String id, int points) {
        var codes = new TreeSet<String>();
        list(id).forEach((code, value) -> {
            if (value == points) {
                codes.add(code);
            }
        });
        return codes;
    }

    int answerTo232(String code) {
        return sum(ANSWER_TO_232, code);
    }

    /// What Lists 1 to 3 put on the code after June 2019, the suspension for cars left aside.
    int answerTo301(String code) {
        return sum(ANSWER_TO_301, code);
    }

    private int sum(List<String> ids, String code) {
        return ids.stream().mapToInt(id -> list(id).getOrDefault(code, 0)).sum();
    }
}
