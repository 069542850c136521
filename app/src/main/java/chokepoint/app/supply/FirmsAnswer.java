package chokepoint.app.supply;

import chokepoint.app.answer.Envelope;
import chokepoint.app.output.Answer;
import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.supply.firms.FirmCourse;
import chokepoint.supply.firms.NamedFirms;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// What shocks did to a network of firms: totals, the sectors and firms that lose most, and production day by day.
///
/// @param name the network as it was asked for
/// @param days how many were asked for; fewer were computed where the network came to rest
/// @param top how many firms and sectors to name
record FirmsAnswer(String name, NamedFirms firms, String scenario, int days, FirmCourse course, int top)
        implements Answer {

    @Override
    public List<String> preface() {
        return List.of(String.format(
                Locale.ROOT,
                "Firms of %s: %,d firms in %,d sectors, %,d links; %,d days of %,d computed.",
                name,
                firms.network().firms(),
                firms.sectors().size(),
                firms.network().links(),
                course.days().size(),
                days));
    }

    @Override
    public List<Table> tables() {
        return List.of(summary(), sectors(), hits());
    }

    private Table summary() {
        FirmCourse.Total worst = course.worst();
        return new Table(
                "What happens",
                List.of(
                        Column.words("Scenario"),
                        Column.numbers("Lowest, % of usual"),
                        Column.numbers("On day"),
                        Column.numbers("Lost, days of output"),
                        Column.numbers("Final demand unmet"),
                        Column.numbers("Firms that lose"),
                        Column.words("As usual again")),
                List.of(List.of(
                        scenario,
                        Amounts.percent(worst.production() / course.usual()),
                        String.valueOf(worst.day()),
                        Amounts.text(course.lost() / course.usual()),
                        Amounts.text(course.unmet()),
                        String.format(Locale.ROOT, "%,d", course.countHit()),
                        SupplyWords.healed(course.healedOn()))),
                List.of(
                        "Money as in the links, over all days. A firm loses when more than a hundredth of a day's output is"
                                + " not made."));
    }

    private Table sectors() {
        return new Table(
                "Sectors that lose most",
                List.of(
                        Column.ids("Sector"),
                        Column.numbers("Firms"),
                        Column.numbers("Lost"),
                        Column.numbers("Days of output")),
                course.listSectors().stream()
                        .limit(top)
                        .map(one -> List.of(
                                one.sector(),
                                String.format(Locale.ROOT, "%,d", one.firms()),
                                Amounts.text(one.lost()),
                                one.usual() == 0 ? "" : Amounts.text(one.lost() / one.usual())))
                        .toList(),
                List.of());
    }

    private Table hits() {
        return new Table(
                "Firms that lose most",
                List.of(
                        Column.ids("Firm"),
                        Column.ids("Sector"),
                        Column.numbers("Lowest, % of usual"),
                        Column.numbers("On day"),
                        Column.numbers("Lost"),
                        Column.numbers("Days of output")),
                course.listHits(top).stream()
                        .map(hit -> List.of(
                                hit.firm(),
                                hit.sector(),
                                Amounts.percent(hit.least()),
                                String.valueOf(hit.leastOn()),
                                Amounts.text(hit.lost()),
                                Amounts.text(hit.daysLost())))
                        .toList(),
                List.of());
    }

    @Override
    public List<Table> data() {
        return List.of(new Table(
                "",
                List.of(
                        Column.numbers("Day"),
                        Column.numbers("Production"),
                        Column.numbers("Percent of usual"),
                        Column.numbers("Unmet final demand")),
                course.days().stream()
                        .map(day -> List.of(
                                String.valueOf(day.day()),
                                Amounts.exact(day.production()).toPlainString(),
                                Amounts.exact(100 * day.production() / course.usual())
                                        .toPlainString(),
                                Amounts.exact(day.unmet()).toPlainString()))
                        .toList(),
                List.of()));
    }

    @Override
    public Optional<String> svg() {
        List<FirmCourse.Total> computed = course.days();
        double[] values = IntStream.range(0, days)
                .mapToDouble(
                        day -> day < computed.size() ? 100 * computed.get(day).production() / course.usual() : 100)
                .toArray();
        return Optional.of(
                new DayChart("Production, % of a usual day: " + name, List.of(new DayChart.Line(scenario, values)))
                        .toSvg());
    }

    @Override
    public void writeJson(JsonWriter json) {
        FirmCourse.Total worst = course.worst();
        json.object(() -> {
            json.field("schema", Envelope.SCHEMA);
            json.field("answer", "supply firms");
            json.field("links-of", name);
            json.field("firms", firms.network().firms());
            json.field("sectors", firms.sectors().size());
            json.field("links", firms.network().links());
            json.field("days", days);
            json.field("days-computed", course.days().size());
            json.field("scenario", scenario);
            json.field("usual-production", Amounts.exact(course.usual()));
            json.object("lowest", () -> {
                json.field("day", worst.day());
                json.field("production", Amounts.exact(worst.production()));
                json.field("percent", Amounts.exact(100 * worst.production() / course.usual()));
            });
            json.field("lost", Amounts.exact(course.lost()));
            json.field("lost-days", Amounts.exact(course.lost() / course.usual()));
            json.field("unmet-final-demand", Amounts.exact(course.unmet()));
            json.field("firms-that-lose", (int) course.countHit());
            course.healedOn().ifPresentOrElse(day -> json.field("as-usual-on", day), () -> json.noValue("as-usual-on"));
            json.array(
                    "sectors-lost",
                    course.listSectors(),
                    one -> json.object(() -> {
                        json.field("sector", one.sector());
                        json.field("firms", one.firms());
                        json.field("lost", Amounts.exact(one.lost()));
                    }));
            json.array(
                    "firms-lost",
                    course.listHits(top),
                    hit -> json.object(() -> {
                        json.field("firm", hit.firm());
                        json.field("sector", hit.sector());
                        json.field("lowest-percent", Amounts.exact(100 * hit.least()));
                        json.field("on-day", hit.leastOn());
                        json.field("lost", Amounts.exact(hit.lost()));
                        json.field("lost-days", Amounts.exact(hit.daysLost()));
                    }));
            json.array(
                    "course",
                    course.days(),
                    day -> json.object(() -> {
                        json.field("day", day.day());
                        json.field("production", Amounts.exact(day.production()));
                        json.field("unmet-final-demand", Amounts.exact(day.unmet()));
                    }));
        });
    }
}
