package chokepoint.batch;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/// One run of the program on two cores of this machine.
///
/// @param out what it said on standard output
/// @param err what it said on standard error
record SparkRun(int code, String out, String err) {

    static final String MASTER = "local[2]";

    static SparkRun of(Object... args) {
        var words = new ArrayList<String>();
        for (Object arg : args) {
            words.add(arg.toString());
        }
        words.addAll(List.of("--master", MASTER));
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), words.toArray(String[]::new));
        return new SparkRun(code, out.toString(), err.toString());
    }

    /// A session for what a test has to write and read by itself.
    static SparkSession session() {
        return Sessions.open(Optional.of(MASTER));
    }

    /// Rows in the order of their numbers.
    static List<Row> rows(SparkSession spark, Path folder, String... further) {
        return spark.read().parquet(folder.toString()).orderBy("row", further).collectAsList();
    }
}
