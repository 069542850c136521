package chokepoint.economy.tables;

import chokepoint.economy.world.Grid;
import chokepoint.economy.world.Table;
import chokepoint.terms.TariffMatrix;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Tariffs by importer, exporter and sector: a CSV file with the columns `importer`, `exporter`, `sector` and
/// `tariff`, a rate such as 0.025. `*` stands for all; a later line decides. At home there is none.
public final class TariffFile {

    private static final String ALL = "*";

    private TariffFile() {}

    /// @param file none where there are no tariffs
    /// @throws chokepoint.economy.world.BadWorld naming file and line
    public static TariffMatrix read(@Nullable Path file, List<String> countries, List<String> sectors) {
        var grid = new Grid(countries.size(), sectors.size());
        var rates = new double[grid.cells()];
        if (file != null) {
            Map<String, Integer> country = Table.places(countries);
            Map<String, Integer> sector = Table.places(sectors);
            Table.read(file, List.of("importer", "exporter", "sector", "tariff"), row -> {
                double rate = row.finite("tariff");
                if (rate < -1) {
                    throw row.refuse(
                            "tariff is %s: a rate below -1 (-100 %%) pays more than the goods".formatted(rate));
                }
                for (int i : places(row, "importer", country)) {
                    for (int n : places(row, "exporter", country)) {
                        for (int s : places(row, "sector", sector)) {
                            rates[grid.cell(i, n, s)] = i == n ? 0 : rate;
                        }
                    }
                }
            });
        }
        return TariffMatrix.of(countries, countries, sectors, rates);
    }

    private static int[] places(Table.Row row, String column, Map<String, Integer> known) {
        return row.text(column).equals(ALL)
                ? IntStream.range(0, known.size()).toArray()
                : new int[] {row.place(column, known)};
    }
}
