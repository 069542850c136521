package chokepoint.bench;

import chokepoint.supply.ario.Ario;
import chokepoint.supply.ario.Industry;
import chokepoint.supply.ario.Recovery;
import chokepoint.supply.ario.Scenario;
import chokepoint.supply.ario.Settings;
import chokepoint.supply.ario.Shock;
import chokepoint.supply.ario.SyntheticWorld;
import chokepoint.supply.ario.World;
import chokepoint.supply.firms.FirmEconomy;
import chokepoint.supply.firms.FirmShock;
import chokepoint.supply.firms.SyntheticFirms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// ARIO at 3,465 industries beside the memory bandwidth measured in the same process, batches beside single runs,
/// and a million firms.
///
/// `java -Xmx440m -XX:+UseSerialGC -cp bench/target/chokepoint-bench.jar chokepoint.bench.ArioReport [days]
/// [firms]`
final class ArioReport {

    private static final int REGIONS = 77;
    private static final int SECTORS = 45;
    private static final int SCENARIOS = 32;
    private static final int FIRMS = 1_000_000;
    private static final int LINKS = 5_800_000;
    private static final int YEAR = 365;
    private static final double MILLION = 1e6;
    private static final Settings SETTINGS = Settings.usual(Settings.Mode.DEFAULT)
            .withCover(new Settings.Cover(15, 30))
            .withPsi(0.5);

    private ArioReport() {}

    public static void main(String[] args) throws IOException {
        int days = args.length > 0 ? Integer.parseInt(args[0]) : YEAR;
        (args.length > 1 ? firms() : tables(days)).forEach(figure -> System.out.println(figure.toRow()));
    }

    /// One run and a batch, as ratios; the floor is measured before and after, and between the runs.
    static List<Figure> tables(int days) throws IOException {
        World world = SyntheticWorld.of(REGIONS, SECTORS);
        var floors = new ArrayList<Double>();
        floors.add(floor());
        run(world, List.of(scenario(7)), Math.min(days, 20), Settings.Mode.DEFAULT);
        double single = Double.POSITIVE_INFINITY;
        double boario = Double.POSITIVE_INFINITY;
        for (int round = 0; round < 3; round++) {
            floors.add(floor());
            single = Math.min(single, run(world, List.of(scenario(7)), days, Settings.Mode.DEFAULT));
            boario = Math.min(boario, run(world, List.of(scenario(7)), days, Settings.Mode.BOARIO_0_6_3));
        }
        double peak = peakMegabytes();
        List<Scenario> many =
                IntStream.range(0, SCENARIOS).mapToObj(ArioReport::scenario).toList();
        int few = Math.max(4, days / SCENARIOS);
        run(world, many, 4, Settings.Mode.DEFAULT);
        double batch = Double.POSITIVE_INFINITY;
        for (int round = 0; round < 3; round++) {
            batch = Math.min(batch, run(world, many, few, Settings.Mode.DEFAULT) / SCENARIOS);
            floors.add(floor());
        }
        double floor = floors.stream().mapToDouble(x -> x).min().orElseThrow();
        return List.of(
                Figure.of("reading 3,465 × 3,465 flows once, the floor of a day", floor, "ms"),
                Figure.of("ARIO, 3,465 industries, a day", single, "ms"),
                Figure.within(3.5, "the same ÷ the floor", single / floor, "times"),
                Figure.within(3.5, "mode boario-0.6.3 ÷ the floor", boario / floor, "times"),
                Figure.of("a year of 365 days", single * YEAR / 1000, "s"),
                Figure.within(500, "peak memory of the process", peak, "MB"),
                Figure.of("32 scenarios at once, a day of one", batch, "ms"),
                Figure.within(1.0 / 3, "the same ÷ a single run", batch / single, ""));
    }

    /// A million firms, a step.
    static List<Figure> firms() throws IOException {
        var network = SyntheticFirms.of(FIRMS, LINKS, 150, 1);
        var struck = new TreeMap<Integer, Double>();
        IntStream.range(0, 1000).forEach(i -> struck.put(i * 31, 1.0));
        var shock = new FirmShock(struck, new Shock.Span(2, 20), new Shock.Healing(Recovery.LINEAR, 10));
        var economy = new FirmEconomy(network, SETTINGS, List.of(shock));
        var taken = new ArrayList<Double>();
        for (int day = 0; day < 40; day++) {
            long before = System.nanoTime();
            economy.step();
            taken.add((System.nanoTime() - before) / MILLION);
        }
        double median =
                Figure.median(taken.stream().skip(10).mapToDouble(x -> x).toArray());
        return List.of(
                Figure.within(100, "a million firms, 5.8 M links, a step", median, "ms"),
                Figure.of("peak memory of that process, building the network included", peakMegabytes(), "MB"));
    }

    /// Milliseconds a day.
    private static double run(World world, List<Scenario> scenarios, int days, Settings.Mode mode) {
        var asked = scenarios.stream()
                .map(one -> new Scenario(one.name(), one.settings().withMode(mode), one.shocks()))
                .toList();
        List<Ario.Observer> nobody =
                asked.stream().map(one -> (Ario.Observer) day -> {}).toList();
        var ario = Ario.toTheLastDay(world);
        ario.run(asked, 1, nobody);
        long before = System.nanoTime();
        ario.run(asked, days, nobody);
        return (System.nanoTime() - before) / MILLION / days;
    }

    private static Scenario scenario(int region) {
        var struck = new TreeMap<Industry, Double>();
        struck.put(new Industry(name("r", region), "s12"), 0.9);
        struck.put(new Industry(name("r", region), "s13"), 0.9);
        return new Scenario(
                "region " + region,
                SETTINGS,
                List.of(new Shock.CapacityLoss(
                        "halt", new Shock.Span(5, 60), struck, new Shock.Healing(Recovery.LINEAR, 20))));
    }

    private static String name(String letter, int number) {
        return letter + (number < 10 ? "0" : "") + number;
    }

    /// Milliseconds to read rows as long as the flows once, in as many threads: the best of several.
    private static double floor() {
        int n = REGIONS * SECTORS;
        double[][] rows = Held.ROWS;
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < 12; round++) {
            long before = System.nanoTime();
            double sum = IntStream.range(0, SECTORS)
                    .parallel()
                    .mapToDouble(part -> {
                        var space = new double[n / 8];
                        double of = 0;
                        for (int row = part * REGIONS; row < (part + 1) * REGIONS; row++) {
                            of += read(rows[row], space);
                        }
                        return of;
                    })
                    .sum();
            best = Math.min(best, (System.nanoTime() - before) / MILLION);
            if (Double.isNaN(sum)) {
                throw new IllegalStateException("the rows hold numbers");
            }
        }
        return best;
    }

    private static double read(double[] row, double[] space) {
        int w = row.length / 8;
        for (int j = 0; j < w; j++) {
            space[j] = ((row[j] + row[j + w]) + (row[j + 2 * w] + row[j + 3 * w]))
                    + ((row[j + 4 * w] + row[j + 5 * w]) + (row[j + 6 * w] + row[j + 7 * w]));
        }
        return space[0] + space[w - 1];
    }

    /// Rows of the same size as the flows, held only while floors are measured.
    private static final class Held {
        private static final double[][] ROWS = new double[REGIONS * SECTORS][REGIONS * SECTORS];
    }

    private static double peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }
}
