package chokepoint.bench;

import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Deficits;
import chokepoint.economy.model.Economy;
import chokepoint.economy.model.Equilibrium;
import chokepoint.economy.model.ExchangeEconomy;
import chokepoint.economy.model.ExchangeModel;
import chokepoint.economy.model.LinkedEconomy;
import chokepoint.economy.model.Shock;
import chokepoint.economy.world.World;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What an economy and one answer keep of the heap beside the numbers of its world: trade, tariffs, and the parts of
/// inputs in cost.
final class EconomyHeap {

    private static final double LIMIT = 3;

    private EconomyHeap() {}

    /// Each from a process of its own.
    static List<Figure> figures() throws IOException {
        return List.of(figure(81, 28, false), figure(160, 65, true));
    }

    private static Figure figure(int countries, int sectors, boolean linked) throws IOException {
        double data =
                8.0 * countries * countries * sectors * 2 + (linked ? 8.0 * countries * sectors * (sectors + 1) : 0);
        List<String> size = List.of(String.valueOf(countries), String.valueOf(sectors), String.valueOf(linked));
        Process probe = new ProcessBuilder(Report.java(List.of("-XX:+UseSerialGC"), EconomyHeap.class, size))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String kept = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return Figure.within(
                LIMIT,
                "%d × %d%s, heap of the economy and one answer ÷ its data of %.0f MB"
                        .formatted(countries, sectors, linked ? " with links" : "", data / 1e6),
                Long.parseLong(kept) / data,
                "times");
    }

    /// Prints the bytes kept: countries, sectors, whether there are links.
    public static void main(String[] args) {
        int countries = Integer.parseInt(args[0]);
        int sectors = Integer.parseInt(args[1]);
        long before = used();
        Economy economy = economy(EconomyWorlds.of(countries, sectors, Boolean.parseBoolean(args[2])));
        Equilibrium answer = economy.solve(shock(economy.base()));
        System.out.println(used() - before);
        if (answer.welfare().length != economy.base().countries().size()) {
            throw new IllegalStateException("the answer is not of this world");
        }
    }

    private static Economy economy(World world) {
        Baseline base = Baseline.of(world);
        return world.production().isPresent()
                ? new LinkedEconomy(base, new Deficits.Kept())
                : new ExchangeEconomy(base, ExchangeModel.plain(new Deficits.Kept()));
    }

    private static Shock shock(Baseline base) {
        double[] tariffs = base.tariffs();
        for (int cell = 0; cell < tariffs.length; cell++) {
            tariffs[cell] += base.grid().importer(cell) == 0 && base.grid().exporter(cell) != 0 ? 0.1 : 0;
        }
        return Shock.tariffs(tariffs);
    }

    private static long used() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
