package chokepoint.app.output;

import java.util.OptionalInt;

/// What is known about whoever looks at the output: a window of some width, or a pipe.
///
/// @param width columns of the window; empty when the output goes to a pipe or a file
/// @param colour whether colours may be used
public record Terminal(OptionalInt width, boolean colour) {

    /// A pipe or a file: nothing is wrapped or coloured.
    public static Terminal none() {
        return new Terminal(OptionalInt.empty(), false);
    }

    /// The terminal of this process, as the launcher found it: it passes `-Dchokepoint.width` when, and only
    /// when, standard output is a terminal.
    ///
    /// `NO_COLOR` with any value turns colours off (no-color.org), and so does `TERM=dumb`.
    public static Terminal ofProcess() {
        Integer width = Integer.getInteger("chokepoint.width");
        if (width == null || width <= 0) {
            return none();
        }
        String noColour = System.getenv("NO_COLOR");
        boolean colour = (noColour == null || noColour.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
        return new Terminal(OptionalInt.of(width), colour);
    }
}
