package chokepoint.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.economy.authors.Ossa;
import chokepoint.economy.authors.Shared;
import chokepoint.economy.game.Bargain;
import chokepoint.economy.game.BestResponse;
import chokepoint.economy.game.Instruments;
import chokepoint.economy.game.NashTariffs;
import chokepoint.economy.model.Deficits;
import chokepoint.economy.model.Equilibrium;
import chokepoint.economy.model.MarkupEconomy;
import chokepoint.economy.model.Shock;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ossa (2014), 7 regions × 33 sectors: the published tables, and best responses at least as good as the saved ones.
class OssaTest {

    /// Half of the last printed digit.
    private static final double PRINTED = 0.05;

    @Test
    void the_saved_nash_tariffs_give_table_4a() throws IOException {
        var data = new Ossa();
        var economy = new MarkupEconomy(data.base, new Deficits.None());
        Shock nash = Shock.tariffs(data.column("nash_bas"));
        double[][] found = columns(economy, nash);
        List<double[]> table = table("published_TABLE4a.csv");
        for (int i = 0; i < 7; i++) {
            String who = data.base.countries().get(i);
            for (int column = 0; column < 4; column++) {
                assertThat(found[column][i])
                        .as(who + ", column " + column)
                        .isCloseTo(table.get(i)[column], within(PRINTED));
            }
            assertThat(median(data, nash.tariffs(), i))
                    .as(who + ", median tariff")
                    .isCloseTo(table.get(i)[4], within(PRINTED));
        }
        assertThat(Arrays.stream(found[1]).average().orElseThrow()).isCloseTo(table.get(7)[1], within(PRINTED));
    }

    @Test
    void the_saved_optimal_tariffs_give_table_3a_and_our_best_responses_are_at_least_as_good() throws IOException {
        var data = new Ossa();
        var economy = new MarkupEconomy(data.base, new Deficits.None());
        List<double[]> table = table("published_TABLE3a.csv");
        for (int i = 0; i < 7; i++) {
            String who = data.base.countries().get(i);
            Shock saved = alone(data, i, "optimal_bas");
            double[][] found = columns(economy, saved);
            for (int column = 0; column < 4; column++) {
                double all = Arrays.stream(found[column]).sum();
                assertThat(found[column][i])
                        .as("own %s, column %d", who, column)
                        .isCloseTo(table.get(i)[2 * column], within(PRINTED));
                assertThat((all - found[column][i]) / 6)
                        .as("others of %s, column %d", who, column)
                        .isCloseTo(table.get(i)[2 * column + 1], within(PRINTED));
            }
            assertThat(median(data, saved.tariffs(), i))
                    .as(who + ", median tariff")
                    .isCloseTo(table.get(i)[8], within(PRINTED));
        }
        IntStream.range(0, 7).parallel().forEach(i -> beats(economy.copy(), data, i, alone(data, i, "optimal_bas")));
    }

    /// Their welfare has more than one summit: Japan's government would rather end its imports of wheat.
    @Test
    void best_responses_of_political_governments_are_at_least_as_good_as_the_saved_ones() {
        var data = new Ossa();
        var economy = new MarkupEconomy(data.base, new Deficits.None(), data.political());
        IntStream.range(0, 7).parallel().forEach(i -> beats(economy.copy(), data, i, alone(data, i, "optimal_pol")));
    }

    private static void beats(MarkupEconomy economy, Ossa data, int i, Shock saved) {
        BestResponse best = BestResponse.of(economy, player(data, i), Shock.none(data.base));
        assertThat(best.welfare())
                .as("best response of " + data.base.countries().get(i))
                .isGreaterThanOrEqualTo(economy.welfareSlope(saved, i).value() - 1e-9);
    }

    /// Everybody's tariffs in force, but those of one, which are the saved ones.
    private static Shock alone(Ossa data, int country, String saved) {
        double[] tariffs = data.base.tariffs();
        double[] other = data.column(saved);
        for (int cell = 0; cell < tariffs.length; cell++) {
            tariffs[cell] = data.base.grid().importer(cell) == country ? other[cell] : tariffs[cell];
        }
        return Shock.tariffs(tariffs);
    }

    /// By column of the tables, then country, in per cent: the government's welfare, welfare, wages less their mean,
    /// profits over wages.
    private static double[][] columns(MarkupEconomy economy, Shock shock) {
        Equilibrium after = economy.solve(shock);
        double[] government = economy.governmentWelfare(shock);
        double[] profits = economy.profits(shock);
        double mean = Arrays.stream(after.wage()).average().orElseThrow();
        var columns = new double[4][7];
        for (int i = 0; i < 7; i++) {
            columns[0][i] = 100 * (government[i] - 1);
            columns[1][i] = 100 * (after.welfare()[i] - 1);
            columns[2][i] = 100 * (after.wage()[i] - mean);
            columns[3][i] = 100 * (profits[i] / after.wage()[i] - 1);
        }
        return columns;
    }

    private static double median(Ossa data, double[] tariffs, int importer) {
        double[] own = IntStream.range(0, tariffs.length)
                .filter(c -> data.base.grid().importer(c) == importer
                        && data.base.grid().exporter(c) != importer)
                .mapToDouble(c -> 100 * tariffs[c])
                .sorted()
                .toArray();
        return (own[own.length / 2 - 1] + own[own.length / 2]) / 2;
    }

    @Test
    void nobody_gains_by_leaving_the_saved_nash_tariffs() {
        var data = new Ossa();
        var economy = new MarkupEconomy(data.base, new Deficits.None());
        List<Instruments> players = players(data);
        double[] gains = NashTariffs.deviationGains(economy, players, Shock.tariffs(data.column("nash_bas")));
        assertThat(Arrays.stream(gains).max().orElseThrow()).isLessThan(1e-4);
    }

    @Test
    void nash_tariffs_found_from_the_tariffs_in_force() {
        var data = new Ossa();
        var economy = new MarkupEconomy(data.base, new Deficits.None());
        List<Instruments> players = players(data);
        NashTariffs nash = NashTariffs.of(economy, players, Shock.none(data.base), 1e-6);
        double[] ours = economy.solve(nash.shock()).welfare();
        double[] saved = economy.solve(Shock.tariffs(data.column("nash_bas"))).welfare();
        assertThat(Arrays.stream(nash.gains()).max().orElseThrow()).isLessThan(1e-4);
        for (int i = 0; i < 7; i++) {
            assertThat(ours[i]).isCloseTo(saved[i], within(5e-4));
        }
    }

    @Test
    void nobody_gains_by_leaving_the_saved_nash_tariffs_of_political_governments() {
        var data = new Ossa();
        var economy = new MarkupEconomy(data.base, new Deficits.None(), data.political());
        double[] gains = NashTariffs.deviationGains(economy, players(data), Shock.tariffs(data.column("nash_pol")));
        assertThat(Arrays.stream(gains).max().orElseThrow()).isLessThan(2e-4);
    }

    @Test
    void nash_tariffs_of_political_governments_found_from_the_tariffs_in_force() {
        var data = new Ossa();
        var economy = new MarkupEconomy(data.base, new Deficits.None(), data.political());
        NashTariffs nash = NashTariffs.of(economy, players(data), Shock.none(data.base), 1e-6);
        double[] ours = economy.governmentWelfare(nash.shock());
        double[] saved = economy.governmentWelfare(Shock.tariffs(data.column("nash_pol")));
        assertThat(Arrays.stream(nash.gains()).max().orElseThrow()).isLessThan(1e-6);
        for (int i = 0; i < 7; i++) {
            assertThat(ours[i]).isCloseTo(saved[i], within(5e-4));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Low", "Med", "High", "Novar"})
    void most_favoured_nation_nash_tariffs_with_the_other_elasticities(String version) {
        var data = new Ossa(version);
        var economy = new MarkupEconomy(data.base, new Deficits.None());
        List<Instruments> players = IntStream.range(0, 7)
                .mapToObj(i -> Instruments.of(data.base, i, Instruments.Detail.BY_SECTOR, partner -> true))
                .toList();
        NashTariffs nash = NashTariffs.of(economy, players, Shock.none(data.base), 1e-6);
        assertThat(Arrays.stream(nash.gains()).max().orElseThrow()).isLessThan(1e-6);
    }

    /// What Table 5 is made of: from Nash tariffs, and from those in force, all gain the same, and no change of the
    /// 1,386 tariffs serves all any more.
    @Test
    void cooperation_from_nash_tariffs_and_from_those_in_force_serves_all_alike() {
        var data = new Ossa();
        var economy = new MarkupEconomy(data.base, new Deficits.None());
        Bargain fromNash = Bargain.equalGains(economy, players(data), Shock.tariffs(data.column("nash_bas")));
        Bargain fromLaw = Bargain.equalGains(economy, players(data), Shock.none(data.base));
        for (Bargain deal : List.of(fromNash, fromLaw)) {
            even(deal);
            assertThat(deal.slope()).isLessThan(1e-6);
        }
        assertThat(fromNash.gains()[0]).isGreaterThan(fromLaw.gains()[0]);
    }

    /// What Table 10 is made of: the same where lobbies are heard, and some sectors are all but closed.
    @Test
    void cooperation_of_political_governments_serves_all_alike() {
        var data = new Ossa();
        var economy = new MarkupEconomy(data.base, new Deficits.None(), data.political());
        even(Bargain.equalGains(economy, players(data), Shock.tariffs(data.column("nash_pol"))));
    }

    private static void even(Bargain deal) {
        double least = Arrays.stream(deal.gains()).min().orElseThrow();
        assertThat(least).isPositive();
        assertThat(Arrays.stream(deal.gains()).max().orElseThrow()).isCloseTo(least, within(1e-8 * least));
    }

    /// The United States and China bargain, the others' tariffs staying; lobbies are heard.
    @Test
    void a_truce_of_two_political_governments_serves_both_alike() {
        var data = new Ossa();
        var economy = new MarkupEconomy(data.base, new Deficits.None(), data.political());
        int us = data.base.countries().indexOf("US");
        int china = data.base.countries().indexOf("China");
        List<Instruments> players = List.of(on(data, us, china), on(data, china, us));
        NashTariffs war = NashTariffs.of(economy, players, Shock.none(data.base), 1e-7);
        Bargain truce = Bargain.equalGains(economy, players, war.shock());
        assertThat(Arrays.stream(war.gains()).max().orElseThrow()).isLessThan(1e-6);
        even(truce);
        assertThat(truce.slope()).isLessThan(1e-6);
    }

    private static Instruments on(Ossa data, int country, int partner) {
        return Instruments.of(
                data.base, country, Instruments.Detail.BY_PARTNER_AND_SECTOR, exporter -> exporter == partner);
    }

    private static List<Instruments> players(Ossa data) {
        return IntStream.range(0, 7).mapToObj(i -> player(data, i)).toList();
    }

    private static Instruments player(Ossa data, int country) {
        return Instruments.of(data.base, country, Instruments.Detail.BY_PARTNER_AND_SECTOR, partner -> true);
    }

    private static List<double[]> table(String name) throws IOException {
        return Files.readAllLines(Shared.economy("ossa2014/" + name)).stream()
                .map(line -> Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
    }
}
