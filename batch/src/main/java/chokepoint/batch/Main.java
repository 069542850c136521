package chokepoint.batch;

import chokepoint.ledger.files.LoadFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.SparkException;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `batch` on Spark: what `spark-submit` starts.
@Command(
        name = "chokepoint-batch",
        description = "Rates entry lines on Spark, by the same rules as 'chokepoint batch'.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 fine, 2 wrong usage, 3 bad input."})
public final class Main implements Callable<Integer> {

    private static final String PROGRAM = "chokepoint-batch: ";

    /// Spark's word for a file that is broken or of another kind.
    private static final String UNREADABLE = "FAILED_READ_FILE";

    @Mixin
    private RunOptions options;

    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        int code = run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args);
        if (code != ExitCode.FINE) {
            System.exit(code);
        }
    }

    /// Runs one command line, for the process and for tests alike.
    ///
    /// @return the exit code, see [ExitCode]
    static int run(PrintWriter out, PrintWriter err, String... args) {
        var line = new CommandLine(new Main()).setOut(out).setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((wrong, given) -> usage(wrong, err));
        line.setExecutionExceptionHandler((wrong, command, parsed) -> complain(wrong, err));
        return line.execute(args);
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        TravellingLaw law = options.law();
        MappingText mapping = options.mapping();
        try (SparkSession spark = Sessions.open(options.master())) {
            Configuration hadoop = spark.sparkContext().hadoopConfiguration();
            var folder = OutputFolder.at(
                    options.output(), options.overwrite(), InputPaths.of(options.input(), hadoop), hadoop);
            BatchRun.Outcome outcome =
                    new BatchRun(spark, law, options.alone()).write(options.entries(spark), mapping, folder);
            if (!outcome.unknown().isEmpty()) {
                err.println(PROGRAM + "columns left alone: " + String.join(", ", outcome.unknown()));
            }
            TotalsTable.print(outcome.totals(), spec.commandLine().getOut());
            outcome.difference()
                    .ifPresent(difference ->
                            TotalsTable.print(difference, spec.commandLine().getOut()));
        }
        return ExitCode.FINE;
    }

    private static int usage(ParameterException wrong, PrintWriter err) {
        err.println(PROGRAM + wrong.getMessage());
        err.println("Try 'chokepoint-batch --help'.");
        return ExitCode.USAGE;
    }

    private static int complain(Exception wrong, PrintWriter err) {
        return switch (wrong) {
            case BadInput bad -> {
                err.println(PROGRAM + bad.getMessage());
                yield ExitCode.BAD_INPUT;
            }
            case LoadFailure broken -> {
                broken.faults().forEach(fault -> err.println(PROGRAM + fault));
                yield ExitCode.BAD_INPUT;
            }
            case AccessControlException closed -> {
                err.println(PROGRAM
                        + String.valueOf(closed.getMessage())
                                .lines()
                                .findFirst()
                                .orElse("no permission")
                        + ". Ask for the right to read or write there, or name another place");
                yield ExitCode.BAD_INPUT;
            }
            // No such path, no Parquet file, two columns of one name: what Spark says of its input.
            case AnalysisException unreadable -> {
                err.println(PROGRAM
                        + String.valueOf(unreadable.getMessage())
                                .lines()
                                .findFirst()
                                .orElse("unreadable"));
                yield ExitCode.BAD_INPUT;
            }
            case SparkException unreadable
            when String.valueOf(unreadable.getCondition()).startsWith(UNREADABLE) -> {
                err.println(PROGRAM
                        + String.valueOf(unreadable.getMessage())
                                .lines()
                                .findFirst()
                                .orElse("unreadable"));
                yield ExitCode.BAD_INPUT;
            }
            default -> {
                err.println(PROGRAM + "this is a fault of the program or of the cluster; the lines below say more.");
                wrong.printStackTrace(err);
                yield ExitCode.FAULT;
            }
        };
    }
}
