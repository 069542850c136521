package chokepoint.app.supply;

import chokepoint.app.answer.Envelope;
import chokepoint.app.output.Answer;
import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.supply.minerals.Mineral;
import chokepoint.supply.network.Basis;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// All minerals, a line each.
record MineralsAnswer(List<Mineral> minerals) implements Answer {

    @Override
    public List<Table> tables() {
        return List.of(new Table(
                "Critical minerals",
                List.of(
                        Column.ids("Name"),
                        Column.ids("Symbol"),
                        Column.words("China's share"),
                        Column.words("US import reliance"),
                        Column.words("Controlled by")),
                minerals.stream()
                        .map(mineral -> List.of(
                                mineral.id(),
                                mineral.symbol(),
                                share(mineral),
                                reliance(mineral),
                                mineral.controls().stream()
                                        .map(Mineral.Control::instrument)
                                        .collect(Collectors.joining(", "))))
                        .toList(),
                List.of("Shares of the last year at hand, worked out from amounts where the source gives no share."
                        + " 'unknown' is not zero. Name one for its figures with year, source and basis.")));
    }

    static String share(Mineral mineral) {
        return mineral.stages().stream()
                .max(Comparator.comparingInt(Mineral.Stage::year).thenComparing(Mineral.Stage::stated))
                .map(stage -> Amounts.percent(stage.percent() / 100) + " % of " + stage.stage() + ", " + stage.year()
                        + (stage.origin().basis() == Basis.MEMORY ? " (memory)" : ""))
                .orElse("unknown");
    }

    static String reliance(Mineral mineral) {
        return mineral.importReliance().stream()
                .findFirst()
                .flatMap(reliance -> reliance.percent().entrySet().stream().reduce((earlier, later) -> later))
                .map(last -> PrintedPercent.of(last.getValue()) + ", " + last.getKey())
                .orElse("unknown");
    }

    @Override
    public void writeJson(JsonWriter json) {
        json.object(() -> {
            json.field("schema", Envelope.SCHEMA);
            json.field("answer", "minerals");
            json.array(
                    "minerals",
                    minerals,
                    mineral -> json.object(() -> {
                        json.field("id", mineral.id());
                        json.field("name", mineral.name());
                        json.field("symbol", mineral.symbol());
                        json.field("summary", mineral.summary());
                        json.field("china-share", share(mineral));
                        json.field("us-import-reliance", reliance(mineral));
                        json.array("controls", mineral.controls(), control -> json.value(control.instrument()));
                    }));
        });
    }
}
