package chokepoint.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/// A file of entries from CSV to Parquet, start of the program included, beside the time that DuckDB itself
/// needs to read the same CSV and write it unchanged as Parquet, on as many threads, in the same run.
public final class BatchBench {

    private static final int ROUNDS = 3;
    private static final double MOST = 2;
    private static final long ROWS = Long.getLong("chokepoint.bench.batch-rows", 1_000_000);
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private BatchBench() {}

    /// Prints the rows of the table: `BatchBench [ROWS…]`.
    public static void main(String[] args) {
        for (String rows : args.length == 0 ? new String[] {Long.toString(ROWS)} : args) {
            figures(Long.parseLong(rows)).forEach(figure -> System.out.println(figure.toRow()));
        }
    }

    static List<Figure> figures() {
        return figures(ROWS);
    }

    static List<Figure> figures(long rows) {
        try {
            Path folder = Files.createTempDirectory("chokepoint-bench");
            try {
                return figures(rows, folder);
            } finally {
                for (String name : List.of("entries.csv", "rated.parquet", "unchanged.parquet", "said")) {
                    Files.deleteIfExists(folder.resolve(name));
                }
                Files.delete(folder);
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    private static List<Figure> figures(long rows, Path folder) throws IOException, InterruptedException, SQLException {
        Path entries = folder.resolve("entries.csv");
        EntryFile.write(rows, entries);
        var batch = new double[ROUNDS];
        var peer = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            peer[round] = unchanged(entries, folder.resolve("unchanged.parquet"));
            batch[round] = rated(entries, folder.resolve("rated.parquet"), folder.resolve("said"));
        }
        String of = String.format(Locale.ROOT, "%,d entry lines, CSV to Parquet, %d threads", rows, THREADS);
        double ours = Figure.median(batch);
        double theirs = Figure.median(peer);
        return List.of(
                Figure.of(of + ", rated, with the start of the program", ours, "s"),
                Figure.of("the same file read and written unchanged by DuckDB", theirs, "s"),
                Figure.within(MOST, "the first ÷ the second", ours / theirs, ""));
    }

    private static double unchanged(Path entries, Path parquet) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("SET threads=" + THREADS);
            long began = System.nanoTime();
            statement.execute("COPY (SELECT * FROM read_csv('" + entries + "')) TO '" + parquet + "' (FORMAT parquet)");
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private static double rated(Path entries, Path parquet, Path said) throws IOException, InterruptedException {
        List<String> command = List.of(
                BuiltLaw.home().resolve("chokepoint").toString(),
                "batch",
                entries.toString(),
                "-o",
                parquet.toString(),
                "--threads",
                Integer.toString(THREADS));
        long began = System.nanoTime();
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        if (code > 1) {
            throw new IllegalStateException("batch ended with " + code + ": " + Files.readString(said));
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
