package chokepoint.app.economy;

import chokepoint.app.UserError;
import chokepoint.app.draw.CurveChart;
import chokepoint.app.output.Answer;
import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.economy.game.BestResponse;
import chokepoint.economy.game.FormulaTariff;
import chokepoint.economy.game.Instruments;
import chokepoint.economy.game.Instruments.Detail;
import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Economy;
import chokepoint.economy.model.Shock;
import chokepoint.economy.outcome.Outcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The tariffs that serve one country best while all others keep theirs, and the welfare of a uniform tariff.
///
/// @param instruments what it may set
/// @param best the best that it may set
/// @param uniform the best single rate on the same imports
/// @param formula what sufficient statistics give for that rate; empty where it may not burden all imports, of which
///     the formula speaks
/// @param curve welfare in per cent at each of the rates
record Response(
        ChosenModel model,
        List<String> repaired,
        Baseline base,
        Instruments instruments,
        Detail detail,
        BestResponse best,
        Place uniform,
        Optional<Place> formula,
        List<Place> curve,
        Outcomes outcomes,
        int top)
        implements Answer {

    private static final int PLACES = 40;
    private static final double LEAST_SHOWN = 0.6;

    /// @param rate as a part of the customs value
    /// @param welfare change in per cent
    record Place(double rate, double welfare) {}

    static Response of(ChosenModel model, List<String> repaired, GameOption game, String country, int top) {
        Economy economy = model.economy();
        Baseline base = economy.base();
        int who = Asking.countries("--response", country, base.countries()).getFirst();
        List<Integer> all = IntStream.range(0, base.countries().size()).boxed().toList();
        List<Integer> onWhom = game.against(base, all);
        List<Instruments> may = game.instruments(base, List.of(who), onWhom);
        if (may.isEmpty()) {
            throw new UserError("--response " + country + ": it buys nothing on which it may set a tariff");
        }
        Shock inForce = Shock.none(base);
        Instruments single = Instruments.of(base, who, Detail.UNIFORM, onWhom::contains);
        BestResponse best = BestResponse.of(economy, may.getFirst(), inForce);
        double rate = rate(single, BestResponse.of(economy, single, inForce).shock());
        boolean onAll = onWhom.size() >= base.countries().size() - (onWhom.contains(who) ? 0 : 1);
        Optional<Place> formula = onAll
                ? Optional.of(place(
                        economy,
                        single,
                        FormulaTariff.of(economy, single, inForce).rate()))
                : Optional.empty();
        double most = Math.min(BestResponse.HIGHEST, Math.max(LEAST_SHOWN, 2 * rate));
        List<Place> curve = IntStream.rangeClosed(0, PLACES)
                .mapToObj(k -> place(economy, single, most * k / PLACES))
                .toList();
        return new Response(
                model,
                repaired,
                base,
                may.getFirst(),
                game.detail(),
                best,
                place(economy, single, rate),
                formula,
                curve,
                new Outcomes(base, economy.unchanged(), economy.solve(best.shock())),
                top);
    }

    private static double rate(Instruments single, Shock shock) {
        double[] tariffs = shock.tariffs();
        return tariffs[
                IntStream.range(0, tariffs.length)
                        .filter(cell -> single.rateOf()[cell] >= 0)
                        .findFirst()
                        .orElseThrow()];
    }

    private static Place place(Economy economy, Instruments single, double rate) {
        Shock none = Shock.none(economy.base());
        int who = single.country();
        double after =
                economy.solve(none.with(single.uniform(none.tariffs(), rate))).welfare()[who];
        return new Place(rate, 100 * (after / economy.unchanged().welfare()[who] - 1));
    }

    private String country() {
        return base.countries().get(instruments.country());
    }

    private SetTariffs tariffs() {
        return new SetTariffs(
                base, outcomes.before(), List.of(instruments), List.of("Best response"), List.of(best.shock()));
    }

    @Override
    public List<String> preface() {
        return ModelWords.preface(
                "The best response of " + country() + " while all others keep their tariffs; it sets "
                        + DetailOption.words(detail),
                model,
                repaired);
    }

    @Override
    public List<Table> tables() {
        return List.of(
                summary(),
                tariffs().table(top),
                Welfare.table(outcomes, List.of(instruments.country()), top),
                ModelWords.certificate(
                        List.of("Before", "At the best response"),
                        List.of(
                                outcomes.before().certificate(),
                                outcomes.after().certificate()),
                        ModelWords.search(best.slope(), best.evaluations())));
    }

    private Table summary() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "best response, " + (instruments.count() == 1 ? "one rate" : instruments.count() + " rates"),
                "",
                Figure.percent(gain())));
        rows.add(row("best single rate", uniform));
        formula.ifPresent(
                place -> rows.add(row("single rate by sufficient statistics (Lashkaripour 2021, eq. 14)", place)));
        return new Table(
                "What " + country() + " would gain",
                List.of(Column.words("Tariffs"), Column.numbers("Rate, %"), Column.numbers("Welfare, %")),
                rows,
                List.of("Rates between −50 and 1000 %."));
    }

    private static List<String> row(String what, Place place) {
        return List.of(what, Figure.percent(100 * place.rate()), Figure.percent(place.welfare()));
    }

    /// Over the tariffs in force.
    private double gain() {
        return Welfare.percent(outcomes, instruments.country());
    }

    @Override
    public List<Table> data() {
        return List.of(tariffs().data());
    }

    @Override
    public Optional<String> svg() {
        var points = new ArrayList<CurveChart.Point>();
        points.add(point("the best single rate", uniform));
        formula.ifPresent(place -> points.add(point("sufficient statistics (Lashkaripour 2021, eq. 14)", place)));
        return Optional.of(new CurveChart(
                        "Welfare of " + country() + " by a single tariff, all others keeping theirs",
                        "tariff, % of customs value",
                        "welfare, change in %",
                        List.of(new CurveChart.Curve(
                                country(),
                                curve.stream().map(place -> 100 * place.rate()).toList(),
                                curve.stream().map(Place::welfare).toList())),
                        points,
                        notes())
                .toSvg());
    }

    private List<String> notes() {
        var notes = new ArrayList<>(preface());
        notes.add(ModelWords.note(outcomes.after().certificate()));
        return notes;
    }

    private static CurveChart.Point point(String name, Place place) {
        return new CurveChart.Point(
                name + ": " + Figure.percent(100 * place.rate()) + " %, welfare " + Figure.percent(place.welfare())
                        + " %",
                100 * place.rate(),
                place.welfare());
    }

    @Override
    public void writeJson(JsonWriter json) {
        json.object(() -> {
            ModelWords.head(json, "nash", model, repaired);
            json.field("response", country());
            json.field("detail", DetailOption.name(detail));
            Figure.field(json, "gain-percent", gain());
            Figure.missField(json, "slope", best.slope());
            json.field("equilibria", best.evaluations());
            tariffs().write(json, instruments, best.shock());
            place(json, "single-rate", uniform);
            formula.ifPresentOrElse(found -> place(json, "formula", found), () -> json.noValue("formula"));
            json.array("curve", curve, one -> json.object(() -> fields(json, one)));
            ModelWords.certificate(json, "certificate", outcomes.after().certificate());
            Welfare.write(json, outcomes);
        });
    }

    private static void place(JsonWriter json, String name, Place place) {
        json.object(name, () -> fields(json, place));
    }

    private static void fields(JsonWriter json, Place place) {
        Figure.field(json, "percent", 100 * place.rate());
        Figure.field(json, "welfare-percent", place.welfare());
    }
}
