package chokepoint.app.draw;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/// Days of cover of the parts of a line over time, the days on which it stands as bands behind them.
///
/// @param title above the picture
/// @param start the first day
/// @param lines the scarcest first: it is drawn boldest
/// @param bands behind the lines, the widest first
/// @param marks days on which something took effect
/// @param notes sentences below
public record CoverChart(
        String title, LocalDate start, List<Line> lines, List<Band> bands, List<Mark> marks, List<String> notes) {

    private static final int WIDTH = 960;
    private static final int LEFT = 60;
    private static final int RIGHT = 190;
    private static final int TOP = 50;
    private static final int PLOT = 360;
    private static final int ROW = 15;
    private static final List<String> COLOURS =
            List.of("#c4391d", "#0b5fa5", "#2a7f3f", "#7a4fa3", "#9a6b00", "#444444");

    /// @param days of cover, by day
    public record Line(String name, double[] days) {}

    /// @param stretches where the band lies, one or several
    public record Band(String name, List<Stretch> stretches, String colour) {
        public Band {
            stretches = List.copyOf(stretches);
        }
    }

    /// @param from the first day, counted from the start
    /// @param until the day after the last
    public record Stretch(int from, int until) {}

    /// @param day counted from the start
    public record Mark(int day, String text) {}

    public CoverChart {
        lines = List.copyOf(lines);
        bands = List.copyOf(bands);
        marks = List.copyOf(marks);
        notes = List.copyOf(notes);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a chart of covers needs a part");
        }
    }

    public String toSvg() {
        int span = lines.getFirst().days().length;
        double most = Math.max(
                1,
                lines.stream()
                        .mapToDouble(line -> Arrays.stream(line.days()).max().orElse(0))
                        .max()
                        .orElse(1));
        double least = Math.min(
                0,
                lines.stream()
                        .mapToDouble(line -> Arrays.stream(line.days()).min().orElse(0))
                        .min()
                        .orElse(0));
        var svg = new Svg(title, WIDTH, TOP + PLOT + 60 + ROW * (bands.size() + notes.size()));
        svg.text(LEFT, 24, 15, "start", "#000", title);
        for (Band band : bands) {
            for (Stretch stretch : band.stretches()) {
                double from = x(stretch.from(), span);
                svg.box(from, TOP, Math.max(1, x(stretch.until(), span) - from), PLOT, band.colour(), "none");
            }
        }
        for (int i = 0; i <= 4; i++) {
            double days = least + i * (most - least) / 4;
            svg.rule(LEFT, y(days, least, most), WIDTH - RIGHT, y(days, least, most), "#ddd", 1);
            svg.text(LEFT - 6, y(days, least, most) + 4, 11, "end", "#444", Math.round(days) + " d");
        }
        for (LocalDate day = start.withDayOfMonth(1); day.isBefore(start.plusDays(span)); day = day.plusMonths(1)) {
            if (!day.isBefore(start)) {
                double x = x((int) ChronoUnit.DAYS.between(start, day), span);
                svg.rule(x, TOP + PLOT, x, TOP + PLOT + 4, "#444", 1);
                svg.text(x, TOP + PLOT + 16, 10, "start", "#444", day.toString().substring(0, 7));
            }
        }
        for (Mark mark : marks) {
            svg.rule(x(mark.day(), span), TOP - 6, x(mark.day(), span), TOP + PLOT, "#775", 1);
            svg.text(x(mark.day(), span), TOP - 9, 10, "start", "#775", mark.text());
        }
        for (int i = lines.size() - 1; i >= 0; i--) {
            line(svg, lines.get(i), i, span, least, most);
        }
        double y = TOP + PLOT + 40;
        for (Band band : bands) {
            svg.box(LEFT, y - 9, 20, 10, band.colour(), "#999");
            svg.text(LEFT + 26, y, 11, "start", "#333", band.name());
            y += ROW;
        }
        for (String note : notes) {
            svg.text(LEFT, y, 10, "start", "#666", note);
            y += ROW;
        }
        return svg.done();
    }

    private static void line(Svg svg, Line line, int i, int span, double least, double most) {
        var path = new StringBuilder();
        for (int day = 0; day < span; day++) {
            path.append(day == 0 ? "M" : "L")
                    .append(Svg.at(x(day, span)))
                    .append(' ')
                    .append(Svg.at(y(line.days()[day], least, most)));
        }
        String colour = COLOURS.get(i % COLOURS.size());
        svg.path(path, colour, i == 0 ? 2.5 : 0.8);
        svg.text(WIDTH - RIGHT + 8, TOP + 10 + i * 14, 10, "start", colour, line.name());
    }

    private static double x(int day, int span) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (double) day / Math.max(1, span);
    }

    private static double y(double days, double least, double most) {
        return TOP + PLOT - PLOT * (days - least) / (most - least);
    }
}
