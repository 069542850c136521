package chokepoint.app.economy;

import chokepoint.app.output.JsonWriter;
import chokepoint.economy.outcome.Decomposition;
import chokepoint.economy.outcome.Outcome;
import chokepoint.economy.outcome.TradeChange;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// An impact as JSON: everything that was worked out.
record ImpactJson(Impact impact, Optional<Uncertainty> uncertainty) {

    void write(JsonWriter json) {
        List<String> countries = impact.economy().base().countries();
        List<Integer> places = IntStream.range(0, countries.size()).boxed().toList();
        json.object(() -> {
            ModelWords.head(json, "impact", impact.model(), impact.repaired());
            json.object("scenario", () -> {
                json.field("name", impact.scenario().name());
                json.array("changes", ModelWords.changes(impact.scenario()), json::value);
                json.array("notes", impact.supposed().notes(), json::value);
                json.field(
                        "retaliation", ModelWords.retaliation(impact.scenario().retaliation()));
            });
            ModelWords.certificate(
                    json, "certificate-before", impact.outcomes().before().certificate());
            ModelWords.certificate(
                    json, "certificate", impact.outcomes().after().certificate());
            json.array(
                    "tariffs",
                    TariffChange.between(
                            impact.outcomes().before(), impact.simulation().shock()),
                    one -> json.object(() -> {
                        json.field("importer", countries.get(one.importer()));
                        json.field("exporter", countries.get(one.exporter()));
                        Figure.field(json, "before-percent", one.before());
                        Figure.field(json, "after-percent", one.after());
                        json.field("sectors", one.sectors());
                        json.field("banned", one.banned());
                    }));
            json.array(
                    "answers",
                    IntStream.range(0, impact.simulation().players().size())
                            .boxed()
                            .toList(),
                    p -> json.object(() -> {
                        json.field(
                                "country",
                                countries.get(impact.simulation().players().get(p)));
                        Figure.missField(
                                json,
                                "deviation-gain-percent",
                                impact.simulation().gains()[p]);
                    }));
            List<Outcome> rows = impact.outcomes().byCountry();
            json.array("countries", places, i -> country(json, rows.get(i), i));
            json.array(
                    "trade",
                    places,
                    i -> json.object(() -> {
                        Decomposition.Part parts = impact.exact().of(i);
                        json.field("importer", countries.get(i));
                        json.array("partners", impact.outcomes().importsByPartner(i), one -> trade(json, one, parts));
                    }));
            json.array(
                    "sectors",
                    places,
                    i -> json.object(() -> {
                        Decomposition.Part parts = impact.exact().of(i);
                        json.field("country", countries.get(i));
                        json.array(
                                "sectors",
                                IntStream.range(
                                                0,
                                                impact.economy()
                                                        .base()
                                                        .sectors()
                                                        .size())
                                        .boxed()
                                        .toList(),
                                s -> sector(json, i, s, parts));
                    }));
            uncertainty.ifPresentOrElse(found -> draws(json, found, places), () -> json.noValue("draws"));
        });
    }

    private void country(JsonWriter json, Outcome one, int i) {
        json.object(() -> {
            json.field("country", one.country());
            Figure.field(json, "welfare-percent", one.welfare());
            Figure.field(json, "real-income-percent", one.realIncome());
            Figure.field(json, "price-percent", one.price());
            Figure.field(json, "wage-percent", one.wage());
            Figure.field(json, "employment-percent", one.employment());
            Figure.field(json, "exports-percent", one.exports());
            Figure.field(json, "imports-percent", one.imports());
            Figure.field(json, "deficit-before", one.deficitBefore());
            Figure.field(json, "deficit", one.deficit());
            Figure.field(json, "revenue-before", one.revenueBefore());
            Figure.field(json, "revenue", one.revenue());
            Impact.Income income = impact.income(i);
            json.object("income-percent", () -> {
                Figure.field(json, "labour", income.labour());
                Figure.field(json, "revenue", income.revenue());
                Figure.field(json, "other", income.other());
            });
            parts(json, "made-of", impact.exact(), i);
            parts(json, "first-order", impact.firstOrder(), i);
        });
    }

    private static void parts(JsonWriter json, String name, Decomposition parts, int i) {
        json.object(name, () -> {
            Figure.field(json, "terms-of-trade", parts.termsOfTrade()[i]);
            Figure.field(json, "volume", parts.volume()[i]);
            Figure.field(json, "rest", parts.remainder()[i]);
        });
    }

    private void trade(JsonWriter json, TradeChange one, Decomposition.Part parts) {
        json.object(() -> {
            json.field("exporter", one.exporter());
            Figure.field(json, "before", one.before());
            Figure.field(json, "after", one.after());
            int partner = impact.economy().base().countries().indexOf(one.exporter());
            share(json, impact.share(parts, partner, -1));
        });
    }

    private void sector(JsonWriter json, int country, int sector, Decomposition.Part parts) {
        Impact.SectorTrade was = impact.sector(country, sector, true);
        Impact.SectorTrade is = impact.sector(country, sector, false);
        json.object(() -> {
            json.field("sector", impact.economy().base().sectors().get(sector));
            Figure.field(json, "imports-before", was.imports());
            Figure.field(json, "imports", is.imports());
            Figure.field(json, "exports-before", was.exports());
            Figure.field(json, "exports", is.exports());
            Figure.field(json, "output-before", was.output());
            Figure.field(json, "output", is.output());
            share(json, impact.share(parts, -1, sector));
        });
    }

    private static void share(JsonWriter json, Impact.Share share) {
        Figure.field(json, "terms-of-trade", share.termsOfTrade());
        Figure.field(json, "volume", share.volume());
    }

    private void draws(JsonWriter json, Uncertainty found, List<Integer> places) {
        List<String> countries = impact.economy().base().countries();
        json.object("draws", () -> {
            json.field("outcome", DrawsTables.name(found.measure()));
            json.field("count", found.count());
            json.field("seed", found.seed());
            json.field("failed", found.draws().failed());
            json.array(
                    "intervals",
                    places,
                    i -> json.object(() -> {
                        json.field("country", countries.get(i));
                        Figure.field(json, "least", found.draws().quantile(i, Uncertainty.LOW));
                        Figure.field(json, "median", found.draws().quantile(i, 0.5));
                        Figure.field(json, "most", found.draws().quantile(i, Uncertainty.HIGH));
                    }));
            json.object("tornado", () -> {
                json.field("country", countries.get(found.country()));
                json.array(
                        "bars",
                        found.tornado(),
                        bar -> json.object(() -> {
                            json.field("sector", bar.sector());
                            Figure.field(json, "low", bar.low());
                            Figure.field(json, "high", bar.high());
                        }));
            });
        });
    }
}
