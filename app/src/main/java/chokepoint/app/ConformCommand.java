package chokepoint.app;

import chokepoint.app.conform.ConformAnswer;
import chokepoint.app.conform.Conformance;
import chokepoint.app.output.Format;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `chokepoint conform FILE.csv`: answers dated cases and compares with what they expect.
@Command(
        name = "conform",
        description =
                "Answers dated cases and compares each with its expected answer; ends with 1 if a MUST case fails.",
        mixinStandardHelpOptions = true)
final class ConformCommand implements Callable<Integer> {

    private final Law law;

    @Parameters(paramLabel = "FILE", description = "CSV file of cases.")
    private Path file;

    @Mixin
    private FormatOption format;

    ConformCommand(Law law) {
        this.law = law;
    }

    @Override
    public Integer call() {
        ConformAnswer answer = Conformance.of(file, law);
        format.show(format.format() == Format.CSV ? answer.rows() : answer);
        return answer.mustFails() ? ExitCode.FINDING : ExitCode.FINE;
    }
}
