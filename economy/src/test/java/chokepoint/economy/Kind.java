package chokepoint.economy;

import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Border;
import chokepoint.economy.model.Deficits;
import chokepoint.economy.model.Economy;
import chokepoint.economy.model.ExchangeEconomy;
import chokepoint.economy.model.ExchangeModel;
import chokepoint.economy.model.Inputs;
import chokepoint.economy.model.LabourSupply;
import chokepoint.economy.model.LinkedEconomy;
import chokepoint.economy.model.MarkupEconomy;
import chokepoint.economy.model.RevenueUse;
import chokepoint.economy.model.Scale;
import chokepoint.economy.model.SectorScale;
import chokepoint.economy.model.SectoralEconomy;
import chokepoint.economy.world.World;
import java.util.Arrays;
import java.util.List;

/// Every kind of economy the program solves, with parameters that go by the names of countries and the elasticities
/// of sectors, so that they follow a country or a sector that is moved or cut.
enum Kind {
    EXCHANGE_BALANCED,
    EXCHANGE,
    DISTRIBUTION,
    ROUNDABOUT,
    LINKED,
    LINKED_SCALE_OF_WORK,
    LINKED_SCALE_OF_ENTRY,
    PROFITS,
    PROFITS_POLITICAL,
    SECTORAL,
    SECTORAL_ROUNDABOUT,
    LINKED_DEFICITS_OF_INCOME,
    PROFITS_DEFICITS_OF_INCOME,
    SECTORAL_DEFICITS_OF_INCOME;

    /// θψ: above it sectors that grow attract their buyers strongly.
    private static final double PULL = 0.3;

    boolean hasInputs() {
        return switch (this) {
            case LINKED, LINKED_SCALE_OF_WORK, LINKED_SCALE_OF_ENTRY, LINKED_DEFICITS_OF_INCOME -> true;
            case EXCHANGE_BALANCED,
                    EXCHANGE,
                    DISTRIBUTION,
                    ROUNDABOUT,
                    PROFITS,
                    PROFITS_POLITICAL,
                    SECTORAL,
                    SECTORAL_ROUNDABOUT,
                    PROFITS_DEFICITS_OF_INCOME,
                    SECTORAL_DEFICITS_OF_INCOME -> false;
        };
    }

    /// Whether tariffs are the only wedge between price and cost, so that terms of trade and volume are all there is.
    boolean onlyTariffs() {
        return this == EXCHANGE || this == EXCHANGE_BALANCED || this == LINKED;
    }

    World world(RandomWorlds worlds) {
        return hasInputs() ? worlds.linked(worlds.world()) : worlds.world();
    }

    World world(RandomWorlds worlds, int countries, int sectors) {
        World world = worlds.world(countries, sectors);
        return hasInputs() ? worlds.linked(world) : world;
    }

    Economy economy(World world) {
        return on(Baseline.of(world));
    }

    Economy on(Baseline base) {
        return switch (this) {
            case EXCHANGE_BALANCED -> new ExchangeEconomy(base, ExchangeModel.plain(new Deficits.None()));
            case EXCHANGE -> new ExchangeEconomy(base, ExchangeModel.plain(new Deficits.Kept()));
            case DISTRIBUTION ->
                new ExchangeEconomy(
                        base,
                        model(
                                0.1,
                                new Border.Distribution(
                                        byCountry(base.countries(), 1.1, 0.05),
                                        byCountry(base.countries(), 0.05, 0.04)),
                                new Inputs.LabourOnly()));
            case ROUNDABOUT -> new ExchangeEconomy(base, model(0.05, new Border.Plain(), new Inputs.Roundabout(0.6)));
            case LINKED -> new LinkedEconomy(base, new Deficits.Kept());
            case LINKED_SCALE_OF_WORK ->
                new LinkedEconomy(base, new Deficits.Kept(), new SectorScale.OfWork(pull(base)));
            case LINKED_SCALE_OF_ENTRY ->
                new LinkedEconomy(base, new Deficits.Kept(), new SectorScale.OfEntry(pull(base)));
            case PROFITS -> new MarkupEconomy(base, new Deficits.Kept());
            case PROFITS_POLITICAL -> new MarkupEconomy(base, new Deficits.Kept(), political(base));
            case SECTORAL -> new SectoralEconomy(base, model(0.08, distribution(base), new Inputs.LabourOnly()));
            case LINKED_DEFICITS_OF_INCOME -> new LinkedEconomy(base, OF_INCOME, new SectorScale.OfWork(pull(base)));
            case PROFITS_DEFICITS_OF_INCOME -> new MarkupEconomy(base, OF_INCOME, political(base));
            case SECTORAL_DEFICITS_OF_INCOME ->
                new SectoralEconomy(
                        base,
                        model(0.05, distribution(base), new Inputs.RoundaboutBySector(labourShares(base)))
                                .with(OF_INCOME));
            case SECTORAL_ROUNDABOUT ->
                new SectoralEconomy(
                        base, model(0.05, distribution(base), new Inputs.RoundaboutBySector(labourShares(base))));
        };
    }

    private static final Deficits OF_INCOME = new Deficits.ShareOfIncome();

    private static ExchangeModel model(double psi, Border border, Inputs inputs) {
        return new ExchangeModel(
                new Deficits.None(),
                RevenueUse.REPLACES_INCOME_TAX,
                new LabourSupply.Elastic(0.5),
                new Scale.External(psi),
                border,
                inputs);
    }

    private static Border distribution(Baseline base) {
        return new Border.Distribution(byCountry(base.countries(), 1.1, 0.05), byCountry(base.countries(), 0.05, 0.04));
    }

    private static double[] labourShares(Baseline base) {
        return Arrays.stream(base.elasticities().trade())
                .map(theta -> 0.5 + theta / 20)
                .toArray();
    }

    private static double[] pull(Baseline base) {
        return Arrays.stream(base.elasticities().trade())
                .map(theta -> PULL / theta)
                .toArray();
    }

    private static double[][] political(Baseline base) {
        double[] theta = base.elasticities().trade();
        double[] tilt = byCountry(base.countries(), 0.5, 0.5);
        var weights = new double[tilt.length][theta.length];
        for (int i = 0; i < tilt.length; i++) {
            for (int s = 0; s < theta.length; s++) {
                weights[i][s] = 1 + tilt[i] * (theta[s] - 5) / 10;
            }
        }
        return weights;
    }

    private static double[] byCountry(List<String> names, double from, double step) {
        return names.stream()
                .mapToDouble(name -> from + step * (number(name) % 3))
                .toArray();
    }

    private static int number(String country) {
        return country.equals(Worlds.SECOND) ? 0 : Integer.parseInt(country.substring(1));
    }
}
