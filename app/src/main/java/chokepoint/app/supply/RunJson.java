package chokepoint.app.supply;

import chokepoint.app.output.JsonWriter;
import chokepoint.supply.ask.Exposure;
import chokepoint.supply.run.Case;
import chokepoint.supply.run.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
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
            json.array("restrictions", answer.rules(), one -> rule(json, one));
            json.array("law-notes", answer.notes(), json::value);
            json.array("supposed", answer.supposed(), json::value);
            answer.checked()
                    .ifPresent(one -> json.object("books", () -> {
                        json.field("draws", one.draws());
                        json.field("greatest-gap-days", BigDecimal.valueOf(one.gap()));
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
            if (!answer.without().isEmpty()) {
                json.array(
                        "products-without-what-is-supposed",
                        answer.withoutProducts(),
                        outcome -> product(json, outcome, asked.network().start()));
            }
            json.array("exposure", answer.exposures(), one -> exposure(json, one));
            answer.product().ifPresent(id -> covers(json, id));
            json.array(
                    "figures",
                    answer.traced(),
                    one -> json.object(() -> {
                        json.field("of", one.of());
                        json.field("value", one.value());
                        json.field("source", one.figure().source());
                        json.field("basis", one.figure().basis().word());
                        json.field("text", one.figure().text());
                    }));
        });
    }

    private void rule(JsonWriter json, LaidDown one) {
        json.object(() -> {
            json.field("id", one.rule().id());
            json.array(
                    "goods",
                    one.rule().goods().stream().sorted().toList(),
                    good -> json.object(() -> {
                        json.field("good", good);
                        json.array("codes", answer.asked().network().good(good).codes(), json::value);
                    }));
            json.field("from", one.rule().origin().code());
            json.array(
                    "to",
                    one.rule().destinations().stream()
                            .map(area -> area.code())
                            .sorted()
                            .toList(),
                    json::value);
            json.array("end-uses", one.rule().endUses().stream().sorted().toList(), json::value);
            json.field("since", one.rule().since().toString());
            one.rule().until().ifPresentOrElse(day -> json.field("until", day.toString()), () -> json.noValue("until"));
            json.field("stops", one.stops());
            json.field("severity", SupplyWords.number(one.rule().severity(), 4));
            one.rule().hold().ifPresent(hold -> json.field("held", SupplyWords.number(hold.probability(), 4)));
            json.field("legal-source", one.source());
            json.field("certainty", one.certainty());
            json.field("page", one.page());
        });
    }

    private static void exposure(JsonWriter json, Exposure one) {
        json.object(() -> {
            json.field("product", one.product().id());
            json.field("tier", one.tier());
            json.field("country", one.area().code());
            json.array("goods", List.copyOf(one.goods()), json::value);
            json.field("hangs-percent", SupplyWords.number(100 * one.hangs(), 2));
            json.field("controlled-percent", SupplyWords.number(100 * one.controlled(), 2));
            json.array("restrictions", List.copyOf(one.restrictions()), json::value);
        });
    }

    /// Days of cover of every part of a product, at night, day by day.
    private void covers(JsonWriter json, String product) {
        json.array(
                "cover",
                answer.trace().covers().stream()
                        .filter(cover -> cover.node().id().equals(product))
                        .toList(),
                cover -> json.object(() -> {
                    json.field("part", cover.part());
                    json.array(
                            "days",
                            Arrays.stream(cover.days())
                                    .mapToObj(days -> SupplyWords.number(days, 2))
                                    .toList(),
                            json::value);
                }));
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
