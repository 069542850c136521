package chokepoint.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An audit of badly filed lines by the program itself, its start included, on one thread.
final class AuditBench {

    private static final List<Long> ROWS = List.of(10_000L, 100_000L);
    private static final double NANOS = 1e9;

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
        Files.deleteIfExists(audited);
        long began = System.nanoTime();
        int code = new ProcessBuilder(
                        BuiltLaw.home().resolve("chokepoint").toString(),
                        "audit",
                        filed.toString(),
                        "-o",
                        audited.toString(),
                        "--threads",
                        "1")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start()
                .waitFor();
        double seconds = (System.nanoTime() - began) / NANOS;
        if (code != 0 && !Files.exists(audited)) {
            throw new IllegalStateException(Files.readString(folder.resolve("said")));
        }
        String what = String.format(Locale.ROOT, "an audit of %,d badly filed lines", rows);
        return List.of(
                Figure.of(what, rows / seconds, "lines/s"), Figure.of("the same, a line", seconds * 1e6 / rows, "µs"));
    }
}
