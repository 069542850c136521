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
import java.util.List;
import java.util.Map;

/// The tariffs of the us-tariff scenarios by their names in the reference file.
final class UsScenarios {

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

    /// Everybody puts on the United States what it puts on them, replacing what applied.
    static Shock reciprocated(Shock shock, Baseline base) {
        Grid grid = base.grid();
        int us = base.countries().indexOf("USA");
        double[] tariffs = shock.tariffs();
        for (int s = 0; s < grid.sectors(); s++) {
            for (int n = 0; n < grid.countries(); n++) {
                if (n != us) {
                    tariffs[grid.cell(n, us, s)] = tariffs[grid.cell(us, n, s)];
                }
            }
        }
        return Shock.tariffs(tariffs);
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

    /// The rates of the raw tariff file, without its floor of 10 per cent; Chinese Taipei and what ICIO alone has
    /// keep their applied rates; the rest of the world gets the mean over the countries outside ICIO, weighted by
    /// American imports.
    private static Shock liberationDay(Baseline base) {
        List<Table.Row> labels = Shared.rows("liberation-day/country_labels.csv", "iso3");
        List<Table.Row> rates = Shared.rows("liberation-day/tariffs.csv", "applied_tariff");
        var byCountry = new java.util.HashMap<String, Double>();
        for (int i = 0; i < labels.size(); i++) {
            byCountry.put(labels.get(i).text("iso3"), rates.get(i).finite("applied_tariff"));
        }
        return unitedStates(
                base,
                (n, applied) -> base.countries().get(n).equals("ROW")
                        ? restOfWorld(base, labels, rates)
                        : byCountry.getOrDefault(base.countries().get(n), applied));
    }

    /// 0.18901999 by the file's own figures: worked out here, not written in.
    private static double restOfWorld(Baseline base, List<Table.Row> labels, List<Table.Row> rates) {
        Map<String, Integer> inside = Table.places(base.countries());
        var trade = Shared.rows("liberation-day/trade_cepii.csv", "export_ij185");
        double weighted = 0;
        double weight = 0;
        for (int i = 0; i < labels.size(); i++) {
            if (!inside.containsKey(labels.get(i).text("iso3"))) {
                String imports = trade.get(i).text("export_ij185");
                double value = imports.isEmpty() ? 0 : Double.parseDouble(imports);
                weighted += value * rates.get(i).finite("applied_tariff");
                weight += value;
            }
        }
        return weighted / weight;
    }
}
