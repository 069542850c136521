package chokepoint.app;

import chokepoint.app.answer.DiffAnswer;
import chokepoint.app.answer.DiffAnswer.Row;
import chokepoint.app.answer.LineRates;
import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.regime.Question;
import chokepoint.ledger.regime.Regime;
import chokepoint.ledger.regime.RegimeChange;
import chokepoint.ledger.regime.Timeline;
import chokepoint.terms.Area;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.Lane;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `chokepoint diff`: what changed between two days, or between two states of knowledge about one day.
@Command(
        name = "diff",
        description =
                "What changed between two days (--on A --against B), or what became known between two days about one"
                        + " (--known A --against-known B); for a good, or without one for the whole lane.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Runnable {

    private final Law law;
    private final Clock clock;

    @Parameters(paramLabel = "GOOD", arity = "0..1", description = "Commodity code; without it the whole lane.")
    private @Nullable String good;

    @Mixin
    private LaneOption lane;

    @Option(names = "--lane", description = "The whole lane, whatever the good.")
    private boolean wholeLane;

    @Option(names = "--on", paramLabel = "DAY|INSTANT", description = "The first moment (default: today).")
    private @Nullable String on;

    @Option(names = "--against", paramLabel = "DAY|INSTANT", description = "The second moment (default: the first).")
    private @Nullable String against;

    @Mixin
    private KnownOption known;

    @Option(
            names = "--against-known",
            paramLabel = "DAY|INSTANT",
            description = "The knowledge at the second moment (default: that at the first).")
    private @Nullable String againstKnown;

    @Mixin
    private FactOption facts;

    @Option(names = "--all", description = "Also what touches only parties on lists.")
    private boolean all;

    @Mixin
    private FormatOption format;

    DiffCommand(Law law, Clock clock) {
        this.law = law;
        this.clock = clock;
    }

    /// One of the two sides.
    private record Side(String name, Instant moment, Optional<Instant> known) {}

    @Override
    public void run() {
        if (good != null && wholeLane) {
            throw new UserError("--lane asks for the whole lane; leave out the code " + good + " or the option");
        }
        if (against == null && againstKnown == null) {
            throw new UserError("a difference is between two sides: give --against DAY or --against-known DAY");
        }
        Lane asked = lane.lane(law.ledger());
        Area customs = asked.destination();
        String first = on == null
                ? LocalDate.now(clock.withZone(CustomsClock.of(customs).zone())).toString()
                : on;
        String second = against == null ? first : against;
        Optional<Instant> knownFirst = known.known(customs);
        Optional<Instant> knownSecond = againstKnown == null
                ? knownFirst
                : Optional.of(Days.dayOrInstant("--against-known", againstKnown, customs));
        String knownText = againstKnown == null ? known.text() : againstKnown;
        var before = new Side(
                name(first, second, known.text(), knownText), Days.dayOrInstant("--on", first, customs), knownFirst);
        var after = new Side(
                name(second, first, knownText, known.text()),
                Days.dayOrInstant("--against", second, customs),
                knownSecond);
        format.show(good == null ? ofLane(asked, before, after) : ofGood(asked, good, before, after));
    }

    /// What tells a side from the other.
    private static String name(String day, String otherDay, String known, String otherKnown) {
        String when = day.equals(otherDay) && !known.equals(otherKnown) ? "" : day;
        String as = known.equals(otherKnown) ? "" : known.isEmpty() ? "as known now" : "as known on " + known;
        return when.isEmpty() ? as : as.isEmpty() ? when : when + ", " + as;
    }

    private DiffAnswer ofGood(Lane lane, String text, Side before, Side after) {
        Area customs = lane.destination();
        var code =
                QuestionOptions.goodEver(text, customs, CustomsClock.of(customs).dayOf(after.moment()), law);
        var stated = facts.facts(law.ledger().log().vocabulary());
        var asked = new Asked(
                code, lane, before.moment(), Optional.empty(), before.known(), known.text(), known.reading(), stated);
        Question question = asked.question();
        Regime one = law.engine(before.known(), known.reading()).regime(question);
        Regime other = law.engine(after.known(), known.reading()).regime(question.at(after.moment()));
        LineRates ratesBefore = RegimeCommand.rates(law, asked);
        LineRates ratesAfter = RegimeCommand.rates(law, asked.at(after.moment()));
        List<Row> rows = Timeline.change(after.moment(), one, other)
                .flatMap(new ShownChanges(all)::of)
                .map(RegimeChange::differences)
                .orElse(List.of())
                .stream()
                .map(difference -> Row.of(difference, ratesBefore, ratesAfter))
                .toList();
        return answer(code.dotted() + ", ", lane, before, after, rows);
    }

    private DiffAnswer ofLane(Lane lane, Side before, Side after) {
        KnownLaw one = law.engine(before.known(), known.reading()).law();
        KnownLaw other = law.engine(after.known(), known.reading()).law();
        return answer(
                "",
                lane,
                before,
                after,
                LaneState.difference(
                        LaneState.of(one, lane, before.moment()), LaneState.of(other, lane, after.moment())));
    }

    private DiffAnswer answer(String good, Lane lane, Side before, Side after, List<Row> rows) {
        var headings = new Headings(law);
        String same = before.moment().equals(after.moment()) && on != null ? ", on " + on : "";
        return new DiffAnswer(
                headings.envelope("diff"),
                headings.horizon(lane, after.moment(), after.known()),
                good + headings.lane(lane) + same + ": " + before.name() + " against " + after.name(),
                before.name(),
                after.name(),
                rows);
    }
}
