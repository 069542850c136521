package chokepoint.app.answer;

import chokepoint.app.batch.ComparingWork;
import chokepoint.app.batch.Tally;
import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.ledger.Programmes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// By how much a scenario changes the duty of a batch, in all and by programme.
record ScenarioDifference(Tally tally, Programmes programmes) {

    private static final List<String> COUNTS =
            List.of(ComparingWork.COMPARED, ComparingWork.DIFFERENT, ComparingWork.NOT_COMPARED);

    /// Whether a scenario was compared with the law at all.
    boolean isThere() {
        return COUNTS.stream().anyMatch(tally.found()::containsKey);
    }

    private long count(String what) {
        return tally.found().getOrDefault(what, 0L);
    }

    private BigDecimal sum(String currency, String what) {
        return tally.sum(Tally.Of.RATED, currency, what);
    }

    private BigDecimal difference(String currency) {
        return sum(currency, ComparingWork.SCENARIO).subtract(sum(currency, ComparingWork.LAW));
    }

    List<Table> tables() {
        var tables = new ArrayList<Table>();
        for (String currency : tally.currencies()) {
            var rows = new ArrayList<List<String>>();
            rows.add(List.of("all duties under the law alone", Figures.money(sum(currency, ComparingWork.LAW))));
            rows.add(List.of("all duties under the scenario", Figures.money(sum(currency, ComparingWork.SCENARIO))));
            rows.add(List.of("difference", Figures.money(difference(currency))));
            tally.beginning(currency, ComparingWork.DIFFERENCE)
                    .forEach((name, amount) -> rows.add(List.of("  " + title(name), Figures.money(amount))));
            tables.add(new Table(
                    "What the scenario makes of the duty, " + currency,
                    List.of(Column.words("What"), Column.numbers("Amount")),
                    rows,
                    List.of(shown(ComparingWork.COMPARED) + " rows are compared, " + shown(ComparingWork.DIFFERENT)
                            + " of them differ; of " + shown(ComparingWork.NOT_COMPARED)
                            + " a duty is open or refused, and they are in no sum.")));
        }
        return tables;
    }

    private String shown(String what) {
        return String.format(Locale.ROOT, "%,d", count(what));
    }

    private String title(String name) {
        return programmes.find(name).map(found -> name + " " + found.title()).orElse(name);
    }

    List<List<String>> data() {
        var rows = new ArrayList<List<String>>();
        if (isThere()) {
            COUNTS.forEach(what -> rows.add(List.of("scenario", what, "", Long.toString(count(what)))));
            for (String currency : tally.currencies()) {
                for (String what : List.of(ComparingWork.LAW, ComparingWork.SCENARIO)) {
                    rows.add(List.of(
                            "scenario", what, currency, sum(currency, what).toPlainString()));
                }
                rows.add(List.of(
                        "scenario", "difference", currency, difference(currency).toPlainString()));
                tally.beginning(currency, ComparingWork.DIFFERENCE)
                        .forEach((name, amount) ->
                                rows.add(List.of("scenario-programme", name, currency, amount.toPlainString())));
            }
        }
        return rows;
    }

    void writeJson(JsonWriter json) {
        if (!isThere()) {
            return;
        }
        json.object("scenario", () -> {
            json.field("compared", count(ComparingWork.COMPARED));
            json.field("different", count(ComparingWork.DIFFERENT));
            json.field("not-compared", count(ComparingWork.NOT_COMPARED));
            json.array(
                    "amounts",
                    tally.currencies(),
                    currency -> json.object(() -> {
                        json.field("currency", currency);
                        json.field("under-law", sum(currency, ComparingWork.LAW));
                        json.field("under-scenario", sum(currency, ComparingWork.SCENARIO));
                        json.field("difference", difference(currency));
                        json.array(
                                "programmes",
                                tally.beginning(currency, ComparingWork.DIFFERENCE)
                                        .entrySet(),
                                programme -> json.object(() -> {
                                    json.field("programme", programme.getKey());
                                    json.field("amount", programme.getValue());
                                }));
                    }));
        });
    }
}
