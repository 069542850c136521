package chokepoint.app.draw;

import java.util.Locale;

/// An SVG picture under way: rules, boxes, paths and words, places rounded to a tenth.
final class Svg {

    private final StringBuilder out = new StringBuilder();

    Svg(String title, int width, int height) {
        out.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\">\n"
                        .formatted(width, height));
        out.append("<title>").append(escaped(title)).append("</title>\n");
        out.append("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>\n".formatted(width, height));
    }

    void rule(double x1, double y1, double x2, double y2, String colour, double width) {
        out.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>\n"
                .formatted(at(x1), at(y1), at(x2), at(y2), colour, at(width)));
    }

    void box(double x, double y, double width, double height, String fill, String stroke) {
        out.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\" stroke=\"%s\"/>\n"
                .formatted(at(x), at(y), at(width), at(height), fill, stroke));
    }

    void path(CharSequence data, String colour, double width) {
        out.append("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"/>\n"
                .formatted(data, colour, at(width)));
    }

    void text(double x, double y, int size, String anchor, String colour, String words) {
        out.append("<text x=\"%s\" y=\"%s\" font-size=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n"
                .formatted(at(x), at(y), size, anchor, colour, escaped(words)));
    }

    String done() {
        return out + "</svg>\n";
    }

    static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
