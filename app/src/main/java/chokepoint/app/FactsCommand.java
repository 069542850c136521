package chokepoint.app;

import chokepoint.app.answer.FactsAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `chokepoint facts`: the closed vocabulary of a consignment's facts.
@Command(
        name = "facts",
        description = "The facts of a consignment that the law asks about, with the words each may take.",
        mixinStandardHelpOptions = true)
final class FactsCommand implements Runnable {

    private final Law law;

    @Mixin
    private FormatOption format;

    FactsCommand(Law law) {
        this.law = law;
    }

    @Override
    public void run() {
        format.show(new FactsAnswer(
                new Headings(law).envelope("facts"),
                law.ledger().log().vocabulary().definitions()));
    }
}
