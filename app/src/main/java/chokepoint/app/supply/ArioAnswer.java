package chokepoint.app.supply;

import chokepoint.app.answer.Envelope;
import chokepoint.app.output.Answer;
import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.supply.ario.Course;
import chokepoint.supply.ario.Grouping;
import chokepoint.supply.ario.Scenario;
import chokepoint.supply.ario.Settings;
import chokepoint.supply.ario.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What shocks did to a world: totals, the industries that lose most, and production day by day.
///
/// @param name the world as it was asked for
/// @param days how many were asked for
/// @param computed for each scenario how many days were computed before it came to rest
/// @param top how many industries to name
record ArioAnswer(
        String name,
        World world,
        int days,
        List<Scenario> scenarios,
        List<Course> courses,
        List<Integer> computed,
        int top)
        implements Answer {

    private static final String SPLIT =
            "Lost output is what nobody ordered (upstream), what capacity did not allow, and what could not be made for"
                    + " want of inputs; less than nothing where more was ordered than usual. Unmet is final demand for"
                    + " these goods.";
    private static final String RESTS =
            "Money as in the world's tables. A day without change is the same as day 0; where a"
                    + " run ends early the economy has come to rest and every later day is as usual.";

    @Override
    public List<String> preface() {
        return List.of("ARIO on " + name + ": " + world.regions().size() + " regions, "
                + world.sectors().size() + " sectors, " + days + " days.");
    }

    @Override
    public List<Table> tables() {
        var tables = new ArrayList<Table>();
        tables.add(summary());
        for (int i = 0; i < scenarios.size(); i++) {
            String scenario = scenarios.get(i).name();
            Course course = courses.get(i);
            tables.add(hits(scenarios.get(i), course));
            tables.add(lost("What regions lose: " + scenario, "Region", course.listLost(Grouping.REGION), List.of()));
            tables.add(
                    lost("What sectors lose: " + scenario, "Sector", course.listLost(Grouping.SECTOR), List.of(SPLIT)));
            tables.add(unmet(scenario, course));
        }
        return tables;
    }

    private Table summary() {
        return new Table(
                "What happens",
                List.of(
                        Column.words("Scenario"),
                        Column.words("Mode"),
                        Column.numbers("Lowest, % of usual"),
                        Column.numbers("On day"),
                        Column.numbers("Lost, days of output"),
                        Column.numbers("Final demand unmet"),
                        Column.words("First shortage"),
                        Column.words("As usual again")),
                IntStream.range(0, scenarios.size()).mapToObj(this::row).toList(),
                List.of(RESTS));
    }

    private List<String> row(int i) {
        Course course = courses.get(i);
        Course.Total worst = course.worst();
        return List.of(
                scenarios.get(i).name(),
                mode(scenarios.get(i)),
                Amounts.percent(worst.production() / course.usual()),
                String.valueOf(worst.day()),
                Amounts.text(course.lost() / course.usual()),
                Amounts.text(course.unmet()),
                course.firstShortage()
                        .map(first -> "day " + first.day() + ": " + first.input() + " in " + first.industry())
                        .orElse("none"),
                SupplyWords.healed(course.healedOn()));
    }

    static String mode(Scenario scenario) {
        return scenario.settings().mode() == Settings.Mode.DEFAULT ? "default" : "boario-0.6.3";
    }

    private Table hits(Scenario scenario, Course course) {
        return new Table(
                "Industries that lose most: " + scenario.name(),
                List.of(
                        Column.ids("Industry"),
                        Column.numbers("Lowest, % of usual"),
                        Column.numbers("On day"),
                        Column.numbers("Lost"),
                        Column.numbers("Days of output")),
                course.listHits().stream()
                        .limit(top)
                        .map(hit -> List.of(
                                hit.industry().toString(),
                                Amounts.percent(hit.least()),
                                String.valueOf(hit.leastOn()),
                                Amounts.text(hit.lost()),
                                Amounts.text(hit.daysLost())))
                        .toList(),
                List.of());
    }

    private Table lost(String title, String group, List<Course.Lost> lost, List<String> notes) {
        return new Table(
                title,
                List.of(
                        Column.ids(group),
                        Column.numbers("Lost"),
                        Column.numbers("Days of output"),
                        Column.numbers("Not ordered"),
                        Column.numbers("Beyond capacity"),
                        Column.numbers("Without inputs"),
                        Column.numbers("Final demand unmet")),
                mostFirst(lost).stream()
                        .limit(top)
                        .map(one -> List.of(
                                one.group(),
                                Amounts.text(one.lost()),
                                one.usual() == 0 ? "" : Amounts.text(one.lost() / one.usual()),
                                Amounts.text(one.unasked()),
                                Amounts.text(one.beyondCapacity()),
                                Amounts.text(one.withoutInputs()),
                                Amounts.text(one.unmet())))
                        .toList(),
                notes);
    }

    private static List<Course.Lost> mostFirst(List<Course.Lost> lost) {
        return lost.stream()
                .sorted(Comparator.comparingDouble(Course.Lost::lost).reversed().thenComparing(Course.Lost::group))
                .toList();
    }

    private Table unmet(String scenario, Course course) {
        return new Table(
                "Who goes without: " + scenario,
                List.of(Column.ids("Final demand of"), Column.numbers("Unmet")),
                course.listUnmet().stream()
                        .filter(column -> column.unmet() > 0)
                        .sorted(Comparator.comparingDouble(Course.Unmet::unmet)
                                .reversed()
                                .thenComparing(Course.Unmet::column))
                        .limit(top)
                        .map(column -> List.of(column.column(), Amounts.text(column.unmet())))
                        .toList(),
                List.of());
    }

    @Override
    public List<Table> data() {
        if (courses.getFirst().grouping() != Grouping.NONE) {
            return List.of(partsByDay());
        }
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < scenarios.size(); i++) {
            String scenario = scenarios.get(i).name();
            double usual = courses.get(i).usual();
            courses.get(i)
                    .days()
                    .forEach(day -> rows.add(List.of(
                            scenario,
                            String.valueOf(day.day()),
                            Amounts.exact(day.production()).toPlainString(),
                            Amounts.exact(100 * day.production() / usual).toPlainString(),
                            Amounts.exact(day.unmet()).toPlainString(),
                            Amounts.exact(day.rebuilt()).toPlainString())));
        }
        return List.of(new Table(
                "",
                List.of(
                        Column.words("Scenario"),
                        Column.numbers("Day"),
                        Column.numbers("Production"),
                        Column.numbers("Percent of usual"),
                        Column.numbers("Unmet final demand"),
                        Column.numbers("Rebuilt")),
                rows,
                List.of()));
    }

    private Table partsByDay() {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < scenarios.size(); i++) {
            String scenario = scenarios.get(i).name();
            List<List<Course.Part>> days = courses.get(i).parts();
            for (int day = 0; day < days.size(); day++) {
                String number = String.valueOf(day);
                days.get(day)
                        .forEach(part -> rows.add(List.of(
                                scenario,
                                number,
                                part.group(),
                                Amounts.exact(part.production()).toPlainString(),
                                part.usual() == 0
                                        ? ""
                                        : Amounts.exact(100 * part.production() / part.usual())
                                                .toPlainString(),
                                Amounts.exact(part.unmet()).toPlainString())));
            }
        }
        return new Table(
                "",
                List.of(
                        Column.words("Scenario"),
                        Column.numbers("Day"),
                        Column.ids(ArioCommand.word(courses.getFirst().grouping())),
                        Column.numbers("Production"),
                        Column.numbers("Percent of usual"),
                        Column.numbers("Unmet final demand")),
                rows,
                List.of());
    }

    @Override
    public Optional<String> svg() {
        var lines = IntStream.range(0, scenarios.size())
                .mapToObj(i -> new DayChart.Line(
                        scenarios.get(i).name(),
                        IntStream.range(0, days)
                                .mapToDouble(day -> day < courses.get(i).days().size()
                                        ? 100
                                                * courses.get(i).days().get(day).production()
                                                / courses.get(i).usual()
                                        : 100)
                                .toArray()))
                .toList();
        return Optional.of(new DayChart("Production, % of a usual day: " + name, lines).toSvg());
    }

    @Override
    public void writeJson(JsonWriter json) {
        json.object(() -> {
            json.field("schema", Envelope.SCHEMA);
            json.field("answer", "supply ario");
            json.field("world", name);
            json.field("regions", world.regions().size());
            json.field("sectors", world.sectors().size());
            json.field("days", days);
            json.array("scenarios", IntStream.range(0, scenarios.size()).boxed().toList(), i -> scenario(json, i));
        });
    }

    private void scenario(JsonWriter json, int i) {
        Course course = courses.get(i);
        Course.Total worst = course.worst();
        json.object(() -> {
            json.field("scenario", scenarios.get(i).name());
            json.field("mode", mode(scenarios.get(i)));
            json.field("days-computed", computed.get(i));
            json.field("usual-production", Amounts.exact(course.usual()));
            json.object("lowest", () -> {
                json.field("day", worst.day());
                json.field("production", Amounts.exact(worst.production()));
                json.field("percent", Amounts.exact(100 * worst.production() / course.usual()));
            });
            json.field("lost", Amounts.exact(course.lost()));
            json.field("lost-days", Amounts.exact(course.lost() / course.usual()));
            json.field("unmet-final-demand", Amounts.exact(course.unmet()));
            course.firstShortage()
                    .ifPresentOrElse(
                            first -> json.object("first-shortage", () -> {
                                json.field("day", first.day());
                                json.field("input", first.input());
                                json.field("industry", first.industry().toString());
                            }),
                            () -> json.noValue("first-shortage"));
            course.healedOn().ifPresentOrElse(day -> json.field("as-usual-on", day), () -> json.noValue("as-usual-on"));
            lost(json, "regions-lost", course.listLost(Grouping.REGION));
            lost(json, "sectors-lost", course.listLost(Grouping.SECTOR));
            json.array(
                    "unmet-by-consumer",
                    course.listUnmet(),
                    column -> json.object(() -> {
                        json.field("column", column.column());
                        json.field("unmet", Amounts.exact(column.unmet()));
                    }));
            json.array(
                    "industries",
                    course.listHits().stream().limit(top).toList(),
                    hit -> json.object(() -> {
                        json.field("industry", hit.industry().toString());
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
                        json.field("rebuilt", Amounts.exact(day.rebuilt()));
                    }));
        });
    }

    private static void lost(JsonWriter json, String name, List<Course.Lost> lost) {
        json.array(
                name,
                lost,
                one -> json.object(() -> {
                    json.field("group", one.group());
                    json.field("lost", Amounts.exact(one.lost()));
                    json.field("not-ordered", Amounts.exact(one.unasked()));
                    json.field("beyond-capacity", Amounts.exact(one.beyondCapacity()));
                    json.field("without-inputs", Amounts.exact(one.withoutInputs()));
                    json.field("unmet-final-demand", Amounts.exact(one.unmet()));
                }));
    }
}
