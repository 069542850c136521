package chokepoint.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Deficits;
import chokepoint.economy.model.Economy;
import chokepoint.economy.model.Equilibrium;
import chokepoint.economy.model.ExchangeBatch.Answer;
import chokepoint.economy.model.ExchangeEconomy;
import chokepoint.economy.model.ExchangeModel;
import chokepoint.economy.model.LinkedEconomy;
import chokepoint.economy.model.MarkupEconomy;
import chokepoint.economy.model.NoEquilibrium;
import chokepoint.economy.model.SectoralEconomy;
import chokepoint.economy.model.Shock;
import chokepoint.economy.world.Elasticities;
import chokepoint.economy.world.Grid;
import chokepoint.economy.world.World;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Worlds in which not everybody trades with everybody, directly or through others: what can be answered is, and the
/// rest is refused by name.
class BlocsTest {

    private static final long SEED = 20261127;
    private static final double CLOSE = 1e-10;
    private static final String HERMIT = "C7";

    private final RandomWorlds random = new RandomWorlds(SEED);

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LINKED_DEFICITS_OF_INCOME", "PROFITS_DEFICITS_OF_INCOME", "SECTORAL_DEFICITS_OF_INCOME"})
    void a_country_that_trades_with_nobody_is_moved_by_nothing_and_moves_nobody(Kind kind) {
        for (int w = 0; w < 4; w++) {
            World world = kind.world(random, 4, 2);
            double[] tariffs = random.tariffs(world.grid());
            Equilibrium without = kind.economy(world).solve(Shock.tariffs(tariffs));
            Economy economy = kind.economy(Worlds.withHermit(world, HERMIT));
            Equilibrium with = economy.solve(Shock.tariffs(Worlds.withHermit(world.grid(), tariffs)));
            close(Arrays.copyOf(with.welfare(), 4), without.welfare());
            close(Arrays.copyOf(with.wage(), 4), without.wage());
            close(Arrays.copyOf(with.price(), 4), without.price());
            assertThat(with.welfare()[4])
                    .as("seed " + SEED)
                    .isCloseTo(economy.unchanged().welfare()[4], within(CLOSE));
            assertThat(with.certificate().droppedEquation()).contains("C3").contains(HERMIT);
            assertThat(with.certificate().numeraire()).contains("each bloc");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EXCHANGE", "PROFITS_POLITICAL", "LINKED", "LINKED_SCALE_OF_ENTRY", "SECTORAL"})
    void gradients_of_welfare_hold_where_the_world_is_in_blocs(Kind kind) {
        World world = kind.world(random, 3, 2);
        double[] tariffs = random.tariffs(world.grid());
        Economy economy = kind.economy(Worlds.withHermit(world, HERMIT));
        for (int country : new int[] {0, 3}) {
            Gradients.check("seed " + SEED, economy, Worlds.withHermit(world.grid(), tariffs), country);
        }
    }

    /// Arkolakis, Costinot and Rodríguez-Clare (2012), with Cobb–Douglas sectors: real income in autarky is
    /// Π λ_ss^(e_s/θ_s) of what it was, here counted from an income with transfers and revenue in it.
    @ParameterizedTest
    @EnumSource(names = {"EXCHANGE_BALANCED", "EXCHANGE"})
    void whoever_is_cut_off_from_all_trade_loses_what_the_home_share_says(Kind kind) {
        World world = random.world(4, 3);
        Baseline base = Baseline.of(world);
        Economy economy = new ExchangeEconomy(
                kind == Kind.EXCHANGE ? base.at(kind.on(base).unchanged()) : base,
                ExchangeModel.plain(new Deficits.None()));
        Equilibrium before = economy.unchanged();
        Equilibrium after = economy.solve(Shock.none(base).ban(world.grid(), around(world.grid(), 1)));
        double expected = Math.log(before.labourIncome()[1] / before.spending()[1]);
        for (int s = 0; s < 3; s++) {
            int home = world.grid().cell(1, 1, s);
            double spent = 0;
            for (int n = 0; n < 4; n++) {
                int cell = world.grid().cell(1, n, s);
                spent += before.flows()[cell] * (1 + before.tariff()[cell]);
            }
            expected += base.spending()[world.grid().pair(1, s)]
                    / world.elasticities().trade(s)
                    * Math.log(before.flows()[home] / spent);
        }
        assertThat(after.welfare()[1] / before.welfare()[1])
                .as("seed " + SEED)
                .isCloseTo(Math.exp(expected), within(CLOSE));
    }

    /// With one sector profits are a constant part of sales, so that the model with profits agrees too.
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void all_kinds_agree_on_a_world_that_a_ban_parts(int sectors) {
        World world = random.world(5, sectors);
        Baseline base = Baseline.of(world);
        Grid grid = world.grid();
        Shock shock = Shock.none(base).ban(grid, c -> grid.importer(c) < 2 != grid.exporter(c) < 2);
        Deficits none = new Deficits.None();
        double[] exchange = changes(new ExchangeEconomy(base, ExchangeModel.plain(none)), shock);
        close(changes(new SectoralEconomy(base, ExchangeModel.plain(none)), shock), exchange);
        close(changes(new LinkedEconomy(base, none), shock), exchange);
        if (sectors == 1) {
            close(changes(new MarkupEconomy(base, none), shock), exchange);
        }
        assertThat(Arrays.stream(exchange).max().orElseThrow()).isLessThan(1);
    }

    private static double[] changes(Economy economy, Shock shock) {
        double[] before = economy.unchanged().welfare();
        double[] after = economy.solve(shock).welfare();
        for (int i = 0; i < after.length; i++) {
            after[i] /= before[i];
        }
        return after;
    }

    @Test
    void draws_side_by_side_hold_in_blocs_too() {
        World world = Worlds.withHermit(random.world(4, 2), HERMIT);
        var economy = (ExchangeEconomy) Kind.EXCHANGE.economy(world);
        Shock shock = Shock.tariffs(random.tariffs(world.grid()));
        List<Elasticities> drawn = List.of(Elasticities.ofTheta(3, 5), Elasticities.ofTheta(6, 2));
        List<Answer> answers = economy.drawing().towards(shock).draws(drawn, shock);
        for (int d = 0; d < drawn.size(); d++) {
            assertThat(answers.get(d).found()).as("seed " + SEED).isTrue();
            close(
                    answers.get(d).welfare(),
                    economy.drawing().apply(drawn.get(d)).solve(shock).welfare());
        }
    }

    @Test
    void formula_tariffs_leave_alone_who_sells_nothing_abroad() {
        World world = random.world(4, 2);
        var without = (ExchangeEconomy) Kind.EXCHANGE.economy(world);
        var with = (ExchangeEconomy) Kind.EXCHANGE.economy(Worlds.withHermit(world, HERMIT));
        double[] rates = with.uniformNash();
        close(Arrays.copyOf(rates, 4), without.uniformNash());
        assertThat(rates[4]).isZero();
    }

    @Test
    void a_ban_is_forgotten_by_the_next_question() {
        World world = random.world(4, 2);
        Baseline base = Baseline.of(world);
        Grid grid = world.grid();
        Economy asked = new ExchangeEconomy(base, ExchangeModel.plain(new Deficits.None()));
        Shock tariffs = Shock.tariffs(random.tariffs(grid));
        Equilibrium fresh = asked.copy().solve(tariffs);
        Equilibrium parted = asked.solve(Shock.none(base).ban(grid, around(grid, 1)));
        Equilibrium partly = asked.solve(tariffs.ban(grid, c -> grid.importer(c) == 1 && grid.exporter(c) == 0));
        assertThat(parted.certificate().numeraire()).contains("each bloc");
        assertThat(partly.certificate().numeraire()).isEqualTo("world labour income");
        assertThat(partly.imports(1)).isPositive();
        assertThat(asked.solve(tariffs).welfare()).containsExactly(fresh.welfare());
    }

    @Test
    void a_deficit_without_trade_is_refused_by_name_and_amount() {
        World world = random.world(3, 2);
        Baseline base = Baseline.of(world);
        Economy kept = new LinkedEconomy(base, new Deficits.Kept());
        Shock cut = Shock.none(base).ban(world.grid(), around(world.grid(), 2));
        double deficit = world.trade().deficit(2);
        assertThatThrownBy(() -> kept.solve(cut))
                .isInstanceOf(NoEquilibrium.class)
                .hasMessageContaining("C2 trades with nobody: no trade brings about the "
                        + (deficit > 0 ? "deficit" : "surplus") + " of " + "%.6g".formatted(Math.abs(deficit)));
        Baseline hermit = Baseline.of(Worlds.withHermit(world, HERMIT));
        assertThatThrownBy(() -> new MarkupEconomy(hermit, new Deficits.Given(new double[] {1, 0, 0, -1})))
                .isInstanceOf(NoEquilibrium.class)
                .hasMessageContaining("C7 trades with nobody: no trade brings about the surplus of 1.00000");
        assertThatThrownBy(() -> new LinkedEconomy(hermit, new Deficits.ShareOfIncome()))
                .isInstanceOf(NoEquilibrium.class)
                .hasMessageContaining("C7 trades with nobody: deficits as a share of income");
    }

    @Test
    void trade_in_one_direction_is_solved_with_its_deficits_and_refused_in_balance() {
        World world = random.world(4, 2);
        Grid grid = world.grid();
        Baseline sells = Baseline.of(Worlds.without(world, c -> grid.importer(c) == 1 && grid.exporter(c) != 1));
        Baseline buys = Baseline.of(Worlds.without(world, c -> grid.exporter(c) == 1 && grid.importer(c) != 1));
        for (Baseline base : List.of(sells, buys)) {
            Equilibrium same = new ExchangeEconomy(base, ExchangeModel.plain(new Deficits.Kept())).unchanged();
            close(same.wage(), new double[] {1, 1, 1, 1});
        }
        assertThatThrownBy(() -> new ExchangeEconomy(sells, ExchangeModel.plain(new Deficits.None())))
                .isInstanceOf(NoEquilibrium.class)
                .hasMessageContaining("C1 sells abroad and buys nothing from there: no prices bring about the balance");
        assertThatThrownBy(() -> new SectoralEconomy(buys, ExchangeModel.plain(new Deficits.None())))
                .isInstanceOf(NoEquilibrium.class)
                .hasMessageContaining("C1 buys abroad and sells nothing there: no prices bring about the balance");
    }

    @Test
    void a_country_without_home_sales_is_solved_and_bans_that_leave_it_nobody_are_refused() {
        World world = random.world(4, 2);
        Grid grid = world.grid();
        Baseline base = Baseline.of(Worlds.without(world, c -> grid.exporter(c) == 1 && grid.importer(c) == 1));
        Economy economy = new ExchangeEconomy(base, ExchangeModel.plain(new Deficits.None()));
        Shock shock = Shock.tariffs(random.tariffs(grid));
        close(changes(new LinkedEconomy(base, new Deficits.None()), shock), changes(economy, shock));
        assertThatThrownBy(() -> economy.solve(Shock.none(base).ban(grid, around(grid, 1))))
                .isInstanceOf(NoEquilibrium.class)
                .hasMessageContaining("the bans leave C1 nobody to buy S0 from");
        assertThatThrownBy(() ->
                        economy.solve(Shock.none(base).ban(grid, c -> grid.exporter(c) == 1 && grid.importer(c) != 1)))
                .isInstanceOf(NoEquilibrium.class)
                .hasMessageContaining("the bans leave C1 nobody to sell to");
    }

    private static IntPredicate around(Grid grid, int country) {
        return c -> grid.importer(c) == country != (grid.exporter(c) == country);
    }

    private static void close(double[] one, double[] other) {
        for (int i = 0; i < one.length; i++) {
            assertThat(one[i]).as("seed " + SEED + ", country " + i).isCloseTo(other[i], within(CLOSE));
        }
    }
}
