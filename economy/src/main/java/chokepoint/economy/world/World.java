package chokepoint.economy.world;

import chokepoint.terms.TariffMatrix;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The world as a year's books show it: who bought what from whom, at which tariffs.
///
/// Final demand is what expenditure leaves after the inputs: F(n,k) = E(n,k) − Σ_s input(n,k,s) · sales(n,s).
///
/// @param name short, as in `us-china-2018`
/// @param source where the figures are from, with the year
/// @param unit the unit of money, as in `million USD`
/// @param trade importer i × exporter n × sector s at customs value, home sales included
/// @param tariffs the tariffs in force in that year, in the same shape
/// @param production inputs of each sector, where the world has them
/// @throws IllegalArgumentException where the parts do not fit, a country buys or sells nothing, a country spends
///     nothing in a sector, or inputs exceed what was bought
public record World(
        String name,
        String source,
        String unit,
        List<String> countries,
        List<String> sectors,
        CustomsValue trade,
        TariffMatrix tariffs,
        Elasticities elasticities,
        Optional<InputOutput> production) {

    /// The part of a country's expenditure by which final demand may fall below nothing through rounding.
    private static final double ROUNDING = 1e-6;

    public World {
        countries = distinct(countries, "country");
        sectors = distinct(sectors, "sector");
        var grid = new Grid(countries.size(), sectors.size());
        if (!trade.grid().equals(grid)) {
            throw new IllegalArgumentException("the flows are %d × %d, the world %d × %d"
                    .formatted(trade.grid().countries(), trade.grid().sectors(), grid.countries(), grid.sectors()));
        }
        if (!tariffs.importers().equals(countries)
                || !tariffs.exporters().equals(countries)
                || !tariffs.sectors().equals(sectors)) {
            throw new IllegalArgumentException(
                    "the tariffs do not have the countries and sectors of the world, in its order");
        }
        if (elasticities.sectors() != sectors.size()) {
            throw new IllegalArgumentException(
                    "%d elasticities for %d sectors".formatted(elasticities.sectors(), sectors.size()));
        }
        for (int country = 0; country < countries.size(); country++) {
            if (!(trade.sales(country) > 0)) {
                throw new IllegalArgumentException(
                        "%s sells nothing in any sector, not even at home. Maybe leave it out, or put it together with another?"
                                .formatted(countries.get(country)));
            }
            for (int sector = 0; sector < sectors.size(); sector++) {
                boolean buys = false;
                for (int exporter = 0; exporter < countries.size() && !buys; exporter++) {
                    buys = trade.at(country, exporter, sector) > 0;
                }
                if (!buys) {
                    throw new IllegalArgumentException(
                            "%s buys nothing in sector %s: a country spends something in every sector. Maybe merge the sector with another?"
                                    .formatted(countries.get(country), sectors.get(sector)));
                }
            }
        }
        if (production.isPresent()) {
            checkFinalDemand(countries, sectors, trade.with(tariffs), trade, production.get());
        }
    }

    private static void checkFinalDemand(
            List<String> countries,
            List<String> sectors,
            Expenditure paid,
            CustomsValue trade,
            InputOutput production) {
        for (int country = 0; country < countries.size(); country++) {
            for (int sector = 0; sector < sectors.size(); sector++) {
                double spent = paid.total(country, sector);
                double used = intermediate(trade, production, country, sector);
                if (used - spent > ROUNDING * spent) {
                    throw new IllegalArgumentException(
                            "%s uses inputs of sector %s worth %s and buys only %s of them: final demand would be negative"
                                    .formatted(countries.get(country), sectors.get(sector), used, spent));
                }
            }
        }
    }

    private static double intermediate(CustomsValue trade, InputOutput production, int country, int input) {
        double used = 0;
        for (int sector = 0; sector < trade.grid().sectors(); sector++) {
            used += production.input(country, input, sector) * trade.sales(country, sector);
        }
        return used;
    }

    private static List<String> distinct(List<String> names, String what) {
        var seen = new HashSet<String>();
        for (String name : names) {
            if (name.isBlank() || !seen.add(name)) {
                throw new IllegalArgumentException("the %s '%s' is named twice, or not at all".formatted(what, name));
            }
        }
        return List.copyOf(names);
    }

    public Grid grid() {
        return trade.grid();
    }

    /// Trade with the tariffs in it.
    public Expenditure expenditure() {
        return trade.with(tariffs);
    }

    /// Final demand of a country for a sector, tariff included: expenditure less inputs, never below zero.
    public double finalDemand(int country, int sector) {
        double spent = expenditureOn(country, sector);
        return production
                .map(shares -> Math.max(0, spent - intermediate(trade, shares, country, sector)))
                .orElse(spent);
    }

    /// Income of labour: the value added of all sectors.
    public double valueAdded(int country) {
        double sum = 0;
        for (int sector = 0; sector < sectors.size(); sector++) {
            int one = sector;
            double share =
                    production.map(shares -> shares.valueAdded(country, one)).orElse(1.0);
            sum += share * trade.sales(country, sector);
        }
        return sum;
    }

    private double expenditureOn(int importer, int sector) {
        double sum = 0;
        for (int exporter = 0; exporter < countries.size(); exporter++) {
            sum += trade.at(importer, exporter, sector) * (1 + tariffs.rate(importer, exporter, sector));
        }
        return sum;
    }

    /// The same world with other elasticities.
    public World with(Elasticities others) {
        return new World(name, source, unit, countries, sectors, trade, tariffs, others, production);
    }

    /// The same world before its input–output links: production from labour alone.
    public World withoutLinkages() {
        return new World(name, source, unit, countries, sectors, trade, tariffs, elasticities, Optional.empty());
    }
}
