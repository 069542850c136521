package chokepoint.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Starts programs again and again, each round all of them once, so that a noisy minute falls on all alike.
final class ColdStarts {

    private static final Path OWN_TIMES = Path.of("/proc/self/stat");
    private static final int CHILDREN_USER = 15;
    private static final double MILLISECONDS_A_TICK = 10;

    private final Map<String, List<String>> programs = new LinkedHashMap<>();

    /// @param wall median milliseconds from start to end
    /// @param cpu median milliseconds of processor time, where the system tells it
    record Taken(double wall, double cpu) {}

    void add(String name, List<String> command) {
        programs.put(name, command);
    }

    /// One round that does not count, then `rounds` that do.
    Map<String, Taken> run(int rounds) throws IOException, InterruptedException {
        var walls = new LinkedHashMap<String, double[]>();
        var cpus = new LinkedHashMap<String, double[]>();
        for (int round = -1; round < rounds; round++) {
            for (var program : programs.entrySet()) {
                double cpuBefore = childrenCpu();
                long before = System.nanoTime();
                start(program.getValue());
                double wall = (System.nanoTime() - before) / 1e6;
                double cpu = childrenCpu() - cpuBefore;
                if (round >= 0) {
                    walls.computeIfAbsent(program.getKey(), name -> new double[rounds])[round] = wall;
                    cpus.computeIfAbsent(program.getKey(), name -> new double[rounds])[round] = cpu;
                }
            }
        }
        var taken = new LinkedHashMap<String, Taken>();
        walls.forEach((name, wall) ->
                taken.put(name, new Taken(Figure.median(wall), Figure.median(cpus.getOrDefault(name, wall)))));
        return taken;
    }

    private static void start(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        int code = process.waitFor();
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
        }
    }

    /// User and system time of the processes started so far that have ended.
    private static double childrenCpu() throws IOException {
        if (!Files.exists(OWN_TIMES)) {
            return 0;
        }
        String all = Files.readString(OWN_TIMES);
        String[] fields = all.substring(all.lastIndexOf(')') + 2).split(" ");
        int user = CHILDREN_USER - 2;
        return (Long.parseLong(fields[user]) + Long.parseLong(fields[user + 1])) * MILLISECONDS_A_TICK;
    }
}
