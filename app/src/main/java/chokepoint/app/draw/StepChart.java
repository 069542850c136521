package chokepoint.app.draw;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Step functions of the day in one picture, with numbered marks where instruments took effect and their
/// names below.
///
/// @param title above the picture
/// @param lines one for each series
/// @param marks in the order of their days
/// @param notes sentences below
/// @param last the last day shown
public record StepChart(String title, List<Line> lines, List<Mark> marks, List<String> notes, LocalDate last) {

    private static final int WIDTH = 960;
    private static final int LEFT = 60;
    private static final int RIGHT = 20;
    private static final int TOP = 60;
    private static final int PLOT = 380;
    private static final int ROW = 15;
    private static final List<String> COLOURS =
            List.of("#0b5fa5", "#c4391d", "#2a7f3f", "#7a4fa3", "#9a6b00", "#444444");

    /// @param steps the first on the first day shown
    public record Line(String name, List<Step> steps) {
        public Line {
            steps = List.copyOf(steps);
        }
    }

    /// @param percent not a number where nothing is known from that day on
    public record Step(LocalDate from, double percent) {

        boolean isKnown() {
            return !Double.isNaN(percent);
        }
    }

    /// @param text what took effect
    public record Mark(LocalDate day, String text) {}

    public StepChart {
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
        notes = List.copyOf(notes);
    }

    public String toSvg() {
        return new Drawing().done();
    }

    private final class Drawing {
        private final Svg svg =
                new Svg(title, WIDTH, TOP + PLOT + 50 + ROW * (lines.size() + marks.size() + notes.size() + 2));
        private final LocalDate first = lines.stream()
                .flatMap(line -> line.steps().stream())
                .map(Step::from)
                .min(LocalDate::compareTo)
                .orElse(last);
        private final double top = ceiling(lines.stream()
                .flatMap(line -> line.steps().stream())
                .filter(Step::isKnown)
                .mapToDouble(Step::percent)
                .max()
                .orElse(1));

        String done() {
            svg.text(LEFT, 24, 16, "start", "#000", title);
            grid();
            marks();
            for (int i = 0; i < lines.size(); i++) {
                line(lines.get(i), COLOURS.get(i % COLOURS.size()));
            }
            legend();
            return svg.done();
        }

        private void grid() {
            double step = top / 5;
            for (int i = 0; i <= 5; i++) {
                double y = y(i * step);
                svg.rule(LEFT, y, WIDTH - RIGHT, y, "#ddd", 1);
                svg.text(LEFT - 6, y + 4, 11, "end", "#444", number(i * step) + " %");
            }
            long months = ChronoUnit.MONTHS.between(first, last) + 1;
            int every = (int) Math.max(1, Math.ceilDiv(months, 12));
            for (LocalDate day = first.withDayOfMonth(1).plusMonths(1);
                    !day.isAfter(last);
                    day = day.plusMonths(every)) {
                svg.rule(x(day), TOP + PLOT, x(day), TOP + PLOT + 4, "#444", 1);
                svg.text(
                        x(day),
                        TOP + PLOT + 17,
                        11,
                        "middle",
                        "#444",
                        day.toString().substring(0, 7));
            }
            svg.rule(LEFT, TOP + PLOT, WIDTH - RIGHT, TOP + PLOT, "#444", 1);
        }

        private void marks() {
            double lastX = -20;
            int level = 0;
            for (int i = 0; i < marks.size(); i++) {
                double x = x(marks.get(i).day());
                level = x - lastX < 14 ? (level + 1) % 3 : 0;
                lastX = x;
                svg.rule(x, TOP - 4, x, TOP + PLOT, "#eec", 1);
                svg.text(x, TOP - 6 - 9 * level, 9, "middle", "#775", Integer.toString(i + 1));
            }
        }

        private void line(Line line, String colour) {
            if (line.steps().isEmpty()) {
                return;
            }
            var path = new StringBuilder();
            boolean drawing = false;
            for (Step step : line.steps()) {
                String x = Svg.at(x(step.from()));
                if (drawing) {
                    path.append("H").append(x);
                }
                if (step.isKnown()) {
                    String y = Svg.at(y(step.percent()));
                    path.append(drawing ? "V" + y : "M%s %s".formatted(x, y));
                }
                drawing = step.isKnown();
            }
            if (drawing) {
                path.append("H").append(Svg.at(x(last.plusDays(1))));
            }
            svg.path(path, colour, 2);
        }

        private void legend() {
            double y = TOP + PLOT + 40;
            for (int i = 0; i < lines.size(); i++) {
                String colour = COLOURS.get(i % COLOURS.size());
                svg.rule(LEFT, y - 4, LEFT + 20, y - 4, colour, 1);
                svg.text(LEFT + 26, y, 11, "start", colour, lines.get(i).name());
                y += ROW;
            }
            y += ROW / 2.0;
            for (int i = 0; i < marks.size(); i++) {
                svg.text(
                        LEFT,
                        y,
                        10,
                        "start",
                        "#333",
                        (i + 1) + "  " + marks.get(i).day() + "  "
                                + marks.get(i).text());
                y += ROW;
            }
            y += ROW / 2.0;
            for (String note : notes) {
                svg.text(LEFT, y, 10, "start", "#666", note);
                y += ROW;
            }
        }

        private double x(LocalDate day) {
            double days = Math.max(1, ChronoUnit.DAYS.between(first, last.plusDays(1)));
            return LEFT + (WIDTH - LEFT - RIGHT) * ChronoUnit.DAYS.between(first, day) / days;
        }

        private double y(double percent) {
            return TOP + PLOT - PLOT * percent / top;
        }
    }

    /// The next round number at or above: 5, 10, 20, 25, 50 and their multiples by ten.
    private static double ceiling(double percent) {
        double scale = Math.pow(10, Math.floor(Math.log10(Math.max(percent, 0.01))));
        for (double step : new double[] {1, 2, 2.5, 5, 10}) {
            if (percent <= step * scale) {
                return step * scale;
            }
        }
        return 10 * scale;
    }

    private static String number(double number) {
        return number == Math.rint(number) ? Long.toString(Math.round(number)) : "%.2f".formatted(number);
    }
}
