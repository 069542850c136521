package chokepoint.app.economy;

import chokepoint.app.FormatOption;
import chokepoint.app.Surroundings;
import chokepoint.app.UserError;
import chokepoint.economy.tables.Merging;
import chokepoint.economy.tables.OfficialTable;
import chokepoint.economy.tables.Parting;
import chokepoint.economy.tables.SectorElasticities;
import chokepoint.economy.tables.TableFormat;
import chokepoint.economy.tables.TariffFile;
import chokepoint.economy.tables.TradeFiles;
import chokepoint.economy.world.WorldFolder;
import chokepoint.economy.world.WorldWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chokepoint worlds import FORMAT FILE -o FOLDER`: makes a world of a table in its official layout.
@Command(
        name = "import",
        description =
                "Makes a world of a table in its official layout: icio (OECD Inter-Country Input-Output tables, a year"
                        + " as CSV), wiod (World Input-Output Database, layout of the 2016 release as CSV), baci (CEPII,"
                        + " trade by product) or itpd (US International Trade Commission, trade and home sales by"
                        + " industry).",
        mixinStandardHelpOptions = true)
public final class WorldsImportCommand implements Runnable {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FORMAT", description = "icio, wiod, baci or itpd.")
    private TableFormat layout;

    @Parameters(index = "1", paramLabel = "FILE", description = "The table, plain or gzipped.")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            required = true,
            description = "Where the world goes; the folder must be empty or new.")
    private Path output;

    @Option(names = "--year", paramLabel = "YEAR", required = true, description = "The year of the table.")
    private int year;

    @Option(
            names = "--elasticities",
            paramLabel = "FILE",
            required = true,
            description = "CSV with the columns sector and theta (or sigma), for every sector of the world.")
    private Path elasticities;

    @Option(
            names = "--merge",
            paramLabel = "FILE",
            description =
                    "CSV with the columns kind (country or sector), from, to: what is put together; * stands for all"
                            + " others.")
    private @Nullable Path merge;

    @Option(
            names = "--part",
            paramLabel = "FILE",
            description = "CSV with the columns country, sector, part, home, abroad: sectors that are parted after"
                    + " merging, an estimate.")
    private @Nullable Path part;

    @Option(
            names = "--tariffs",
            paramLabel = "FILE",
            description =
                    "CSV with the columns importer, exporter, sector, tariff, a rate such as 0.025; * stands for all."
                            + " Without it there are none.")
    private @Nullable Path tariffs;

    @Option(
            names = "--countries",
            paramLabel = "FILE",
            description = "baci: its codes of countries; without it the file country_codes….csv beside the table.")
    private @Nullable Path countries;

    @Option(
            names = "--products",
            paramLabel = "FILE",
            description =
                    "baci, itpd: CSV with the columns product, sector; a customs code goes by its longest beginning in"
                            + " the file, an industry of itpd by its number; * stands for all others. Without it chapters"
                            + " of the Harmonized System (baci) and broad sectors (itpd).")
    private @Nullable Path products;

    @Option(
            names = "--production",
            paramLabel = "FILE",
            description =
                    "baci (needed), itpd: CSV with the columns country, sector, production, in million USD, by the names"
                            + " of the world: home sales are what of it is not exported.")
    private @Nullable Path production;

    @Option(names = "--name", paramLabel = "NAME", description = "The world's name; without it the folder's.")
    private @Nullable String name;

    @Option(
            names = "--repair",
            paramLabel = "WHAT",
            description =
                    "clip-negative-flows: final demand below zero, where stocks were run down, or home sales below zero,"
                            + " where more is exported than made, count as zero; zero-home-sales: those that itpd lacks"
                            + " count as zero. Each is reported.")
    private List<String> repairs = new ArrayList<>();

    @Mixin
    private FormatOption format;

    public WorldsImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        refuseFull();
        var waiting = Waiting.on(spec.commandLine().getErr());
        OfficialTable.Made made = waiting.during("worlds import: reading " + file.getFileName(), this::made);
        try {
            WorldWriter.write(made.world(), output);
        } catch (IOException trouble) {
            throw new UserError(output + ": cannot be written: " + trouble.getMessage(), trouble);
        }
        format.show(WorldAnswer.of(new WorldFolder.Reading(WorldFolder.read(output), made.repaired()), output));
    }

    private OfficialTable.Made made() {
        OfficialTable table = layout.read(
                file,
                year,
                merge == null ? Merging.none() : Merging.read(merge),
                part == null ? Parting.none() : Parting.read(part),
                new TradeFiles(
                        Optional.ofNullable(countries),
                        Optional.ofNullable(products),
                        Optional.ofNullable(production)));
        return table.world(
                name == null ? output.toAbsolutePath().normalize().getFileName().toString() : name,
                SectorElasticities.read(elasticities, table.sectors()),
                TariffFile.read(tariffs, table.countries(), table.sectors()),
                Repairs.named(repairs));
    }

    private void refuseFull() {
        if (!Files.exists(output)) {
            return;
        }
        try (Stream<Path> there = Files.list(output)) {
            if (there.findAny().isPresent()) {
                throw new UserError(output + ": the folder is not empty. Maybe another one?");
            }
        } catch (IOException trouble) {
            throw new UserError(output + ": cannot be written: " + trouble.getMessage(), trouble);
        }
    }
}
