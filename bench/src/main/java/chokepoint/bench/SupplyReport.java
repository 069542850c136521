package chokepoint.bench;

import chokepoint.supply.network.Network;
import chokepoint.supply.network.NetworkFile;
import chokepoint.supply.network.Node;
import chokepoint.supply.network.RestrictionFile;
import chokepoint.supply.run.Case;
import chokepoint.supply.run.Engine;
import chokepoint.terms.Restriction;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

/// How long the embedded network takes: all draws of a year, and a what-if; beside the floor, which is one pass a day
/// over as many numbers as the engine keeps, with an addition each.
///
/// Processor time of one thread, so that a busy machine counts little; the threads share draws without waiting for one
/// another, so two of them take half of it.
final class SupplyReport {

    private static final int DRAWS = 10_000;
    private static final int WHAT_IF = 1_000;
    private static final int DAYS = 365;
    private static final int ROUNDS = 5;
    private static final int WIDTH = 32;
    private static final int THREADS = 2;

    private SupplyReport() {}

    static List<Figure> figures() {
        Path folder = BuiltLaw.home().resolve("data/networks");
        Network network = NetworkFile.read(folder.resolve("magnets-2025.yaml"), "magnets-2025.yaml");
        List<Restriction> rule = RestrictionFile.read(
                        folder.resolve("announcement-18.yaml"), "announcement-18.yaml", network)
                .restrictions();
        var asked = Case.of(network, rule, DAYS);
        double year = seconds(() -> new Engine(asked).draw(DRAWS, 7, 1));
        double whatIf = seconds(() -> new Engine(asked).draw(WHAT_IF, 7, 1));
        double floor = seconds(() -> pass(kept(network)));
        return List.of(
                Figure.within(
                        2, "magnets-2025, 365 days × 10,000 draws, processor time ÷ 2 threads", year / THREADS, "s"),
                Figure.of("the same, one thread", year, "s"),
                Figure.of("floor: a pass a day over what is kept, one thread", floor, "s"),
                Figure.of("one thread ÷ floor", year / floor, "times"),
                Figure.within(
                        100, "a what-if of 1,000 draws, processor time ÷ 2 threads", 1e3 * whatIf / THREADS, "ms"),
                Figure.of("processor time for a day of one draw", 1e9 * year / DRAWS / DAYS, "ns"));
    }

    /// Numbers that the engine keeps of one draw: two of a node, a stock and an arrival of an input, four of a lane.
    private static int kept(Network network) {
        int kept = 0;
        for (Node node : network.nodes().values()) {
            kept += 2;
            for (var input : node.inputs()) {
                kept += 2 + 4 * input.suppliers().size();
            }
        }
        return kept;
    }

    private static double pass(int kept) {
        var numbers = new double[kept * WIDTH];
        for (int block = 0; block < Math.ceilDiv(DRAWS, WIDTH); block++) {
            for (int day = 0; day < DAYS; day++) {
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] += day;
                }
            }
        }
        return numbers[numbers.length - 1];
    }

    private interface Work {
        Object run();
    }

    /// Median processor seconds of this thread.
    private static double seconds(Work work) {
        var threads = ManagementFactory.getThreadMXBean();
        work.run();
        var taken = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getCurrentThreadCpuTime();
            work.run();
            taken[round] = (threads.getCurrentThreadCpuTime() - before) / 1e9;
        }
        return Figure.median(taken);
    }
}
