package chokepoint.economy.tables;

import chokepoint.economy.world.BadWorld;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A year of the OECD Inter-Country Input-Output tables (ICIO), as CSV: a first column of sellers, `AUS_A01_02`, a
/// column for each buyer of the same names, then final demand by country, `AUS_HFCE` and the like, and the total
/// `OUT` (`TOTAL` in older editions). The rows `VALU`, `VA`, `TLS`, `TAXSUB`, `OUT` and `TOTAL` are passed over: what
/// is left of output is value added and taxes.
///
/// China and Mexico come in parts in some editions (`CN1`, `CN2`, `MX1`, `MX2`): they are put together. Such editions
/// keep final demand, and rows of noughts, under the whole country; sales of both would count twice and are refused.
final class IcioFile implements WideTable.Layout {

    private static final Set<String> DEMAND = Set.of(
            "HFCE", "NPISH", "NPS", "GGFC", "GFCF", "INVNT", "INV", "DPABR", "DIRP", "NONRES", "FD", "P33", "P52");
    private static final Set<String> NO_SELLERS = Set.of("VALU", "VA", "OUT", "OUTPUT", "TOTAL");
    private static final Map<String, String> WHOLE =
            Map.of("CN1", "CHN", "CN2", "CHN", "CN3", "CHN", "CN4", "CHN", "MX1", "MEX", "MX2", "MEX", "MX3", "MEX");

    private final Path file;
    private final int year;
    private final WideTable.Industries industries = new WideTable.Industries();
    /// By column: the buyer's industry, −1 − country for final demand, or [#PASSED].
    private int[] buyerOf = {};

    private static final int PASSED = Integer.MIN_VALUE;

    private double[][] flows = {};
    private double[][] demand = {};
    private boolean[] seen = {};

    /// Countries that sell something in rows of their own, and those that do in rows of parts.
    private final Set<String> whole = new HashSet<>();

    private final Set<String> parted = new HashSet<>();

    private IcioFile(Path file, int year) {
        this.file = file;
        this.year = year;
    }

    /// @param year of the file, for the name of its source
    /// @throws BadWorld naming file, line and rule
    static InterCountryTable read(Path file, int year) {
        var reader = new IcioFile(file, year);
        WideTable.read(file, reader);
        return reader.table();
    }

    /// @param sector what follows the first `_`
    private record Name(String country, String sector) {
        static Name of(String text) {
            int cut = text.indexOf('_');
            if (cut < 0) {
                return new Name("", text);
            }
            String country = text.substring(0, cut);
            return new Name(WHOLE.getOrDefault(country, country), text.substring(cut + 1));
        }
    }

    @Override
    public void head(List<String> header) {
        var names = new ArrayList<Name>();
        for (String column : header) {
            Name name = Name.of(column);
            names.add(name);
            if (names.size() > 1 && !name.country().isEmpty() && !DEMAND.contains(name.sector())) {
                industries.add(name.country(), name.sector());
            }
        }
        if (industries.size() == 0) {
            throw new BadWorld(
                    file + ":1: no column is a country and a sector such as AUS_A01_02: is this a table of the ICIO?");
        }
        buyerOf = new int[header.size()];
        for (int column = 1; column < header.size(); column++) {
            Name name = names.get(column);
            if (name.country().isEmpty()) {
                buyerOf[column] = PASSED;
            } else if (DEMAND.contains(name.sector())) {
                int country = industries.country(name.country());
                if (country < 0) {
                    throw new BadWorld("%s:1: column %d, '%s': no industry is of %s"
                            .formatted(file, column + 1, header.get(column), name.country()));
                }
                buyerOf[column] = -1 - country;
            } else {
                buyerOf[column] = industries.find(name.country(), name.sector());
            }
        }
        int all = industries.size();
        flows = new double[all][all];
        demand = new double[all][industries.countries().size()];
        seen = new boolean[all];
    }

    @Override
    public void row(WideTable.Line line) {
        String text = line.fields().getFirst().strip();
        Name name = Name.of(text);
        if (NO_SELLERS.contains(text) || name.sector().equals("TLS") || text.equals("TLS") || text.endsWith("TAXSUB")) {
            return;
        }
        int row = industries.find(name.country(), name.sector());
        if (row < 0) {
            throw new BadWorld("%s: '%s' is no column of the table".formatted(line.where(), text));
        }
        seen[row] = true;
        boolean sells = false;
        for (int column = 1; column < buyerOf.length; column++) {
            int buyer = buyerOf[column];
            double value = buyer == PASSED ? 0 : line.number(column);
            sells |= value != 0;
            if (buyer >= 0) {
                flows[row][buyer] += value;
            } else if (buyer != PASSED) {
                demand[row][-1 - buyer] += value;
            }
        }
        if (sells) {
            (text.startsWith(name.country() + "_") ? whole : parted).add(name.country());
        }
    }

    private InterCountryTable table() {
        for (String country : parted) {
            if (whole.contains(country)) {
                throw new BadWorld(
                        "%s: %s has sales of its own beside those of its parts, which would count twice. Maybe leave the rows and columns of one of them out?"
                                .formatted(file, country));
            }
        }
        for (int row = 0; row < seen.length; row++) {
            if (!seen[row]) {
                throw new BadWorld("%s: no row for sector %s of %s"
                        .formatted(
                                file,
                                industries
                                        .sectors()
                                        .get(row % industries.sectors().size()),
                                industries
                                        .countries()
                                        .get(row / industries.sectors().size())));
            }
        }
        return new InterCountryTable(
                "OECD Inter-Country Input-Output tables, " + year + " (" + file.getFileName() + ")",
                "million USD",
                industries.countries(),
                industries.sectors(),
                flows,
                demand);
    }
}
