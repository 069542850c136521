package chokepoint.app.output;

import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines of at most so many terminal columns.
///
/// A line breaks at a space, or beside a wide character, as Chinese is set without spaces; but no line starts with
/// closing punctuation. A word longer than the line is cut, after a stroke or a hyphen where it has one. Line breaks
/// already in the text stay.
final class Wrapping {

    private static final String NEVER_FIRST = "，。、；：？！）》」』】〕％";

    private Wrapping() {}

    static List<String> wrap(String text, int columns) {
        var lines = new ArrayList<String>();
        for (String paragraph : text.split("\n", -1)) {
            wrapParagraph(paragraph, columns, lines);
        }
        return lines;
    }

    private static void wrapParagraph(String text, int columns, List<String> lines) {
        int start = 0; // of the line being filled
        int breakAt = -1; // the last place in it where it may end
        int cutAt = -1; // the last place in it where a long word may be cut
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (i > start && mayBreakBefore(text, i, point)) {
                breakAt = i;
            }
            if (i > start && "/-".indexOf(text.charAt(i - 1)) >= 0) {
                cutAt = i;
            }
            int pointWidth = DisplayWidth.of(point);
            while (width + pointWidth > columns && i > start && point != ' ') {
                int end = breakAt > start ? breakAt : cutAt > start ? cutAt : i;
                lines.add(text.substring(start, end).stripTrailing());
                start = end;
                breakAt = -1;
                width = DisplayWidth.of(text.substring(start, i));
            }
            width += pointWidth;
            i += Character.charCount(point);
        }
        lines.add(text.substring(start).stripTrailing());
    }

    private static boolean mayBreakBefore(String text, int i, int point) {
        if (point == ' ' || NEVER_FIRST.indexOf(point) >= 0) {
            return false;
        }
        int before = text.codePointBefore(i);
        return before == ' ' || DisplayWidth.isWide(before) || DisplayWidth.isWide(point);
    }
}
