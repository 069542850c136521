package chokepoint.app.draw;

import java.util.List;
import java.util.stream.DoubleStream;

/// Curves over a line of numbers, with named points on them.
///
/// @param title above the picture
/// @param across what the numbers below mean, with the unit
/// @param up what the numbers to the left mean, with the unit
/// @param notes sentences below
public record CurveChart(
        String title, String across, String up, List<Curve> curves, List<Point> points, List<String> notes) {

    private static final int WIDTH = 960;
    private static final int LEFT = 80;
    private static final int RIGHT = 40;
    private static final int TOP = 50;
    private static final int PLOT = 400;
    private static final List<String> COLOURS =
            List.of("#0b5fa5", "#c4391d", "#2a7f3f", "#7a4fa3", "#9a6b00", "#444444");

    /// @param x and y of as many places, joined in their order
    public record Curve(String name, List<Double> x, List<Double> y) {
        public Curve {
            x = List.copyOf(x);
            y = List.copyOf(y);
            if (x.size() != y.size()) {
                throw new IllegalArgumentException(
                        "curve '%s' has %d places across and %d up".formatted(name, x.size(), y.size()));
            }
        }
    }

    public record Point(String name, double x, double y) {}

    public CurveChart {
        curves = List.copyOf(curves);
        points = List.copyOf(points);
        notes = List.copyOf(notes);
        if (curves.stream().allMatch(curve -> curve.x().isEmpty()) && points.isEmpty()) {
            throw new IllegalArgumentException("a chart of curves needs a place");
        }
    }

    public String toSvg() {
        List<String> folded =
                notes.stream().flatMap(note -> BarChart.fold(note).stream()).toList();
        int legend = 15 * (curves.size() + points.size());
        var svg = new Svg(title, WIDTH, TOP + PLOT + 64 + legend + 14 * folded.size());
        svg.text(16, 24, 15, "start", "#000", title);
        Axis x = Axis.around(all(true).min().orElse(0), all(true).max().orElse(1), LEFT, WIDTH - RIGHT);
        Axis y = Axis.around(all(false).min().orElse(0), all(false).max().orElse(1), TOP + PLOT, TOP);
        for (double mark : x.marks()) {
            svg.rule(x.at(mark), TOP, x.at(mark), TOP + PLOT, mark == 0 ? "#888" : "#ddd", 1);
            svg.text(x.at(mark), TOP + PLOT + 14, 10, "middle", "#444", x.text(mark));
        }
        for (double mark : y.marks()) {
            svg.rule(LEFT, y.at(mark), WIDTH - RIGHT, y.at(mark), mark == 0 ? "#888" : "#ddd", 1);
            svg.text(LEFT - 6, y.at(mark) + 4, 10, "end", "#444", y.text(mark));
        }
        svg.text(LEFT, TOP - 8, 10, "start", "#444", up);
        svg.text(WIDTH - RIGHT, TOP + PLOT + 30, 10, "end", "#444", across);
        double below = TOP + PLOT + 46.0;
        for (int c = 0; c < curves.size(); c++) {
            String colour = COLOURS.get(c % COLOURS.size());
            curve(svg, x, y, curves.get(c), colour);
            svg.rule(LEFT, below - 4, LEFT + 20, below - 4, colour, 2);
            svg.text(LEFT + 26, below, 11, "start", colour, curves.get(c).name());
            below += 15;
        }
        for (int p = 0; p < points.size(); p++) {
            Point point = points.get(p);
            String number = Integer.toString(p + 1);
            svg.box(x.at(point.x()) - 3, y.at(point.y()) - 3, 6, 6, "#000", "none");
            // names of neighbours stand on opposite sides
            boolean above = p % 2 == 0;
            svg.text(
                    x.at(point.x()) + (above ? 6 : -6),
                    y.at(point.y()) + (above ? -6 : 16),
                    11,
                    above ? "start" : "end",
                    "#000",
                    number);
            svg.text(LEFT, below, 11, "start", "#333", number + "  " + point.name());
            below += 15;
        }
        below += 6;
        for (String note : folded) {
            svg.text(16, below, 10, "start", "#666", note);
            below += 14;
        }
        return svg.done();
    }

    private static void curve(Svg svg, Axis x, Axis y, Curve curve, String colour) {
        var path = new StringBuilder();
        for (int i = 0; i < curve.x().size(); i++) {
            path.append(i == 0 ? "M" : "L")
                    .append(Svg.at(x.at(curve.x().get(i))))
                    .append(' ')
                    .append(Svg.at(y.at(curve.y().get(i))));
        }
        if (!path.isEmpty()) {
            svg.path(path, colour, 2);
        }
    }

    private DoubleStream all(boolean across) {
        return DoubleStream.concat(
                curves.stream()
                        .flatMap(curve -> (across ? curve.x() : curve.y()).stream())
                        .mapToDouble(Double::doubleValue),
                points.stream().mapToDouble(point -> across ? point.x() : point.y()));
    }
}
