package chokepoint.app.economy;

import chokepoint.app.output.JsonWriter;
import chokepoint.app.supply.Amounts;
import java.util.Locale;

/// Figures of a model as they are shown: to people a few digits, to programs ten. What is no finite number is said
/// to be unknown.
final class Figure {

    private static final String UNKNOWN = "–";
    private static final double ROUNDING = 1e-12;
    private static final double NOTHING = 1e-9;

    private Figure() {}

    /// Per cent, without the sign.
    static String percent(double value) {
        if (!Double.isFinite(value)) {
            return UNKNOWN;
        }
        double size = Math.abs(value);
        String form = size >= 100 ? "%.1f" : size >= 10 ? "%.2f" : size >= 1 ? "%.3f" : "%.4f";
        return unsigned(String.format(Locale.ROOT, form, value));
    }

    /// Nothing has no sign.
    private static String unsigned(String text) {
        return text.chars().allMatch(c -> "-0.".indexOf(c) >= 0) ? text.replace("-", "") : text;
    }

    static String money(double value) {
        return Double.isFinite(value) ? unsigned(Amounts.text(value)) : UNKNOWN;
    }

    /// A miss of an equation: `3.1e-11`, or that it is below what rounding leaves.
    static String miss(double value) {
        return below(value, ROUNDING);
    }

    /// What a move would gain, in per cent: `2.0e-7`, or that it is next to nothing.
    static String gain(double value) {
        return below(value, NOTHING);
    }

    private static String below(double value, double noise) {
        return Math.abs(value) < noise
                ? "below " + String.format(Locale.ROOT, "%.0e", noise)
                : String.format(Locale.ROOT, "%.1e", value);
    }

    /// For spreadsheets: all digits, empty where unknown.
    static String cell(double value) {
        return Double.isFinite(value) ? Amounts.exact(value).toPlainString() : "";
    }

    static void field(JsonWriter json, String name, double value) {
        if (Double.isFinite(value)) {
            json.field(name, Amounts.exact(value));
        } else {
            json.noValue(name);
        }
    }

    /// A miss, of which [Amounts#exact] would keep nothing.
    static void missField(JsonWriter json, String name, double value) {
        if (Double.isFinite(value)) {
            json.field(name, new java.math.BigDecimal(value).round(new java.math.MathContext(3)));
        } else {
            json.noValue(name);
        }
    }
}
