package chokepoint.app.supply;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Series over the days of a run in one picture.
///
/// @param title above the picture; the unit stands in it
/// @param lines one for each series, all of the same length
record DayChart(String title, List<Line> lines) {

    private static final int WIDTH = 960;
    private static final int LEFT = 60;
    private static final int RIGHT = 20;
    private static final int TOP = 50;
    private static final int PLOT = 360;
    private static final int ROW = 16;
    private static final int TICKS = 6;
    private static final List<String> COLOURS =
            List.of("#0b5fa5", "#c4391d", "#2a7f3f", "#7a4fa3", "#9a6b00", "#444444");

    /// @param values by day
    record Line(String name, double[] values) {}

    DayChart {
        lines = List.copyOf(lines);
    }

    String toSvg() {
        double most = Math.max(100, extreme(false));
        double least = Math.min(most - 1, extreme(true));
        double low = least - 0.05 * (most - least);
        double high = most + 0.05 * (most - least);
        var out = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"11\">\n<title>%s</title>\n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>\n",
                WIDTH,
                TOP + PLOT + 40 + ROW * lines.size(),
                escaped(title)));
        text(out, LEFT, 24, "start", "#000", title);
        for (int i = 0; i <= TICKS; i++) {
            double value = low + (high - low) * i / TICKS;
            double y = TOP + PLOT * (1 - (double) i / TICKS);
            out.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#ddd\"/>\n",
                    LEFT,
                    y,
                    WIDTH - RIGHT,
                    y));
            text(out, LEFT - 6, y + 4, "end", "#333", String.format(Locale.ROOT, "%.1f", value));
            int day = (int) Math.round((days() - 1) * (double) i / TICKS);
            text(out, x(day), TOP + PLOT + 16, "middle", "#333", "day " + day);
        }
        for (int i = 0; i < lines.size(); i++) {
            String colour = COLOURS.get(i % COLOURS.size());
            out.append("<polyline fill=\"none\" stroke-width=\"1.5\" stroke=\"")
                    .append(colour)
                    .append("\" points=\"");
            double[] values = lines.get(i).values();
            for (int day = 0; day < values.length; day++) {
                out.append(String.format(
                        Locale.ROOT, "%.1f,%.1f ", x(day), TOP + PLOT * (1 - (values[day] - low) / (high - low))));
            }
            out.append("\"/>\n");
            text(
                    out,
                    LEFT,
                    TOP + PLOT + 40 + ROW * i,
                    "start",
                    colour,
                    lines.get(i).name());
        }
        return out.append("</svg>\n").toString();
    }

    private double extreme(boolean least) {
        var all = lines.stream().flatMapToDouble(line -> Arrays.stream(line.values()));
        return (least ? all.min() : all.max()).orElse(0);
    }

    private int days() {
        return lines.stream().mapToInt(line -> line.values().length).max().orElse(1);
    }

    private double x(int day) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (double) day / Math.max(1, days() - 1);
    }

    private static void text(StringBuilder out, double x, double y, String anchor, String colour, String words) {
        out.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n",
                x,
                y,
                anchor,
                colour,
                escaped(words)));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
