package chokepoint.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// One line of the report.
///
/// @param limit what it shall not exceed, in the same unit, where a limit is set
record Figure(String name, double median, String unit, Optional<Double> limit) {

    static Figure of(String name, double median, String unit) {
        return new Figure(name, median, unit, Optional.empty());
    }

    static Figure within(double limit, String name, double median, String unit) {
        return new Figure(name, median, unit, Optional.of(limit));
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// As a row of a Markdown table: name, median, limit, the part of the limit that is used.
    String toRow() {
        return "| %s | %s %s | %s | %s |"
                .formatted(
                        name,
                        number(median),
                        unit,
                        limit.map(most -> number(most) + " " + unit).orElse(""),
                        limit.map(most -> String.format(Locale.ROOT, "%.2f", median / most))
                                .orElse(""));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 && value != Math.rint(value) ? "%.1f" : "%.0f", value);
    }
}
