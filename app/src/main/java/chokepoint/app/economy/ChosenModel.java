package chokepoint.app.economy;

import chokepoint.economy.draws.Rebalancing;
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
import chokepoint.economy.model.Scale;
import chokepoint.economy.model.SectorScale;
import chokepoint.economy.model.SectoralEconomy;
import chokepoint.economy.world.Elasticities;
import chokepoint.economy.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// A model on a world, as it was asked for: what makes its economies, and what it assumes, in words.
sealed interface ChosenModel {

    World world();

    Deficits deficits();

    /// `exchange`, `sectoral`, `linked` or `markup`.
    String kind();

    /// The economy of a base.
    Economy on(Baseline base);

    /// What the kind is, a sentence each.
    List<String> what();

    /// Whether tariffs are the only wedge, so that terms of trade and volume add up to welfare.
    boolean tariffsAreTheOnlyWedge();

    default Economy economy() {
        return on(Baseline.of(world()));
    }

    /// For each thread, what makes the economy of a draw of the elasticities.
    ///
    /// @throws IllegalArgumentException where the model's base cannot be balanced once
    default Supplier<Function<Elasticities, Economy>> drawing(Baseline raw, Rebalancing rebalancing) {
        return rebalancing.drawing(raw, this::on);
    }

    /// What is assumed, a sentence each.
    default List<String> assumptions() {
        var all = new ArrayList<>(what());
        all.add(closure());
        all.add(elasticities());
        return all;
    }

    private String closure() {
        return switch (deficits()) {
            case Deficits.Kept() -> "Deficits stay as large as they were, relative to world income.";
            case Deficits.ShareOfIncome() ->
                "Deficits stay as large a part of income as they were; what the world then has too much is shared by income.";
            case Deficits.None() -> "Trade balances, before the change and after it.";
            case Deficits.Given given -> "Deficits are those of the file.";
            case Deficits.AsPublished given ->
                "Deficits are those of the file, which need not sum to zero: what was published, not an equilibrium.";
        };
    }

    private String elasticities() {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (double theta : world().elasticities().trade()) {
            least = Math.min(least, theta);
            most = Math.max(most, theta);
        }
        String range = Figure.percent(least) + (least == most ? "" : " to " + Figure.percent(most));
        return "Trade elasticities θ (σ less one) " + range + ", from the world's sectors.csv; source of the world: "
                + world().source() + ".";
    }

    /// @param bySector whether work moves between sectors, each with its own cost
    record Exchange(World world, ExchangeModel model, boolean bySector) implements ChosenModel {
        @Override
        public Deficits deficits() {
            return model.deficits();
        }

        @Override
        public String kind() {
            return bySector ? "sectoral" : "exchange";
        }

        @Override
        public Economy on(Baseline base) {
            return bySector ? new SectoralEconomy(base, model) : new ExchangeEconomy(base, model);
        }

        @Override
        public boolean tariffsAreTheOnlyWedge() {
            return model.with(new Deficits.Kept()).equals(ExchangeModel.plain(new Deficits.Kept()));
        }

        @Override
        public List<String> what() {
            var all = new ArrayList<String>();
            all.add(
                    bySector
                            ? "Sectoral: work moves between sectors, each with its own economies of scale."
                            : "Exchange: goods of a country have one cost; buyers turn from dear suppliers to cheap ones.");
            all.add(
                    switch (model.inputs()) {
                        case Inputs.LabourOnly() -> "Labour is the only input.";
                        case Inputs.Roundabout(double share) ->
                            "Labour is " + Figure.percent(100 * share)
                                    + " % of cost, the rest inputs bought like final goods.";
                        case Inputs.RoundaboutBySector bySector ->
                            "Labour is a part of cost that differs by sector, the rest inputs bought like final goods.";
                    });
            all.add(
                    switch (model.labour()) {
                        case LabourSupply.Fixed() -> "Labour is fixed.";
                        case LabourSupply.Elastic(double kappa) ->
                            "Work follows real pay with an elasticity of " + kappa + ".";
                    });
            all.add(
                    switch (model.scale()) {
                        case Scale.Constant() -> "Size does not change cost.";
                        case Scale.External(double psi) -> "Cost falls with size, with an elasticity of " + psi + ".";
                    });
            if (model.border() instanceof Border.Distribution) {
                all.add("Trade within importers adds value and passes tariffs on as the file says.");
            }
            all.add(
                    switch (model.revenue()) {
                        case LUMP_SUM -> "Tariff revenue goes to households in equal sums.";
                        case REPLACES_INCOME_TAX -> "Tariff revenue lowers the tax on labour income.";
                    });
            return all;
        }
    }

    record Linked(World world, Deficits deficits, SectorScale scale) implements ChosenModel {
        @Override
        public String kind() {
            return "linked";
        }

        @Override
        public Economy on(Baseline base) {
            return new LinkedEconomy(base, deficits, scale);
        }

        @Override
        public boolean tariffsAreTheOnlyWedge() {
            return scale instanceof SectorScale.Constant;
        }

        @Override
        public List<String> what() {
            return List.of(
                    "Linked: sectors buy inputs from each other, at home and abroad (Caliendo and Parro 2015).",
                    "Labour is fixed and moves freely between sectors; tariff revenue goes to households.",
                    switch (scale) {
                        case SectorScale.Constant() -> "Size does not change cost.";
                        case SectorScale.OfWork(List<Double> psi) ->
                            "Cost falls with the work in a sector, with an elasticity of " + psi.getFirst() + ".";
                        case SectorScale.OfEntry(List<Double> psi) ->
                            "Cost falls with the producers of a sector, with an elasticity of " + psi.getFirst() + ".";
                    });
        }
    }

    /// @param political by country, then sector
    record Markup(World world, Deficits deficits, double[][] political) implements ChosenModel {
        @Override
        public String kind() {
            return "markup";
        }

        @Override
        public Economy on(Baseline base) {
            return new MarkupEconomy(base, deficits, political);
        }

        @Override
        public boolean tariffsAreTheOnlyWedge() {
            return false;
        }

        @Override
        public List<String> what() {
            boolean lobbies =
                    Arrays.stream(political).flatMapToDouble(Arrays::stream).anyMatch(weight -> weight != 1);
            return List.of(
                    "Markup: a fixed number of firms earns profits, more where goods are less alike (Ossa 2014).",
                    "Labour is fixed and moves freely between sectors; profits and tariff revenue go to households.",
                    lobbies
                            ? "Governments that choose tariffs weigh the incomes of sectors as the file says."
                            : "Governments that choose tariffs care for the income of all sectors alike.");
        }
    }
}
