package chokepoint.economy.tables;

import chokepoint.economy.world.BadWorld;
import chokepoint.economy.world.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// The International Trade and Production Database of the US International Trade Commission (ITPD-E, releases 1 to 3,
/// and ITPD-S), as it is downloaded: trade in million USD by exporter, importer, year and industry, home sales in it.
///
/// A home sale that it marks as unknown (flag_zero `u`), or that it has no row of although the country trades in the
/// industry, is lacking, not zero. Unknown trade between countries counts as zero, as the source itself counts it.
final class ItpdFile {

    private static final String UNKNOWN = "u";

    private final Path file;
    private final int year;
    private final Optional<ProductSectors> products;
    private final FlowSums sums;
    private final TreeSet<Integer> years = new TreeSet<>();

    /// Industries by country: in which it trades, and of which home sales are known.
    private final Map<String, TreeSet<String>> trading = new TreeMap<>();

    private final Map<String, TreeSet<String>> known = new TreeMap<>();

    private ItpdFile(Path file, int year, Merging merging, TradeFiles beside) {
        this.file = file;
        this.year = year;
        this.products = beside.products().map(ProductSectors::read);
        this.sums = new FlowSums(merging);
    }

    /// @throws BadWorld naming file, line and rule
    static BilateralTable read(Path file, int year, Merging merging, TradeFiles beside) {
        var reader = new ItpdFile(file, year, merging, beside);
        Table.read(
                file,
                List.of("exporter_iso3", "importer_iso3", "year", "industry_id", "broad_sector", "trade"),
                reader::row);
        BilateralTable table = reader.table();
        return beside.production()
                .map(production -> ProductionFile.into(table, production, false))
                .orElse(table);
    }

    private void row(Table.Row row) {
        int of = (int) row.finite("year");
        if (of != year) {
            years.add(of);
            return;
        }
        String exporter = row.text("exporter_iso3");
        String importer = row.text("importer_iso3");
        String industry = row.text("industry_id");
        double value = row.finite("trade");
        if (value < 0) {
            throw row.refuse("trade is %s: it is not below zero".formatted(row.text("trade")));
        }
        if (!exporter.equals(importer)) {
            if (value > 0) {
                note(trading, exporter, industry);
                note(trading, importer, industry);
            }
        } else if (!row.has("flag_zero") || !row.text("flag_zero").equals(UNKNOWN)) {
            note(known, exporter, industry);
        }
        String sector = products.map(by -> by.ofIndustry(industry)).orElseGet(() -> row.text("broad_sector"));
        sums.add(importer, exporter, sector, value);
    }

    private static void note(Map<String, TreeSet<String>> of, String country, String industry) {
        of.computeIfAbsent(country, one -> new TreeSet<>()).add(industry);
    }

    private BilateralTable table() {
        if (sums.isEmpty()) {
            throw new BadWorld("%s: no row is of the year %d%s"
                    .formatted(
                            file, year, years.isEmpty() ? "" : "; there are " + years.first() + " to " + years.last()));
        }
        var lacking = new ArrayList<String>();
        trading.forEach((country, industries) -> {
            var without = new TreeSet<>(industries);
            without.removeAll(known.getOrDefault(country, new TreeSet<>()));
            if (!without.isEmpty()) {
                lacking.add("no home sales of %s in %d of the %d industries in which it trades"
                        .formatted(country, without.size(), industries.size()));
            }
        });
        return sums.table(
                "US International Trade Commission, ITPD, " + year + " (" + file.getFileName() + ")",
                "million USD",
                lacking);
    }
}
