package chokepoint.app.answer;

import chokepoint.app.batch.Batch;
import chokepoint.app.batch.Tally;
import chokepoint.app.output.Answer;
import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.ledger.Programmes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a batch came to: rows by what became of them, sums by programme, why rows were refused, what open
/// rows need.
///
/// @param output where it was written
public record BatchAnswer(
        Envelope envelope, List<String> remarks, Batch.Result result, String output, Programmes programmes)
        implements Answer {

    private static final int MOST_REASONS = 20;

    public BatchAnswer {
        remarks = List.copyOf(remarks);
    }

    @Override
    public List<String> preface() {
        var sentences = new ArrayList<>(remarks);
        if (!result.unread().isEmpty()) {
            sentences.add("Carried through, not read: " + String.join(", ", result.unread()) + ".");
        }
        if (result.goneOn() > 0) {
            sentences.add(count(result.goneOn()) + " rows were rated by an earlier run.");
        }
        return sentences;
    }

    @Override
    public List<Table> tables() {
        var tables = new ArrayList<Table>();
        Tally tally = result.tally();
        tables.add(rows(tally));
        var differences = new ScenarioDifference(tally, programmes);
        if (differences.isThere()) {
            tables.addAll(differences.tables());
        }
        for (String currency : tally.currencies()) {
            tables.add(sums(tally, currency));
        }
        if (!tally.refusals().isEmpty()) {
            tables.add(counts("Why rows are refused", "Reason", tally.refusals()));
        }
        if (!tally.needs().isEmpty()) {
            tables.add(counts("What open rows need", "Fact", tally.needs()));
        }
        return tables;
    }

    private Table rows(Tally tally) {
        return new Table(
                fileName(result.input()) + " → " + fileName(output),
                List.of(Column.words("Rows"), Column.numbers("Number")),
                List.of(
                        List.of("rated", count(tally.rated())),
                        List.of("open: a fact is missing", count(tally.open())),
                        List.of("refused", count(tally.refused())),
                        List.of("all", count(tally.rows()))),
                tally.untold() == 0
                        ? List.of()
                        : List.of("Of " + count(tally.untold())
                                + " open rows no amount can be told; they are in no sum."));
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Table sums(Tally tally, String currency) {
        var rows = new ArrayList<List<String>>();
        rows.add(row(tally, currency, "customs value", "value"));
        var families = new java.util.TreeSet<String>();
        for (Tally.Of of : Tally.Of.values()) {
            families.addAll(tally.byProgramme(of, currency).keySet());
        }
        for (String family : families) {
            rows.add(row(tally, currency, family + " " + programmes.title(family), "programme " + family));
        }
        rows.add(row(tally, currency, "all duties", "duty"));
        rows.add(row(tally, currency, "all fees", "fees"));
        return new Table(
                "Sums in " + currency,
                List.of(
                        Column.words("What"),
                        Column.numbers("Rated"),
                        Column.numbers("Open, least"),
                        Column.numbers("Open, most")),
                rows,
                List.of("The programmes add up to all duties and all fees"
                        + (tally.reconciles() ? ", to the cent." : " – NOT.")));
    }

    private static List<String> row(Tally tally, String currency, String title, String what) {
        return List.of(
                title,
                money(tally.sum(Tally.Of.RATED, currency, what)),
                money(tally.sum(Tally.Of.LEAST, currency, what)),
                money(tally.sum(Tally.Of.MOST, currency, what)));
    }

    private static String money(BigDecimal amount) {
        return amount.signum() == 0 ? "" : Figures.money(amount);
    }

    private static Table counts(String title, String what, Map<String, Long> counts) {
        List<Map.Entry<String, Long>> most = byNumber(counts);
        long others =
                most.stream().skip(MOST_REASONS).mapToLong(Map.Entry::getValue).sum();
        return new Table(
                title,
                List.of(Column.words(what), Column.numbers("Rows")),
                most.stream()
                        .limit(MOST_REASONS)
                        .map(entry -> List.of(entry.getKey(), count(entry.getValue())))
                        .toList(),
                others == 0
                        ? List.of()
                        : List.of(count(others) + " more for other reasons; the column `reason` has all."));
    }

    private static List<Map.Entry<String, Long>> byNumber(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private static String count(long rows) {
        return String.format(java.util.Locale.ROOT, "%,d", rows);
    }

    @Override
    public List<Table> data() {
        var rows = new ArrayList<List<String>>();
        Tally tally = result.tally();
        rows.add(List.of("rows", "rated", "", Long.toString(tally.rated())));
        rows.add(List.of("rows", "open", "", Long.toString(tally.open())));
        rows.add(List.of("rows", "untold", "", Long.toString(tally.untold())));
        rows.add(List.of("rows", "refused", "", Long.toString(tally.refused())));
        for (String currency : tally.currencies()) {
            for (Tally.Of of : Tally.Of.values()) {
                String kind = of.name().toLowerCase(java.util.Locale.ROOT);
                for (String what : List.of("value", "duty", "fees")) {
                    rows.add(List.of(
                            kind, what, currency, tally.sum(of, currency, what).toPlainString()));
                }
                tally.byProgramme(of, currency)
                        .forEach((family, sum) -> rows.add(List.of(kind, family, currency, sum.toPlainString())));
            }
        }
        rows.addAll(new ScenarioDifference(tally, programmes).data());
        tally.refusals().forEach((reason, number) -> rows.add(List.of("reason", reason, "", Long.toString(number))));
        tally.needs().forEach((fact, number) -> rows.add(List.of("need", fact, "", Long.toString(number))));
        return List.of(new Table(
                "",
                List.of(Column.words("kind"), Column.words("what"), Column.words("currency"), Column.numbers("number")),
                rows,
                List.of()));
    }

    @Override
    public void writeJson(JsonWriter json) {
        Tally tally = result.tally();
        json.object(() -> {
            envelope.write(json);
            json.field("input", result.input());
            json.field("output", output);
            json.field("rows", tally.rows());
            json.field("rated", tally.rated());
            json.field("open", tally.open());
            json.field("untold", tally.untold());
            json.field("refused", tally.refused());
            json.field("rated-by-an-earlier-run", result.goneOn());
            json.field("reconciles", tally.reconciles());
            json.array(
                    "sums",
                    tally.currencies(),
                    currency -> json.object(() -> {
                        json.field("currency", currency);
                        sums(json, "rated-rows", tally, Tally.Of.RATED, currency);
                        sums(json, "least", tally, Tally.Of.LEAST, currency);
                        sums(json, "most", tally, Tally.Of.MOST, currency);
                    }));
            new ScenarioDifference(tally, programmes).writeJson(json);
            counts(json, "reasons", "reason", tally.refusals());
            counts(json, "needs", "fact", tally.needs());
            json.array("unread-columns", result.unread(), json::value);
        });
    }

    private static void sums(JsonWriter json, String name, Tally tally, Tally.Of of, String currency) {
        json.object(name, () -> {
            json.field("value", tally.sum(of, currency, "value"));
            json.field("duty", tally.sum(of, currency, "duty"));
            json.field("fees", tally.sum(of, currency, "fees"));
            json.array(
                    "programmes",
                    tally.byProgramme(of, currency).entrySet(),
                    programme -> json.object(() -> {
                        json.field("programme", programme.getKey());
                        json.field("amount", programme.getValue());
                    }));
        });
    }

    private static void counts(JsonWriter json, String name, String what, Map<String, Long> counts) {
        json.array(
                name,
                byNumber(counts),
                entry -> json.object(() -> {
                    json.field(what, entry.getKey());
                    json.field("rows", entry.getValue());
                }));
    }
}
