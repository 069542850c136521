package chokepoint.app.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A network from its first makers on the left to its products on the right; what hangs on a node or a lane as its
/// shade.
///
/// @param boxes the nodes, by tier from the left, from the top within a tier
/// @param flows from one box to another
public record FlowPicture(String title, List<Box> boxes, List<Flow> flows, List<String> notes) {

    private static final int BOX = 150;
    private static final int HIGH = 26;
    private static final int GAP = 14;
    private static final int BETWEEN = 90;
    private static final int TOP = 46;
    private static final int LEFT = 16;

    /// @param tier counted from the left
    /// @param weight between 0 (nothing hangs on it) and 1 (all does)
    public record Box(String id, int tier, double weight) {}

    /// @param weight as of a box
    public record Flow(String from, String to, double weight) {}

    public FlowPicture {
        boxes = List.copyOf(boxes);
        flows = List.copyOf(flows);
        notes = List.copyOf(notes);
    }

    public String toSvg() {
        Map<Integer, List<Box>> tiers = new TreeMap<>();
        boxes.forEach(box ->
                tiers.computeIfAbsent(box.tier(), tier -> new ArrayList<>()).add(box));
        int rows = tiers.values().stream().mapToInt(List::size).max().orElse(1);
        int height = TOP + rows * (HIGH + GAP) + 20 + 14 * notes.size();
        var svg = new Svg(title, LEFT * 2 + tiers.size() * BOX + (tiers.size() - 1) * BETWEEN, height);
        svg.text(LEFT, 24, 15, "start", "#000", title);
        Map<String, double[]> places = new TreeMap<>();
        int column = 0;
        for (List<Box> tier : tiers.values()) {
            double y = TOP + (rows - tier.size()) * (HIGH + GAP) / 2.0;
            for (Box box : tier) {
                places.put(box.id(), new double[] {LEFT + column * (BOX + BETWEEN), y});
                y += HIGH + GAP;
            }
            column++;
        }
        for (Flow flow : flows) {
            double[] from = places.getOrDefault(flow.from(), new double[2]);
            double[] to = places.getOrDefault(flow.to(), new double[2]);
            double x1 = from[0] + BOX;
            double y1 = from[1] + HIGH / 2.0;
            double y2 = to[1] + HIGH / 2.0;
            double middle = (x1 + to[0]) / 2;
            svg.path(
                    "M%s %sC%s %s %s %s %s %s"
                            .formatted(
                                    Svg.at(x1),
                                    Svg.at(y1),
                                    Svg.at(middle),
                                    Svg.at(y1),
                                    Svg.at(middle),
                                    Svg.at(y2),
                                    Svg.at(to[0]),
                                    Svg.at(y2)),
                    shade(flow.weight()),
                    1 + 4 * flow.weight());
        }
        for (Box box : boxes) {
            double[] place = places.getOrDefault(box.id(), new double[2]);
            svg.box(place[0], place[1], BOX, HIGH, shade(box.weight()), "#666");
            svg.text(place[0] + 6, place[1] + 17, 11, "start", box.weight() > 0.5 ? "#fff" : "#000", box.id());
            svg.text(
                    place[0] + BOX - 6,
                    place[1] + 17,
                    10,
                    "end",
                    box.weight() > 0.5 ? "#fff" : "#555",
                    String.format(Locale.ROOT, "%.0f %%", 100 * box.weight()));
        }
        double y = height - 14.0 * notes.size();
        for (String note : notes) {
            svg.text(LEFT, y, 10, "start", "#666", note);
            y += 14;
        }
        return svg.done();
    }

    /// From a light grey to the red of the standstills.
    private static String shade(double weight) {
        double part = Math.clamp(weight, 0, 1);
        return "#%02x%02x%02x"
                .formatted(
                        Math.round(235 - part * (235 - 196)),
                        Math.round(235 - part * (235 - 57)),
                        Math.round(235 - part * (235 - 29)));
    }
}
