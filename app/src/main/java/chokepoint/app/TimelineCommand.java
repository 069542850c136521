package chokepoint.app;

import chokepoint.app.answer.LaneTimelineAnswer;
import chokepoint.app.answer.LawEvent;
import chokepoint.app.answer.TimelineAnswer;
import chokepoint.app.answer.TimelineAnswer.Step;
import chokepoint.app.output.Answer;
import chokepoint.duty.Consignment;
import chokepoint.duty.RangeFinder;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.ledger.regime.Timeline;
import chokepoint.terms.Area;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.Lane;
import chokepoint.terms.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `chokepoint timeline [GOOD]`: every change, with the instrument that made it.
@Command(
        name = "timeline",
        description =
                "Every change of the regime of a good, with the instrument that made it and the additional duty after"
                        + " it; without a good every change of the law of the lane.",
        mixinStandardHelpOptions = true)
final class TimelineCommand implements Runnable {

    private final Law law;

    @Parameters(paramLabel = "GOOD", arity = "0..1", description = "Commodity code, 4 to 10 digits, dots allowed.")
    private @Nullable String good;

    @Mixin
    private LaneOption lane;

    @Mixin
    private SpanOption span;

    @Mixin
    private KnownOption known;

    @Mixin
    private FactOption facts;

    @Option(names = "--all", description = "Also what touches only parties on lists.")
    private boolean all;

    @Mixin
    private ScenarioOption scenario;

    @Mixin
    private FormatOption format;

    TimelineCommand(Law law) {
        this.law = law;
    }

    @Override
    public void run() {
        Lane asked = lane.lane(law.ledger());
        Law supposed = scenario.over(law);
        format.show(good == null ? ofLane(supposed, asked) : ofGood(supposed, asked, good));
    }

    private Answer ofLane(Law law, Lane asked) {
        Area customs = asked.destination();
        Instant from = span.from(customs);
        Instant to = span.to(customs);
        List<LawEvent> events = LawEvents.of(engine(law, customs).law(), asked).stream()
                .filter(event -> event.at().isAfter(from) && !event.at().isAfter(to))
                .toList();
        var headings = new Headings(law);
        return new LaneTimelineAnswer(
                headings.envelope("timeline"),
                "The law of " + headings.lane(asked) + span.text() + known() + Supposed.text(law),
                headings.horizon(asked, to, known.known(customs)),
                events,
                customs);
    }

    private Answer ofGood(Law law, Lane lane, String text) {
        Area customs = lane.destination();
        Instant to = span.to(customs);
        LocalDate last = CustomsClock.of(customs).dayOf(to);
        Asked asked = new Asked(
                QuestionOptions.goodEver(text, customs, last, law),
                lane,
                span.from(customs),
                Optional.empty(),
                known.known(customs),
                known.text(),
                known.reading(),
                facts.facts(law.ledger().log().vocabulary()));
        RegimeEngine engine = engine(law, customs);
        RangeFinder finder = law.finder(engine);
        List<Step> steps = new ShownChanges(all)
                .of(new Timeline(engine).changes(asked.question(), span.from(customs), to)).stream()
                        .map(change -> new Step(change, Additional.text(finder, consignment(asked, change.at()))))
                        .toList();
        var headings = new Headings(law);
        return new TimelineAnswer(
                headings.of(
                                "timeline",
                                asked.at(
                                        steps.isEmpty()
                                                ? asked.moment()
                                                : steps.getLast().change().at()),
                                asked.good().dotted() + ", " + headings.lane(lane) + span.text() + known()
                                        + Supposed.text(law))
                        .and(Supposed.remarks(law, asked, to)),
                steps,
                customs,
                law.ledger().log().programmes(),
                RegimeCommand.rates(law, asked));
    }

    private static Consignment consignment(Asked asked, Instant at) {
        return new Consignment(
                asked.good(),
                asked.lane(),
                at,
                new Money(
                        RegimeCommand.SAMPLE_VALUE, Law.currencyOf(asked.lane().destination())),
                asked.facts());
    }

    private RegimeEngine engine(Law law, Area customs) {
        return law.engine(known.known(customs), known.reading());
    }

    private String known() {
        return known.text().isEmpty() ? "" : ", as known on " + known.text();
    }
}
