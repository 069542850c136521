package chokepoint.intake.section301;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/// The USITC table "China Tariffs" of 1 January 2020: which chapter-99 heading each 8-digit line of China fell under.
///
/// Source: `us/china-tariffs-2020-01-01.xlsx` (hts.usitc.gov, China Tariffs, release 2020HTSABasicB).
/// The work sheet stores some codes as dates (1901.10.05 as day 644); they are read back.
record ChinaTariffTable(SortedMap<String, SortedSet<String>> codesByHeading) {

    private static final Pattern ROW = Pattern.compile("<row[^>]*>(.*?)</row>", Pattern.DOTALL);
    private static final Pattern CELL =
            Pattern.compile("<c r=\"([A-Z]+)\\d+\"([^>]*?)(?:/>|>(.*?)</c>)", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("<v>(.*?)</v>", Pattern.DOTALL);
    private static final Pattern STRING = Pattern.compile("<si>(.*?)</si>", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("9903\\.88\\.\\d\\d");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    static ChinaTariffTable read(Path workbook) throws IOException {
        var found = new TreeMap<String, SortedSet<String>>();
        try (var zip = new ZipFile(workbook.toFile())) {
            List<String> shared = new ArrayList<>();
            Matcher strings = STRING.matcher(text(zip, "xl/sharedStrings.xml"));
            while (strings.find()) {
                shared.add(strings.group(1).replaceAll("<[^>]+>", ""));
            }
            Matcher rows = ROW.matcher(text(zip, "xl/worksheets/sheet1.xml"));
            while (rows.find()) {
                Map<String, String> cells = cells(rows.group(1), shared);
                Matcher heading = HEADING.matcher(cells.getOrDefault("B", ""));
                String code = code(cells.getOrDefault("A", "").strip());
                while (!code.isEmpty() && heading.find()) {
                    found.computeIfAbsent(heading.group(), h -> new TreeSet<>()).add(code);
                }
            }
        }
        return new ChinaTariffTable(found);
    }

    /// The 8-digit lines of a heading; the described ones of 9903.88.04 and those the table gives at 10 digits are left
    /// out.
    SortedSet<String> wholeLines(String heading) {
        var whole = new TreeSet<String>();
        codesByHeading.getOrDefault(heading, new TreeSet<>()).stream()
                .filter(code -> code.length() == 8)
                .forEach(whole::add);
        return whole;
    }

    static String code(String cell) {
        if (cell.matches("\\d{4}\\.\\d{2}\\.\\d{2}(\\d{2})?")) {
            return cell.replace(".", "");
        }
        if (cell.matches("\\d+\\.0+")) {
            LocalDate day = DAY_ZERO.plusDays((long) Double.parseDouble(cell));
            return "%04d%02d%02d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        }
        return "";
    }

    private static Map<String, String> cells(String row, List<String> shared) {
        var cells = new TreeMap<String, String>();
        Matcher cell = CELL.matcher(row);
        while (cell.find()) {
            Matcher value = VALUE.matcher(cell.group(3) == null ? "" : cell.group(3));
            if (value.find()) {
                boolean isShared = cell.group(2).contains("t=\"s\"");
                cells.put(cell.group(1), isShared ? shared.get(Integer.parseInt(value.group(1))) : value.group(1));
            }
        }
        return cells;
    }

    private static String text(ZipFile zip, String entry) throws IOException {
        try (var in = zip.getInputStream(zip.getEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
