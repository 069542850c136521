package chokepoint.supply.firms;

import chokepoint.supply.files.BadFile;
import chokepoint.terms.Nearest;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads who sells to whom from a CSV file, a line for each link: `supplier,buyer,value,sector`.
///
/// `value` is money a year, `sector` what the supplier sells, the same on each of its lines. A line without a buyer
/// is what final demand buys of the supplier. Every mistake names file and line.
public final class FirmFile {

    private static final double DAYS = 365;
    private static final int NOBODY = -1;

    private final String file;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> sectors = new ArrayList<>();
    private final Map<String, Integer> sectorNumbers = new HashMap<>();
    /// By line of the file: numbers of supplier and buyer, and the flow.
    private int[] supplier = new int[1024];

    private int[] buyer = new int[1024];
    private double[] flow = new double[1024];
    private int[] line = new int[1024];
    private int lines;
    /// By firm: its sector, once it has sold something.
    private int[] sectorOf = new int[1024];

    private FirmFile(String file) {
        this.file = file;
    }

    /// @param name how messages call the file
    /// @throws BadFile naming the line that cannot be used
    public static NamedFirms read(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            throw new BadFile(name, 0, "there is no such file. Maybe 'synthetic-1000x5800'?");
        }
        var reader = new FirmFile(name);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofNamedCsvRecord(file)) {
            csv.forEach(reader::add);
        } catch (IOException trouble) {
            throw new BadFile(name, 0, "cannot be read: " + trouble.getMessage());
        } catch (CsvParseException broken) {
            throw new BadFile(name, 0, "is no CSV: " + broken.getMessage());
        }
        return reader.firms();
    }

    private void add(NamedCsvRecord record) {
        if (record.getFieldCount() != record.getHeader().size()) {
            throw wrong(
                    record,
                    record.getFieldCount() + " cells for " + record.getHeader().size() + " columns");
        }
        String from = field(record, "supplier");
        String to = field(record, "buyer");
        if (from.isBlank()) {
            throw wrong(record, "the supplier has no name");
        }
        int seller = firm(from);
        int sector = sector(record);
        if (sectorOf[seller] != NOBODY && sectorOf[seller] != sector) {
            throw wrong(
                    record,
                    "'" + from + "' sells " + sectors.get(sectorOf[seller]) + " on an earlier line and "
                            + sectors.get(sector) + " here; a firm has one sector");
        }
        sectorOf[seller] = sector;
        if (lines == flow.length) {
            supplier = Arrays.copyOf(supplier, 2 * lines);
            buyer = Arrays.copyOf(buyer, 2 * lines);
            flow = Arrays.copyOf(flow, 2 * lines);
            line = Arrays.copyOf(line, 2 * lines);
        }
        supplier[lines] = seller;
        buyer[lines] = to.isBlank() ? NOBODY : firm(to);
        flow[lines] = value(record) / DAYS;
        line[lines] = (int) record.getStartingLineNumber();
        lines++;
    }

    private int firm(String name) {
        int number = numbers.computeIfAbsent(name, any -> names.size());
        if (number == names.size()) {
            names.add(name);
            if (number == sectorOf.length) {
                sectorOf = Arrays.copyOf(sectorOf, 2 * number);
            }
            sectorOf[number] = NOBODY;
        }
        return number;
    }

    private int sector(NamedCsvRecord record) {
        String name = field(record, "sector");
        if (name.isBlank()) {
            throw wrong(record, "the sector has no name");
        }
        int number = sectorNumbers.computeIfAbsent(name, any -> sectors.size());
        if (number == sectors.size()) {
            sectors.add(name);
        }
        return number;
    }

    private double value(NamedCsvRecord record) {
        String text = field(record, "value");
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException wrong) {
            throw wrong(record, "'" + text + "' is no number");
        }
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw wrong(record, "a value of " + text + "; it must be finite and more than 0");
        }
        return value;
    }

    private NamedFirms firms() {
        if (lines == 0) {
            throw new BadFile(file, 0, "nobody sells anything");
        }
        var twice = new HashMap<Long, Integer>();
        var finalDemand = new double[names.size()];
        int links = 0;
        for (int i = 0; i < lines; i++) {
            if (twice.put((long) supplier[i] << Integer.SIZE | buyer[i] & 0xffffffffL, i) != null) {
                throw new BadFile(file, line[i], "this link stands twice");
            }
            if (buyer[i] == NOBODY) {
                finalDemand[supplier[i]] = flow[i];
                continue;
            }
            if (sectorOf[buyer[i]] == NOBODY) {
                throw new BadFile(
                        file,
                        line[i],
                        "'" + names.get(buyer[i]) + "' buys and never sells, so its output is unknown. Maybe a line"
                                + " without a buyer says what final demand buys of it?");
            }
            supplier[links] = supplier[i];
            buyer[links] = buyer[i];
            flow[links++] = flow[i];
        }
        int[] sector = Arrays.copyOf(sectorOf, names.size());
        return new NamedFirms(
                names,
                sectors,
                sector,
                new FirmNetwork(
                        sector,
                        finalDemand,
                        Arrays.copyOf(supplier, links),
                        Arrays.copyOf(buyer, links),
                        Arrays.copyOf(flow, links)));
    }

    private String field(NamedCsvRecord record, String column) {
        return record.findField(column)
                .orElseThrow(() -> new BadFile(
                        file, 1, "column '" + column + "' is missing." + Nearest.maybe(column, record.getHeader())));
    }

    private BadFile wrong(NamedCsvRecord record, String message) {
        return new BadFile(file, (int) record.getStartingLineNumber(), message);
    }
}
