package chokepoint.app.economy;

import chokepoint.app.draw.BarChart;
import chokepoint.app.output.Answer;
import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.economy.game.Instruments;
import chokepoint.economy.game.Instruments.Detail;
import chokepoint.economy.game.NashTariffs;
import chokepoint.economy.model.Baseline;
import chokepoint.economy.outcome.Outcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Tariffs from which nobody would move alone.
///
/// @param games what each of those who move may set, players first
/// @param players by place
/// @param passive whether all others keep their tariffs
record NashAnswer(
        ChosenModel model,
        List<String> repaired,
        Baseline base,
        List<Instruments> games,
        List<Integer> players,
        boolean passive,
        Detail detail,
        NashTariffs found,
        Outcomes outcomes,
        int top)
        implements Answer {

    private static final String TITLE = "Nash tariffs";

    NashAnswer {
        repaired = List.copyOf(repaired);
        games = List.copyOf(games);
        players = List.copyOf(players);
    }

    private SetTariffs tariffs() {
        return new SetTariffs(base, outcomes.before(), games, List.of("Nash"), List.of(found.shock()));
    }

    private String question() {
        boolean all = players.size() == base.countries().size();
        String who = all
                ? "every country plays"
                : String.join(", ", players.stream().map(base.countries()::get).toList()) + " play, "
                        + (passive ? "the rest keep their tariffs" : "the rest answer with one rate each");
        return TITLE + ": " + who + "; a player sets " + DetailOption.words(detail);
    }

    @Override
    public List<String> preface() {
        return ModelWords.preface(question(), model, repaired);
    }

    @Override
    public List<Table> tables() {
        return List.of(
                tariffs().table(top),
                deviations(),
                Welfare.table(outcomes, players, top),
                ModelWords.certificate(
                        List.of("Before", "At Nash tariffs"),
                        List.of(
                                outcomes.before().certificate(),
                                outcomes.after().certificate()),
                        "Found in " + found.rounds() + " rounds of answers, " + found.evaluations() + " equilibria."));
    }

    private Table deviations() {
        var rows = new ArrayList<List<String>>();
        for (int p = 0; p < Math.min(top, games.size()); p++) {
            rows.add(List.of(
                    base.countries().get(games.get(p).country()),
                    Integer.toString(games.get(p).count()),
                    Figure.percent(100
                            * (outcomes.after().welfare()[games.get(p).country()]
                                            / outcomes.before()
                                                    .welfare()[games.get(p).country()]
                                    - 1)),
                    Figure.gain(found.gains()[p])));
        }
        return new Table(
                "What shows that nobody would move",
                List.of(
                        Column.words("Player"),
                        Column.numbers("Rates it sets"),
                        Column.numbers("Welfare, %"),
                        Column.numbers("Would gain by moving alone, %")),
                rows,
                List.of("Searched anew, with the tariffs of everybody else held."));
    }

    @Override
    public List<Table> data() {
        return List.of(tariffs().data());
    }

    @Override
    public Optional<String> svg() {
        List<BarChart.Bar> bars = Welfare.order(outcomes, players, top).stream()
                .map(i -> BarChart.Bar.of(base.countries().get(i), Welfare.percent(outcomes, i)))
                .toList();
        var notes = new ArrayList<>(preface());
        notes.add(ModelWords.note(outcomes.after().certificate()));
        return Optional.of(new BarChart(TITLE + ": welfare, change in %", bars, notes).toSvg());
    }

    @Override
    public void writeJson(JsonWriter json) {
        json.object(() -> {
            ModelWords.head(json, "nash", model, repaired);
            json.field("detail", DetailOption.name(detail));
            json.field("rest", passive ? "passive" : "answer");
            json.field("rounds", found.rounds());
            json.field("equilibria", found.evaluations());
            ModelWords.certificate(json, "certificate-before", outcomes.before().certificate());
            ModelWords.certificate(json, "certificate", outcomes.after().certificate());
            json.array(
                    "players",
                    IntStream.range(0, games.size()).boxed().toList(),
                    p -> json.object(() -> {
                        json.field("country", base.countries().get(games.get(p).country()));
                        Figure.missField(json, "deviation-gain-percent", found.gains()[p]);
                        tariffs().write(json, games.get(p), found.shock());
                    }));
            Welfare.write(json, outcomes);
        });
    }
}
