package chokepoint.economy.tables;

import chokepoint.economy.world.Elasticities;
import chokepoint.economy.world.Repair;
import chokepoint.terms.TariffMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// An inter-country input–output table of one year: what every sector of every country sold to every sector of every
/// country, and to final demand there. Basic prices, no tariffs in them.
///
/// @param source where it is from, with the year
/// @param unit of money, as in `million USD`
/// @param flows seller × buyer; a seller or buyer is country · sectors + sector; money of a year
/// @param finalDemand seller × country that buys, all kinds of final demand together; below zero where stocks were run
///     down
public record InterCountryTable(
        String source,
        String unit,
        List<String> countries,
        List<String> sectors,
        double[][] flows,
        double[][] finalDemand)
        implements OfficialTable {

    /// @throws IllegalArgumentException where the arrays do not have the shape of the names
    public InterCountryTable {
        countries = List.copyOf(countries);
        sectors = List.copyOf(sectors);
        int industries = countries.size() * sectors.size();
        if (flows.length != industries || finalDemand.length != industries) {
            throw new IllegalArgumentException("%d countries × %d sectors need %d rows, not %d and %d"
                    .formatted(countries.size(), sectors.size(), industries, flows.length, finalDemand.length));
        }
        for (int row = 0; row < industries; row++) {
            if (flows[row].length != industries || finalDemand[row].length != countries.size()) {
                throw new IllegalArgumentException("row %d has %d + %d cells, not %d + %d"
                        .formatted(row, flows[row].length, finalDemand[row].length, industries, countries.size()));
            }
        }
    }

    @Override
    public Made world(String name, Elasticities elasticities, TariffMatrix tariffs, Set<Repair> repairs) {
        return WorldOfTable.of(this, name, elasticities, tariffs, repairs);
    }

    public int industries() {
        return countries.size() * sectors.size();
    }

    /// Sales of a seller: to all sectors and to final demand.
    public double sales(int seller) {
        double sum = 0;
        for (double flow : flows[seller]) {
            sum += flow;
        }
        for (double flow : finalDemand[seller]) {
            sum += flow;
        }
        return sum;
    }

    /// The same table with countries and sectors put together.
    ///
    /// @param merging says where each goes; the order of the new ones is that in which they are first named
    public InterCountryTable merge(Merging merging) {
        List<String> newCountries = merging.countries(countries);
        List<String> newSectors = merging.sectors(sectors);
        int[] countryOf = merging.placesOfCountries(countries);
        int[] sectorOf = merging.placesOfSectors(sectors);
        int all = newCountries.size() * newSectors.size();
        var merged = new double[all][all];
        var demand = new double[all][newCountries.size()];
        for (int row = 0; row < industries(); row++) {
            int to = place(row, countryOf, sectorOf, newSectors.size());
            for (int column = 0; column < industries(); column++) {
                merged[to][place(column, countryOf, sectorOf, newSectors.size())] += flows[row][column];
            }
            for (int country = 0; country < countries.size(); country++) {
                demand[to][countryOf[country]] += finalDemand[row][country];
            }
        }
        return new InterCountryTable(source, unit, newCountries, newSectors, merged, demand);
    }

    private int place(int industry, int[] countryOf, int[] sectorOf, int newSectors) {
        return countryOf[industry / sectors.size()] * newSectors + sectorOf[industry % sectors.size()];
    }

    /// The same table with some sectors parted: a part sells the sector's sales times its share, at home and abroad,
    /// to all buyers there alike; it buys what the sector buys, by its part of all sales.
    ///
    /// An estimate, whatever the shares are.
    public InterCountryTable part(Parting parting) {
        var newSectors = new ArrayList<String>();
        var from = new ArrayList<Integer>();
        for (int sector = 0; sector < sectors.size(); sector++) {
            for (String part : parting.parts(sectors.get(sector))) {
                newSectors.add(part);
                from.add(sector);
            }
        }
        int count = newSectors.size();
        int all = countries.size() * count;
        var share = new Parting.Share[all];
        var size = new double[all];
        for (int row = 0; row < all; row++) {
            int sector = from.get(row % count);
            share[row] = parting.share(countries.get(row / count), sectors.get(sector), newSectors.get(row % count));
            size[row] = size(row / count, row / count * sectors.size() + sector, share[row]);
        }
        var parted = new double[all][all];
        var demand = new double[all][countries.size()];
        for (int row = 0; row < all; row++) {
            int seller = row / count;
            int old = seller * sectors.size() + from.get(row % count);
            for (int column = 0; column < all; column++) {
                int buyer = column / count;
                parted[row][column] = flows[old][buyer * sectors.size() + from.get(column % count)]
                        * (buyer == seller ? share[row].home() : share[row].abroad())
                        * size[column];
            }
            for (int country = 0; country < countries.size(); country++) {
                demand[row][country] =
                        finalDemand[old][country] * (country == seller ? share[row].home() : share[row].abroad());
            }
        }
        return new InterCountryTable(source, unit, countries, newSectors, parted, demand);
    }

    /// A part's share of all that its sector sells.
    private double size(int country, int industry, Parting.Share share) {
        double home = finalDemand[industry][country];
        double all = sales(industry);
        for (int buyer = country * sectors.size(); buyer < (country + 1) * sectors.size(); buyer++) {
            home += flows[industry][buyer];
        }
        return all == 0 ? share.home() : (home * share.home() + (all - home) * share.abroad()) / all;
    }
}
