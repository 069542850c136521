package chokepoint.app;

import chokepoint.app.output.HonestWriter;
import chokepoint.app.output.Terminal;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;

/// The training run for the start-up cache: asks what people ask, so that the classes behind it are in the cache.
///
/// The launcher runs this once after a build. What is answered is thrown away.
final class Training {

    private static final List<String> QUESTIONS = List.of(
            "--help",
            "--version",
            "nonsense",
            "completion",
            "ledger check",
            "regime 8505.11.00 --from CN --to US --on 2025-06-06",
            "regime 8505.11.00 --from CN --to US --on 2025-06-06 --known 2025-04-08 --format json",
            "duty 8505.11.00 --from CN --to US --on 2025-06-06 --value 1000",
            "duty 8505.11.00 --from CN --to US --on 2025-06-06 --value 1000 --format csv",
            "regime 8505.11.00 --from CN --to US --on 2025-06-06 --format md");

    private Training() {}

    public static void main(String[] args) {
        var nowhere = new PrintWriter(new HonestWriter(Writer.nullWriter()));
        for (String question : QUESTIONS) {
            Main.run(List.of(question.split(" ")), nowhere, nowhere, Surroundings.of(Terminal.none()));
        }
    }
}
