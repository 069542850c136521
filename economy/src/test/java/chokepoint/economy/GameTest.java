package chokepoint.economy;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.economy.game.BestResponse;
import chokepoint.economy.game.Instruments;
import chokepoint.economy.game.Instruments.Detail;
import chokepoint.economy.game.NashTariffs;
import chokepoint.economy.game.Simulation;
import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Deficits;
import chokepoint.economy.model.Economy;
import chokepoint.economy.model.ExchangeEconomy;
import chokepoint.economy.model.ExchangeModel;
import chokepoint.economy.model.Shock;
import chokepoint.economy.scenario.Change;
import chokepoint.economy.scenario.Retaliation;
import chokepoint.economy.scenario.Scenario;
import chokepoint.economy.world.World;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Best responses and Nash tariffs on random economies; the seed stands in each message.
class GameTest {

    private static final int WORLDS = 8;

    private static ExchangeEconomy balanced(World world) {
        var model = ExchangeModel.plain(new Deficits.None());
        var raw = new ExchangeEconomy(Baseline.of(world), model);
        return new ExchangeEconomy(raw.rebased(raw.unchanged()), model);
    }

    @Test
    void finer_instruments_never_serve_worse() {
        everywhere((seed, worlds) -> {
            ExchangeEconomy economy = balanced(worlds.world(4, 3));
            double before = 0;
            for (Detail detail : List.of(Detail.UNIFORM, Detail.BY_PARTNER, Detail.BY_PARTNER_AND_SECTOR)) {
                double gain = BestResponse.of(
                                economy,
                                Instruments.of(economy.base(), 1, detail, partner -> true),
                                Shock.none(economy.base()))
                        .welfare();
                assertThat(gain).as("seed %d, %s", seed, detail).isGreaterThanOrEqualTo(before - 1e-9);
                before = detail == Detail.UNIFORM ? gain : Math.max(before, gain);
            }
        });
    }

    @Test
    void at_nash_tariffs_nobody_gains_by_moving_alone() {
        everywhere((seed, worlds) -> {
            ExchangeEconomy economy = balanced(worlds.world(3, 2));
            List<Instruments> players = List.of(
                    Instruments.of(economy.base(), 0, Detail.BY_PARTNER, partner -> partner == 1),
                    Instruments.of(economy.base(), 1, Detail.BY_PARTNER, partner -> partner == 0));
            NashTariffs nash = NashTariffs.of(economy, players, Shock.none(economy.base()), 1e-7);
            assertThat(Arrays.stream(nash.gains()).max().orElseThrow())
                    .as("seed " + seed)
                    .isLessThan(1e-6);
        });
    }

    @Test
    void those_hit_answer_their_attackers_and_nobody_else() {
        var worlds = new RandomWorlds(11);
        World world = worlds.world(4, 2);
        Economy economy = Economy.of(world, new Deficits.Kept());
        var sixty = new Change.Tariff(List.of("C0"), List.of("C1"), List.of(), Change.How.REPLACE, 0.6);
        Simulation none =
                Simulation.of(economy, new Scenario("", List.of(sixty), new Retaliation.None()), Detail.BY_PARTNER);
        Simulation best = Simulation.of(
                economy, new Scenario("", List.of(sixty), new Retaliation.BestResponse()), Detail.BY_PARTNER);
        assertThat(best.players()).containsExactly(1);
        assertThat(best.gains()[0]).isLessThan(1e-6);
        double answered = best.outcomes().after().welfare()[1];
        assertThat(answered).isGreaterThanOrEqualTo(none.outcomes().after().welfare()[1]);
        double[] before = none.shock().tariffs();
        double[] after = best.shock().tariffs();
        for (int cell = 0; cell < before.length; cell++) {
            boolean answer = economy.base().grid().importer(cell) == 1
                    && economy.base().grid().exporter(cell) == 0;
            if (!answer) {
                assertThat(after[cell]).isEqualTo(before[cell]);
            }
        }
    }

    private interface Law {
        void holds(long seed, RandomWorlds worlds);
    }

    private static void everywhere(Law law) {
        var seeds = new SplittableRandom(Long.getLong("chokepoint.seed", 20261125));
        for (int w = 0; w < WORLDS; w++) {
            long seed = seeds.nextLong();
            law.holds(seed, new RandomWorlds(seed));
        }
    }
}
