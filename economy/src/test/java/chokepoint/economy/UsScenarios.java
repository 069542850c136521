package chokepoint.economy;

import chokepoint.economy.authors.Shared;
import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Deficits;
import chokepoint.economy.model.Equilibrium;
import chokepoint.economy.model.ExchangeEconomy;
import chokepoint.economy.model.ExchangeModel;
import chokepoint.economy.model.Shock;
import chokepoint.economy.world.Grid;
import chokepoint.economy.world.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The tariffs of the us-tariff scenarios by their names in the reference file.
final class UsScenarios {

    /// Place in the trade file, from nought.
    private static final int UNITED_STATES = 184;

    private UsScenarios() {}

    static Shock named(String name, Baseline base) {
        if (name.startsWith("uniform_")) {
            double rate = Double.parseDouble(name.substring("uniform_".length()));
            return unitedStates(base, (n, applied) -> rate);
        }
        return switch (name) {
            case "optimal_us" -> {
                double rate = optimal(base);
                yield unitedStates(base, (n, applied) -> rate);
            }
            case "liberation_day" -> liberationDay(base);
            default -> throw new AssertionError("no scenario " + name);
        };
    }

    /// The formula's fixed point at the net flows after the change, everybody else keeping its applied rates:
    /// 0.23768275.
    private static double optimal(Baseline base) {
        Grid grid = base.grid();
        int us = base.countries().indexOf("USA");
        var economy = new ExchangeEconomy(base, ExchangeModel.plain(new Deficits.None()));
        double rate = 0.2;
        for (int round = 0; round < 20; round++) {
            double now = rate;
            Equilibrium after = economy.solve(unitedStates(base, (n, applied) -> now));
            double weighted = 0;
            double exports = 0;
            for (int s = 0; s < grid.sectors(); s++) {
                for (int k = 0; k < grid.countries(); k++) {
                    if (k != us) {
                        double spent = 0;
                        for (int n = 0; n < grid.countries(); n++) {
                            spent += after.flows()[grid.cell(k, n, s)] * (1 + after.tariff()[grid.cell(k, n, s)]);
                        }
                        double flow = after.flows()[grid.cell(k, us, s)];
                        double share = spent == 0 ? 0 : flow * (1 + after.tariff()[grid.cell(k, us, s)]) / spent;
                        weighted += base.elasticities().trade(s) * flow * (1 - share);
                        exports += flow;
                    }
                }
            }
            rate = exports / weighted;
        }
        return rate;
    }

    interface Rate {
        double on(int exporter, double applied);
    }

    /// New tariffs of the United States on everybody else, in every sector, services included.
    static Shock unitedStates(Baseline base, Rate rate) {
        Grid grid = base.grid();
        int us = base.countries().indexOf("USA");
        double[] tariffs = base.tariffs();
        for (int s = 0; s < grid.sectors(); s++) {
            for (int n = 0; n < grid.countries(); n++) {
                int cell = grid.cell(us, n, s);
                tariffs[cell] = n == us ? tariffs[cell] : rate.on(n, tariffs[cell]);
            }
        }
        return Shock.tariffs(tariffs);
    }

    /// Everybody the file has a rate for answers the United States with it; Chinese Taipei and São Tomé keep
    /// their applied rates. The answer of the rest of the world is the mean over its countries, weighted by
    /// what each buys from the United States, not by what it sells there.
    static Shock liberationDayAnswered(Baseline base) {
        Map<String, Double> rates = byCountry();
        double rest = restOfWorld(base, americanExports());
        Grid grid = base.grid();
        int us = base.countries().indexOf("USA");
        double[] tariffs = named("liberation_day", base).tariffs();
        for (int n = 0; n < grid.countries(); n++) {
            String country = base.countries().get(n);
            boolean answers = country.equals("ROW") || rates.containsKey(country) && n != us;
            for (int s = 0; s < grid.sectors() && answers; s++) {
                tariffs[grid.cell(n, us, s)] = country.equals("ROW") ? rest : rates.get(country);
            }
        }
        return Shock.tariffs(tariffs);
    }

    /// The rates of the raw tariff file, without its floor of 10 per cent; Chinese Taipei and what ICIO alone has
    /// keep their applied rates; the rest of the world gets the mean over the countries outside ICIO, weighted by
    /// American imports.
    private static Shock liberationDay(Baseline base) {
        Map<String, Double> rates = byCountry();
        double rest = restOfWorld(base, americanImports());
        return unitedStates(
                base,
                (n, applied) -> base.countries().get(n).equals("ROW")
                        ? rest
                        : rates.getOrDefault(base.countries().get(n), applied));
    }

    private static Map<String, Double> byCountry() {
        List<Table.Row> labels = Shared.rows("liberation-day/country_labels.csv", "iso3");
        List<Table.Row> rates = Shared.rows("liberation-day/tariffs.csv", "applied_tariff");
        var byCountry = new HashMap<String, Double>();
        for (int i = 0; i < labels.size(); i++) {
            byCountry.put(labels.get(i).text("iso3"), rates.get(i).finite("applied_tariff"));
        }
        return byCountry;
    }

    /// The mean over the countries outside ICIO; 0.18901999 by American imports: worked out here, not written in.
    ///
    /// @param weights of a country by its place in the file
    private static double restOfWorld(Baseline base, List<Double> weights) {
        List<Table.Row> labels = Shared.rows("liberation-day/country_labels.csv", "iso3");
        Map<String, Double> rates = byCountry();
        Map<String, Integer> inside = Table.places(base.countries());
        double weighted = 0;
        double weight = 0;
        for (int i = 0; i < labels.size(); i++) {
            String country = labels.get(i).text("iso3");
            if (!inside.containsKey(country)) {
                double value = weights.get(i);
                weighted += value * rates.get(country);
                weight += value;
            }
        }
        return weighted / weight;
    }

    /// What the United States buys, by the place of the seller.
    private static List<Double> americanImports() {
        return Shared.rows("liberation-day/trade_cepii.csv", "export_ij185").stream()
                .map(row -> trade(row, UNITED_STATES))
                .toList();
    }

    /// What the United States sells, by the place of the buyer.
    private static List<Double> americanExports() {
        List<Table.Row> rows = Shared.rows("liberation-day/trade_cepii.csv", "export_ij185");
        return IntStream.range(0, rows.size())
                .mapToObj(to -> trade(rows.get(UNITED_STATES), to))
                .toList();
    }

    private static double trade(Table.Row exporter, int importer) {
        String value = exporter.text("export_ij" + (importer + 1));
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }
}
