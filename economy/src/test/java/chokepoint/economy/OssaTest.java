package chokepoint.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.economy.authors.Ossa;
import chokepoint.economy.authors.Shared;
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

/// Ossa (2014), 7 regions × 33 sectors: the published tables, and best responses at least as good as the saved ones.
class OssaTest {

    @Test
    void the_saved_nash_tariffs_give_table_4a() throws IOException {
        var data = new Ossa();
        var economy = new MarkupEconomy(data.base, new Deficits.None());
        Shock nash = Shock.tariffs(data.column("nash_bas"));
        Equilibrium after = economy.solve(nash);
        double[] profits = economy.profits(nash);
        List<double[]> table = table("published_TABLE4a.csv");
        double mean = Arrays.stream(after.wage()).average().orElseThrow();
        for (int i = 0; i < 7; i++) {
            String who = data.base.countries().get(i);
            assertThat(100 * (after.welfare()[i] - 1)).as(who).isCloseTo(table.get(i)[1], within(0.05));
            assertThat(100 * (after.wage()[i] - mean)).as(who + " wage").isCloseTo(table.get(i)[2], within(0.05));
            assertThat(100 * (profits[i] / after.wage()[i] - 1))
                    .as(who + " profit")
                    .isCloseTo(table.get(i)[3], within(0.05));
        }
    }

    @Test
    void the_saved_optimal_tariffs_give_table_3a_and_our_best_responses_are_at_least_as_good() throws IOException {
        var data = new Ossa();
        var economy = new MarkupEconomy(data.base, new Deficits.None());
        List<double[]> table = table("published_TABLE3a.csv");
        double[] saved = data.column("optimal_bas");
        for (int i = 0; i < 7; i++) {
            int country = i;
            double[] tariffs = data.base.tariffs();
            for (int cell = 0; cell < tariffs.length; cell++) {
                tariffs[cell] = data.base.grid().importer(cell) == i ? saved[cell] : tariffs[cell];
            }
            Equilibrium after = economy.solve(Shock.tariffs(tariffs));
            double others = IntStream.range(0, 7)
                    .filter(j -> j != country)
                    .mapToDouble(j -> 100 * (after.welfare()[j] - 1))
                    .average()
                    .orElseThrow();
            assertThat(100 * (after.welfare()[i] - 1)).as("own " + i).isCloseTo(table.get(i)[0], within(0.05));
            assertThat(others).as("others " + i).isCloseTo(table.get(i)[1], within(0.05));
            BestResponse best = BestResponse.of(economy, player(data, i), Shock.none(data.base));
            assertThat(Math.exp(best.welfare()))
                    .as("best response of " + i)
                    .isGreaterThanOrEqualTo(after.welfare()[i] - 1e-8);
        }
    }

    @Test
    void nobody_gains_by_leaving_the_saved_nash_tariffs() {
        var data = new Ossa();
        var economy = new MarkupEconomy(data.base, new Deficits.None());
        List<Instruments> players =
                IntStream.range(0, 7).mapToObj(i -> player(data, i)).toList();
        double[] gains = NashTariffs.deviationGains(economy, players, Shock.tariffs(data.column("nash_bas")));
        assertThat(Arrays.stream(gains).max().orElseThrow()).isLessThan(1e-4);
    }

    @Test
    void nash_tariffs_found_from_the_tariffs_in_force() {
        var data = new Ossa();
        var economy = new MarkupEconomy(data.base, new Deficits.None());
        List<Instruments> players =
                IntStream.range(0, 7).mapToObj(i -> player(data, i)).toList();
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
        List<Instruments> players =
                IntStream.range(0, 7).mapToObj(i -> player(data, i)).toList();
        double[] gains = NashTariffs.deviationGains(economy, players, Shock.tariffs(data.column("nash_pol")));
        assertThat(Arrays.stream(gains).max().orElseThrow()).isLessThan(1e-3);
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
