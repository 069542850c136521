package chokepoint.bench;

import chokepoint.economy.game.Instruments;
import chokepoint.economy.game.Instruments.Detail;
import chokepoint.economy.game.NashTariffs;
import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Border;
import chokepoint.economy.model.Deficits;
import chokepoint.economy.model.ExchangeEconomy;
import chokepoint.economy.model.ExchangeModel;
import chokepoint.economy.model.Inputs;
import chokepoint.economy.model.LabourSupply;
import chokepoint.economy.model.LinkedEconomy;
import chokepoint.economy.model.MarkupEconomy;
import chokepoint.economy.model.RevenueUse;
import chokepoint.economy.model.Scale;
import chokepoint.economy.model.Shock;
import chokepoint.economy.world.Elasticities;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// What the models of the economy cost, each beside its floor: twelve passes over the shares, powers included, in
/// the same process. Worlds are synthetic, of the sizes of the published ones.
final class EconomyReport {

    /// Rounds before a figure of a millisecond is taken.
    private static final int WARM = 150;

    private static final int SCENARIOS = 68;
    private static final int DRAWS = 640;
    private static final int ASKED = 10_000;
    private static final int BLOCK = 64;
    private static final double TRADE_WAR = 1.45;

    private final Consumer<Figure> figures;

    private EconomyReport(Consumer<Figure> figures) {
        this.figures = figures;
    }

    /// These figures alone: `java -cp bench/target/chokepoint-bench.jar chokepoint.bench.EconomyReport`
    public static void main(String[] args) throws IOException {
        new EconomyReport(figure -> System.out.println(figure.toRow())).all();
    }

    static List<Figure> figures() throws IOException {
        var figures = new ArrayList<Figure>();
        new EconomyReport(figures::add).all();
        return figures;
    }

    private void all() throws IOException {
        everyPart();
        exchange();
        links();
        profits();
        growth();
        EconomyHeap.figures().forEach(figures);
    }

    private void everyPart() {
        Baseline base = Baseline.of(EconomyWorlds.of(194, 1, false));
        var phi = new double[194];
        var nu = new double[194];
        Arrays.fill(phi, 1.15);
        Arrays.fill(nu, 0.11);
        var model = new ExchangeModel(
                new Deficits.Kept(),
                RevenueUse.REPLACES_INCOME_TAX,
                new LabourSupply.Elastic(0.5),
                new Scale.External(0.1675),
                new Border.Distribution(phi, nu),
                new Inputs.LabourOnly());
        var economy = new ExchangeEconomy(base, model);
        Shock shock = one(base, 0, 0.2);
        double floor = floor("194 × 1", base);
        double solve = Repeated.micros(WARM, 1, i -> economy.solve(shock)) / 1e3;
        figures.accept(Figure.within(2, "194 × 1, every part, one scenario", solve, "ms"));
        figures.accept(Figure.of("the same ÷ its floor", solve / floor, "times"));
        figures.accept(Figure.within(
                10,
                "194 × 1, every part, one scenario from nothing",
                Repeated.micros(40, 1, i -> new ExchangeEconomy(base, model).solve(shock)) / 1e3,
                "ms"));
    }

    private void exchange() {
        var model = ExchangeModel.plain(new Deficits.Kept());
        Baseline base = Baseline.of(EconomyWorlds.of(81, 28, false));
        var economy = new ExchangeEconomy(base, model);
        Shock shock = one(base, 0, 0.2);
        double floor = floor("81 × 28", base);
        double solve = Repeated.micros(WARM, 1, i -> economy.solve(shock)) / 1e3;
        figures.accept(Figure.within(2, "81 × 28, one scenario", solve, "ms"));
        figures.accept(Figure.within(4, "the same ÷ its floor", solve / floor, "times"));
        List<Shock> scenarios = IntStream.range(0, SCENARIOS)
                .mapToObj(k -> one(base, k, 0.05 + 0.005 * k))
                .toList();
        figures.accept(Figure.within(
                100,
                "81 × 28, 68 scenarios, wall, all processors",
                Repeated.wallMillis(20, () -> economy.solveAll(scenarios)),
                "ms"));
        figures.accept(Figure.of(
                "the same, one processor", Repeated.micros(3, 1, i -> scenarios.forEach(economy::solve)) / 1e3, "ms"));
        figures.accept(Figure.within(
                30,
                "81 × 28, uniform Nash tariffs of all",
                Repeated.micros(3, 1, i -> economy.uniformNash()) / 1e3,
                "ms"));
        draws(base, economy, shock);
    }

    /// Both as the processor time of one thread, from some draws, and whole over all processors.
    private void draws(Baseline base, ExchangeEconomy economy, Shock shock) {
        var random = new SplittableRandom(1);
        List<Elasticities> drawn = IntStream.range(0, DRAWS)
                .mapToObj(d ->
                        Elasticities.ofTheta(Arrays.stream(base.elasticities().trade())
                                .map(theta -> theta * random.nextDouble(0.7, 1.3))
                                .toArray()))
                .toList();
        var batch = economy.drawing().towards(shock);
        double each = Repeated.micros(2, 1, d -> batch.draws(drawn, shock)) / 1e6 / DRAWS;
        figures.accept(Figure.within(
                8, "81 × 28, 10,000 draws, seconds of one processor, from %d".formatted(DRAWS), each * ASKED, "s"));
        List<List<Elasticities>> blocks = IntStream.rangeClosed(0, ASKED / BLOCK)
                .mapToObj(block -> IntStream.range(0, BLOCK)
                        .mapToObj(d -> drawn.get((block * BLOCK + d) % DRAWS))
                        .toList())
                .toList();
        double wall = Repeated.wallMillis(1, () -> blocks.parallelStream().forEach(block -> batch.draws(block, shock)));
        figures.accept(Figure.within(4, "81 × 28, 10,000 draws, wall, all processors", wall / 1e3, "s"));
    }

    private void links() {
        Baseline nafta = Baseline.of(EconomyWorlds.of(31, 40, true));
        Shock shock = one(nafta, 0, 0.2);
        double floor = floor("31 × 40, links not counted", nafta);
        double both = Repeated.micros(30, 1, i -> new LinkedEconomy(nafta, new Deficits.None()).solve(shock)) / 1e3;
        figures.accept(Figure.within(15, "31 × 40 with links, base and scenario", both, "ms"));
        figures.accept(Figure.of("the same ÷ its floor", both / floor, "times"));
        Baseline large = Baseline.of(EconomyWorlds.of(160, 65, true));
        var economy = new LinkedEconomy(large, new Deficits.Kept());
        Shock sixty = one(large, 0, 0.6);
        figures.accept(Figure.within(0.5, "160 × 65 with links, one scenario", once(() -> economy.solve(sixty)), "s"));
        Shock war = everybody(large);
        figures.accept(Figure.of("160 × 65 with links, 145 % by all on all", once(() -> economy.solve(war)), "s"));
    }

    private void profits() {
        Baseline base = Baseline.of(EconomyWorlds.of(7, 33, false));
        var economy = new MarkupEconomy(base, new Deficits.None());
        List<Instruments> players = IntStream.range(0, 7)
                .mapToObj(i -> Instruments.of(base, i, Detail.BY_PARTNER_AND_SECTOR, partner -> true))
                .toList();
        figures.accept(Figure.within(
                60,
                "7 × 33 with profits, Nash tariffs by partner and sector, deviation gains included",
                once(() -> NashTariffs.of(economy, players, Shock.none(base), 1e-6)),
                "s"));
    }

    private void growth() {
        for (int[] size : new int[][] {{20, 28}, {40, 28}, {80, 28}, {160, 28}, {40, 7}, {40, 14}, {40, 56}}) {
            Baseline base = Baseline.of(EconomyWorlds.of(size[0], size[1], false));
            var economy = new ExchangeEconomy(base, ExchangeModel.plain(new Deficits.Kept()));
            Shock shock = one(base, 0, 0.2);
            Shock war = everybody(base);
            String name = size[0] + " × " + size[1];
            figures.accept(
                    Figure.of(name + ", one scenario", Repeated.micros(3, 1, i -> economy.solve(shock)) / 1e3, "ms"));
            figures.accept(Figure.of(name + ", 145 % by all on all", 1e3 * once(() -> economy.solve(war)), "ms"));
        }
    }

    private double floor(String name, Baseline base) {
        var floor = new EconomyFloor(base);
        double taken = Repeated.micros(20, 1, i -> floor.passes()) / 1e3;
        figures.accept(Figure.of("floor of " + name + ": 12 passes over the shares", taken, "ms"));
        return taken;
    }

    /// Seconds of processor time of one run, after one to warm up.
    private static double once(Runnable task) {
        task.run();
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        task.run();
        return (threads.getCurrentThreadCpuTime() - before) / 1e9;
    }

    /// One importer's new rate on everybody.
    private static Shock one(Baseline base, int importer, double rate) {
        double[] tariffs = base.tariffs();
        for (int c = 0; c < tariffs.length; c++) {
            if (base.grid().importer(c) == importer && base.grid().exporter(c) != importer) {
                tariffs[c] = rate;
            }
        }
        return Shock.tariffs(tariffs);
    }

    private static Shock everybody(Baseline base) {
        double[] tariffs = base.tariffs();
        for (int c = 0; c < tariffs.length; c++) {
            tariffs[c] = base.grid().importer(c) == base.grid().exporter(c) ? 0 : TRADE_WAR;
        }
        return Shock.tariffs(tariffs);
    }
}
