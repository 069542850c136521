package chokepoint.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An audit of badly filed lines by the program itself, its start included, on one thread and on two.
final class AuditBench {

    private static final List<Long> ROWS = List.of(10_000L, 100_000L);
    private static final int MOST_THREADS = 2;
    private static final double NANOS = 1e9;

    /// Microseconds a line: a hundred thousand lines within a minute.
    private static final double LIMIT = 600;

    private AuditBench() {}

    static List<Figure> figures() throws InterruptedException {
        try {
            Path folder = Files.createTempDirectory("chokepoint-bench");
            try {
                var figures = new ArrayList<Figure>();
                for (long rows : ROWS) {
                    figures.addAll(figures(rows, folder));
                }
                return figures;
            } finally {
                for (String name : List.of("filed.csv", "audited.csv", "said")) {
                    Files.deleteIfExists(folder.resolve(name));
                }
                Files.delete(folder);
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static List<Figure> figures(long rows, Path folder) throws IOException, InterruptedException {
        Path filed = folder.resolve("filed.csv");
        Path audited = folder.resolve("audited.csv");
        BadFilings.write(BuiltLaw.open(), rows, filed, 1);
        var figures = new ArrayList<Figure>();
        for (int threads = 1; threads <= MOST_THREADS; threads++) {
            Files.deleteIfExists(audited);
            double seconds = seconds(filed, audited, folder.resolve("said"), threads);
            String what = String.format(
                    Locale.ROOT,
                    "an audit of %,d badly filed lines, %d thread%s",
                    rows,
                    threads,
                    threads == 1 ? "" : "s");
            figures.add(Figure.of(what, rows / seconds, "lines/s"));
            double each = seconds * 1e6 / rows;
            figures.add(
                    rows == ROWS.getLast()
                            ? Figure.within(LIMIT, "the same, a line", each, "µs")
                            : Figure.of("the same, a line", each, "µs"));
        }
        return figures;
    }

    private static double seconds(Path filed, Path audited, Path said, int threads)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        int code = new ProcessBuilder(
                        BuiltLaw.home().resolve("chokepoint").toString(),
                        "audit",
                        filed.toString(),
                        "-o",
                        audited.toString(),
                        "--threads",
                        Integer.toString(threads))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        if (code != 0 && !Files.exists(audited)) {
            throw new IllegalStateException(Files.readString(said));
        }
        return (System.nanoTime() - began) / NANOS;
    }
}
