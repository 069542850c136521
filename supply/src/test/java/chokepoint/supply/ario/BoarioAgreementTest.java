package chokepoint.supply.ario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The mode `boario-0.6.3` against recorded runs of BoARIO, series by series.
class BoarioAgreementTest {

    private static final double AGREED = 1e-9;

    /// Every folder with a recorded run; more may be laid beside them.
    private static List<Path> cases() throws IOException {
        Path folder = Path.of("../../shared/data/supply/boario");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(one -> Files.exists(one.resolve("meta.json")))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    @Test
    void the_recorded_runs_are_at_hand() throws IOException {
        assumeTrue(!cases().isEmpty(), "../shared/data/supply/boario is not there: nothing to agree with");
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(4);
    }

    @TestFactory
    List<DynamicTest> every_series_of_a_recorded_run_comes_out_to_a_billionth() throws IOException {
        return cases().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> agrees(folder)))
                .toList();
    }

    private static void agrees(Path folder) {
        var reference = BoarioReference.read(folder);
        var recorded = new Recorded(reference.days);
        new Ario(reference.world).run(reference.scenario, reference.days, recorded);
        recorded.series.forEach((name, days) -> {
            if (reference.has(name)) {
                var expected = reference.series(name);
                double largest = expected.largest(1);
                for (int day = 0; day < expected.rows().size(); day++) {
                    for (int column = 1; column < expected.columns().size(); column++) {
                        assertThat(days.get(day)[
                                        place(
                                                reference.world,
                                                expected.columns().get(column))])
                                .as(
                                        "%s of %s on day %d",
                                        name, expected.columns().get(column), day)
                                .isCloseTo(expected.figure(day, column), within(largest));
                    }
                }
            }
        });
        inventories(reference, recorded);
        shortages(reference, recorded);
    }

    /// Where a recorded column stands in ours: an industry, or a column of final demand.
    private static int place(World world, String column) {
        int demand = world.demandColumns().indexOf(column);
        return demand >= 0
                ? demand
                : world.findIndex(Industry.parse(column)).orElseThrow(() -> new AssertionError(column));
    }

    private static org.assertj.core.data.Offset<Double> within(double largest) {
        return org.assertj.core.data.Offset.offset(AGREED * largest);
    }

    private static void inventories(BoarioReference reference, Recorded recorded) {
        var expected = reference.series("inventories");
        double largest = expected.largest(2);
        for (int i = 0; i < expected.rows().size(); i++) {
            int day = (int) expected.figure(i, 0);
            String input = expected.rows().get(i).get(1);
            double[] stocks = recorded.stocks.get(day)[reference.world.sectors().indexOf(input)];
            for (int g = 0; g < stocks.length; g++) {
                double kept = expected.figure(i, g + 2);
                double stock = stocks[place(reference.world, expected.columns().get(g + 2))];
                if (Double.isInfinite(kept)) {
                    assertThat(stock).isInfinite();
                } else {
                    assertThat(stock)
                            .as(
                                    "stock of %s of %s on day %d",
                                    input, expected.columns().get(g + 2), day)
                            .isCloseTo(kept, within(largest));
                }
            }
        }
    }

    private static void shortages(BoarioReference reference, Recorded recorded) {
        var expected = reference.series("limiting_inputs").rows().stream()
                .map(row -> String.join(",", row))
                .toList();
        var found = new ArrayList<String>();
        recorded.shortages.forEach((day, cells) -> cells.forEach(cell -> found.add(day + ","
                + reference.world.sectors().get(cell.input()) + "," + reference.world.industry(cell.industry()))));
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    /// Keeps what the recorded runs keep.
    private static final class Recorded implements Ario.Observer {

        final Map<String, List<double[]>> series = new TreeMap<>();
        final List<double[][]> stocks = new ArrayList<>();
        final Map<Integer, List<Day.Shortage>> shortages = new TreeMap<>();

        Recorded(int days) {
            assertThat(days).isPositive();
        }

        @Override
        public void see(Day day) {
            keep("production", day.production());
            keep("production_capacity", day.capacity());
            keep("overproduction", day.overproduction());
            keep("intermediate_demand", day.intermediateDemand());
            keep("final_demand", day.finalDemand());
            keep("final_demand_undist_by_supplier", day.unmetBySupplier());
            keep("final_demand_unmet_by_consumer", day.unmetByConsumer());
            keep("capital_destroyed", day.capitalLost());
            keep("rebuild_demand", day.rebuildDemand());
            keep("rebuild_prod", day.rebuildProduction());
            stocks.add(Stream.of(day.stocks()).map(double[]::clone).toArray(double[][]::new));
            shortages.put(day.number(), day.listShortages());
        }

        private void keep(String name, double[] values) {
            series.computeIfAbsent(name, any -> new ArrayList<>()).add(values.clone());
        }
    }
}
