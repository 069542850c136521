package chokepoint.economy.tables;

import chokepoint.economy.world.BadWorld;
import chokepoint.economy.world.Table;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A year of BACI (CEPII), as it is downloaded: `BACI_HS22_Y2023_V202501.csv` with the columns t (year), i (exporter),
/// j
/// (importer), k (six digits of the Harmonized System), v (thousand USD, free on board) and q, beside it the codes of
/// countries.
///
/// Values are counted in million USD. There are no home sales in it: they come from production.
final class BaciFile {

    private static final double THOUSANDS = 1000;
    private static final int DIGITS = 6;
    private static final int CHAPTER = 2;

    private BaciFile() {}

    /// @throws BadWorld naming file, line and rule
    static BilateralTable read(Path file, int year, Merging merging, TradeFiles beside) {
        Path production = beside.production()
                .orElseThrow(() -> new BadWorld(file
                        + ": BACI has what countries sell each other, not what they sell at home, and without that no"
                        + " share is known. Maybe state their production (--production)?"));
        Map<String, String> countries = countries(beside.countries().orElseGet(() -> codesBeside(file)));
        Optional<ProductSectors> products = beside.products().map(ProductSectors::read);
        var sectorOf = new HashMap<String, String>();
        var sums = new FlowSums(merging);
        Table.read(file, List.of("t", "i", "j", "k", "v"), row -> {
            if (!row.text("t").equals(String.valueOf(year))) {
                throw row.refuse("t is %s, not %d: a file of BACI is of one year".formatted(row.text("t"), year));
            }
            double value = row.finite("v");
            if (value < 0) {
                throw row.refuse("v is %s: trade is not below zero".formatted(row.text("v")));
            }
            String exporter = country(row, "i", countries);
            String importer = country(row, "j", countries);
            if (exporter.equals(importer)) {
                throw row.refuse("%s sells to itself: BACI has no home sales".formatted(exporter));
            }
            String sector = sectorOf.computeIfAbsent(
                    code(row), code -> products.map(by -> by.ofCode(code)).orElseGet(() -> code.substring(0, CHAPTER)));
            sums.add(importer, exporter, sector, value / THOUSANDS);
        });
        if (sums.isEmpty()) {
            throw new BadWorld(file + ": no row of trade");
        }
        return ProductionFile.into(
                sums.table("CEPII, BACI, " + year + " (" + file.getFileName() + ")", "million USD", List.of()),
                production,
                true);
    }

    private static String country(Table.Row row, String column, Map<String, String> countries) {
        String name = countries.get(row.text(column));
        if (name == null) {
            throw row.refuse("%s is %s, which the codes of countries do not have".formatted(column, row.text(column)));
        }
        return name;
    }

    /// Programs that take codes for numbers lose their first nought.
    private static String code(Table.Row row) {
        String code = row.text("k");
        if (!code.matches("\\d{4,6}")) {
            throw row.refuse("k is '%s': it is six digits of the Harmonized System".formatted(code));
        }
        return "0".repeat(DIGITS - code.length()) + code;
    }

    private static Path codesBeside(Path file) {
        Path folder = file.toAbsolutePath().normalize().resolveSibling("");
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "country_codes*.csv")) {
            var all = found.iterator();
            if (all.hasNext()) {
                Path one = all.next();
                if (!all.hasNext()) {
                    return one;
                }
            }
        } catch (IOException e) {
            throw new BadWorld(folder + ": cannot be read: " + e.getMessage(), e);
        }
        throw new BadWorld(
                file
                        + ": beside it lies not one file country_codes….csv, as BACI is delivered. Maybe name it (--countries)?");
    }

    /// The ISO code of three letters by BACI's number; the number itself where there is none.
    private static Map<String, String> countries(Path file) {
        var names = new HashMap<String, String>();
        Table.read(file, List.of("country_code"), row -> {
            String column = row.has("country_iso3") ? "country_iso3" : "iso_3digit_alpha";
            String iso = row.text(column);
            String code = row.text("country_code");
            names.put(code, iso.matches("[A-Z0-9]{3}") ? iso : code);
        });
        return names;
    }
}
