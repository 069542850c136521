package chokepoint.intake.hts;

import chokepoint.ledger.nomenclature.PrintedLine;
import chokepoint.terms.DutyExpression;
import chokepoint.terms.SpecialRate;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// One edition of the HTS as USITC exports it to JSON, chapters 1 to 98, with what its print varies at
/// random made equal: markup, blanks, the spelling of units and of rates.
final class HtsExport {

    private static final String LAW_CHAPTER = "99";
    private static final int STATISTICAL_DIGITS = 10;

    // Forty-four editions print nearly the same cells: each is read once.
    private static final Map<String, String> PLAIN = new HashMap<>();
    private static final Map<String, String> RATES = new HashMap<>();
    private static final Map<String, String> SPECIAL = new HashMap<>();

    private HtsExport() {}

    /// The lines by key, in printed order.
    static SortedMap<String, PrintedLine> read(Path gzippedJson) throws IOException {
        return keyed(records(gzippedJson));
    }

    private static List<Map<String, String>> records(Path gzippedJson) throws IOException {
        var records = new ArrayList<Map<String, String>>();
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(gzippedJson)));
                JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                var cells = new HashMap<String, String>();
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    String name = json.currentName();
                    JsonToken value = json.nextToken();
                    if (name.equals("units") && value == JsonToken.START_ARRAY) {
                        cells.put(name, units(json));
                    } else if (value == JsonToken.START_ARRAY || value == JsonToken.START_OBJECT) {
                        json.skipChildren();
                    } else {
                        cells.put(name, value == JsonToken.VALUE_NULL ? "" : plain(json.getString()));
                    }
                }
                if (cells.getOrDefault("htsno", "").startsWith(LAW_CHAPTER)) {
                    break;
                }
                records.add(cells);
            }
        }
        return records;
    }

    private static String units(JsonParser json) {
        var units = new ArrayList<String>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            String unit = plain(json.getString());
            if (!unit.isEmpty()) {
                units.add(unit);
            }
        }
        return String.join("|", units);
    }

    private static SortedMap<String, PrintedLine> keyed(List<Map<String, String>> records) {
        var lines = new TreeMap<String, PrintedLine>(PrintedLine.PRINTED_ORDER);
        var uncoded = new ArrayList<Map<String, String>>();
        var ratedAt = new ArrayList<Boolean>();
        for (Map<String, String> cells : records) {
            String code = cells.getOrDefault("htsno", "").replace(".", "");
            uncoded.add(cells);
            if (!code.isEmpty()) {
                for (int i = 0; i < uncoded.size(); i++) {
                    boolean last = i == uncoded.size() - 1;
                    put(lines, last ? code : code + "^" + (i + 1), uncoded.get(i), ratedAt);
                }
                uncoded.clear();
            }
        }
        return lines;
    }

    private static void put(
            SortedMap<String, PrintedLine> lines, String key, Map<String, String> cells, List<Boolean> ratedAt) {
        int indent = Integer.parseInt(cells.getOrDefault("indent", "0"));
        while (ratedAt.size() > indent) {
            ratedAt.removeLast();
        }
        boolean belowRate = ratedAt.contains(true);
        PrintedLine line;
        try {
            line = new PrintedLine(
                    key,
                    indent,
                    cells.getOrDefault("description", ""),
                    cells.getOrDefault("units", ""),
                    rate(cells.getOrDefault("general", "")),
                    SPECIAL.computeIfAbsent(
                            cells.getOrDefault("special", ""), cell -> SpecialRate.toText(SpecialRate.parse(cell))),
                    rate(cells.getOrDefault("other", "")));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + key + ": " + e.getMessage(), e);
        }
        if (belowRate && line.printsRate() && line.general().isEmpty() && key.length() == STATISTICAL_DIGITS) {
            // 9006.59.15.20 prints a stray column 2: a statistical line has the rates of its rate line
            line = new PrintedLine(key, indent, line.description(), line.units(), "", "", "");
        }
        while (ratedAt.size() < indent) {
            ratedAt.add(false);
        }
        ratedAt.add(line.printsRate());
        if (lines.put(key, line) != null) {
            throw new IllegalArgumentException("two lines of the code " + key);
        }
    }

    private static String rate(String printed) {
        return printed.isEmpty()
                ? ""
                : RATES.computeIfAbsent(
                        printed, text -> DutyExpression.parse(text).toText());
    }

    /// Markup out, powers as signs, blanks single.
    static String plain(String printed) {
        return PLAIN.computeIfAbsent(printed, HtsExport::madePlain);
    }

    private static String madePlain(String printed) {
        return printed.replaceAll("<sup>\\s*2\\s*</sup>", "²")
                .replaceAll("<sup>\\s*3\\s*</sup>", "³")
                .replaceAll("<[^>]*>", "")
                .replaceAll("(?<![A-Za-z])([ck]?m)2\\b", "$1²")
                .replaceAll("(?<![A-Za-z])([ck]?m)3\\b", "$1³")
                .replaceAll("[\\s\u00a0\u200b\u2009\u202f]+", " ")
                .strip();
    }
}
