package chokepoint.app.draw;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Predicted ranges of days, one below the other, and beside each the day that was seen.
///
/// @param start the first day shown
/// @param end the last
public record RangeChart(String title, LocalDate start, LocalDate end, List<Row> rows, List<String> notes) {

    private static final int WIDTH = 960;
    private static final int LEFT = 300;
    private static final int RIGHT = 30;
    private static final int TOP = 50;
    private static final int ROW = 30;

    /// @param least a twentieth stands by then
    /// @param most nineteen twentieths do; after the end where fewer ever do
    /// @param seenFrom the first day of the record, or the day up to which it is known
    /// @param seenUntil the day it ran again; the same as `seenFrom` where one day is known
    public record Row(
            String name,
            LocalDate least,
            LocalDate median,
            LocalDate most,
            LocalDate seenFrom,
            LocalDate seenUntil,
            boolean hit) {}

    public RangeChart {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    public String toSvg() {
        int bottom = TOP + rows.size() * ROW;
        var svg = new Svg(title, WIDTH, bottom + 40 + 14 * notes.size());
        svg.text(16, 24, 15, "start", "#000", title);
        for (LocalDate day = start.withDayOfMonth(1); !day.isAfter(end); day = day.plusMonths(1)) {
            if (!day.isBefore(start)) {
                svg.rule(x(day), TOP - 6, x(day), bottom, "#ddd", 1);
                svg.text(
                        x(day), bottom + 14, 10, "start", "#444", day.toString().substring(0, 7));
            }
        }
        double y = TOP;
        for (Row row : rows) {
            svg.text(
                    LEFT - 10,
                    y + 16,
                    11,
                    "end",
                    row.hit() ? "#2a7f3f" : "#c4391d",
                    row.name() + (row.hit() ? " – hit" : " – miss"));
            if (!row.least().isAfter(end)) {
                svg.box(x(row.least()), y + 4, Math.max(2, x(row.most()) - x(row.least())), 9, "#b7cfe4", "none");
            }
            if (!row.median().isAfter(end)) {
                svg.rule(x(row.median()), y + 2, x(row.median()), y + 15, "#0b5fa5", 2.5);
            }
            svg.box(x(row.seenFrom()), y + 16, Math.max(3, x(row.seenUntil()) - x(row.seenFrom())), 5, "#333", "none");
            y += ROW;
        }
        double below = bottom + 34.0;
        for (String note : notes) {
            svg.text(16, below, 10, "start", "#666", note);
            below += 14;
        }
        return svg.done();
    }

    private double x(LocalDate day) {
        double span = Math.max(1, ChronoUnit.DAYS.between(start, end));
        double at = Math.clamp(ChronoUnit.DAYS.between(start, day) / span, 0, 1);
        return LEFT + (WIDTH - LEFT - RIGHT) * at;
    }
}
