package chokepoint.supply.ario;

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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Reads a world from a folder of three CSV files, one cell a line; cells that are not there are zero.
///
/// | file | columns |
/// |---|---|
/// | `flows.csv` | from_region, from_sector, to_region, to_sector, value |
/// | `final-demand.csv` | from_region, from_sector, to_region, category, value |
/// | `output.csv`, may be left out: then output is what the row adds up to | region, sector, value |
///
/// docs/reference/ario.md describes the form. Every mistake names file and line.
public final class WorldFolder {

    private static final String FLOWS = "flows.csv";
    private static final String DEMAND = "final-demand.csv";
    private static final String OUTPUT = "output.csv";

    private final Path folder;
    private final TreeSet<String> regions = new TreeSet<>();
    private final TreeSet<String> sectors = new TreeSet<>();
    private final TreeSet<String> columns = new TreeSet<>();
    private final Set<Industry> sellers = new TreeSet<>();
    private final Map<String, Integer> regionNumbers = new HashMap<>();
    private final Map<String, Integer> sectorNumbers = new HashMap<>();

    private WorldFolder(Path folder) {
        this.folder = folder;
    }

    /// @throws BadFile naming the file and the line that cannot be used
    public static World read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BadFile(folder.toString(), 0, "there is no such folder. Maybe 'synthetic-4x5'?");
        }
        return new WorldFolder(folder).world();
    }

    private World world() {
        names();
        var regionNames = List.copyOf(regions);
        var sectorNames = List.copyOf(sectors);
        var columnNames = List.copyOf(columns);
        int n = regionNames.size() * sectorNames.size();
        if (columnNames.isEmpty()) {
            throw new BadFile(name(DEMAND), 0, "nobody buys anything finally: a world needs final demand");
        }
        var flows = new double[n][n];
        Arrays.stream(flows).forEach(row -> Arrays.fill(row, Double.NaN));
        each(
                FLOWS,
                record -> set(
                        flows[index(record, "from_region", "from_sector", FLOWS)],
                        index(record, "to_region", "to_sector", FLOWS),
                        record,
                        FLOWS));
        var demand = new double[n * columnNames.size()];
        Arrays.fill(demand, Double.NaN);
        each(
                DEMAND,
                record -> set(
                        demand,
                        index(record, "from_region", "from_sector", DEMAND) * columnNames.size()
                                + Collections.binarySearch(columnNames, column(record)),
                        record,
                        DEMAND));
        Arrays.stream(flows).forEach(WorldFolder::emptyIsNothing);
        emptyIsNothing(demand);
        double[] output = output(flows, demand, columnNames.size());
        return new World(regionNames, sectorNames, columnNames, flows, demand, output);
    }

    private void names() {
        var buyers = new ArrayList<Bought>();
        var seen = new TreeSet<Industry>();
        each(FLOWS, record -> {
            sellers.add(industry(record, FLOWS, "from_region", "from_sector"));
            Industry buyer = industry(record, FLOWS, "to_region", "to_sector");
            if (seen.add(buyer)) {
                buyers.add(new Bought(buyer, record.getStartingLineNumber()));
            }
        });
        each(DEMAND, record -> {
            sellers.add(industry(record, DEMAND, "from_region", "from_sector"));
            columns.add(column(record));
        });
        for (Bought bought : buyers) {
            if (!sellers.contains(bought.buyer())) {
                throw new BadFile(
                        name(FLOWS),
                        (int) bought.line(),
                        "'" + bought.buyer() + "' buys and never sells, so the table is not square."
                                + Nearest.maybe(
                                        bought.buyer().toString(),
                                        sellers.stream().map(Industry::toString).toList()));
            }
        }
        sellers.forEach(industry -> {
            regions.add(industry.region());
            sectors.add(industry.sector());
        });
        regions.forEach(region -> regionNumbers.put(region, regionNumbers.size()));
        sectors.forEach(sector -> sectorNumbers.put(sector, sectorNumbers.size()));
    }

    private record Bought(Industry buyer, long line) {}

    private double[] output(double[][] flows, double[] demand, int columnCount) {
        var output = new double[flows.length];
        if (Files.exists(folder.resolve(OUTPUT))) {
            Arrays.fill(output, Double.NaN);
            each(OUTPUT, record -> set(output, index(record, "region", "sector", OUTPUT), record, OUTPUT));
            emptyIsNothing(output);
            return output;
        }
        for (int f = 0; f < output.length; f++) {
            output[f] = Arrays.stream(flows[f]).sum()
                    + Arrays.stream(demand, f * columnCount, (f + 1) * columnCount)
                            .sum();
        }
        return output;
    }

    private static void emptyIsNothing(double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                values[i] = 0;
            }
        }
    }

    private void set(double[] values, int cell, NamedCsvRecord record, String file) {
        String text = field(record, file, "value");
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException wrong) {
            throw wrong(record, file, "'" + text + "' is no number");
        }
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw wrong(record, file, "a value of " + text + "; it must be finite and not negative");
        }
        if (!Double.isNaN(values[cell])) {
            throw wrong(record, file, "this cell stands twice");
        }
        values[cell] = value;
    }

    private int index(NamedCsvRecord record, String region, String sector, String file) {
        Integer r = regionNumbers.get(field(record, file, region));
        Integer s = sectorNumbers.get(field(record, file, sector));
        if (r == null || s == null) {
            throw wrong(
                    record,
                    file,
                    "'" + record.getField(region) + "|" + record.getField(sector) + "' sells nothing in " + FLOWS
                            + " or " + DEMAND);
        }
        return r * sectors.size() + s;
    }

    private Industry industry(NamedCsvRecord record, String file, String region, String sector) {
        try {
            return new Industry(field(record, file, region), field(record, file, sector));
        } catch (IllegalArgumentException wrong) {
            throw wrong(record, file, String.valueOf(wrong.getMessage()));
        }
    }

    private String column(NamedCsvRecord record) {
        return field(record, DEMAND, "to_region") + "|" + field(record, DEMAND, "category");
    }

    private String field(NamedCsvRecord record, String file, String column) {
        return record.findField(column)
                .orElseThrow(() -> new BadFile(
                        name(file),
                        1,
                        "column '" + column + "' is missing." + Nearest.maybe(column, record.getHeader())));
    }

    private void each(String file, Consumer<NamedCsvRecord> row) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            csv.forEach(row);
        } catch (IOException absent) {
            throw new BadFile(name(file), 0, "cannot be read: a world needs it");
        } catch (CsvParseException broken) {
            throw new BadFile(name(file), 0, "is no CSV: " + broken.getMessage());
        }
    }

    private BadFile wrong(NamedCsvRecord record, String file, String message) {
        return new BadFile(name(file), (int) record.getStartingLineNumber(), message);
    }

    private String name(String file) {
        return folder.resolve(file).toString();
    }
}
