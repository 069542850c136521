package chokepoint.batch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;

/// The whole program on millions of generated entries: Spark on two cores beside `chokepoint batch` on the same file,
/// then every row and column of both compared.
///
/// `FullRun <rows> <seed> <launcher> <folder>`
final class FullRun {

    private static final int SHOWN = 10;
    private static final long ROW_GROUP = 4 << 20;
    private static final double NANOS = 1e9;

    private final long rows;
    private final long seed;
    private final String launcher;
    private final Path folder;

    private FullRun(long rows, long seed, String launcher, Path folder) {
        this.rows = rows;
        this.seed = seed;
        this.launcher = launcher;
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[3]));
        boolean agrees;
        try {
            agrees = new FullRun(Long.parseLong(args[0]), Long.parseLong(args[1]), args[2], folder).agrees();
        } finally {
            clear(folder);
        }
        if (!agrees) {
            System.exit(1);
        }
    }

    private boolean agrees() throws IOException, InterruptedException {
        Path entries = generated();
        long before = System.nanoTime();
        int code = Main.run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                entries.toString(),
                "-o",
                folder.resolve("spark").toString(),
                "--master",
                SparkRun.MASTER);
        double spark = seconds(before);
        if (code != ExitCode.FINE) {
            return false;
        }
        before = System.nanoTime();
        Process local = new ProcessBuilder(
                        launcher,
                        "batch",
                        entries.toString(),
                        "-o",
                        folder.resolve("local.parquet").toString(),
                        "--threads",
                        "2")
                .redirectOutput(folder.resolve("local.txt").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        // 1: some rows were refused, as some of those that are generated must be
        if (local.waitFor() != 1) {
            System.err.println("chokepoint batch ended with " + local.exitValue());
            return false;
        }
        double alone = seconds(before);
        say("Spark on two cores: %.1f s, %,.0f rows/s", spark, rows / spark);
        say("chokepoint batch, two threads: %.1f s, %,.0f rows/s", alone, rows / alone);
        say("Spark ÷ chokepoint batch: %.2f times the time", spark / alone);
        return same();
    }

    /// One file, so that the number of a row is the same for both.
    private Path generated() throws IOException {
        long before = System.nanoTime();
        Path parts = folder.resolve("generated");
        Path entries = folder.resolve("entries.parquet");
        try (SparkSession session = SparkRun.session()) {
            GeneratedEntries.of(TravellingLaw.ledger(TravellingLaw.packed(), "the law"), seed)
                    .rows(session, rows, 1)
                    .write()
                    // so that the file is more than one task
                    .option("parquet.block.size", ROW_GROUP)
                    .parquet(parts.toString());
        }
        try (Stream<Path> files = Files.list(parts)) {
            List<Path> written = files.filter(
                            file -> file.getFileName().toString().startsWith("part-"))
                    .toList();
            Files.move(written.getFirst(), entries);
        }
        say("%,d entries from seed %d, %,d bytes, made in %.1f s", rows, seed, Files.size(entries), seconds(before));
        return entries;
    }

    /// Compares what identifies the content of each row on both sides; where it differs, shows the rows.
    private boolean same() throws IOException {
        long before = System.nanoTime();
        try (SparkSession session = SparkRun.session()) {
            Dataset<Row> one = session.read().parquet(folder.resolve("spark").toString());
            Dataset<Row> other =
                    session.read().parquet(folder.resolve("local.parquet").toString());
            if (!Arrays.equals(one.columns(), other.columns())) {
                System.err.println("other columns: " + Arrays.toString(one.columns()) + " and "
                        + Arrays.toString(other.columns()));
                return false;
            }
            if (!Arrays.equals(types(one), types(other))) {
                System.err.println("other types: " + one.schema().simpleString() + " and "
                        + other.schema().simpleString());
                return false;
            }
            Dataset<Row> differing = fingerprints(one)
                    .withColumnRenamed("print", "one")
                    .join(fingerprints(other).withColumnRenamed("print", "other"), "number")
                    .withColumn("same", functions.col("one").equalTo(functions.col("other")));
            Row counts = differing
                    .agg(
                            functions.count("*"),
                            functions.sum(functions.col("same").cast("long")))
                    .first();
            long there = other.count();
            say(
                    "%,d rows of Spark, %,d of chokepoint batch, %,d of the same number, %,d the same in all %d columns;"
                            + " compared in %.1f s",
                    one.count(), there, counts.getLong(0), counts.getLong(1), one.columns().length, seconds(before));
            boolean same =
                    one.count() == rows && there == rows && counts.getLong(0) == rows && counts.getLong(1) == rows;
            if (!same) {
                List<Long> numbers = differing.filter("not same").limit(SHOWN).collectAsList().stream()
                        .map(row -> row.<Long>getAs("number"))
                        .toList();
                Column some = functions.col("row").isInCollection(numbers);
                one.filter(some).orderBy("row").collectAsList().forEach(row -> System.err.println("Spark: " + row));
                other.filter(some).orderBy("row").collectAsList().forEach(row -> System.err.println("local: " + row));
            }
            return same;
        }
    }

    /// The number of each row, and 64 bits that two rows share only where all their cells are the same. A hash passes
    /// over what is not there, so that is said beside.
    private static Dataset<Row> fingerprints(Dataset<Row> rated) {
        Column[] cells = Arrays.stream(rated.columns())
                .map(name -> functions.col("`" + name + "`"))
                .flatMap(cell -> Stream.of(cell, cell.isNull()))
                .toArray(Column[]::new);
        return rated.select(
                functions.col("row").as("number"), functions.xxhash64(cells).as("print"));
    }

    private static DataType[] types(Dataset<Row> rated) {
        return Arrays.stream(rated.schema().fields()).map(StructField::dataType).toArray(DataType[]::new);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / NANOS;
    }

    private static void say(String form, Object... values) {
        System.out.println(String.format(Locale.ROOT, form, values));
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
