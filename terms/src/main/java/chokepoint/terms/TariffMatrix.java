package chokepoint.terms;

import java.util.List;

/// Ad valorem tariff rates by importer, exporter and sector: where the law, which counts in decimals, hands over to
/// the models, which count in doubles.
///
/// Shape importer i × exporter n × sector s; a rate of 0.25 is 25 per cent of the customs value. The importers need
/// not be all the countries: one row for the United States is a tariff matrix too.
///
/// @throws IllegalArgumentException from every maker, where a rate is not finite or below −100 per cent, or the
///     number of rates is not that of the three lists
public final class TariffMatrix {

    private final List<String> importers;
    private final List<String> exporters;
    private final List<String> sectors;
    private final double[] rates;

    private TariffMatrix(List<String> importers, List<String> exporters, List<String> sectors, double[] rates) {
        this.importers = List.copyOf(importers);
        this.exporters = List.copyOf(exporters);
        this.sectors = List.copyOf(sectors);
        this.rates = rates;
        int cells = importers.size() * exporters.size() * sectors.size();
        if (rates.length != cells) {
            throw new IllegalArgumentException(
                    "a tariff matrix of %d importers, %d exporters and %d sectors has %d rates, not %d"
                            .formatted(importers.size(), exporters.size(), sectors.size(), cells, rates.length));
        }
        for (int cell = 0; cell < cells; cell++) {
            if (!(rates[cell] >= -1) || Double.isInfinite(rates[cell])) {
                throw new IllegalArgumentException(
                        "the tariff of %s on %s, %s, is %s: a rate is finite and not below -100 %%"
                                .formatted(
                                        importers.get(cell / (exporters.size() * sectors.size())),
                                        exporters.get(cell % exporters.size()),
                                        sectors.get(cell / exporters.size() % sectors.size()),
                                        rates[cell]));
            }
        }
    }

    /// Rates in the order importer, sector, exporter, the exporter running fastest.
    public static TariffMatrix of(
            List<String> importers, List<String> exporters, List<String> sectors, double[] rates) {
        return new TariffMatrix(importers, exporters, sectors, rates.clone());
    }

    /// A matrix from a rule for each cell.
    public static TariffMatrix by(List<String> importers, List<String> exporters, List<String> sectors, Rule rule) {
        var rates = new double[importers.size() * exporters.size() * sectors.size()];
        int cell = 0;
        for (int i = 0; i < importers.size(); i++) {
            for (int s = 0; s < sectors.size(); s++) {
                for (int n = 0; n < exporters.size(); n++) {
                    rates[cell++] = rule.rate(i, n, s);
                }
            }
        }
        return new TariffMatrix(importers, exporters, sectors, rates);
    }

    /// The rate of importer i on exporter n in sector s, by their places in the lists.
    @FunctionalInterface
    public interface Rule {
        double rate(int importer, int exporter, int sector);
    }

    public double rate(int importer, int exporter, int sector) {
        return rates[(importer * sectors.size() + sector) * exporters.size() + exporter];
    }

    /// The matrix with other rates: the rule is asked for every cell.
    public TariffMatrix with(Rule rule) {
        return by(importers, exporters, sectors, rule);
    }

    public List<String> importers() {
        return importers;
    }

    public List<String> exporters() {
        return exporters;
    }

    public List<String> sectors() {
        return sectors;
    }

    /// A copy of the rates, in the order importer, sector, exporter, the exporter running fastest.
    public double[] rates() {
        return rates.clone();
    }
}
