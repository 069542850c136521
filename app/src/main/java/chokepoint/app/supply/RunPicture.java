package chokepoint.app.supply;

import chokepoint.app.draw.CoverChart;
import chokepoint.supply.run.Case;
import chokepoint.supply.run.Outcome;
import chokepoint.supply.run.Trace;
import chokepoint.terms.Restriction;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Cover by part over time of one product, and the days on which it stands.
final class RunPicture {

    private static final int MOST_LINES = 24;

    private RunPicture() {}

    /// @param product the one to draw; without one the first that stands, by the day and by name
    static String of(Case asked, List<Outcome> outcomes, Trace trace, Optional<String> product) {
        List<String> ids =
                asked.network().products().stream().map(node -> node.id()).toList();
        Outcome outcome = outcomes.stream()
                .filter(one -> product.map(one.node().id()::equals)
                        .orElse(ids.contains(one.node().id())))
                .min(Comparator.comparingInt((Outcome one) -> one.stopsBy(0.5))
                        .thenComparing(one -> one.node().id()))
                .orElseThrow();
        String node = outcome.node().id();
        var lines = new ArrayList<>(trace.covers().stream()
                .filter(cover -> cover.node().id().equals(node))
                .map(cover -> new CoverChart.Line(cover.part(), cover.days()))
                .sorted(Comparator.comparingDouble(
                        line -> Arrays.stream(line.days()).min().orElse(0)))
                .toList());
        var bands = new ArrayList<CoverChart.Band>();
        if (outcome.stops() > 0) {
            int least = outcome.stopsBy(0.05);
            int most = Math.min(outcome.stopsBy(0.95), asked.days());
            bands.add(new CoverChart.Band(
                    "the first standstill begins here in nine draws of ten", least, most + 1, "#f6dcd6"));
        }
        standing(trace.plant(node)).forEach(bands::add);
        List<CoverChart.Mark> marks = asked.restrictions().stream()
                .sorted(Comparator.comparing(Restriction::since).thenComparing(Restriction::id))
                .limit(1)
                .map(one -> new CoverChart.Mark(
                        (int) ChronoUnit.DAYS.between(asked.network().start(), one.since()),
                        one.id() + " " + one.since()))
                .toList();
        return new CoverChart(
                        "Days of cover by part, " + outcome.node().name(),
                        asked.network().start(),
                        lines.subList(0, Math.min(MOST_LINES, lines.size())),
                        bands,
                        marks,
                        List.of(
                                "All figures at their medians; the scarcest part is drawn boldest. Below zero: units that wait"
                                        + " for the part."))
                .toSvg();
    }

    /// The days without output in the run that is drawn, as one band from the first to the last.
    private static List<CoverChart.Band> standing(Trace.Plant plant) {
        int first = -1;
        int last = -1;
        for (int day = 0; day < plant.made().length; day++) {
            if (plant.plan()[day] > 0 && plant.made()[day] < 0.1 * plant.plan()[day]) {
                first = first < 0 ? day : first;
                last = day;
            }
        }
        return first < 0
                ? List.of()
                : List.of(new CoverChart.Band(
                        "from the first day without output to the last, in the run that is drawn",
                        first,
                        last + 1,
                        "#ecb9ad"));
    }
}
