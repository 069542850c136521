package chokepoint.supply.run;

import chokepoint.supply.network.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// Runs a case: once with every figure at its median, or many times with drawn ones.
public final class Engine {

    /// Draws side by side: wide enough for the vector units, narrow enough for the nearest cache.
    private static final int WIDTH = 32;

    private final Layout layout;

    /// @throws IllegalArgumentException where the rates of the network do not close
    public Engine(Case asked) {
        layout = new Layout(asked);
    }

    /// @param draws how many
    /// @param threads that share the work; they never change the result
    /// @return by node, in the order of names
    public List<Outcome> draw(int draws, long seed, int threads) {
        if (draws < 1) {
            throw new IllegalArgumentException("at least one draw is needed, not " + draws);
        }
        var results = new Results(layout, draws);
        var next = new AtomicInteger();
        int blocks = Math.ceilDiv(draws, WIDTH);
        var trouble = new AtomicReference<RuntimeException>();
        Runnable work = () -> {
            try {
                var worker = new Worker(layout, WIDTH);
                for (int block = next.getAndIncrement(); block < blocks; block = next.getAndIncrement()) {
                    worker.run(Draws.of(seed), block * WIDTH);
                    results.take(worker, block * WIDTH);
                }
            } catch (RuntimeException wrong) {
                trouble.compareAndSet(null, wrong);
            }
        };
        var others = new ArrayList<Thread>();
        for (int thread = 1; thread < Math.min(threads, blocks); thread++) {
            others.add(Thread.ofPlatform().name("draws-" + thread).start(work));
        }
        work.run();
        for (Thread other : others) {
            join(other);
        }
        if (trouble.get() != null) {
            throw trouble.get();
        }
        return results.outcomes();
    }

    /// The run in which every figure has its median and every licence takes as long as on average.
    public List<Outcome> typical() {
        var worker = new Worker(layout, 1);
        worker.run(Draws.median(), 0);
        var results = new Results(layout, 1);
        results.take(worker, 0);
        return results.outcomes();
    }

    /// The typical run, day by day.
    public Trace trace() {
        return Trace.of(layout, Draws.median(), 0);
    }

    /// One draw, day by day.
    public Trace trace(long seed, int draw) {
        return Trace.of(layout, Draws.of(seed), draw);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while drawing", stopped);
        }
    }

    /// A block and what is seen of it.
    private static final class Worker {
        private final Block block;
        private final Standstills standstills;

        Worker(Layout layout, int width) {
            block = new Block(layout, width);
            standstills = new Standstills(layout, width);
        }

        void run(Draws draws, int first) {
            block.open(draws, first);
            standstills.clear();
            for (int step = 0; step < block.layout.days; step++) {
                block.step(step);
                standstills.look(block, step);
            }
        }
    }

    /// Of all draws, by node.
    private static final class Results {
        private final Layout layout;
        private final int draws;
        private final int[][] first;
        private final int[][] length;
        private final int[][] stood;
        private final int[][] cause;
        private final double[][] behind;

        Results(Layout layout, int draws) {
            this.layout = layout;
            this.draws = draws;
            int nodes = layout.nodes.size();
            first = new int[nodes][draws];
            length = new int[nodes][draws];
            stood = new int[nodes][draws];
            cause = new int[nodes][draws];
            behind = new double[nodes][draws];
        }

        /// Blocks write to different places, so that no thread waits for another.
        void take(Worker worker, int from) {
            int width = worker.block.width;
            for (int n = 0; n < first.length; n++) {
                for (int w = 0; w < width && from + w < draws; w++) {
                    int at = n * width + w;
                    int day = worker.standstills.first[at];
                    int over = worker.standstills.over[at];
                    first[n][from + w] = day < 0 ? Outcome.NEVER : day;
                    length[n][from + w] = day < 0 ? 0 : (over < 0 ? layout.days : over) - day;
                    stood[n][from + w] = worker.standstills.stood[at];
                    cause[n][from + w] = worker.standstills.cause[at];
                    behind[n][from + w] = worker.block.behind[at];
                }
            }
        }

        List<Outcome> outcomes() {
            var outcomes = new ArrayList<Outcome>();
            for (int n = 0; n < first.length; n++) {
                Node node = layout.nodes.get(n);
                Map<String, Integer> causes = new TreeMap<>();
                for (int part : cause[n]) {
                    if (part >= 0) {
                        causes.merge(layout.parts.get(part).name(), 1, Integer::sum);
                    }
                }
                double planned = 0;
                for (int step = 0; step < layout.days; step++) {
                    planned += layout.planOn(n, step);
                }
                double whole = planned == 0 ? 1 : planned;
                double[] losses =
                        Arrays.stream(behind[n]).map(units -> units / whole).toArray();
                outcomes.add(new Outcome(node, first[n], length[n], stood[n], causes, losses, layout.days));
            }
            outcomes.sort(Comparator.comparing(outcome -> outcome.node().id()));
            return outcomes;
        }
    }
}
