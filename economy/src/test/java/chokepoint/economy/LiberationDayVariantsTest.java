package chokepoint.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.economy.authors.LiberationDay;
import chokepoint.economy.game.ClosedFormTariff.Denominator;
import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Border;
import chokepoint.economy.model.Deficits;
import chokepoint.economy.model.Equilibrium;
import chokepoint.economy.model.ExchangeEconomy;
import chokepoint.economy.model.ExchangeModel;
import chokepoint.economy.model.Inputs;
import chokepoint.economy.model.NoEquilibrium;
import chokepoint.economy.model.RevenueUse;
import chokepoint.economy.model.SectoralEconomy;
import chokepoint.economy.model.Shock;
import chokepoint.economy.world.Elasticities;
import chokepoint.economy.world.Grid;
import chokepoint.economy.world.InputOutput;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The side models of the Liberation Day paper: closed formulas, other deficits, many sectors.
class LiberationDayVariantsTest {

    private static final RevenueUse TAX = RevenueUse.REPLACES_INCOME_TAX;

    @Test
    void the_formula_by_imports_by_income_and_for_a_world_that_answers_as_one() {
        LiberationDay data = LiberationDay.baseline();
        assertThat(100 * data.formula(Denominator.SPENDING)).isCloseTo(21.80, within(0.005));
        assertThat(100 * data.formula(Denominator.INCOME)).isCloseTo(18.54, within(0.005));
        assertThat(100 * data.formulaOfTheRest()).isCloseTo(22.74, within(0.005));
    }

    @Test
    void the_formula_falls_short_of_the_optimum_by_income_more_than_by_imports() {
        LiberationDay data = LiberationDay.baseline();
        var economy = new ExchangeEconomy(data.base(), data.model(TAX, 1, 1));
        assertThat(american(economy, data, data.formula(Denominator.SPENDING))).isCloseTo(1.7896, within(5e-5));
        assertThat(american(economy, data, data.formula(Denominator.INCOME))).isCloseTo(1.735, within(5e-4));
        assertThat(american(economy, data, 0.25116)).isCloseTo(1.80602, within(5e-6));
    }

    private static double american(ExchangeEconomy economy, LiberationDay data, double rate) {
        return 100 * (economy.solve(Shock.tariffs(data.american(j -> rate))).welfare()[LiberationDay.US] - 1);
    }

    /// Table 10 (1): Dekle, Eaton and Kortum's closure has an equilibrium, with and without retaliation by
    /// 1/((1+ε)φ − 1).
    @Test
    void deficits_fixed_relative_to_the_world_without_margins() {
        LiberationDay data = LiberationDay.baseline();
        Baseline base = data.withoutMargins();
        assertThat(Arrays.stream(base.transfers()).sum()
                        / Arrays.stream(base.labourIncome()).sum())
                .isCloseTo(0, within(1e-13));
        ExchangeModel paper = data.model(TAX, 1, 1);
        var model = new ExchangeModel(
                paper.deficits(),
                paper.revenue(),
                paper.labour(),
                paper.scale(),
                new Border.Plain(),
                new Inputs.LabourOnly());
        var economy = new ExchangeEconomy(base, model);
        double[] tariffs = data.announcedOnAll();
        Equilibrium before = economy.unchanged();
        Equilibrium alone = economy.solve(Shock.tariffs(tariffs));
        for (int j = 0; j < data.countries.size(); j++) {
            tariffs[data.grid().cell(j, LiberationDay.US, 0)] =
                    j == LiberationDay.US ? 0 : 1 / ((1 + LiberationDay.EPSILON) - 1);
        }
        Equilibrium answered = economy.solve(Shock.tariffs(tariffs));
        int us = LiberationDay.US;
        for (Equilibrium after : List.of(alone, answered)) {
            assertThat(after.certificate().residual()).isLessThan(1e-11);
            assertThat(Math.abs(after.certificate().dropped())).isLessThan(1e-9);
            assertThat(after.imports(us) - after.exports(us))
                    .as("the deficit is kept relative to world income")
                    .isCloseTo(before.imports(us) - before.exports(us), within(1e-3));
        }
        assertThat(answered.welfare()[us]).isLessThan(alone.welfare()[us]);
    }

    @Test
    void balanced_trade_as_published_is_refused_with_the_amount_by_which_transfers_miss() {
        LiberationDay data = LiberationDay.baseline();
        double[] edited = data.balancedAsPublished();
        assertThat(Arrays.stream(edited).sum() / 1e6).isCloseTo(572.55, within(0.01));
        assertThatThrownBy(() ->
                        new ExchangeEconomy(data.base(), data.model(TAX, 1, 1).with(new Deficits.Given(edited))))
                .isInstanceOf(NoEquilibrium.class)
                .hasMessageContaining("the transfers sum to 5.725")
                .hasMessageContaining("not to zero");
    }

    /// The market that was left out (Zimbabwe's) is missed by a factor of 16, and Zimbabwe's price falls by two thirds.
    @Test
    void balanced_trade_as_published_can_be_reproduced_and_says_what_it_misses() {
        LiberationDay data = LiberationDay.baseline();
        int last = data.countries.size() - 1;
        assertThat(data.countries.get(last)).isEqualTo("ZWE");
        ExchangeModel model = new ExchangeModel(
                new Deficits.AsPublished(data.balancedAsPublished()),
                TAX,
                data.model(TAX, 1, 1).labour(),
                data.model(TAX, 1, 1).scale(),
                data.model(TAX, 1, 1).border(),
                new Inputs.LabourOnly());
        var economy = new ExchangeEconomy(data.base(), model);
        Equilibrium before = economy.unchanged();
        Equilibrium after = economy.solve(Shock.tariffs(data.announcedOnAll()));
        for (Equilibrium found : List.of(before, after)) {
            assertThat(found.certificate().residual()).isLessThan(1e-9);
            double income = found.in(LiberationDayTest.numeraire(data, found)).labourIncome()[last];
            double missed = Math.expm1(found.certificate().dropped()) * income / data.income[last];
            assertThat(missed).as("as a part of its GDP").isCloseTo(16, within(1.0));
            assertThat(LiberationDayTest.outcomes(data, found)[5][last]).isBetween(-68.5, -65.5);
        }
    }

    @Test
    void transfers_that_miss_zero_are_not_taken_with_inputs() {
        LiberationDay data = LiberationDay.roundabout();
        var model = data.model(TAX, 1, LiberationDay.BETA).with(new Deficits.AsPublished(data.balancedAsPublished()));
        assertThatThrownBy(() -> new ExchangeEconomy(data.base(), model)).hasMessageContaining("without inputs alone");
    }

    /// Four like sectors are one: the sectoral model gives the one-sector reference.
    @Test
    void four_like_sectors_answer_as_one() {
        LiberationDay data = LiberationDay.baseline();
        double[] parts = {0.1, 0.4, 0.2, 0.3};
        double[] like = {4, 4, 4, 4};
        var economy = new SectoralEconomy(sectors(data, parts, like), data.model(TAX, 1, 1));
        Shock announced = Shock.tariffs(repeated(data, data.announcedOnAll(), 4));
        Equilibrium after = economy.solve(announced);
        LiberationDayTest.compare(data, after, "liberation-day/ref_s1_liberation.csv");
    }

    /// With the paper's elasticities by sector, (3.3, 3.8, 4.1)/φ̄ and 3, and tariffs on goods alone. In the paper's
    /// Table 11 retaliation never reached the solver: employment moves by -0.05 % before and after it.
    @Test
    void retaliation_changes_the_answer_with_sectors_too() {
        LiberationDay data = LiberationDay.baseline();
        double[] phi = data.passThrough(1);
        double all = Arrays.stream(data.income).sum();
        double mean = 0;
        for (int i = 0; i < phi.length; i++) {
            mean += phi[i] * data.income[i] / all;
        }
        double[] theta = {3.3 / mean, 3.8 / mean, 4.1 / mean, 3};
        Baseline base = sectors(data, new double[] {0.05, 0.5, 0.1, 0.35}, theta);
        var economy = new SectoralEconomy(base, data.model(TAX, 1, 1));
        double[] tariffs = repeated(data, data.announcedOnAll(), 4);
        free(base.grid(), tariffs, 3);
        Equilibrium alone = economy.solve(Shock.tariffs(tariffs));
        double[] one = data.announcedOnAll();
        data.reciprocate(one);
        double[] both = repeated(data, one, 4);
        free(base.grid(), both, 3);
        Equilibrium answered = economy.solve(Shock.tariffs(both));
        assertThat(alone.certificate().residual()).isLessThan(1e-11);
        assertThat(answered.certificate().residual()).isLessThan(1e-11);
        double before = employment(data, alone);
        double after = employment(data, answered);
        assertThat(before - after).as("employment of the world, %").isGreaterThan(0.01);
    }

    private static double employment(LiberationDay data, Equilibrium after) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < data.income.length; i++) {
            sum += 100 * data.income[i] * (after.labour()[i] - 1);
            all += data.income[i];
        }
        return sum / all;
    }

    private static void free(Grid grid, double[] tariffs, int sector) {
        for (int c = 0; c < tariffs.length; c++) {
            tariffs[c] = grid.sector(c) == sector ? 0 : tariffs[c];
        }
    }

    private static double[] repeated(LiberationDay data, double[] cells, int sectors) {
        var grid = new Grid(data.countries.size(), sectors);
        var out = new double[grid.cells()];
        for (int c = 0; c < out.length; c++) {
            out[c] = cells[data.grid().cell(grid.importer(c), grid.exporter(c), 0)];
        }
        return out;
    }

    /// The one sector in parts of the same shares.
    private static Baseline sectors(LiberationDay data, double[] parts, double[] theta) {
        Baseline one = data.base();
        var grid = new Grid(data.countries.size(), parts.length);
        var spending = new double[data.countries.size() * parts.length];
        for (int pair = 0; pair < spending.length; pair++) {
            spending[pair] = parts[pair % parts.length];
        }
        return Baseline.ofShares(
                one.countries(),
                List.of("agriculture", "manufacturing", "mining", "services"),
                repeated(data, one.shares(), parts.length),
                new double[grid.cells()],
                spending,
                one.labourIncome(),
                one.transfers(),
                Elasticities.ofTheta(theta),
                InputOutput.none(grid));
    }
}
