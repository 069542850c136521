package chokepoint.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.economy.game.Bargain;
import chokepoint.economy.game.Instruments;
import chokepoint.economy.game.Instruments.Detail;
import chokepoint.economy.game.NashTariffs;
import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Deficits;
import chokepoint.economy.model.Economy;
import chokepoint.economy.model.Equilibrium;
import chokepoint.economy.model.MarkupEconomy;
import chokepoint.economy.model.NoEquilibrium;
import chokepoint.economy.model.Shock;
import chokepoint.economy.world.CustomsValue;
import chokepoint.economy.world.Elasticities;
import chokepoint.economy.world.Grid;
import chokepoint.economy.world.InputOutput;
import chokepoint.economy.world.World;
import chokepoint.terms.TariffMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Bargains on random economies: from Nash tariffs there is a deal that serves both.
class BargainTest {

    private static final int WORLDS = 4;

    @Test
    void equal_gains_are_equal_and_above_nought_from_nash_tariffs() {
        everywhere((seed, game) -> {
            Bargain deal = Bargain.equalGains(game.economy, game.players, game.nash);
            assertThat(deal.gains()[0]).as("seed " + seed).isPositive();
            assertThat(deal.gains()[1]).as("seed " + seed).isCloseTo(deal.gains()[0], within(1e-8 * deal.gains()[0]));
        });
    }

    @Test
    void in_a_nash_bargain_no_small_change_raises_the_product_of_gains() {
        everywhere((seed, game) -> {
            double[] weights = {0.5, 0.5};
            Bargain deal = Bargain.nash(game.economy, game.players, game.nash, weights);
            assertThat(deal.gains()[0]).as("seed " + seed).isPositive();
            assertThat(deal.gains()[1]).as("seed " + seed).isPositive();
            double best = product(game, deal.shock(), weights);
            for (int trial = 0; trial < 20; trial++) {
                double[] tariffs = deal.shock().tariffs();
                for (Instruments player : game.players) {
                    double[] moves =
                            game.random.doubles(player.count(), -1e-3, 1e-3).toArray();
                    for (int cell = 0; cell < tariffs.length; cell++) {
                        int rate = player.rateOf()[cell];
                        tariffs[cell] += rate < 0 ? 0 : moves[rate];
                    }
                }
                assertThat(product(game, Shock.tariffs(tariffs), weights))
                        .as("seed " + seed)
                        .isLessThanOrEqualTo(best + 1e-9);
            }
        });
    }

    @Test
    void more_weight_at_the_table_never_brings_less() {
        everywhere((seed, game) -> {
            double weak = Bargain.nash(game.economy, game.players, game.nash, new double[] {0.3, 0.7})
                    .gains()[0];
            double strong = Bargain.nash(game.economy, game.players, game.nash, new double[] {0.7, 0.3})
                    .gains()[0];
            assertThat(strong).as("seed " + seed).isGreaterThanOrEqualTo(weak - 1e-6);
        });
    }

    @Test
    void with_transfers_no_deal_is_worth_less() {
        everywhere((seed, game) -> {
            double[] weights = {0.4, 0.6};
            Bargain without = Bargain.nash(game.economy, game.players, game.nash, weights);
            Bargain with = Bargain.nash(game.economy, game.players, game.nash, weights, Bargain.SidePayments.ALLOWED);
            assertThat(product(game, with.shock(), weights))
                    .as("seed " + seed)
                    .isGreaterThanOrEqualTo(product(game, without.shock(), weights) - 1e-12);
            double even =
                    Bargain.equalGains(game.economy, game.players, game.nash).gains()[0];
            double paid = Bargain.equalGains(game.economy, game.players, game.nash, Bargain.SidePayments.ALLOWED)
                    .gains()[1];
            assertThat(paid).as("seed " + seed).isGreaterThanOrEqualTo(even * (1 - 1e-8));
        });
    }

    @Test
    void what_one_player_pays_the_other_receives_and_the_certificate_holds() {
        everywhere((seed, game) -> {
            Bargain deal = Bargain.equalGains(game.economy, game.players, game.nash, Bargain.SidePayments.ALLOWED);
            double received = deal.shock().transfer(0);
            assertThat(deal.shock().transfer(1)).as("seed " + seed).isEqualTo(-received);
            assertThat(deal.shock().transfer(2)).as("seed " + seed).isZero();
            Equilibrium there = game.economy.solve(deal.shock());
            assertThat(Math.abs(there.certificate().dropped()))
                    .as("seed " + seed)
                    .isLessThan(1e-10);
            assertThat(there.certificate().homogeneity()).as("seed " + seed).isLessThan(1e-10);
            double deficit = there.imports(0) - there.exports(0);
            assertThat(deficit)
                    .as("seed " + seed)
                    .isCloseTo(
                            game.economy.base().transfers()[0] + received,
                            within(1e-9 * game.economy.base().labourIncome()[0]));
        });
    }

    /// Two halves of one world cut in the middle: the same size, the same goods, the same tariffs.
    @Test
    void twins_pay_each_other_nothing() {
        for (Kind kind : List.of(Kind.EXCHANGE, Kind.PROFITS, Kind.LINKED)) {
            Economy economy = twins(kind);
            List<Instruments> players = List.of(
                    Instruments.of(economy.base(), 0, Detail.BY_SECTOR, partner -> true),
                    Instruments.of(economy.base(), 1, Detail.BY_SECTOR, partner -> true));
            Shock war = Shock.tariffs(players.get(1)
                    .uniform(players.get(0).uniform(Shock.none(economy.base()).tariffs(), 0.4), 0.4));
            Bargain deal = Bargain.equalGains(economy, players, war, Bargain.SidePayments.ALLOWED);
            assertThat(deal.gains()[0]).as(kind.toString()).isPositive();
            assertThat(deal.shock().transfer(0) / economy.base().labourIncome()[0])
                    .as(kind.toString())
                    .isCloseTo(0, within(1e-7));
        }
    }

    private static Economy twins(Kind kind) {
        var grid = new Grid(2, 2);
        var flows = new double[grid.cells()];
        var rates = new double[grid.cells()];
        for (int cell = 0; cell < grid.cells(); cell++) {
            boolean home = grid.importer(cell) == grid.exporter(cell);
            flows[cell] = home ? 60 : 20 + 10 * grid.sector(cell);
            rates[cell] = home ? 0 : 0.1;
        }
        List<String> names = List.of("C0", "C1");
        List<String> sectors = List.of("S0", "S1");
        var inputs = new double[grid.countries() * grid.sectors() * grid.sectors()];
        Arrays.fill(inputs, 0.2);
        var added = new double[grid.countries() * grid.sectors()];
        Arrays.fill(added, 0.6);
        return kind.economy(new World(
                "twins",
                "a test",
                "money",
                names,
                sectors,
                CustomsValue.of(grid, flows),
                TariffMatrix.of(names, names, sectors, rates),
                Elasticities.ofTheta(new double[] {4, 6}),
                kind.hasInputs() ? Optional.of(InputOutput.of(grid, added, inputs)) : Optional.empty()));
    }

    @Test
    void transfers_that_do_not_sum_to_zero_are_refused() {
        Shock none = Shock.none(game(1).economy.base());
        assertThatThrownBy(() -> none.transferring(new double[] {1, -0.5, 0}))
                .isInstanceOf(NoEquilibrium.class)
                .hasMessageContaining("the transfers sum to 0.5");
    }

    @Test
    void weights_that_do_not_sum_to_one_are_refused() {
        Game game = game(1);
        assertThatThrownBy(() -> Bargain.nash(game.economy, game.players, game.nash, new double[] {0.5, 0.6}))
                .hasMessageContaining("sum to one");
    }

    private static double product(Game game, Shock shock, double[] weights) {
        double sum = 0;
        for (int p = 0; p < 2; p++) {
            int country = game.players.get(p).country();
            double gain = Math.exp(game.economy.welfareSlope(shock, country).value())
                    - Math.exp(game.economy.welfareSlope(game.nash, country).value());
            sum += weights[p] * Math.log(gain);
        }
        return sum;
    }

    private record Game(MarkupEconomy economy, List<Instruments> players, Shock nash, SplittableRandom random) {}

    private static Game game(long seed) {
        var worlds = new RandomWorlds(seed);
        Baseline drawn = Baseline.of(worlds.world(3, 2));
        while (!tradeWithEachOther(drawn)) {
            drawn = Baseline.of(worlds.world(3, 2));
        }
        var economy = new MarkupEconomy(drawn, new Deficits.Kept());
        Baseline base = economy.base();
        List<Instruments> players = List.of(
                Instruments.of(base, 0, Detail.BY_PARTNER, partner -> true),
                Instruments.of(base, 1, Detail.BY_PARTNER, partner -> true));
        Shock nash = NashTariffs.of(economy, players, Shock.none(base), 1e-7).shock();
        return new Game(economy, players, nash, worlds.random);
    }

    private static boolean tradeWithEachOther(Baseline base) {
        double[] share = base.shares();
        return share[base.grid().cell(0, 1, 0)] > 0.01 && share[base.grid().cell(1, 0, 1)] > 0.01;
    }

    private interface Law {
        void holds(long seed, Game game);
    }

    private static void everywhere(Law law) {
        var seeds = new SplittableRandom(Long.getLong("chokepoint.seed", 20261125));
        for (int w = 0; w < WORLDS; w++) {
            long seed = seeds.nextLong();
            law.holds(seed, game(seed));
        }
    }
}
