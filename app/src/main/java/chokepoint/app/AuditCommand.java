package chokepoint.app;

import chokepoint.app.answer.AuditAnswer;
import chokepoint.app.answer.Envelope;
import chokepoint.app.batch.AuditWork;
import chokepoint.app.batch.Batch;
import chokepoint.app.batch.Progress;
import chokepoint.duty.audit.AuditRules;
import chokepoint.duty.audit.EntryAuditor;
import chokepoint.duty.entries.EntryRater;
import chokepoint.ledger.Ledger;
import chokepoint.terms.Area;
import chokepoint.terms.Reading;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `chokepoint audit ENTRIES`: what was filed, against what the law says.
@Command(
        name = "audit",
        description = "Compares what was filed for every line of a file of entries - rate, chapter-99 headings, duty -"
                + " with what the law says: wrong periods, missing headings, duties paid that give way, refunds that"
                + " may be due, facts that are open; each with the provision that decides and the amount. Ends with 1"
                + " if anything is found.",
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

    private final Law law;

    @Spec
    private CommandSpec spec;

    @Mixin
    private EntriesOption entries;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "Write every row with what is found of it: a name that ends in .csv or .parquet.")
    private @Nullable String output;

    @Option(
            names = "--tolerance",
            paramLabel = "AMOUNT",
            description = "Differences up to this are rounding (default: 0.05).")
    private @Nullable String tolerance;

    @Option(
            names = "--within",
            paramLabel = "DAYS",
            description = "How many days before and after an entry another period is looked for (default: 180).")
    private @Nullable Integer within;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many rows with findings are shown (default: ${DEFAULT-VALUE}); -o writes all.")
    private int limit = 20;

    @Mixin
    private KnownOption known;

    @Mixin
    private FormatOption format;

    AuditCommand(Law law) {
        this.law = law;
    }

    @Override
    public Integer call() {
        Batch.Request request = entries.request(Optional.ofNullable(output).map(Path::of));
        if (EntriesOption.STANDARD.equals(output)) {
            throw new UserError("-o -: the summary goes to standard output; name a file for the rows");
        }
        if (known.reading() != Reading.COLLECTED) {
            throw new UserError("--reading de-jure: what was filed is compared with the law as collected; what the"
                    + " court's reading gives back is found as a refund of its own");
        }
        if (limit < 0) {
            throw new UserError("--limit " + limit + ": not less than none");
        }
        AuditRules rules = rules();
        Ledger ledger = law.ledger();
        Optional<Instant> moment = known.known(Area.US);
        var auditor = new EntryAuditor(EntryRater.asKnownOn(ledger, moment, known.reading()), moment, rules);
        var progress = new Progress(spec.commandLine().getErr(), Boolean.getBoolean("chokepoint.progress"));
        try (var work = new AuditWork(auditor, request.threads(), limit)) {
            Batch.Result result = new Batch(request, ledger, work, identity(rules), progress)
                    .run(System.in, OutputStream.nullOutputStream());
            var answer = new AuditAnswer(
                    new Envelope("audit", ledger.log().hash()),
                    known.text().isEmpty() ? List.of() : List.of("As known on " + known.text() + "."),
                    result,
                    Optional.ofNullable(output),
                    rules,
                    work.first());
            format.show(answer);
            return answer.found() > 0 || result.tally().refused() > 0 ? ExitCode.FINDING : ExitCode.FINE;
        }
    }

    private AuditRules rules() {
        BigDecimal amount = AuditRules.USUAL.tolerance();
        if (tolerance != null) {
            try {
                amount = new BigDecimal(tolerance.strip());
            } catch (NumberFormatException wrong) {
                throw new UserError("--tolerance " + tolerance + ": not an amount; write 0.50", wrong);
            }
        }
        int reach = within == null ? AuditRules.USUAL.reach() : within;
        if (amount.signum() < 0 || reach < 0) {
            throw new UserError(
                    (reach < 0 ? "--within " + reach : "--tolerance " + tolerance) + ": not less than nothing");
        }
        return new AuditRules(amount, reach);
    }

    /// What the answers depend on.
    private Map<String, String> identity(AuditRules rules) {
        return new TreeMap<>(Map.of(
                "the law",
                law.ledger().log().hash(),
                "--known",
                known.text(),
                "--tolerance",
                rules.tolerance().toPlainString(),
                "--within",
                Integer.toString(rules.reach())));
    }
}
