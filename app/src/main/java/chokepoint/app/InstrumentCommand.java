package chokepoint.app;

import chokepoint.app.answer.InstrumentAnswer;
import chokepoint.app.answer.InstrumentsAnswer;
import chokepoint.app.output.Answer;
import chokepoint.ledger.log.Instrument;
import chokepoint.terms.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `chokepoint instrument [ID]`: one legal instrument and what became of it, or those that have the words.
@Command(
        name = "instrument",
        description =
                "One legal instrument: what it did, and what later ones did to its measures. Without an id all of them;"
                        + " words leave only those that have them.",
        mixinStandardHelpOptions = true)
final class InstrumentCommand implements Runnable {

    private final Law law;

    @Parameters(paramLabel = "ID|WORDS", arity = "0..*", description = "An id such as us/eo-14257, a cite, or words.")
    private List<String> words = new ArrayList<>();

    @Mixin
    private FormatOption format;

    InstrumentCommand(Law law) {
        this.law = law;
    }

    @Override
    public void run() {
        format.show(answer());
    }

    private Answer answer() {
        List<Instrument> all = law.ledger().log().instruments();
        var envelope = new Headings(law).envelope("instrument");
        String asked = String.join(" ", words).strip();
        Optional<Instrument> one = all.stream()
                .filter(instrument ->
                        instrument.id().equals(asked) || instrument.cite().equalsIgnoreCase(asked))
                .findFirst();
        if (one.isPresent()) {
            return InstrumentAnswer.of(envelope, one.get(), all);
        }
        List<Instrument> found =
                all.stream().filter(instrument -> hasAll(instrument, words)).toList();
        if (found.isEmpty()) {
            throw new UserError("no instrument '" + asked + "'."
                    + Nearest.maybe(asked, all.stream().map(Instrument::id).toList())
                    + " 'chokepoint instrument' lists them all");
        }
        return new InstrumentsAnswer(envelope, asked, found);
    }

    private static boolean hasAll(Instrument instrument, List<String> words) {
        String text = String.join(
                        " ",
                        instrument.id(),
                        instrument.title(),
                        instrument.cite(),
                        instrument.kind().word(),
                        instrument.knownText(),
                        instrument.note())
                .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)));
    }
}
