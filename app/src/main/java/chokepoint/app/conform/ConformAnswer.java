package chokepoint.app.conform;

import chokepoint.app.answer.Envelope;
import chokepoint.app.output.Answer;
import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How the cases of a file turned out.
///
/// For people: the cases that did not pass, then the totals of each band.
public record ConformAnswer(String file, Envelope envelope, List<Verdict> verdicts) implements Answer {

    public ConformAnswer {
        verdicts = List.copyOf(verdicts);
    }

    public boolean mustFails() {
        return count(Case.Band.MUST, Verdict.Result.FAIL) > 0;
    }

    /// One row a case.
    public Table rows() {
        return new Table(
                "",
                Stream.of("id", "band", "result", "expected", "got", "why")
                        .map(Column::words)
                        .toList(),
                verdicts.stream().map(ConformAnswer::row).toList(),
                List.of());
    }

    @Override
    public List<Table> tables() {
        var tables = new ArrayList<Table>();
        List<Verdict> remarkable = verdicts.stream()
                .filter(verdict -> verdict.result() != Verdict.Result.PASS)
                .toList();
        if (!remarkable.isEmpty()) {
            tables.add(new Table(
                    "Cases that did not pass",
                    List.of(Column.words("Id"), Column.words("Band"), Column.words("Result"), Column.words("Why")),
                    remarkable.stream()
                            .map(verdict -> List.of(
                                    verdict.theCase().id(),
                                    verdict.theCase().band().name(),
                                    verdict.result().word(),
                                    verdict.why()))
                            .toList(),
                    List.of()));
        }
        tables.add(totals());
        return tables;
    }

    private Table totals() {
        var rows = new ArrayList<List<String>>();
        for (Case.Band band : Case.Band.values()) {
            rows.add(List.of(
                    band.name(),
                    number(band, Verdict.Result.PASS),
                    number(band, Verdict.Result.FAIL),
                    number(band, Verdict.Result.OUT_OF_SCOPE)));
        }
        return new Table(
                verdicts.size() + " cases of " + file,
                List.of(
                        Column.words("Band"),
                        Column.numbers("pass"),
                        Column.numbers("fail"),
                        Column.numbers("out of scope")),
                rows,
                List.of());
    }

    private String number(Case.Band band, Verdict.Result result) {
        return Long.toString(count(band, result));
    }

    private long count(Case.Band band, Verdict.Result result) {
        return verdicts.stream()
                .filter(verdict -> verdict.theCase().band() == band && verdict.result() == result)
                .count();
    }

    private static List<String> row(Verdict verdict) {
        return List.of(
                verdict.theCase().id(),
                verdict.theCase().band().name(),
                verdict.result().word(),
                verdict.expected(),
                verdict.got(),
                verdict.why());
    }

    @Override
    public void writeJson(JsonWriter json) {
        json.object(() -> {
            envelope.write(json);
            json.field("file", file);
            json.object("totals", () -> {
                for (Case.Band band : Case.Band.values()) {
                    json.object(band.name(), () -> {
                        for (Verdict.Result result : Verdict.Result.values()) {
                            json.field(result.word(), count(band, result));
                        }
                    });
                }
            });
            json.array(
                    "cases",
                    verdicts,
                    verdict -> json.object(() -> {
                        json.field("id", verdict.theCase().id());
                        json.field("band", verdict.theCase().band().name());
                        json.field("result", verdict.result().word());
                        json.field("expected", verdict.expected());
                        json.field("got", verdict.got());
                        json.field("why", verdict.why());
                    }));
        });
    }
}
