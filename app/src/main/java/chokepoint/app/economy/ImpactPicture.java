package chokepoint.app.economy;

import chokepoint.app.draw.BarChart;
import chokepoint.economy.outcome.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// An impact as a picture: by country its welfare, by partner what the first country buys, by sector its output, or,
/// with draws, the tornado.
record ImpactPicture(ImpactAnswer answer) {

    String svg() {
        return switch (answer.division()) {
            case COUNTRY -> countries();
            case PARTNER, PARTNER_SECTOR -> partners();
            case SECTOR -> answer.uncertainty().map(this::tornado).orElseGet(this::sectors);
        };
    }

    private Impact impact() {
        return answer.impact();
    }

    private String title(String what) {
        return impact().scenario().name() + ": " + what + ", change in %";
    }

    private List<String> notes() {
        var notes = new ArrayList<>(answer.preface());
        notes.add(ModelWords.note(impact().outcomes().after().certificate()));
        return notes;
    }

    private String countries() {
        List<Outcome> rows = impact().outcomes().byCountry();
        List<Integer> shown = new CountryTables(impact(), answer.shown(), answer.top()).rows();
        if (answer.uncertainty().isEmpty()) {
            return new BarChart(
                            title("welfare"),
                            shown.stream()
                                    .map(i -> BarChart.Bar.of(
                                            rows.get(i).country(), rows.get(i).welfare()))
                                    .toList(),
                            notes())
                    .toSvg();
        }
        Uncertainty found = answer.uncertainty().get();
        var notes = notes();
        notes.add("Thin lines: nine of ten of " + found.count() + " draws.");
        return new BarChart(
                        title(DrawsTables.name(found.measure())),
                        shown.stream()
                                .map(i -> BarChart.Bar.between(
                                        rows.get(i).country(),
                                        Uncertainty.asItIs(impact(), found.measure(), i),
                                        found.draws().quantile(i, Uncertainty.LOW),
                                        found.draws().quantile(i, Uncertainty.HIGH)))
                                .toList(),
                        notes)
                .toSvg();
    }

    private String partners() {
        int importer = answer.shown().getFirst();
        List<BarChart.Bar> bars = impact().outcomes().importsByPartner(importer).stream()
                .filter(one -> one.before() > 0)
                .sorted(Comparator.comparingDouble(one -> -Math.abs(one.difference())))
                .limit(answer.top())
                .map(one -> BarChart.Bar.of(one.exporter(), 100 * (one.after() / one.before() - 1)))
                .toList();
        return new BarChart(title("what " + country(importer) + " buys from"), bars, notes()).toSvg();
    }

    private String sectors() {
        record Moved(int sector, double before, double after) {}
        int country = answer.shown().getFirst();
        List<String> names = impact().economy().base().sectors();
        List<BarChart.Bar> bars = IntStream.range(0, names.size())
                .mapToObj(s -> new Moved(
                        s,
                        impact().sector(country, s, true).output(),
                        impact().sector(country, s, false).output()))
                .filter(one -> one.before() > 0)
                .sorted(Comparator.comparingDouble(one -> -Math.abs(one.after() - one.before())))
                .limit(answer.top())
                .map(one -> BarChart.Bar.of(names.get(one.sector()), 100 * (one.after() / one.before() - 1)))
                .toList();
        return new BarChart(title("output of " + country(country)), bars, notes()).toSvg();
    }

    private String tornado(Uncertainty found) {
        double centre = Uncertainty.asItIs(impact(), found.measure(), found.country());
        List<BarChart.Bar> bars = found.tornado().stream()
                .limit(answer.top())
                .map(bar -> BarChart.Bar.from(bar.sector(), bar.low(), bar.high(), centre))
                .toList();
        var notes = notes();
        notes.add(
                "Each bar: the elasticity of one sector at its 5 % (red) and its 95 % (blue), all others as in the world.");
        return new BarChart(title(DrawsTables.name(found.measure()) + " of " + country(found.country())), bars, notes)
                .toSvg();
    }

    private String country(int place) {
        return impact().economy().base().countries().get(place);
    }
}
