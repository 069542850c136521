package chokepoint.supply.ario;

import chokepoint.supply.files.BadFile;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A table of figures with names on its rows and columns, as it stands in a file.
///
/// Two forms are read: CSV with names `region|sector` in the first column and the first line; and, with tabs, the text
/// of pymrio, where region and sector have a column, or a line, each.
///
/// @param name of the file, for messages
/// @param lines the line of each row, counted from 1
record Matrix(String name, List<String> columns, List<String> rows, List<Integer> lines, List<double[]> values) {

    /// @throws BadFile naming the line of what is no figure, is negative or not finite, or stands twice
    static Matrix read(Path file) {
        String name = file.toString();
        boolean tabs = name.endsWith(".txt");
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(tabs ? '\t' : ',')
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(file)) {
            return read(name, csv);
        } catch (IOException trouble) {
            throw new BadFile(name, 0, "cannot be read: " + trouble.getMessage());
        } catch (CsvParseException broken) {
            throw new BadFile(name, 0, "is no CSV: " + broken.getMessage());
        }
    }

    private static Matrix read(String name, CsvReader<CsvRecord> csv) {
        var records = csv.iterator();
        if (!records.hasNext()) {
            throw new BadFile(name, 0, "is empty");
        }
        CsvRecord head = records.next();
        int named = head.getFieldCount() > 1 && isLevel(head.getField(0), head.getField(1)) ? 2 : 1;
        List<String> columns = head.getFields().subList(named, head.getFieldCount());
        if (named == 2 && head.getField(1).isEmpty()) {
            List<String> regions = columns;
            CsvRecord second = records.next();
            List<String> sectors = second.getFields().subList(named, second.getFieldCount());
            if (regions.size() != sectors.size()) {
                throw new BadFile(
                        name, 2, sectors.size() + " names below " + regions.size() + " names of the first line");
            }
            columns = IntStream.range(0, regions.size())
                    .mapToObj(i -> regions.get(i) + "|" + sectors.get(i))
                    .toList();
        }
        check(name, columns);
        var matrix = new Matrix(name, columns, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<String, Integer> seen = new HashMap<>();
        while (records.hasNext()) {
            CsvRecord record = records.next();
            boolean levels = named == 2 && record.getField(0).equals("region") && seen.isEmpty();
            if (!levels) {
                matrix.add(record, named, seen);
            }
        }
        return matrix;
    }

    private static boolean isLevel(String first, String second) {
        return first.equals("region") && (second.isEmpty() || second.equals("sector"));
    }

    private static void check(String name, List<String> columns) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Integer before = seen.put(columns.get(i), i);
            if (before != null) {
                throw new BadFile(
                        name, 1, "columns " + (before + 1) + " and " + (i + 1) + " are both '" + columns.get(i) + "'");
            }
        }
    }

    private void add(CsvRecord record, int named, Map<String, Integer> seen) {
        int line = (int) record.getStartingLineNumber();
        if (record.getFieldCount() != columns.size() + named) {
            throw new BadFile(
                    name, line, record.getFieldCount() - named + " figures for " + columns.size() + " columns");
        }
        String row = named == 2 ? record.getField(0) + "|" + record.getField(1) : record.getField(0);
        Integer before = seen.put(row, line);
        if (before != null) {
            throw new BadFile(name, line, "row '" + row + "' stands on line " + before + " already");
        }
        var figures = new double[columns.size()];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = figure(record.getField(named + i), line, columns.get(i));
        }
        rows.add(row);
        lines.add(line);
        values.add(figures);
    }

    private double figure(String text, int line, String column) {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException wrong) {
            throw new BadFile(name, line, "column '" + column + "': '" + text + "' is no number");
        }
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new BadFile(name, line, "column '" + column + "': " + text + "; it must be finite and not negative");
        }
        return value;
    }
}
