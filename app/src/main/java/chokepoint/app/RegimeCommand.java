package chokepoint.app;

import chokepoint.app.answer.LineRates;
import chokepoint.app.answer.RegimeAnswer;
import chokepoint.duty.Consignment;
import chokepoint.ledger.regime.Question;
import chokepoint.ledger.regime.Regime;
import chokepoint.ledger.regime.RegimeChange;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.ledger.regime.Timeline;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `chokepoint regime GOOD`: what is in force, what is not and why, what changes next.
@Command(
        name = "regime",
        description =
                "Every duty and export control on a good, each with its legal source; what does not apply and why;"
                        + " what changes next.",
        mixinStandardHelpOptions = true)
final class RegimeCommand implements Runnable {

    /// Stands in where a rate has to be written out and nobody asked for an amount.
    static final BigDecimal SAMPLE_VALUE = BigDecimal.valueOf(10_000);

    private final Law law;

    @Parameters(paramLabel = "GOOD", description = "Commodity code, 4 to 10 digits, dots allowed.")
    private String good;

    @Mixin
    private QuestionOptions question;

    @Option(
            names = "--all",
            description = "Also measures whose own condition does not hold, and every item of a control.")
    private boolean all;

    @Mixin
    private ScenarioOption scenario;

    @Mixin
    private FormatOption format;

    RegimeCommand(Law law) {
        this.law = law;
    }

    @Override
    public void run() {
        format.show(answer(scenario.over(law), question.ask(good)));
    }

    private RegimeAnswer answer(Law law, Asked asked) {
        RegimeEngine engine = law.engine(asked.known(), asked.reading());
        Question asking = asked.question();
        Regime regime = engine.regime(asking);
        var timeline = new Timeline(engine);
        var shown = new ShownChanges(all);
        var programmes = law.ledger().log().programmes();
        return new RegimeAnswer(
                new Headings(law).of("regime", asked),
                regime,
                asked.day().map(day -> withinDay(timeline, asked, day)).orElse(List.of()),
                shown.next(timeline, asking),
                LaterMeasures.of(engine, asking),
                Gaps.of(regime, programmes),
                programmes,
                rates(law, asked),
                all);
    }

    private List<RegimeChange> withinDay(Timeline timeline, Asked asked, LocalDate day) {
        var clock = CustomsClock.of(asked.lane().destination());
        return new ShownChanges(all)
                .of(timeline.changes(asked.question(), clock.endOf(day.minusDays(1)), clock.endOf(day)));
    }

    static LineRates rates(Law law, Asked asked) {
        return new LineRates(
                law.rates(),
                new Consignment(
                        asked.good(),
                        asked.lane(),
                        asked.moment(),
                        new Money(SAMPLE_VALUE, Law.currencyOf(asked.lane().destination())),
                        asked.facts()));
    }
}
