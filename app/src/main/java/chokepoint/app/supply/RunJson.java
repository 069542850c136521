package chokepoint.app.supply;

import chokepoint.app.output.JsonWriter;
import chokepoint.supply.network.Sourced;
import chokepoint.supply.run.Case;
import chokepoint.supply.run.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The answer of `supply run` for programs: everything the tables fold.
record RunJson(RunAnswer answer) {

    void write(JsonWriter json) {
        Case asked = answer.asked();
        json.object(() -> {
            SupplyWords.head(json, "supply run", asked.network());
            json.field("days", asked.days());
            json.field("draws", answer.outcomes().getFirst().first().length);
            json.field("counted-from", asked.day(asked.onset()).toString());
            json.array(
                    "restrictions",
                    answer.restrictions().restrictions(),
                    one -> json.object(() -> {
                        json.field("id", one.id());
                        json.field("since", one.since().toString());
                        one.until()
                                .ifPresentOrElse(
                                        day -> json.field("until", day.toString()), () -> json.noValue("until"));
                        json.field("severity", SupplyWords.number(one.severity(), 4));
                        json.field("legal-base", one.legalBase());
                    }));
            json.array(
                    "products",
                    answer.productOutcomes(),
                    outcome -> product(json, outcome, asked.network().start()));
            json.array(
                    "survival",
                    answer.survival(),
                    one -> json.object(() -> {
                        json.field("product", one.product().id());
                        json.field("part", one.part().name());
                        json.field(
                                "criticality", one.part().criticality().value().word());
                        json.field("lasts-days", SupplyWords.number(one.days(), 1));
                        json.field("restriction", one.restriction().id());
                        one.licence()
                                .filter(Double::isFinite)
                                .ifPresentOrElse(
                                        days -> json.field("licence-days", SupplyWords.number(days, 1)),
                                        () -> json.noValue("licence-days"));
                    }));
            json.array(
                    "options",
                    answer.remedied(),
                    one -> json.object(() -> {
                        json.field("product", one.product().id());
                        json.field("option", one.option().id());
                        json.field("what", one.option().title());
                        json.field("days-bought", one.days());
                        json.field("days-bought-on-average", SupplyWords.number(one.mean(), 1));
                        json.field("spared-percent", SupplyWords.number(100 * one.spared(), 1));
                    }));
            var figures = new ArrayList<Sourced<?>>(asked.network().figures());
            figures.addAll(answer.restrictions().figures());
            json.array(
                    "figures",
                    distinct(figures),
                    figure -> json.object(() -> {
                        json.field("value", String.valueOf(figure.value()));
                        json.field("source", figure.source());
                        json.field("basis", figure.basis().word());
                        json.field("text", figure.text());
                    }));
        });
    }

    private static List<Sourced<?>> distinct(List<Sourced<?>> figures) {
        return figures.stream().distinct().toList();
    }

    private static void product(JsonWriter json, Outcome outcome, LocalDate start) {
        json.object(() -> {
            json.field("node", outcome.node().id());
            json.field("name", outcome.node().name());
            json.field("stands-percent", SupplyWords.number(100 * outcome.stops(), 1));
            json.object("first-standstill", () -> {
                SupplyWords.day(json, "least", outcome.stopsBy(0.05), start);
                SupplyWords.day(json, "median", outcome.stopsBy(0.5), start);
                SupplyWords.day(json, "most", outcome.stopsBy(0.95), start);
            });
            json.field("lasts-days", outcome.lasts(0.5));
            json.field("lost-percent", SupplyWords.number(100 * outcome.lost(), 2));
            json.array(
                    "causes",
                    outcome.causes().entrySet(),
                    cause -> json.object(() -> {
                        json.field("part", cause.getKey());
                        json.field("draws", cause.getValue());
                    }));
        });
    }
}
