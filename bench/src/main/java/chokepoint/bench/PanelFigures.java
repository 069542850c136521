package chokepoint.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// The whole panel beside its limits: one second on two cores, 256 MB of heap.
final class PanelFigures {

    private static final int HEAP_MB = 256;
    private static final double MEGABYTE = 1 << 20;

    private PanelFigures() {}

    /// @param rounds that count; as many before them are not counted but the first
    static List<Figure> of(int rounds) throws IOException {
        Process probe = new ProcessBuilder(Report.java(
                        List.of("-Xmx" + HEAP_MB + "m", "-XX:+UseParallelGC"),
                        PanelProbe.class,
                        List.of(Integer.toString(2 * rounds))))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<long[]> lines = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> Arrays.stream(line.split(" "))
                        .mapToLong(Long::parseLong)
                        .toArray())
                .toList();
        List<long[]> all = lines.subList(0, lines.size() - 1);
        List<long[]> warm = all.subList(all.size() / 2, all.size());
        long[] counts = lines.getLast();
        return List.of(
                Figure.within(1, "whole panel, daily by origin and programme, warm", median(warm, 0) / 1e3, "s"),
                Figure.of("the same, processor time", median(warm, 1) / 1e3, "s"),
                Figure.of("the same, first run in a JVM that has just started", all.getFirst()[0] / 1e3, "s"),
                Figure.of("the same, processor time with the compiler's", all.getFirst()[1] / 1e3, "s"),
                Figure.within(HEAP_MB, "heap in use after it, of 256 MB at most", median(warm, 2) / MEGABYTE, "MB"),
                Figure.of("series", counts[0], ""),
                Figure.of("cells with trade", counts[1], ""),
                Figure.of("policy steps", counts[2], ""),
                Figure.of("situations they share", counts[3], ""),
                Figure.of("assessments that answer for all", counts[4], ""));
    }

    private static double median(List<long[]> rounds, int column) {
        return Figure.median(rounds.stream().mapToDouble(round -> round[column]).toArray());
    }
}
