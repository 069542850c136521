package chokepoint.app;

import chokepoint.app.answer.BatchAnswer;
import chokepoint.app.answer.Envelope;
import chokepoint.app.batch.Batch;
import chokepoint.app.batch.ComparingWork;
import chokepoint.app.batch.Progress;
import chokepoint.app.batch.RatingWork;
import chokepoint.app.batch.RowWork;
import chokepoint.app.output.Terminal;
import chokepoint.duty.entries.EntryRater;
import chokepoint.ledger.LawLog;
import chokepoint.terms.Area;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `chokepoint batch ENTRIES -o OUT`: what every line of a file of entries owes.
@Command(
        name = "batch",
        description = "What every line of a file of entries owes: each row with its duties by programme, its fees, what"
                + " the law says of it, or the reason why nobody can say. One bad row stops nothing.",
        mixinStandardHelpOptions = true)
final class BatchCommand implements Callable<Integer> {

    private final Law law;

    @Spec
    private CommandSpec spec;

    @Mixin
    private EntriesOption entries;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            description = "Where to write: a name that ends in .csv or .parquet; - for CSV on standard output.")
    private String output;

    @Mixin
    private KnownOption known;

    @Mixin
    private ScenarioOption scenario;

    @Mixin
    private FormatOption format;

    private final Terminal terminal;

    BatchCommand(Law law, Terminal terminal) {
        this.law = law;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        boolean toStandard = output.equals(EntriesOption.STANDARD);
        Batch.Request request = entries.request(toStandard ? Optional.empty() : Optional.of(Path.of(output)));
        Law asked = scenario.over(law);
        Optional<Instant> moment = known.known(Area.US);
        EntryRater rater = EntryRater.asKnownOn(asked.ledger(), moment, known.reading());
        PrintWriter err = spec.commandLine().getErr();
        var progress = new Progress(err, Boolean.getBoolean("chokepoint.progress"));
        RowWork work = asked.bare()
                .<RowWork>map(
                        bare -> new ComparingWork(rater, EntryRater.asKnownOn(bare.ledger(), moment, known.reading())))
                .orElseGet(() -> new RatingWork(rater));
        Batch.Result result = new Batch(request, asked.ledger(), work, identity(asked), progress)
                .run(System.in, toStandard ? standardOutput() : OutputStream.nullOutputStream());
        LawLog log = asked.ledger().log();
        var answer = new BatchAnswer(
                new Envelope("batch", log.hash(), log.suppositions()),
                remarks(asked),
                result,
                toStandard ? "standard output" : output,
                log.programmes());
        if (toStandard) {
            format.format().write(answer, err, terminal);
        } else {
            format.show(answer);
        }
        return result.tally().refused() > 0 ? ExitCode.FINDING : ExitCode.FINE;
    }

    private List<String> remarks(Law asked) {
        var remarks = new ArrayList<String>();
        if (!known.text().isEmpty()) {
            remarks.add("As known on " + known.text() + ".");
        }
        remarks.addAll(Supposed.instruments(asked));
        return remarks;
    }

    /// What the answers depend on.
    private Map<String, String> identity(Law asked) {
        var identity = new TreeMap<String, String>();
        identity.put("the law", asked.ledger().log().hash());
        identity.put(
                "what is supposed",
                String.join(
                        " ",
                        asked.ledger().log().suppositions().stream()
                                .map(one -> one.id() + " " + one.file())
                                .toList()));
        identity.put("--known", known.text());
        identity.put("--reading", known.reading().word());
        return identity;
    }

    private OutputStream standardOutput() {
        PrintWriter out = spec.commandLine().getOut();
        return new OutputStream() {
            @Override
            public void write(int one) {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                // Cells are UTF-8; a piece may end within a character only where a part is written in pieces.
                out.print(new String(bytes, from, length, StandardCharsets.UTF_8));
            }

            @Override
            public void flush() {
                out.flush();
            }
        };
    }
}
