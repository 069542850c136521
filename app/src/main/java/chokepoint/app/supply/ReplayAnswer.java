package chokepoint.app.supply;

import chokepoint.app.draw.RangeChart;
import chokepoint.app.output.Answer;
import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.supply.network.Network;
import chokepoint.supply.network.RestrictionFile;
import chokepoint.supply.network.Series;
import chokepoint.supply.network.Sourced;
import chokepoint.supply.replay.Compared;
import chokepoint.supply.replay.Documented;
import chokepoint.supply.replay.Replay;
import chokepoint.supply.run.Outcome;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What was predicted of 2025 beside what happened.
record ReplayAnswer(Network network, RestrictionFile restrictions, Series series, Replay replay, int draws)
        implements Answer {

    @Override
    public List<String> preface() {
        long hits = replay.compared().stream().filter(Compared::hit).count();
        return List.of(
                "Stocks of %s, arrivals as counted (%s), %d draws. Days are counted from %s."
                        .formatted(network.start(), series.title(), draws, replay.onset()),
                "Read so: " + replay.reading().sentence() + ".",
                hits + " hits, " + (replay.compared().size() - hits) + " misses.");
    }

    @Override
    public List<Table> tables() {
        var figures = new ArrayList<Sourced<?>>(network.figures());
        figures.addAll(restrictions.figures());
        figures.addAll(series.normal().values());
        series.months().values().forEach(month -> figures.addAll(month.values()));
        return List.of(compared(), record(), SupplyWords.assumptions(figures));
    }

    @Override
    public List<Table> data() {
        return List.of(compared());
    }

    private Table compared() {
        return new Table(
                "Predicted and documented",
                List.of(
                        Column.ids("Record"),
                        Column.words("Documented"),
                        Column.words("Predicted"),
                        Column.words("Verdict"),
                        Column.words("By how much")),
                replay.compared().stream()
                        .map(one -> List.of(
                                one.documented().id(),
                                documented(one.documented().fact()),
                                one.predicted(),
                                one.hit() ? "hit" : "MISS",
                                one.comment()))
                        .toList(),
                List.of("A predicted day is the median, in brackets what nine draws of ten lie between."));
    }

    private Table record() {
        return new Table(
                "The record",
                List.of(
                        Column.ids("Record"),
                        Column.words("What was written"),
                        Column.words("Basis"),
                        Column.words("Source")),
                replay.compared().stream()
                        .map(Compared::documented)
                        .map(one -> List.of(
                                one.id(),
                                one.title() + ": " + one.account(),
                                one.basis().word(),
                                one.source()))
                        .toList(),
                List.of());
    }

    private String documented(Documented.Fact fact) {
        return switch (fact) {
            case Documented.Stood(LocalDate from, Optional<LocalDate> again) ->
                "stood from day " + day(from)
                        + again.map(back -> " to day " + (day(back) - 1)).orElse("");
            case Documented.StoodBy(LocalDate by) -> "stood by day " + day(by);
            case Documented.Ran(LocalDate until) -> "ran to day " + (day(until) - 1);
            case Documented.Cut(LocalDate from, LocalDate until, double part) ->
                String.format(
                        Locale.ROOT, "%.0f %% less than planned, days %d to %d", 100 * part, day(from), day(until));
        };
    }

    private long day(LocalDate day) {
        return ChronoUnit.DAYS.between(replay.onset(), day);
    }

    @Override
    public Optional<String> svg() {
        LocalDate end = series.last();
        return Optional.of(new RangeChart(
                        "First standstills of 2025: predicted and documented",
                        network.start(),
                        end,
                        replay.compared().stream()
                                .filter(one -> one.documented().nodes().size() == 1)
                                .map(one -> row(one, end))
                                .toList(),
                        List.of(
                                "Blue: predicted, nine draws of ten, and the median. Dark: documented; a mark alone is the day"
                                        + " by which it stood or up to which it ran."))
                .toSvg());
    }

    private RangeChart.Row row(Compared one, LocalDate end) {
        LocalDate from;
        LocalDate until;
        switch (one.documented().fact()) {
            case Documented.Stood stood -> {
                from = stood.from();
                until = stood.again().orElse(stood.from());
            }
            case Documented.StoodBy by -> {
                from = by.day();
                until = by.day();
            }
            case Documented.Ran ran -> {
                from = ran.until();
                until = ran.until();
            }
            case Documented.Cut cut -> {
                from = cut.from();
                until = cut.until();
            }
        }
        return new RangeChart.Row(
                one.documented().title(),
                on(one.least(), end),
                on(one.median(), end),
                on(one.most(), end),
                from,
                until,
                one.hit());
    }

    private LocalDate on(int days, LocalDate end) {
        return days == Outcome.NEVER ? end.plusDays(1) : replay.onset().plusDays(days);
    }

    @Override
    public void writeJson(JsonWriter json) {
        json.object(() -> {
            SupplyWords.head(json, "supply replay", network);
            json.field("draws", draws);
            json.field("counted-from", replay.onset().toString());
            json.field("reading", replay.reading().name().toLowerCase(Locale.ROOT));
            json.array(
                    "records",
                    replay.compared(),
                    one -> json.object(() -> {
                        json.field("record", one.documented().id());
                        json.field("title", one.documented().title());
                        json.field("documented", documented(one.documented().fact()));
                        json.field("predicted", one.predicted());
                        days(json, "least", one.least());
                        days(json, "median", one.median());
                        days(json, "most", one.most());
                        json.field("hit", one.hit());
                        json.field("comment", one.comment());
                        json.field("account", one.documented().account());
                        json.field("source", one.documented().source());
                        json.field("basis", one.documented().basis().word());
                    }));
        });
    }

    private static void days(JsonWriter json, String name, int days) {
        if (days == Outcome.NEVER) {
            json.noValue(name);
        } else {
            json.field(name, days);
        }
    }
}
