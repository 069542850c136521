package chokepoint.app;

import chokepoint.app.batch.Batch;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which file of entries is read, and how: for every command that goes through one row by row.
final class EntriesOption {

    /// Standard input, or standard output.
    static final String STANDARD = "-";

    private static final int MOST_THREADS = 256;

    @Parameters(
            arity = "0..1",
            paramLabel = "ENTRIES",
            description = "CSV (also in gzip), Parquet or a DuckDB file; - for standard input.")
    private @Nullable String entries;

    @Option(
            names = "--query",
            paramLabel = "SQL",
            description = "What to read, as a query in DuckDB's SQL: of the DuckDB file, or of files it names.")
    private @Nullable String query;

    @Option(
            names = "--map",
            paramLabel = "FILE",
            description = "Which of their columns is which of ours: a line 'ours: theirs' for each.")
    private @Nullable Path mapping;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many parts of the file are worked on at once (default: one for each processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--resume", description = "Go on where an earlier run of the same command was stopped.")
    private boolean resume;

    /// What is asked of a batch.
    ///
    /// @param output where to write; absent for standard output
    Batch.Request request(Optional<Path> output) {
        if (entries == null && query == null) {
            throw new UserError("say which entries: a file, - for standard input, or --query SQL");
        }
        if (STANDARD.equals(entries) && query != null) {
            throw new UserError("--query asks files, not standard input; give one of them");
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw new UserError("--threads " + threads + ": from 1 to " + MOST_THREADS);
        }
        if (resume && (output.isEmpty() || STANDARD.equals(entries))) {
            throw new UserError("--resume needs a file to read and a file to write: what went through a pipe is gone");
        }
        return new Batch.Request(
                Optional.ofNullable(entries)
                        .filter(name -> !name.equals(STANDARD))
                        .map(Path::of),
                Optional.ofNullable(query),
                output,
                Optional.ofNullable(mapping),
                threads,
                resume,
                Integer.getInteger("chokepoint.batch.rows-of-part", Batch.Request.USUAL_PART));
    }
}
