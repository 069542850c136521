package chokepoint.app.draw;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// Bars one below the other over one line of numbers, each from a common place to its value, or from a low to a
/// high; thin lines for intervals.
///
/// @param title above the picture; the unit stands in it
/// @param notes sentences below
public record BarChart(String title, List<Bar> bars, List<String> notes) {

    private static final int WIDTH = 960;
    private static final int LEFT = 210;
    private static final int RIGHT = 90;
    private static final int TOP = 50;
    private static final int ROW = 20;
    private static final String UP = "#0b5fa5";
    private static final String DOWN = "#c4391d";
    private static final int LINE = 150;

    /// @param origin where the bar begins: zero, or what is between low and high
    /// @param low the end to the left, or of the interval
    /// @param high the end to the right, or of the interval
    /// @param spread whether the bar itself runs from low to high, and not from the origin to the value
    public record Bar(String name, double origin, double value, double low, double high, boolean spread) {

        public static Bar of(String name, double value) {
            return new Bar(name, 0, value, value, value, false);
        }

        /// A value with an interval around it.
        public static Bar between(String name, double value, double low, double high) {
            return new Bar(name, 0, value, low, high, false);
        }

        /// Two values on the sides of a third, as in a tornado; the first above, in the colour of falls.
        public static Bar from(String name, double first, double second, double centre) {
            return new Bar(name, centre, centre, first, second, true);
        }
    }

    public BarChart {
        bars = List.copyOf(bars);
        notes = List.copyOf(notes);
        if (bars.isEmpty()) {
            throw new IllegalArgumentException("a chart of bars needs one");
        }
    }

    public String toSvg() {
        int bottom = TOP + bars.size() * ROW;
        List<String> folded =
                notes.stream().flatMap(note -> fold(note).stream()).toList();
        var svg = new Svg(title, WIDTH, bottom + 44 + 14 * folded.size());
        svg.text(16, 24, 15, "start", "#000", title);
        Axis axis = Axis.around(ends().min().orElse(0), ends().max().orElse(1), LEFT, WIDTH - RIGHT);
        for (double mark : axis.marks()) {
            svg.rule(axis.at(mark), TOP - 6, axis.at(mark), bottom, "#ddd", 1);
            svg.text(axis.at(mark), bottom + 14, 10, "middle", "#444", axis.text(mark));
        }
        double origin = axis.at(bars.getFirst().origin());
        double y = TOP;
        for (Bar bar : bars) {
            svg.text(LEFT - 10, y + 14, 11, "end", "#333", bar.name());
            if (bar.spread()) {
                part(svg, axis, bar.origin(), bar.low(), y + 4, 6, DOWN);
                part(svg, axis, bar.origin(), bar.high(), y + 10, 6, UP);
            } else {
                part(svg, axis, bar.origin(), bar.value(), y + 4, 12, bar.value() < bar.origin() ? DOWN : UP);
                if (bar.low() != bar.high()) {
                    svg.rule(axis.at(bar.low()), y + 10, axis.at(bar.high()), y + 10, "#000", 1.5);
                }
            }
            svg.text(WIDTH - RIGHT + 8, y + 14, 10, "start", "#333", label(bar));
            y += ROW;
        }
        svg.rule(origin, TOP - 6, origin, bottom, "#444", 1);
        double below = bottom + 34.0;
        for (String note : folded) {
            svg.text(16, below, 10, "start", "#666", note);
            below += 14;
        }
        return svg.done();
    }

    private static void part(Svg svg, Axis axis, double from, double to, double y, int height, String colour) {
        double left = axis.at(Math.min(from, to));
        svg.box(left, y, Math.max(0.5, axis.at(Math.max(from, to)) - left), height, colour, "none");
    }

    private static String label(Bar bar) {
        return bar.spread()
                ? String.format(Locale.ROOT, "%.4f … %.4f", bar.low(), bar.high())
                : String.format(Locale.ROOT, "%.4f", bar.value());
    }

    private DoubleStream ends() {
        return bars.stream()
                .flatMapToDouble(bar -> DoubleStream.of(bar.origin(), bar.value(), bar.low(), bar.high()))
                .filter(Double::isFinite);
    }

    /// A note in lines that fit.
    static List<String> fold(String note) {
        var lines = new java.util.ArrayList<String>();
        var line = new StringBuilder();
        for (String word : note.split(" ")) {
            if (line.length() + word.length() >= LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
