package chokepoint.app;

import chokepoint.app.answer.SearchAnswer;
import chokepoint.app.answer.SearchAnswer.Hit;
import chokepoint.ledger.nomenclature.GoodsLine;
import chokepoint.ledger.nomenclature.Nomenclature;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.CustomsClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `chokepoint search WORDS`: goods by description, or by the beginning of their code.
@Command(
        name = "search",
        description = "Finds goods by the words of their description, or by the beginning of their code.",
        mixinStandardHelpOptions = true)
final class SearchCommand implements Runnable {

    private final Law law;
    private final Clock clock;

    @Parameters(paramLabel = "WORDS", arity = "1..*", description = "Words, or the beginning of a code.")
    private List<String> words;

    @Option(
            names = "--to",
            paramLabel = "COUNTRY",
            defaultValue = "US",
            description = "Whose nomenclature (default: ${DEFAULT-VALUE}).")
    private String to;

    @Option(names = "--on", paramLabel = "DAY", description = "In the edition of that day (default: today).")
    private @Nullable String on;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "At most so many lines (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Mixin
    private FormatOption format;

    SearchCommand(Law law, Clock clock) {
        this.law = law;
        this.clock = clock;
    }

    @Override
    public void run() {
        Area territory;
        try {
            territory = law.ledger().log().areas().area(to);
        } catch (IllegalArgumentException wrong) {
            throw new UserError("--to: " + wrong.getMessage(), wrong);
        }
        Nomenclature nomenclature = law.nomenclatures()
                .find(territory)
                .orElseThrow(
                        () -> new UserError("--to " + to + ": there is no goods nomenclature of this country here"));
        if (limit < 1) {
            throw new UserError("--limit " + limit + ": at least one line");
        }
        LocalDate day = on == null
                ? LocalDate.now(clock.withZone(CustomsClock.of(territory).zone()))
                : Days.day("--on", on);
        String question = String.join(" ", words);
        List<Hit> hits = find(nomenclature, question, day).stream()
                .map(line -> new Hit(
                        line.code().dotted(),
                        line.fullDescription(),
                        line.general().map(rate -> rate.toText()).orElse("")))
                .toList();
        format.show(new SearchAnswer(
                new Headings(law).envelope("search"),
                question,
                nomenclature.edition(day).id(),
                territory.code(),
                hits));
    }

    private List<GoodsLine> find(Nomenclature nomenclature, String question, LocalDate day) {
        if (question.matches("[0-9][0-9. ]*")) {
            try {
                return nomenclature.linesUnder(CommodityCode.of(question), day).stream()
                        .limit(limit)
                        .map(code -> nomenclature.line(code, day))
                        .toList();
            } catch (IllegalArgumentException wrong) {
                throw new UserError(String.valueOf(wrong.getMessage()), wrong);
            }
        }
        return nomenclature.search(question, day, limit);
    }
}
