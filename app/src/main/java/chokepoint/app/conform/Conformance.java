package chokepoint.app.conform;

import chokepoint.app.Law;
import chokepoint.app.answer.Envelope;
import java.nio.file.Path;
import java.util.List;

/// Runs all cases of a file.
public final class Conformance {

    private Conformance() {}

    public static ConformAnswer of(Path file, Law law) {
        List<Case> cases = new CaseFile(file, law.ledger().log()).read();
        var runner = new CaseRunner(law);
        return new ConformAnswer(
                file.toString(),
                new Envelope("conform", law.ledger().log().hash()),
                cases.stream().map(runner::verdict).toList());
    }
}
