package chokepoint.app.economy;

import chokepoint.app.draw.BarChart;
import chokepoint.app.draw.CurveChart;
import chokepoint.app.output.Answer;
import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.economy.game.Bargain;
import chokepoint.economy.game.Instruments;
import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Shock;
import chokepoint.economy.outcome.Outcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a deal is worth to each player over what comes without it.
///
/// @param disagreement what comes without it, as it was asked for
/// @param rule how the deal was chosen, in words
/// @param given the scenario that is the deal, where it was given
/// @param found the deal, where it was looked for
/// @param without every country without the deal
/// @param with every country with it
/// @param frontier deals of which none is better for both of two players; empty where no picture was asked for
/// @param transfers whether players may pay each other
record BargainAnswer(
        ChosenModel model,
        List<String> repaired,
        Baseline base,
        List<Instruments> games,
        String disagreement,
        String rule,
        Optional<String> given,
        Shock threat,
        Shock agreed,
        Optional<Bargain> found,
        Outcomes without,
        Outcomes with,
        List<Outcomes> frontier,
        boolean transfers,
        int top)
        implements Answer {

    BargainAnswer {
        repaired = List.copyOf(repaired);
        games = List.copyOf(games);
        frontier = List.copyOf(frontier);
    }

    private String name(int player) {
        return base.countries().get(games.get(player).country());
    }

    private List<Integer> players() {
        return games.stream().map(Instruments::country).toList();
    }

    /// What the deal is worth to a country, in per cent of its welfare without it.
    private double worth(int country) {
        return 100 * (with.after().welfare()[country] / without.after().welfare()[country] - 1);
    }

    private String question() {
        return (given.map(deal -> "What the deal '" + deal + "' is worth")
                        .orElse("A deal by " + rule + (transfers ? ", with transfers" : "")))
                + " to "
                + String.join(
                        ", ", players().stream().map(base.countries()::get).toList()) + "; without it: "
                + disagreement;
    }

    @Override
    public List<String> preface() {
        return ModelWords.preface(question(), model, repaired);
    }

    private SetTariffs tariffs() {
        return new SetTariffs(base, with.before(), games, List.of("Without a deal", "Deal"), List.of(threat, agreed));
    }

    @Override
    public List<Table> tables() {
        return List.of(
                worths(),
                tariffs().table(top),
                ModelWords.certificate(
                        List.of("Before", "Without a deal", "Deal"),
                        List.of(
                                with.before().certificate(),
                                without.after().certificate(),
                                with.after().certificate()),
                        found.map(deal -> new String[] {ModelWords.search(deal.slope(), deal.evaluations())})
                                .orElse(new String[0])));
    }

    private Table worths() {
        List<List<String>> rows = Welfare.order(with, players(), top).stream()
                .map(i -> {
                    var row = new ArrayList<>(List.of(
                            base.countries().get(i),
                            players().contains(i) ? "player" : "",
                            Figure.percent(Welfare.percent(without, i)),
                            Figure.percent(Welfare.percent(with, i)),
                            Figure.percent(worth(i))));
                    if (transfers) {
                        row.add(players().contains(i) ? Figure.money(agreed.transfer(i)) : "");
                    }
                    return List.<String>copyOf(row);
                })
                .toList();
        var columns = new ArrayList<>(List.of(
                Column.words("Country"),
                Column.words("Part"),
                Column.numbers("Without a deal"),
                Column.numbers("Deal"),
                Column.numbers("Worth of the deal")));
        var notes = new ArrayList<>(
                List.of(
                        "Welfare: change in % over the tariffs in force. Worth of the deal: % of welfare without it. Rates are looked for between −50 and 1000 %."));
        if (transfers) {
            columns.add(Column.numbers("Receives"));
            notes.add("Receives: " + model.world().unit()
                    + ", beyond its deficit, below zero where it pays; world labour income is what it was.");
        }
        return new Table("What the deal is worth", columns, rows, notes);
    }

    @Override
    public List<Table> data() {
        return List.of(tariffs().data());
    }

    @Override
    public Optional<String> svg() {
        return Optional.of(games.size() == 2 ? curve() : bars());
    }

    private String bars() {
        List<BarChart.Bar> bars = Welfare.order(with, players(), top).stream()
                .map(i -> BarChart.Bar.of(base.countries().get(i), worth(i)))
                .toList();
        return new BarChart("What the deal is worth, % of welfare without it", bars, notes()).toSvg();
    }

    private String curve() {
        int one = games.get(0).country();
        int other = games.get(1).country();
        var points = new ArrayList<CurveChart.Point>();
        points.add(point("without a deal: " + disagreement, without));
        if (Welfare.percent(without, one) != 0) {
            points.add(new CurveChart.Point("the tariffs in force", 0, 0));
        }
        points.add(point(given.map(deal -> "the deal " + deal).orElse("the deal by " + rule), with));
        return new CurveChart(
                        "What " + name(0) + " and " + name(1) + " can agree on",
                        "welfare of " + name(0) + ", change in %",
                        "welfare of " + name(1) + ", change in %",
                        frontier.isEmpty()
                                ? List.of()
                                : List.of(new CurveChart.Curve(
                                        "deals of which none is better for both",
                                        frontier.stream()
                                                .map(deal -> Welfare.percent(deal, one))
                                                .toList(),
                                        frontier.stream()
                                                .map(deal -> Welfare.percent(deal, other))
                                                .toList())),
                        points,
                        notes())
                .toSvg();
    }

    private List<String> notes() {
        var notes = new ArrayList<>(preface());
        notes.add(ModelWords.note(with.after().certificate()));
        return notes;
    }

    private CurveChart.Point point(String what, Outcomes at) {
        double x = Welfare.percent(at, games.get(0).country());
        double y = Welfare.percent(at, games.get(1).country());
        return new CurveChart.Point(
                what + ": " + name(0) + " " + Figure.percent(x) + " %, " + name(1) + " " + Figure.percent(y) + " %",
                x,
                y);
    }

    @Override
    public void writeJson(JsonWriter json) {
        json.object(() -> {
            ModelWords.head(json, "bargain", model, repaired);
            json.field("disagreement", disagreement);
            json.field("rule", given.isPresent() ? "given" : rule);
            given.ifPresentOrElse(deal -> json.field("deal", deal), () -> json.noValue("deal"));
            found.ifPresentOrElse(deal -> Figure.missField(json, "slope", deal.slope()), () -> json.noValue("slope"));
            ModelWords.certificate(json, "certificate-without", without.after().certificate());
            ModelWords.certificate(json, "certificate", with.after().certificate());
            json.array(
                    "players",
                    games,
                    game -> json.object(() -> {
                        int i = game.country();
                        json.field("country", base.countries().get(i));
                        Figure.field(json, "worth-percent", worth(i));
                        if (transfers) {
                            Figure.field(json, "receives", agreed.transfer(i));
                        } else {
                            json.noValue("receives");
                        }
                        tariffs().write(json, game, agreed);
                    }));
            json.array(
                    "countries",
                    Welfare.places(with),
                    i -> json.object(() -> {
                        json.field("country", base.countries().get(i));
                        Figure.field(json, "without-percent", Welfare.percent(without, i));
                        Figure.field(json, "with-percent", Welfare.percent(with, i));
                        Figure.field(json, "worth-percent", worth(i));
                    }));
        });
    }
}
