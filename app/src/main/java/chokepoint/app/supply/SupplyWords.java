package chokepoint.app.supply;

import chokepoint.app.answer.Envelope;
import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.supply.network.Network;
import chokepoint.supply.network.Sourced;
import chokepoint.supply.run.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Days, parts and sources as people read them.
final class SupplyWords {

    static final String NEVER = "never";

    private SupplyWords() {}

    static String percent(double part) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * part);
    }

    static String days(double days) {
        return Double.isInfinite(days) ? NEVER : String.format(Locale.ROOT, "%.0f", days);
    }

    /// When production was as usual again.
    static String healed(Optional<Integer> day) {
        return day.map(on -> on == 0 ? "never left" : "day " + on).orElse("not within the run");
    }

    static String day(int step, LocalDate start) {
        return step == Outcome.NEVER ? NEVER : start.plusDays(step).toString();
    }

    /// Counted from another day than the start of the run.
    static String count(int step, int onset) {
        return step == Outcome.NEVER ? NEVER : Integer.toString(step - onset);
    }

    static BigDecimal number(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }

    static void head(JsonWriter json, String answer, Network network) {
        json.field("schema", Envelope.SCHEMA);
        json.field("answer", answer);
        json.field("network", network.id());
        json.field("title", network.title());
        json.field("start", network.start().toString());
    }

    static void day(JsonWriter json, String name, int step, LocalDate start) {
        if (step == Outcome.NEVER) {
            json.noValue(name);
        } else {
            json.field(name, start.plusDays(step).toString());
        }
    }

    /// What was assumed, each source once, with the number of figures that rest on it.
    static Table assumptions(List<? extends Sourced<?>> figures) {
        return sources(
                "Assumptions, which nobody printed",
                figures.stream()
                        .filter(figure -> figure.basis() == chokepoint.supply.network.Basis.ASSUMED)
                        .toList());
    }

    /// Every source once.
    static Table sources(String title, List<? extends Sourced<?>> figures) {
        List<String> ids =
                figures.stream().map(Sourced::source).distinct().sorted().toList();
        return new Table(
                title,
                List.of(Column.ids("Source"), Column.words("Basis"), Column.numbers("Figures"), Column.words("What")),
                ids.stream()
                        .map(id -> {
                            List<? extends Sourced<?>> of = figures.stream()
                                    .filter(figure -> figure.source().equals(id))
                                    .toList();
                            Sourced<?> one = of.stream()
                                    .min(Comparator.comparing(Sourced::text))
                                    .orElseThrow();
                            return List.of(id, one.basis().word(), Integer.toString(of.size()), one.text());
                        })
                        .toList(),
                List.of());
    }
}
