package chokepoint.app.batch;

import chokepoint.app.UserError;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// Entries as a stream of CSV, whatever they were: text, text in gzip, Parquet, a DuckDB file or a query.
final class Input implements AutoCloseable {

    private static final byte[] PARQUET = ParquetFooter.MAGIC;
    private static final byte[] DUCKDB = "DUCK".getBytes(StandardCharsets.US_ASCII);
    private static final int DUCKDB_AT = 8;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final String name;
    private final Counted raw;
    private final InputStream stream;
    private final long length;
    private final List<String> types;
    private final Map<String, String> identity;

    private Input(
            String name,
            Counted raw,
            InputStream stream,
            long length,
            List<String> types,
            Map<String, String> identity) {
        this.name = name;
        this.raw = raw;
        this.stream = stream;
        this.length = length;
        this.types = List.copyOf(types);
        this.identity = Map.copyOf(identity);
    }

    /// @param file a file of any kind
    /// @param query what to ask DuckDB, of the file where it is a database
    static Input open(Optional<Path> file, Optional<String> query, Workplace place, int threads) throws IOException {
        file.ifPresent(Input::requireFile);
        boolean database = file.isPresent() && begins(file.get(), DUCKDB_AT, DUCKDB);
        if (query.isPresent() || database) {
            if (file.isPresent() && !database) {
                throw new UserError(file.get() + ": --query asks a DuckDB file, which this is not. Name the file in the"
                        + " query: --query \"SELECT * FROM '" + file.get() + "'\"");
            }
            return asked(file, query, place, threads);
        }
        Path path = file.orElseThrow();
        if (begins(path, 0, PARQUET)) {
            return spooled(
                    path.toString(),
                    "FROM read_parquet(" + Duck.text(path.toString()) + ")",
                    Optional.empty(),
                    identity(path),
                    place,
                    threads);
        }
        if (begins(path, 0, ZIP)) {
            throw new UserError(path + ": is a workbook or an archive; save the sheet as CSV UTF-8");
        }
        return text(path.toString(), Files.newInputStream(path), Files.size(path), List.of(), identity(path));
    }

    /// @param in what comes through a pipe
    static Input of(InputStream in) throws IOException {
        return text("standard input", in, -1, List.of(), Map.of("input", "standard input"));
    }

    private static void requireFile(Path file) {
        if (Files.isDirectory(file)) {
            throw new UserError(file + ": is a folder; name the file of entries, or ask for several:"
                    + " --query \"SELECT * FROM '" + file + "/*.parquet'\"");
        }
        if (!Files.exists(file)) {
            throw new UserError(file + ": there is no such file");
        }
    }

    private static Map<String, String> identity(Path file) throws IOException {
        return Map.of(
                "input",
                file.toAbsolutePath().normalize().toString(),
                "size of the input",
                Long.toString(Files.size(file)),
                "time of the input",
                Files.getLastModifiedTime(file).toString());
    }

    private static boolean begins(Path file, int at, byte[] with) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] begin = in.readNBytes(at + with.length);
            return begin.length == at + with.length && Arrays.equals(begin, at, begin.length, with, 0, with.length);
        }
    }

    private static Input text(
            String name, InputStream in, long length, List<String> types, Map<String, String> identity)
            throws IOException {
        var raw = new Counted(in);
        var buffered = new BufferedInputStream(raw, 1 << 18);
        buffered.mark(2);
        boolean zipped = buffered.read() == 0x1F && buffered.read() == 0x8B;
        buffered.reset();
        return new Input(
                name, raw, zipped ? new GZIPInputStream(buffered, 1 << 16) : buffered, length, types, identity);
    }

    private static Input asked(Optional<Path> database, Optional<String> query, Workplace place, int threads)
            throws IOException {
        String what = query.orElse("");
        if (what.isEmpty()) {
            what = "FROM " + Duck.name(onlyTable(database.orElseThrow(), place, threads));
        }
        var identity = new TreeMap<String, String>();
        identity.put("query", what.replaceAll("\\s+", " "));
        if (database.isPresent()) {
            identity.putAll(identity(database.get()));
        }
        return spooled(database.map(Path::toString).orElse("--query"), what, database, identity, place, threads);
    }

    private static String onlyTable(Path database, Workplace place, int threads) {
        try (var duck = new Duck(threads, place.folder())) {
            attach(duck, database);
            List<String> tables = duck.texts("SELECT table_name FROM information_schema.tables"
                    + " WHERE table_catalog = 'entries' ORDER BY table_name");
            if (tables.size() != 1) {
                throw new UserError(database + ": has "
                        + (tables.isEmpty() ? "no table" : "the tables " + String.join(", ", tables))
                        + "; say which rows: --query \"SELECT * FROM "
                        + (tables.isEmpty() ? "…" : tables.getFirst()) + "\"");
            }
            return tables.getFirst();
        } catch (SQLException trouble) {
            throw new UserError(database + ": " + Duck.firstLine(trouble), trouble);
        }
    }

    private static void attach(Duck duck, Path database) throws SQLException {
        duck.run("ATTACH " + Duck.text(database.toString()) + " AS entries (READ_ONLY)");
        duck.run("USE entries");
    }

    /// What DuckDB gives, written as text beside the output: so it is cut, rated and gone on from like any
    /// text.
    private static Input spooled(
            String name,
            String query,
            Optional<Path> database,
            Map<String, String> identity,
            Workplace place,
            int threads)
            throws IOException {
        Path whole = place.folder().resolve("input.csv");
        List<String> types;
        try {
            types = spool(query, database, whole, place, threads);
        } catch (SQLException trouble) {
            if (threads == 1 || !Duck.isOutOfMemory(trouble)) {
                throw complaint(name, trouble);
            }
            try {
                // Several threads hold rows back to keep their order; one gives them as they come.
                types = spool(query, database, whole, place, 1);
            } catch (SQLException again) {
                throw complaint(name, again);
            }
        }
        return text(name, Files.newInputStream(whole), Files.size(whole), types, identity);
    }

    private static UserError complaint(String name, SQLException trouble) {
        return new UserError(
                name + ": " + Duck.firstLine(trouble)
                        + (Duck.isOutOfMemory(trouble)
                                ? ". DuckDB has 1 GB here: ask for less at once, or write the rows as CSV first"
                                : ""),
                trouble);
    }

    /// @return the types of the columns
    private static List<String> spool(String query, Optional<Path> database, Path whole, Workplace place, int threads)
            throws IOException, SQLException {
        Path begun = whole.resolveSibling(whole.getFileName() + ".begun");
        try (var duck = new Duck(threads, place.folder())) {
            if (database.isPresent()) {
                attach(duck, database.get());
            }
            List<String> types =
                    duck.columns(query).stream().map(Duck.Typed::type).toList();
            if (!Files.exists(whole)) {
                duck.run("COPY (" + query + ") TO " + Duck.text(begun.toString()) + " (FORMAT csv, HEADER)");
                Files.move(begun, whole);
            }
            return types;
        }
    }

    String name() {
        return name;
    }

    InputStream stream() {
        return stream;
    }

    /// The types the columns had; empty where they are texts.
    List<String> types() {
        return types;
    }

    /// What tells it from another input, or from itself after a change.
    Map<String, String> identity() {
        return identity;
    }

    /// The part that was read so far, 0 to 1; negative where nobody knows.
    double part() {
        return length <= 0 ? -1 : (double) raw.count / length;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    @Override
    public String toString() {
        return identity.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /// Counts the bytes that pass.
    private static final class Counted extends FilterInputStream {
        private volatile long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
