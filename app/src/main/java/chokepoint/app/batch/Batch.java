package chokepoint.app.batch;

import chokepoint.app.UserError;
import chokepoint.app.batch.PartRater.Rating;
import chokepoint.duty.entries.EntryColumns;
import chokepoint.duty.entries.Mapping;
import chokepoint.duty.entries.OutputColumns;
import chokepoint.duty.entries.WrongMapping;
import chokepoint.ledger.Ledger;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Rates a file of entry lines and writes it with what each line owes.
public final class Batch {

    /// The version of what is written: an unfinished output of another version cannot be gone on with.
    private static final String FORM = "3";

    private final Request request;
    private final Ledger ledger;
    private final RowWork work;
    private final Map<String, String> law;
    private final Progress progress;

    /// What is asked.
    ///
    /// @param entries the file; absent for standard input or a query alone
    /// @param query what to ask DuckDB
    /// @param output the file; absent for standard output
    /// @param mapping a mapping file
    /// @param threads how many parts are rated at once
    /// @param resume whether to go on where an earlier run ended
    /// @param rowsOfPart how many rows a part has; of one number always the same output
    public record Request(
            Optional<Path> entries,
            Optional<String> query,
            Optional<Path> output,
            Optional<Path> mapping,
            int threads,
            boolean resume,
            int rowsOfPart) {

        /// Parts of the usual size.
        public static final int USUAL_PART = Cutter.ROWS;
    }

    /// What it came to.
    ///
    /// @param input name of what was read
    /// @param goneOn how many rows an earlier run had rated
    /// @param unread columns of the input that are none of ours: carried through, not read
    public record Result(String input, Tally tally, long goneOn, List<String> unread) {
        public Result {
            unread = List.copyOf(unread);
        }
    }

    /// @param ledger whose words the columns of the input use
    /// @param work what is done with each row
    /// @param law what identifies the law that is asked: an output is only gone on with under the same
    public Batch(Request request, Ledger ledger, RowWork work, Map<String, String> law, Progress progress) {
        this.request = request;
        this.ledger = ledger;
        this.work = work;
        this.law = Map.copyOf(law);
        this.progress = progress;
    }

    /// The format of an output, by the end of its name.
    private enum Kind {
        CSV,
        PARQUET;

        static Kind of(Path output) {
            String name = String.valueOf(output.getFileName()).toLowerCase(Locale.ROOT);
            if (name.endsWith(".csv")) {
                return CSV;
            }
            if (name.endsWith(".parquet")) {
                return PARQUET;
            }
            throw new UserError(output + ": the end of the name says the format; write .csv or .parquet");
        }
    }

    /// @param in standard input
    /// @param out standard output
    public Result run(InputStream in, OutputStream out) {
        request.output().ifPresent(this::requireFree);
        Kind kind = request.output().map(Kind::of).orElse(Kind.CSV);
        String name = request.output().map(Path::toString).orElse("standard output");
        try (Workplace place = request.output().isPresent()
                ? Workplace.of(request.output().get(), request.resume())
                : Workplace.temporary()) {
            try {
                return run(in, out, kind, place);
            } catch (WrongMapping wrong) {
                throw new UserError(String.valueOf(wrong.getMessage()), wrong);
            } catch (IOException trouble) {
                throw new UserError(
                        name + ": " + trouble.getMessage()
                                + (place.isKept()
                                        ? "; what is finished lies in " + place.folder() + ". Go on with --resume"
                                        : ""),
                        trouble);
            }
        } catch (IOException trouble) {
            throw new UserError(name + ": " + trouble.getMessage(), trouble);
        }
    }

    private void requireFree(Path output) {
        Path folder = Optional.ofNullable(output.toAbsolutePath().getParent()).orElse(output);
        if (Files.isDirectory(output)) {
            throw new UserError(output + ": is a folder; name the file to write in it");
        }
        if (!Files.isDirectory(folder)) {
            throw new UserError(folder + ": there is no such folder to write in");
        }
        if (!Files.isWritable(folder)) {
            throw new UserError(folder + ": nothing may be written there");
        }
        try {
            if (Files.exists(output)
                    && request.entries().isPresent()
                    && Files.exists(request.entries().get())
                    && Files.isSameFile(output, request.entries().get())) {
                throw new UserError(output + ": is the file that is read; write to another");
            }
        } catch (IOException trouble) {
            throw new UserError(output + ": " + trouble.getMessage(), trouble);
        }
    }

    private Result run(InputStream in, OutputStream out, Kind kind, Workplace place) throws IOException {
        try (Input input = request.entries().isPresent() || request.query().isPresent()
                ? Input.open(request.entries(), request.query(), place, request.threads())
                : Input.of(in)) {
            Head head = Head.read(input.stream(), input.name());
            var columns = new EntryColumns(ledger);
            Mapping mapping =
                    request.mapping().map(file -> Mapping.read(file, columns)).orElse(Mapping.NONE);
            Rating rating = rating(head, columns, mapping, input.name());
            try (Sink sink = sink(kind, place, rating, recipe(input, head, mapping, kind), out)) {
                var writers = new Writers(kind == Kind.PARQUET, rating, input.types(), place.folder());
                var parts = new Parts(request.threads(), writers, sink, progress, input::part);
                var cutter =
                        new Cutter(input.stream(), head.rest(), head.offset(), head.delimiter(), request.rowsOfPart());
                return rated(parts, cutter, sink, place, input, rating.reader().unknown());
            }
        }
    }

    private Result rated(Parts parts, Cutter cutter, Sink sink, Workplace place, Input input, List<String> unread)
            throws IOException {
        var interruption = new Interruption(sink, place, progress);
        interruption.watch();
        try {
            Tally tally = parts.rate(cutter);
            sink.finish();
            long before = sink.before().stream()
                    .mapToLong(line -> line.tally().rows())
                    .sum();
            return new Result(
                    input.name(),
                    tally,
                    before,
                    unread.stream().filter(name -> !name.isEmpty()).toList());
        } finally {
            interruption.ignore();
            progress.clear();
        }
    }

    private Rating rating(Head head, EntryColumns columns, Mapping mapping, String file) {
        Mapping.Layout layout = mapping.on(head.names(), file);
        // What was filed is carried through where only what is owed is asked.
        List<String> names = work.readsFiled() ? layout.names() : columns.withoutFiled(layout.names());
        try {
            return new Rating(
                    head,
                    layout,
                    columns.reader(names),
                    work,
                    OutputColumns.of(named(head.names()), layout.names(), work.columns()));
        } catch (IllegalArgumentException wrong) {
            throw new UserError(
                    file + ":1: " + wrong.getMessage()
                            + (mapping == Mapping.NONE ? " Columns of other" + " names are mapped with --map" : ""),
                    wrong);
        }
    }

    /// A column without a name gets one.
    private static List<String> named(List<String> names) {
        var named = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            named.add(names.get(i).isEmpty() ? "column_" + (i + 1) : names.get(i));
        }
        return named;
    }

    private Map<String, String> recipe(Input input, Head head, Mapping mapping, Kind kind) {
        var recipe = new TreeMap<>(law);
        recipe.putAll(input.identity());
        recipe.put("the head line", head.text().replaceAll("[\\t\\n\\r]", " "));
        recipe.put("the mapping", mapping.text().replaceAll("\\s+", " "));
        recipe.put("the form", FORM + " " + work.name() + " " + kind + " " + request.rowsOfPart());
        return recipe;
    }

    private Sink sink(Kind kind, Workplace place, Rating rating, Map<String, String> recipe, OutputStream out)
            throws IOException {
        byte[] begin = switch (kind) {
            case CSV -> new CsvRows(rating.head(), rating.columns()).head();
            case PARQUET -> ParquetFooter.MAGIC;
        };
        @Nullable Path output = request.output().orElse(null);
        return output == null
                ? new StandardOutput(out, begin)
                : UnfinishedFile.open(output, place, begin, recipe, request.resume());
    }
}
