package chokepoint.bench;

import java.lang.management.ManagementFactory;
import java.util.function.IntConsumer;

/// Times something small by repeating it, after a warm-up, in processor time of this thread: on a busy machine that is
/// steadier than the clock on the wall.
final class Repeated {

    private static final int ROUNDS = 15;
    private static final int FEW_ROUNDS = 5;

    private Repeated() {}

    /// Median microseconds for one of `count` things done in each round.
    static double micros(int warmUpRounds, int count, IntConsumer one) {
        for (int round = 0; round < warmUpRounds; round++) {
            for (int i = 0; i < count; i++) {
                one.accept(i);
            }
        }
        var threads = ManagementFactory.getThreadMXBean();
        var taken = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < count; i++) {
                one.accept(i);
            }
            taken[round] = (threads.getCurrentThreadCpuTime() - before) / 1e3 / count;
        }
        return Figure.median(taken);
    }

    /// Median milliseconds by the clock on the wall: for what runs on all processors.
    static double wallMillis(int warmUpRounds, Runnable task) {
        for (int round = 0; round < warmUpRounds; round++) {
            task.run();
        }
        var taken = new double[FEW_ROUNDS];
        for (int round = 0; round < FEW_ROUNDS; round++) {
            long before = System.nanoTime();
            task.run();
            taken[round] = (System.nanoTime() - before) / 1e6;
        }
        return Figure.median(taken);
    }
}
