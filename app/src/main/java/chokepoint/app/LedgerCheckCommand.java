package chokepoint.app;

import chokepoint.app.answer.CheckAnswer;
import chokepoint.app.answer.Envelope;
import chokepoint.ledger.Ledger;
import chokepoint.ledger.rules.Rule;
import chokepoint.ledger.rules.RuleContext;
import chokepoint.ledger.rules.Violation;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `chokepoint ledger check`: every file well formed, every rule kept. Reads the files, never the compiled law.
@Command(
        name = "check",
        description = "Reads every law file and checks the rules L01 to L12; ends with 1 if one is broken, with 3 if a"
                + " file cannot be read.",
        mixinStandardHelpOptions = true)
final class LedgerCheckCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private FormatOption format;

    LedgerCheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Ledger ledger = Ledger.read(surroundings.data());
        RuleContext context = RuleContext.of(ledger);
        List<Violation> violations =
                Rule.all().stream().flatMap(rule -> rule.check(context)).toList();
        format.show(new CheckAnswer(
                new Envelope("ledger check", ledger.log().hash()),
                ledger.log(),
                context.law().measures().size(),
                violations));
        return violations.isEmpty() ? ExitCode.FINE : ExitCode.FINDING;
    }
}
