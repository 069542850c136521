package chokepoint.app.conform;

import chokepoint.app.UserError;
import chokepoint.ledger.LawLog;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.Lane;
import chokepoint.terms.Nearest;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads a file of cases; whatever cannot be read is named with file and line.
final class CaseFile {

    static final List<String> COLUMNS = List.of(
            "id",
            "destination",
            "origin",
            "good",
            "entry",
            "as_known_on",
            "customs_value",
            "facts",
            "expect_total_pct",
            "expect_duty",
            "expect_components",
            "absent",
            "band",
            "published",
            "why",
            "source_url");

    private final Path file;
    private final LawLog log;

    CaseFile(Path file, LawLog log) {
        this.file = file;
        this.log = log;
    }

    List<Case> read() {
        var cases = new ArrayList<Case>();
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(text())) {
            boolean header = true;
            for (CsvRecord row : rows) {
                if (header) {
                    requireColumns(row);
                    header = false;
                } else {
                    cases.add(read(row));
                }
            }
            if (header) {
                throw wrong(1, "is empty; the first line names the columns: " + String.join(",", COLUMNS));
            }
        } catch (CsvParseException broken) {
            throw wrong(1, "is no CSV: " + broken.getMessage());
        } catch (IOException trouble) {
            throw new UserError(file + ": cannot be read: " + trouble.getMessage(), trouble);
        }
        return cases;
    }

    private String text() throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException none) {
            throw new UserError(file + ": there is no such file", none);
        }
        var in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException wrong) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw wrong(line, "is not UTF-8 text; save the file as UTF-8");
        }
    }

    private void requireColumns(CsvRecord row) {
        List<String> found = row.getFields().stream().map(String::strip).toList();
        for (String name : found) {
            if (!COLUMNS.contains(name)) {
                throw wrong(
                        1,
                        "unknown column '" + name + "'." + Nearest.maybe(name, COLUMNS) + " The columns are "
                                + String.join(",", COLUMNS));
            }
        }
        for (String name : COLUMNS) {
            if (!found.contains(name)) {
                throw wrong(1, "column '" + name + "' is missing. The columns are " + String.join(",", COLUMNS));
            }
        }
        if (!found.equals(COLUMNS)) {
            throw wrong(1, "the columns stand in another order. They are " + String.join(",", COLUMNS));
        }
    }

    private Case read(CsvRecord row) {
        int line = Math.toIntExact(row.getStartingLineNumber());
        if (row.getFieldCount() != COLUMNS.size()) {
            throw wrong(line, row.getFieldCount() + " cells for " + COLUMNS.size() + " columns");
        }
        var cells = new Cells(line, row);
        Area destination = cells.read("destination", log.areas()::area);
        Area origin = cells.read("origin", log.areas()::area);
        var clock = CustomsClock.of(destination);
        String facts = cells.text("facts");
        requireFactKeys(line, facts);
        return new Case(
                line,
                cells.text("id"),
                new Lane(origin, destination),
                cells.read("good", CommodityCode::of),
                cells.read("entry", text -> moment(text, clock)),
                cells.find("as_known_on", text -> moment(text, clock)),
                cells.read("customs_value", CaseFile::positive),
                facts,
                cells.find("expect_total_pct", CaseFile::number),
                cells.find("expect_duty", CaseFile::number),
                cells.read("expect_components", CaseFile::components),
                Stream.of(cells.text("absent").split(";"))
                        .map(String::strip)
                        .filter(family -> !family.isEmpty())
                        .toList(),
                cells.read("band", CaseFile::band),
                cells.text("published"),
                cells.text("why"));
    }

    private void requireFactKeys(int line, String facts) {
        for (String pair : facts.split(";")) {
            if (!pair.isBlank()) {
                String key = pair.contains("=") ? pair.substring(0, pair.indexOf('=')) : pair;
                try {
                    log.vocabulary().definition(key.strip());
                } catch (IllegalArgumentException wrong) {
                    throw wrong(line, "facts: " + wrong.getMessage());
                }
            }
        }
    }

    /// The end of a day at the destination, or the instant itself.
    private static Instant moment(String text, CustomsClock clock) {
        try {
            return text.contains("T") ? OffsetDateTime.parse(text).toInstant() : clock.endOf(LocalDate.parse(text));
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(
                    "'" + text + "' is neither a day such as 2025-04-05 nor an instant such as 2025-05-14T12:01+08:00",
                    wrong);
        }
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("'" + text + "' is no number; write 12.5", wrong);
        }
    }

    private static BigDecimal positive(String text) {
        BigDecimal value = number(text);
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("'" + text + "' is not more than zero");
        }
        return value;
    }

    private static Map<String, BigDecimal> components(String text) {
        var components = new LinkedHashMap<String, BigDecimal>();
        for (String pair : text.split(";")) {
            if (!pair.isBlank()) {
                int equals = pair.indexOf('=');
                if (equals < 1) {
                    throw new IllegalArgumentException("'" + pair + "' is no component; write MFN=2.5");
                }
                components.put(
                        pair.substring(0, equals).strip(),
                        number(pair.substring(equals + 1).strip()));
            }
        }
        return components;
    }

    private static Case.Band band(String text) {
        return Stream.of(Case.Band.values())
                .filter(band -> band.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is none of MUST, SHOULD, ADJUDICATE"));
    }

    private UserError wrong(int line, String message) {
        return new UserError(file + ":" + line + ": " + message);
    }

    /// The cells of one row by column.
    private final class Cells {
        private final int line;
        private final CsvRecord row;

        Cells(int line, CsvRecord row) {
            this.line = line;
            this.row = row;
        }

        String text(String column) {
            return row.getField(COLUMNS.indexOf(column)).strip();
        }

        <T> T read(String column, Function<String, T> reader) {
            try {
                return reader.apply(text(column));
            } catch (IllegalArgumentException wrong) {
                throw wrong(line, column + ": " + wrong.getMessage());
            }
        }

        <T> Optional<T> find(String column, Function<String, T> reader) {
            return text(column).isEmpty() ? Optional.empty() : Optional.of(read(column, reader));
        }
    }
}
