package chokepoint.economy.tables;

import chokepoint.economy.world.BadWorld;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A world input–output table of the World Input-Output Database (WIOD) in the layout of its 2016 release, as CSV: the
/// columns `IndustryCode`, `IndustryDescription`, `Country`, `RNr`, `Year`, then one column for each country and
/// number of an industry (`AUS1`) or of a kind of final demand (the numbers after the industries'), then `TOT`. Rows
/// that are of no industry (`II_fob`, `TXSP`, `VA`, `GO` and the like, country `TOT`) are passed over: what is left of
/// output is value added, taxes and margins.
final class WiodFile implements WideTable.Layout {

    private static final List<String> FIRST = List.of("IndustryCode", "IndustryDescription", "Country", "RNr", "Year");

    private final Path file;
    private final int year;
    private final WideTable.Industries industries = new WideTable.Industries();
    private final List<String> codes = new ArrayList<>();
    /// By column: the country, and the number after it.
    private String[] countryOf = {};

    private int[] numberOf = {};
    private final List<Row> rows = new ArrayList<>();

    /// @param cells by column
    private record Row(String country, String code, double[] cells, String where) {}

    private WiodFile(Path file, int year) {
        this.file = file;
        this.year = year;
    }

    /// @param year the rows of which are read
    /// @throws BadWorld naming file, line and rule
    static InterCountryTable read(Path file, int year) {
        var reader = new WiodFile(file, year);
        WideTable.read(file, reader);
        return reader.table();
    }

    @Override
    public void head(List<String> header) {
        for (int i = 0; i < FIRST.size(); i++) {
            if (header.size() <= i || !header.get(i).equals(FIRST.get(i))) {
                throw new BadWorld("%s:1: column %d is not '%s'; a table of WIOD begins with the columns %s"
                        .formatted(file, i + 1, FIRST.get(i), String.join(", ", FIRST)));
            }
        }
        countryOf = new String[header.size()];
        numberOf = new int[header.size()];
        for (int column = FIRST.size(); column < header.size(); column++) {
            String name = header.get(column);
            countryOf[column] = "";
            if (!name.equals("TOT")) {
                int digits = name.length();
                while (digits > 0 && Character.isDigit(name.charAt(digits - 1))) {
                    digits--;
                }
                if (digits == 0 || digits == name.length()) {
                    throw new BadWorld("%s:1: column %d is '%s', not a country and a number such as AUS1"
                            .formatted(file, column + 1, name));
                }
                countryOf[column] = name.substring(0, digits);
                numberOf[column] = Integer.parseInt(name.substring(digits));
            }
        }
    }

    @Override
    public void row(WideTable.Line line) {
        String country = line.fields().get(2).strip();
        if (country.equals("TOT") || line.number(4) != year) {
            return;
        }
        int number = (int) line.number(3);
        if (Arrays.asList(countryOf).contains(country)) {
            String code = line.fields().getFirst().strip();
            if (!codes.contains(code)) {
                if (number != codes.size() + 1) {
                    throw new BadWorld("%s: industry %s has the number %d, where %d would come"
                            .formatted(line.where(), code, number, codes.size() + 1));
                }
                codes.add(code);
            }
            industries.add(country, code);
            var cells = new double[countryOf.length];
            for (int column = FIRST.size(); column < cells.length; column++) {
                cells[column] = line.number(column);
            }
            rows.add(new Row(country, code, cells, line.where()));
        }
    }

    private InterCountryTable table() {
        if (rows.isEmpty()) {
            throw new BadWorld("%s: no row is of the year %d".formatted(file, year));
        }
        int all = industries.size();
        var flows = new double[all][all];
        var demand = new double[all][industries.countries().size()];
        var seen = new boolean[all];
        for (Row one : rows) {
            int row = industries.find(one.country(), one.code());
            if (seen[row]) {
                throw new BadWorld(one.where() + ": this country and industry stand in an earlier line too");
            }
            seen[row] = true;
            for (int column = FIRST.size(); column < countryOf.length; column++) {
                if (!countryOf[column].isEmpty()) {
                    int buyer = industries.country(countryOf[column]);
                    if (buyer < 0) {
                        throw new BadWorld("%s: the columns have the country %s, the rows do not"
                                .formatted(file, countryOf[column]));
                    }
                    int number = numberOf[column];
                    if (number <= codes.size()) {
                        flows[row][buyer * codes.size() + number - 1] += one.cells()[column];
                    } else {
                        demand[row][buyer] += one.cells()[column];
                    }
                }
            }
        }
        for (int row = 0; row < all; row++) {
            if (!seen[row]) {
                throw new BadWorld("%s: no row for industry %s of %s"
                        .formatted(
                                file,
                                codes.get(row % codes.size()),
                                industries.countries().get(row / codes.size())));
            }
        }
        return new InterCountryTable(
                "World Input-Output Database, table of " + year + " (" + file.getFileName() + ")",
                "million USD",
                industries.countries(),
                codes,
                flows,
                demand);
    }
}
