package chokepoint.intake.trade;

import chokepoint.ledger.Ledger;
import chokepoint.terms.Area;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/// US imports for consumption of 2024 by statistical code and country, as weights.
///
/// Source: `us/trade/us_imports_2024_hs10_country.csv.gz`, 334,728 rows of US Census figures (public
/// domain), and `us/resources/census_codes.csv`.
public final class ImportsOf2024 {

    private static final int ROWS = 334_728;

    private ImportsOf2024() {}

    /// @param args the folder of sources, the data folder
    public static void main(String[] args) throws IOException {
        Path sources = Path.of(args[0]);
        Path data = Path.of(args[1]);
        var countries = new CensusCountries(
                sources.resolve("us/resources/census_codes.csv"),
                Ledger.read(data).log().areas());
        List<Table.Row> rows = Table.rows(sources.resolve("us/trade/us_imports_2024_hs10_country.csv.gz"));
        if (rows.size() != ROWS) {
            throw new IllegalStateException(rows.size() + " rows instead of " + ROWS);
        }
        var byCode = new TreeMap<String, TreeMap<Area, Long>>();
        long total = 0;
        for (Table.Row row : rows) {
            long value = Long.parseLong(row.get("imports_usd"));
            total += value;
            byCode.computeIfAbsent(row.get("hs10"), code -> new TreeMap<>())
                    .merge(countries.area(row.get("census_cty")), value, Long::sum);
        }
        var lines = new java.util.ArrayList<String>();
        lines.add("# weights: US imports for consumption, 2024, US dollars, by statistical code and country of origin");
        lines.add("# source: U.S. Census Bureau, merchandise trade statistics 2024 (public domain)");
        lines.add("# rows: " + rows.size());
        lines.add("# total: " + total);
        byCode.forEach((code, cells) -> {
            var line = new StringBuilder(code);
            cells.forEach((area, value) ->
                    line.append(' ').append(area.code()).append(' ').append(value));
            lines.add(line.toString());
        });
        Packed.write(data.resolve("trade/us-imports-2024.txt.gz"), lines);
        System.out.println(byCode.size() + " codes, " + rows.size() + " cells, " + total + " dollars");
    }
}
