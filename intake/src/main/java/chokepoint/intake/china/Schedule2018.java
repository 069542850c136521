package chokepoint.intake.china;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// China's schedule of 2018 and its four changes up to 1 January 2019, written as a goods nomenclature.
///
/// Sources: `cn/cn-schedule-2018-2019-hs10.csv` (rates and their dated changes) and `cn/cn-hs10-descriptions-2018.csv`.
/// A code that the source splits by the value of the goods (suffix A, B) becomes one line, without a rate where the two
/// differ. Film is charged by the square metre; the source has only the equivalent in percent, so film has no rate.
/// The sliding duty on cotton follows its price and has none either.
public final class Schedule2018 {

    private static final List<String> HEAD =
            List.of("code", "indent", "description", "units", "general", "special", "column2");
    private static final Map<String, String> BY_WEIGHT = Map.of(
            "0207120000", "¥1.3/kg",
            "0207141100", "¥0.6/kg",
            "0207141900", "¥0.7/kg",
            "0207142100", "¥0.8/kg",
            "0207142200", "¥1/kg",
            "0207142900", "¥0.5/kg",
            "0504002100", "¥1.3/kg");

    private static final String COTTON_AT_SLIDING_DUTY = "5201000080";

    /// An edition and the column of the source that holds its change; the base has the rates themselves.
    private record Edition(String id, String from, String known, String column, String certainty, String source) {}

    private static final List<Edition> EDITIONS = List.of(
            new Edition(
                    "2018",
                    "2018-01-01",
                    "2017-12-15",
                    "mfn_2018_01_01",
                    "corroborated",
                    "Customs Import and Export Tariff of 2018 (税委会〔2017〕27号), read in a workbook of PIIE"),
            new Edition(
                    "2018-05",
                    "2018-05-01",
                    "2018-04-23",
                    "mfn_delta_2018_05_01",
                    "corroborated",
                    "SCTC Announcement [2018] No. 2: medicines"),
            new Edition(
                    "2018-07",
                    "2018-07-01",
                    "2018-05-31",
                    "mfn_delta_2018_07_01",
                    "corroborated",
                    "SCTC Announcements [2018] Nos. 3 and 4: cars, consumer goods; third step for information technology"),
            new Edition(
                    "2018-11",
                    "2018-11-01",
                    "2018-09-30",
                    "mfn_delta_2018_11_01",
                    "corroborated",
                    "SCTC Announcement [2018] No. 9: industrial goods"),
            new Edition(
                    "2019",
                    "2019-01-01",
                    "2018-12-24",
                    "mfn_delta_2019_01_01_interim",
                    "corroborated",
                    "Tariff adjustment plan for 2019 (税委会〔2018〕65号): interim rates"));

    private final SortedMap<String, List<String>> words = new TreeMap<>();
    private final SortedMap<String, List<NamedCsvRecord>> rates = new TreeMap<>();

    private Schedule2018() {}

    /// @param args the folder of sources, the folder of the nomenclature
    public static void main(String[] args) throws IOException {
        var schedule = new Schedule2018();
        schedule.read(Path.of(args[0]).resolve("cn"));
        schedule.writeTo(Path.of(args[1]));
    }

    private void read(Path sources) throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(sources.resolve("cn-hs10-descriptions-2018.csv"))) {
            csv.forEach(row -> words.merge(
                    row.getField("hs10").substring(0, 10),
                    segments(row.getField("description")),
                    Schedule2018::common));
        }
        try (var csv = CsvReader.builder().ofNamedCsvRecord(sources.resolve("cn-schedule-2018-2019-hs10.csv"))) {
            csv.forEach(row -> rates.computeIfAbsent(row.getField("hs10").substring(0, 10), code -> new ArrayList<>())
                    .add(row));
        }
    }

    private void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("changes"));
        writeEditions(folder.resolve("editions.csv"));
        write(folder.resolve("lines.csv"), HEAD, lines());
        var head = new ArrayList<>(HEAD);
        head.addFirst("change");
        for (int edition = 1; edition < EDITIONS.size(); edition++) {
            var changes = new ArrayList<List<String>>();
            for (String code : rates.keySet()) {
                String rate = rate(code, edition);
                if (!rate.equals(rate(code, edition - 1))) {
                    changes.add(List.of("change", code, "=", "=", "=", rate, "=", "="));
                }
            }
            write(folder.resolve("changes/" + EDITIONS.get(edition).id() + ".csv"), head, changes);
        }
    }

    private void writeEditions(Path file) throws IOException {
        var text = new StringBuilder("""
                # territory: CN
                # serves-from: 2018-01-01
                # missing-codes: inferred
                # complete-until: 2019-06-30
                """);
        var csv = new StringWriter();
        try (var writer = CsvWriter.builder().build(csv)) {
            writer.writeRecord("id", "from", "known", "certainty", "source", "note");
            for (Edition edition : EDITIONS) {
                writer.writeRecord(
                        edition.id(),
                        edition.from(),
                        edition.known(),
                        edition.certainty(),
                        edition.source(),
                        note(edition));
            }
        }
        Files.writeString(file, text.append(csv.toString().replace("\r\n", "\n")));
    }

    private static String note(Edition edition) {
        return switch (edition.id()) {
            case "2018" ->
                "Rates out of quota; film (3702), cotton at sliding duty and lines split by value have none; chicken by weight from memory.";
            case "2019" ->
                "Last edition to be had: the step of July 2019, HS 2022 and the yearly interim rates since are missing.";
            default -> "";
        };
    }

    /// The headings, the subheadings and lines that have words of their own, and the statistical lines with their
    /// rates.
    private List<List<String>> lines() {
        var lines = new ArrayList<List<String>>();
        String heading = "";
        String subheading = "";
        String line = "";
        for (String code : words.keySet()) {
            if (!code.startsWith(heading) || heading.isEmpty()) {
                heading = code.substring(0, 4);
                lines.add(row(heading, 0, String.join(": ", shared(heading, 1, 0)), ""));
            }
            int told = shared(heading, 1, 0).size();
            int indent = 1;
            if (isShared(code.substring(0, 6))) {
                List<String> own = shared(code.substring(0, 6), Integer.MAX_VALUE, told);
                if (!own.isEmpty()) {
                    if (!subheading.equals(code.substring(0, 6))) {
                        subheading = code.substring(0, 6);
                        lines.add(row(subheading, indent, String.join(": ", own), ""));
                    }
                    told += own.size();
                    indent++;
                }
            }
            if (isShared(code.substring(0, 8))) {
                List<String> own = shared(code.substring(0, 8), Integer.MAX_VALUE, told);
                if (!own.isEmpty()) {
                    if (!line.equals(code.substring(0, 8))) {
                        line = code.substring(0, 8);
                        lines.add(row(line, indent, String.join(": ", own), ""));
                    }
                    told += own.size();
                    indent++;
                }
            }
            List<String> all = words.getOrDefault(code, List.of());
            lines.add(row(
                    code,
                    indent,
                    String.join(": ", all.subList(Math.min(told, all.size() - 1), all.size())),
                    rate(code, 0)));
        }
        return lines;
    }

    private boolean isShared(String prefix) {
        return words.subMap(prefix, prefix + "~").size() > 1;
    }

    /// The words that all lines under a code have in common, at most so many, after those already told; the last words
    /// of a line are its own.
    private List<String> shared(String prefix, int most, int told) {
        List<String> common = words.subMap(prefix, prefix + "~").values().stream()
                .reduce(Schedule2018::common)
                .orElseThrow();
        int end = Math.min(common.size(), told + Math.min(most, common.size()));
        int shortest = words.subMap(prefix, prefix + "~").values().stream()
                .mapToInt(List::size)
                .min()
                .orElse(0);
        end = prefix.length() > 4 ? Math.min(end, shortest - 1) : Math.min(end, Math.max(1, shortest));
        return end <= told ? List.of() : common.subList(told, end);
    }

    private String rate(String code, int edition) {
        if (BY_WEIGHT.containsKey(code)) {
            return BY_WEIGHT.getOrDefault(code, "");
        }
        if (code.startsWith("3702") || code.equals(COTTON_AT_SLIDING_DUTY)) {
            return "";
        }
        List<String> texts = rates.getOrDefault(code, List.of()).stream()
                .map(row -> rate(row, edition))
                .distinct()
                .toList();
        return texts.size() == 1 ? texts.getFirst() : "";
    }

    private static String rate(NamedCsvRecord row, int edition) {
        var percent = BigDecimal.ZERO;
        for (Edition part : EDITIONS.subList(0, edition + 1)) {
            String points = row.getField(part.column());
            if (points.isBlank()) {
                return "";
            }
            percent = percent.add(new BigDecimal(points));
        }
        return percent.signum() == 0 ? "Free" : percent.stripTrailingZeros().toPlainString() + "%";
    }

    private static List<String> row(String code, int indent, String description, String general) {
        return List.of(code, Integer.toString(indent), description, "", general, "", "");
    }

    private static List<String> segments(String description) {
        String plain = description.replace("\"", "").replaceAll("\\s+", " ").strip();
        var segments = new ArrayList<String>();
        for (String segment : plain.split(":\\s")) {
            if (!segment.isBlank()) {
                segments.add(segment.strip());
            }
        }
        return segments;
    }

    private static List<String> common(List<String> some, List<String> others) {
        int length = 0;
        while (length < Math.min(some.size(), others.size()) && some.get(length).equals(others.get(length))) {
            length++;
        }
        return length == 0 ? some.subList(0, 1) : some.subList(0, length);
    }

    private static void write(Path file, List<String> head, List<List<String>> rows) throws IOException {
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(head);
            rows.forEach(writer::writeRecord);
        }
        Files.writeString(file, text.toString().replace("\r\n", "\n"));
        System.err.println(file + ": " + rows.size() + " rows");
    }
}
