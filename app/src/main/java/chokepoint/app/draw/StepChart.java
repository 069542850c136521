package chokepoint.app.draw;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

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

    public record Step(LocalDate from, double percent) {}

    /// @param text what took effect
    public record Mark(LocalDate day, String text) {}

    public StepChart {
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
        notes = List.copyOf(notes);
    }

    public String toSvg() {
        return new Drawing().svg();
    }

    private final class Drawing {
        private final StringBuilder out = new StringBuilder();
        private final LocalDate first = lines.stream()
                .flatMap(line -> line.steps().stream())
                .map(Step::from)
                .min(LocalDate::compareTo)
                .orElse(last);
        private final double top = ceiling(lines.stream()
                .flatMap(line -> line.steps().stream())
                .mapToDouble(Step::percent)
                .max()
                .orElse(1));

        String svg() {
            int height = TOP + PLOT + 50 + ROW * (lines.size() + marks.size() + notes.size() + 2);
            out.append(
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\">\n"
                            .formatted(WIDTH, height));
            out.append("<title>").append(escaped(title)).append("</title>\n");
            out.append("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>\n".formatted(WIDTH, height));
            text(LEFT, 24, 16, "start", "#000", title);
            grid();
            marks();
            for (int i = 0; i < lines.size(); i++) {
                line(lines.get(i), COLOURS.get(i % COLOURS.size()));
            }
            legend();
            return out.append("</svg>\n").toString();
        }

        private void grid() {
            double step = top / 5;
            for (int i = 0; i <= 5; i++) {
                double y = y(i * step);
                rule(LEFT, y, WIDTH - RIGHT, y, "#ddd");
                text(LEFT - 6, y + 4, 11, "end", "#444", number(i * step) + " %");
            }
            long months = ChronoUnit.MONTHS.between(first, last) + 1;
            int every = (int) Math.max(1, Math.ceilDiv(months, 12));
            for (LocalDate day = first.withDayOfMonth(1).plusMonths(1);
                    !day.isAfter(last);
                    day = day.plusMonths(every)) {
                rule(x(day), TOP + PLOT, x(day), TOP + PLOT + 4, "#444");
                text(
                        x(day),
                        TOP + PLOT + 17,
                        11,
                        "middle",
                        "#444",
                        day.toString().substring(0, 7));
            }
            rule(LEFT, TOP + PLOT, WIDTH - RIGHT, TOP + PLOT, "#444");
        }

        private void marks() {
            double lastX = -20;
            int level = 0;
            for (int i = 0; i < marks.size(); i++) {
                double x = x(marks.get(i).day());
                level = x - lastX < 14 ? (level + 1) % 3 : 0;
                lastX = x;
                rule(x, TOP - 4, x, TOP + PLOT, "#eec");
                text(x, TOP - 6 - 9 * level, 9, "middle", "#775", Integer.toString(i + 1));
            }
        }

        private void line(Line line, String colour) {
            if (line.steps().isEmpty()) {
                return;
            }
            var path = new StringBuilder();
            for (int i = 0; i < line.steps().size(); i++) {
                Step step = line.steps().get(i);
                path.append(
                        i == 0
                                ? "M%s %s".formatted(at(x(step.from())), at(y(step.percent())))
                                : "H%sV%s".formatted(at(x(step.from())), at(y(step.percent()))));
            }
            path.append("H").append(at(x(last.plusDays(1))));
            out.append("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n".formatted(path, colour));
        }

        private void legend() {
            double y = TOP + PLOT + 40;
            for (int i = 0; i < lines.size(); i++) {
                String colour = COLOURS.get(i % COLOURS.size());
                rule(LEFT, y - 4, LEFT + 20, y - 4, colour);
                text(LEFT + 26, y, 11, "start", colour, lines.get(i).name());
                y += ROW;
            }
            y += ROW / 2.0;
            for (int i = 0; i < marks.size(); i++) {
                text(
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
                text(LEFT, y, 10, "start", "#666", note);
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

        private void rule(double x1, double y1, double x2, double y2, String colour) {
            out.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\"/>\n"
                    .formatted(at(x1), at(y1), at(x2), at(y2), colour));
        }

        private void text(double x, double y, int size, String anchor, String colour, String words) {
            out.append("<text x=\"%s\" y=\"%s\" font-size=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n"
                    .formatted(at(x), at(y), size, anchor, colour, escaped(words)));
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

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
