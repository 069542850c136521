package chokepoint.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.economy.draws.Beliefs;
import chokepoint.economy.draws.Draws;
import chokepoint.economy.draws.Marginal;
import chokepoint.economy.draws.Rebalancing;
import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Deficits;
import chokepoint.economy.model.Economy;
import chokepoint.economy.model.ExchangeEconomy;
import chokepoint.economy.model.ExchangeModel;
import chokepoint.economy.model.LinkedEconomy;
import chokepoint.economy.model.MarkupEconomy;
import chokepoint.economy.model.Shock;
import chokepoint.economy.world.BadWorld;
import chokepoint.economy.world.Elasticities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Draws of elasticities: what was believed comes out again, and the same seed gives the same draws.
class DrawsTest {

    private static final String HEADER = "sector,distribution,parameters,low,high\n";

    private final Baseline base = Baseline.of(new RandomWorlds(5).world(3, 2));

    @TempDir
    private Path folder;

    @Test
    void distributions_have_their_known_quantiles() {
        assertThat(new Marginal.Normal(5, 2).at(1)).isEqualTo(7);
        assertThat(new Marginal.Lognormal(0, 1).at(0)).isEqualTo(1);
        assertThat(new Marginal.Triangular(2, 4, 6).at(0)).isCloseTo(4, within(1e-12));
        assertThat(new Marginal.Triangular(0, 0, 1).at(1.959963984540054))
                .isCloseTo(1 - Math.sqrt(0.025), within(1e-12));
        assertThat(new Marginal.Empirical(new double[] {9, 1, 5}).at(0)).isEqualTo(5);
    }

    @Test
    void a_draw_depends_on_seed_and_number_alone_and_keeps_to_its_bounds() throws IOException {
        Beliefs beliefs = read(HEADER + "S0,normal,4 2,3,5\n");
        for (int draw = 0; draw < 200; draw++) {
            double theta = beliefs.draw(1, draw).trade(0);
            assertThat(theta)
                    .isBetween(3.0, 5.0)
                    .isEqualTo(beliefs.draw(1, draw).trade(0));
            assertThat(beliefs.draw(1, draw).trade(1))
                    .isEqualTo(base.elasticities().trade(1));
        }
        assertThat(beliefs.draw(2, 0).trade(0)).isNotEqualTo(beliefs.draw(1, 0).trade(0));
    }

    @Test
    void correlated_sectors_move_together() throws IOException {
        Path correlations = folder.resolve("c.csv");
        Files.writeString(correlations, "sector,other,correlation\nS0,S1,1\n");
        Path file = write(HEADER + "S0,normal,5 1,,\nS1,normal,5 1,,\n");
        Beliefs beliefs = Beliefs.read(file, Optional.of(correlations), base);
        for (int draw = 0; draw < 50; draw++) {
            assertThat(beliefs.draw(1, draw).trade(0))
                    .isCloseTo(beliefs.draw(1, draw).trade(1), within(1e-12));
        }
    }

    @Test
    void certain_elasticities_give_one_outcome_and_uncertain_ones_an_interval_around_it() throws IOException {
        double theta = base.elasticities().trade(0);
        Shock shock = Shock.tariffs(new RandomWorlds(6).tariffs(base.grid()));
        Draws certain = draws(read(HEADER + "S0,empirical," + theta + ",,\n"), shock, 20);
        Draws uncertain = draws(
                read(HEADER + "S0,triangular,%s %s %s,,\n".formatted(theta * 0.5, theta, theta * 1.5)), shock, 400);
        double expected = 100 * (economy(base).solve(shock).welfare()[1] - 1);
        assertThat(certain.quantile(1, 0)).isCloseTo(expected, within(1e-9));
        assertThat(certain.quantile(1, 1)).isCloseTo(expected, within(1e-9));
        assertThat(uncertain.quantile(1, 0.05)).isLessThan(expected);
        assertThat(uncertain.quantile(1, 0.95)).isGreaterThan(expected);
        assertThat(uncertain.failed()).isZero();
    }

    @Test
    void a_draw_from_the_shared_factorisation_is_the_economy_with_those_elasticities() throws IOException {
        Beliefs beliefs = read(HEADER + "S0,normal,4 1,1,\nS1,normal,4 1,1,\n");
        Shock shock = Shock.tariffs(new RandomWorlds(6).tariffs(base.grid()));
        var drawing = economy(base).drawing();
        for (int draw = 0; draw < 20; draw++) {
            double[] shared = drawing.apply(beliefs.draw(9, draw)).solve(shock).welfare();
            double[] own =
                    economy(base.with(beliefs.draw(9, draw))).solve(shock).welfare();
            for (int i = 0; i < own.length; i++) {
                assertThat(shared[i]).isCloseTo(own[i], within(1e-11));
            }
        }
    }

    /// Without rebalancing all draws start from one balanced base; with it, each from the data, balanced by itself.
    @Test
    void a_base_is_balanced_once_or_for_each_draw() throws IOException {
        Beliefs beliefs = read(HEADER + "S0,normal,4 1,1,\nS1,normal,4 1,1,\n");
        Shock shock = Shock.tariffs(new RandomWorlds(6).tariffs(base.grid()));
        Baseline linked = Baseline.of(new RandomWorlds(5).linked(new RandomWorlds(5).world(3, 2)));
        Function<Baseline, Economy> exchange =
                raw -> new ExchangeEconomy(raw, ExchangeModel.plain(new Deficits.None()));
        agree(beliefs, shock, base, exchange);
        agree(beliefs, shock, linked, raw -> new LinkedEconomy(raw, new Deficits.None()));
        agree(beliefs, shock, base, raw -> new MarkupEconomy(raw, new Deficits.None()));
    }

    @Test
    void a_base_with_parts_that_flows_do_not_show_is_not_balanced_once() {
        assertThatThrownBy(() -> Rebalancing.ONCE.drawing(base, raw -> Kind.ROUNDABOUT.on(raw)))
                .hasMessageContaining("Maybe for each draw?");
    }

    private static void agree(Beliefs beliefs, Shock shock, Baseline raw, Function<Baseline, Economy> model) {
        Baseline balanced = raw.at(model.apply(raw).unchanged());
        double apart = 0;
        for (int draw = 0; draw < 5; draw++) {
            Elasticities drawn = beliefs.draw(9, draw);
            Baseline own = raw.with(drawn);
            Baseline ownBalanced = own.at(model.apply(own).unchanged());
            double[] each =
                    welfare(Rebalancing.EACH_DRAW.drawing(raw, model).get().apply(drawn), shock);
            double[] once = welfare(Rebalancing.ONCE.drawing(raw, model).get().apply(drawn), shock);
            double[] eachByHand = welfare(model.apply(ownBalanced), shock);
            double[] onceByHand = welfare(model.apply(balanced.with(drawn)), shock);
            for (int i = 0; i < each.length; i++) {
                assertThat(each[i]).isCloseTo(eachByHand[i], within(1e-10));
                assertThat(once[i]).isCloseTo(onceByHand[i], within(1e-10));
                apart = Math.max(apart, Math.abs(each[i] - once[i]));
            }
        }
        assertThat(apart).isGreaterThan(1e-6);
    }

    private static double[] welfare(Economy economy, Shock shock) {
        double[] before = economy.unchanged().welfare();
        double[] after = economy.solve(shock).welfare();
        for (int i = 0; i < after.length; i++) {
            after[i] /= before[i];
        }
        return after;
    }

    @Test
    void the_tornado_has_the_widest_bar_first() throws IOException {
        Beliefs beliefs = read(HEADER + "S0,normal,4 1,0.5,\nS1,normal,4 0.001,0.5,\n");
        Shock shock = Shock.tariffs(new RandomWorlds(6).tariffs(base.grid()));
        List<Draws.Bar> bars =
                Draws.tornado(base, economy(base)::drawing, beliefs, shock, Draws.Measure.WELFARE, 0, 1.645);
        assertThat(bars).extracting(Draws.Bar::sector).containsExactly("S0", "S1");
        assertThat(bars.get(0).width()).isGreaterThan(bars.get(1).width());
    }

    @Test
    void bad_beliefs_are_refused_with_file_and_line() {
        refused(HEADER + "S9,normal,4 1,,\n", "b.csv:2: sector 'S9' is not known.");
        refused(HEADER + "S0,normal,4,,\n", "b.csv:2: a normal distribution has 2 parameters, not 1");
        refused(HEADER + "S0,normal,4 -1,,\n", "b.csv:2: the standard deviation is -1.0");
        refused(HEADER + "S0,gamma,4 1,,\n", "b.csv:2: 'gamma' is no distribution");
        refused(HEADER + "S0,normal,4 x,,\n", "b.csv:2: the parameter 'x' is not a number");
        refused(HEADER + "S0,empirical,4 NaN,,\n", "b.csv:2: the parameter NaN is not finite");
        refused(HEADER + "S0,normal,4 1,,\nS0,normal,5 1,,\n", "b.csv:3: the sector stands in an earlier line too");
        refused(HEADER + "S0,normal,4 1,5,3\n", "b.csv:2: the bounds 5.0 … 3.0");
    }

    private static ExchangeEconomy economy(Baseline drawn) {
        return new ExchangeEconomy(drawn, ExchangeModel.plain(new Deficits.Kept()));
    }

    private Draws draws(Beliefs beliefs, Shock shock, int count) {
        return Draws.of(base, economy(base)::drawing, beliefs, shock, Draws.Measure.WELFARE, count, 42);
    }

    private Path write(String text) throws IOException {
        Path file = folder.resolve("b.csv");
        Files.writeString(file, text);
        return file;
    }

    private Beliefs read(String text) throws IOException {
        return Beliefs.read(write(text), Optional.empty(), base);
    }

    private void refused(String text, String message) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(BadWorld.class).hasMessageContaining(message);
    }
}
