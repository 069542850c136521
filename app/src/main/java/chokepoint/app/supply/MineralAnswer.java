package chokepoint.app.supply;

import chokepoint.app.answer.Envelope;
import chokepoint.app.output.Answer;
import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.supply.minerals.Mineral;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One mineral: every figure with its year, what it rests on, and its source; and what is not known.
record MineralAnswer(Mineral mineral) implements Answer {

    @Override
    public List<String> preface() {
        return List.of(
                mineral.name() + " (" + mineral.symbol() + "): " + mineral.summary(),
                "Chapter: " + mineral.chapter() + ".");
    }

    @Override
    public List<Table> tables() {
        var tables = new ArrayList<Table>();
        add(
                tables,
                "China's share",
                "Stage",
                mineral.stages().stream()
                        .map(stage -> row(stage.stage(), stage.year(), share(stage), stage.origin()))
                        .toList());
        add(
                tables,
                "Net import reliance",
                "Of",
                mineral.importReliance().stream()
                        .flatMap(reliance -> reliance.percent().entrySet().stream()
                                .map(year -> row(
                                        reliance.country() + ", " + reliance.of(),
                                        year.getKey(),
                                        PrintedPercent.of(year.getValue()),
                                        reliance.origin())))
                        .toList());
        add(
                tables,
                "Where imports come from",
                "Of",
                mineral.importSources().stream()
                        .map(sources -> row(
                                sources.country() + ", " + sources.of(),
                                sources.years(),
                                sources.percent().stream()
                                        .map(share -> share.country() + " "
                                                + Amounts.exact(share.percent()).toPlainString() + " %")
                                        .collect(Collectors.joining(", ")),
                                sources.origin()))
                        .toList());
        add(
                tables,
                "Uses",
                "Use",
                mineral.uses().stream()
                        .map(use -> row(
                                use.use() + " (" + use.where() + ")",
                                use.year(),
                                use.percent().map(PrintedPercent::of).orElse("share unknown"),
                                use.origin()))
                        .toList());
        add(
                tables,
                "Prices",
                "Price",
                mineral.prices().stream()
                        .flatMap(price -> price.byYear().entrySet().stream()
                                .map(year -> row(
                                        price.what(),
                                        year.getKey(),
                                        year.getValue() + " " + price.unit(),
                                        price.origin())))
                        .toList());
        add(
                tables,
                "Facts",
                "Fact",
                mineral.facts().stream()
                        .map(fact -> row(fact.fact(), fact.year(), "", fact.origin()))
                        .toList());
        if (!mineral.codes().isEmpty()) {
            tables.add(new Table(
                    "Customs codes",
                    List.of(Column.ids("Schedule"), Column.ids("Code"), Column.words("What"), Column.words("Basis")),
                    mineral.codes().stream()
                            .map(code -> List.of(
                                    code.schedule(),
                                    code.code(),
                                    code.what(),
                                    code.origin().basis().word()))
                            .toList(),
                    List.of()));
        }
        if (!mineral.controls().isEmpty()) {
            tables.add(new Table(
                    "Export controls of China",
                    List.of(Column.ids("Instrument"), Column.words("What")),
                    mineral.controls().stream()
                            .map(control -> List.of(control.instrument(), control.what()))
                            .toList(),
                    List.of("'chokepoint instrument ID' shows the text's effects and what later ones did to them.")));
        }
        tables.add(new Table(
                "Not known",
                List.of(Column.words("What")),
                mineral.unknown().stream().map(List::of).toList(),
                List.of()));
        return tables;
    }

    private static void add(List<Table> tables, String title, String first, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            tables.add(new Table(title, columns(first), rows, List.of()));
        }
    }

    private static List<Column> columns(String first) {
        return List.of(
                Column.words(first),
                Column.ids("Year"),
                Column.words("Figure"),
                Column.words("Basis"),
                Column.words("Source"));
    }

    private static List<String> row(String what, Object year, String figure, Mineral.Origin origin) {
        String source = origin.note().isEmpty() ? origin.source() : origin.source() + " (" + origin.note() + ")";
        return List.of(what, String.valueOf(year), figure, origin.basis().word(), source);
    }

    private static String share(Mineral.Stage stage) {
        String percent = Amounts.percent(stage.percent() / 100) + " %";
        return stage.stated()
                ? percent
                : percent + ", " + Amounts.exact(stage.china().orElseThrow()).toPlainString() + " of "
                        + Amounts.exact(stage.world().orElseThrow()).toPlainString() + " " + stage.unit();
    }

    /// One flat table: what kind of figure, of what, when, how much, on what basis, from where.
    @Override
    public List<Table> data() {
        var rows = new ArrayList<List<String>>();
        for (Table table : tables()) {
            if (table.columns().size() == columns("").size()) {
                table.rows().forEach(row -> {
                    var all = new ArrayList<String>(List.of(table.title()));
                    all.addAll(row);
                    rows.add(all);
                });
            }
        }
        var columns = new ArrayList<>(List.of(Column.words("Kind")));
        columns.addAll(columns("What"));
        return List.of(new Table("", columns, rows, List.of()));
    }

    @Override
    public void writeJson(JsonWriter json) {
        json.object(() -> {
            json.field("schema", Envelope.SCHEMA);
            json.field("answer", "minerals");
            json.field("id", mineral.id());
            json.field("name", mineral.name());
            json.field("symbol", mineral.symbol());
            json.field("summary", mineral.summary());
            json.field("chapter", mineral.chapter());
            json.array(
                    "stages",
                    mineral.stages(),
                    stage -> json.object(() -> {
                        json.field("stage", stage.stage());
                        json.field("year", stage.year());
                        json.field("china-percent", Amounts.exact(stage.percent()));
                        json.field("stated", stage.stated());
                        stage.china().ifPresent(amount -> json.field("china", Amounts.exact(amount)));
                        stage.world().ifPresent(amount -> json.field("world", Amounts.exact(amount)));
                        json.field("unit", stage.unit());
                        origin(json, stage.origin());
                    }));
            json.array(
                    "import-reliance",
                    mineral.importReliance(),
                    reliance -> json.object(() -> {
                        json.field("country", reliance.country());
                        json.field("of", reliance.of());
                        years(json, "percent", reliance.percent());
                        origin(json, reliance.origin());
                    }));
            json.array(
                    "import-sources",
                    mineral.importSources(),
                    sources -> json.object(() -> {
                        json.field("country", sources.country());
                        json.field("of", sources.of());
                        json.field("years", sources.years());
                        json.object(
                                "percent",
                                () -> sources.percent()
                                        .forEach(share -> json.field(share.country(), Amounts.exact(share.percent()))));
                        origin(json, sources.origin());
                    }));
            json.array(
                    "uses",
                    mineral.uses(),
                    use -> json.object(() -> {
                        json.field("use", use.use());
                        use.percent()
                                .ifPresentOrElse(
                                        percent -> json.field("percent", percent), () -> json.noValue("percent"));
                        json.field("where", use.where());
                        json.field("year", use.year());
                        origin(json, use.origin());
                    }));
            json.array(
                    "codes",
                    mineral.codes(),
                    code -> json.object(() -> {
                        json.field("schedule", code.schedule());
                        json.field("code", code.code());
                        json.field("what", code.what());
                        origin(json, code.origin());
                    }));
            json.array(
                    "controls",
                    mineral.controls(),
                    control -> json.object(() -> {
                        json.field("instrument", control.instrument());
                        json.field("what", control.what());
                    }));
            json.array(
                    "prices",
                    mineral.prices(),
                    price -> json.object(() -> {
                        json.field("what", price.what());
                        json.field("unit", price.unit());
                        years(json, "by-year", price.byYear());
                        origin(json, price.origin());
                    }));
            json.array(
                    "facts",
                    mineral.facts(),
                    fact -> json.object(() -> {
                        json.field("fact", fact.fact());
                        json.field("year", fact.year());
                        origin(json, fact.origin());
                    }));
            json.array("unknown", mineral.unknown(), json::value);
        });
    }

    private static void years(JsonWriter json, String name, Map<Integer, String> byYear) {
        json.object(name, () -> byYear.forEach((year, figure) -> json.field(String.valueOf(year), figure)));
    }

    private static void origin(JsonWriter json, Mineral.Origin origin) {
        json.field("basis", origin.basis().word());
        json.field("source", origin.source());
        json.field("note", origin.note());
    }
}
