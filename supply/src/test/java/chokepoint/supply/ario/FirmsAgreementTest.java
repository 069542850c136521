package chokepoint.supply.ario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.supply.firms.FirmEconomy;
import chokepoint.supply.firms.FirmNetwork;
import chokepoint.supply.firms.FirmShock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A table and a network of firms are the same model: every industry as a firm gives the same production.
class FirmsAgreementTest {

    private static final long SEED = 1_000_003;

    @Test
    void industries_run_as_firms_produce_what_they_produce_as_industries() {
        for (int i = 0; i < 30; i++) {
            var random = new SplittableRandom(SEED + i);
            World world = Worlds.random(random);
            var settings = Worlds.settings(random).withOrders(Settings.Orders.ALTERNATIVE);
            var shock = (Shock.CapacityLoss) Worlds.loss(world, random, "loss");
            var industries = new ArrayList<double[]>();
            Ario.toTheLastDay(world)
                    .run(
                            new Scenario("", settings, List.of(shock)),
                            120,
                            day -> industries.add(day.production().clone()));
            var economy = new FirmEconomy(firms(world, settings), settings, List.of(loss(world, shock)));
            for (int day = 0; day < 120; day++) {
                economy.step();
                for (int f = 0; f < world.industries(); f++) {
                    assertThat(economy.production()[f])
                            .as("seed %d, day %d, %s", SEED + i, day, world.industry(f))
                            .isCloseTo(
                                    industries.get(day)[f],
                                    within(1e-9 * industries.getFirst()[f]));
                }
            }
        }
    }

    private static FirmShock loss(World world, Shock.CapacityLoss shock) {
        var struck = new TreeMap<Integer, Double>();
        shock.struck()
                .forEach((industry, share) ->
                        struck.put(world.findIndex(industry).orElseThrow(), share));
        return new FirmShock(struck, shock.span(), shock.healing());
    }

    private static FirmNetwork firms(World world, Settings settings) {
        int n = world.industries();
        int sectors = world.sectors().size();
        var sector = new int[n];
        var supplier = new ArrayList<Integer>();
        var buyer = new ArrayList<Integer>();
        var flow = new ArrayList<Double>();
        for (int f = 0; f < n; f++) {
            sector[f] = f % sectors;
            for (int g = 0; g < n; g++) {
                if (world.flows()[f][g] > 0) {
                    supplier.add(f);
                    buyer.add(g);
                    flow.add(world.flows()[f][g] / settings.daysPerYear());
                }
            }
        }
        return new FirmNetwork(
                sector,
                new Coefficients(world, settings, world.output()).finalDemand,
                supplier.stream().mapToInt(x -> x).toArray(),
                buyer.stream().mapToInt(x -> x).toArray(),
                flow.stream().mapToDouble(x -> x).toArray());
    }
}
