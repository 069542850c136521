package chokepoint.economy.world;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/// Writes a world as the folder that [WorldFolder] reads. Flows and inputs are gzipped; what was written reads back
/// to the same bits.
public final class WorldWriter {

    private WorldWriter() {}

    public static void write(World world, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (CsvWriter out = plain(folder.resolve("world.csv"))) {
            out.writeRecord("key", "value");
            out.writeRecord("name", world.name());
            out.writeRecord("source", world.source());
            out.writeRecord("unit", world.unit());
        }
        try (CsvWriter out = plain(folder.resolve("countries.csv"))) {
            out.writeRecord("country");
            world.countries().forEach(out::writeRecord);
        }
        try (CsvWriter out = plain(folder.resolve("sectors.csv"))) {
            out.writeRecord("sector", "theta");
            for (int s = 0; s < world.sectors().size(); s++) {
                out.writeRecord(
                        world.sectors().get(s), number(world.elasticities().trade(s)));
            }
        }
        flows(world, folder);
        if (world.production().isPresent()) {
            production(world, world.production().get(), folder);
        }
    }

    private static void flows(World world, Path folder) throws IOException {
        int count = world.countries().size();
        try (CsvWriter out = zipped(folder.resolve("flows.csv.gz"))) {
            out.writeRecord("importer", "exporter", "sector", "customs_value", "tariff");
            for (int i = 0; i < count; i++) {
                for (int s = 0; s < world.sectors().size(); s++) {
                    for (int n = 0; n < count; n++) {
                        double value = world.trade().at(i, n, s);
                        double rate = world.tariffs().rate(i, n, s);
                        if (value != 0 || rate != 0) {
                            out.writeRecord(
                                    world.countries().get(i),
                                    world.countries().get(n),
                                    world.sectors().get(s),
                                    number(value),
                                    number(rate));
                        }
                    }
                }
            }
        }
    }

    private static void production(World world, InputOutput shares, Path folder) throws IOException {
        try (CsvWriter added = plain(folder.resolve("value_added.csv"));
                CsvWriter inputs = zipped(folder.resolve("inputs.csv.gz"))) {
            added.writeRecord("country", "sector", "share");
            inputs.writeRecord("country", "input", "sector", "share");
            for (int n = 0; n < world.countries().size(); n++) {
                String country = world.countries().get(n);
                for (int s = 0; s < world.sectors().size(); s++) {
                    added.writeRecord(country, world.sectors().get(s), number(shares.valueAdded(n, s)));
                    for (int k = 0; k < world.sectors().size(); k++) {
                        if (shares.input(n, k, s) != 0) {
                            inputs.writeRecord(
                                    country,
                                    world.sectors().get(k),
                                    world.sectors().get(s),
                                    number(shares.input(n, k, s)));
                        }
                    }
                }
            }
        }
    }

    /// The shortest text that reads back to the same number; whole numbers without a point.
    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static CsvWriter plain(Path file) throws IOException {
        return CsvWriter.builder().build(file, StandardCharsets.UTF_8);
    }

    private static CsvWriter zipped(Path file) throws IOException {
        OutputStream bytes = new GZIPOutputStream(Files.newOutputStream(file));
        Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
        return CsvWriter.builder().build(text);
    }
}
