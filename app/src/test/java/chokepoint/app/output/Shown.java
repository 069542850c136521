package chokepoint.app.output;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.OptionalInt;

/// An answer as it is shown, for tests.
final class Shown {

    private Shown() {}

    static String inAPipe(Format format, Answer answer) {
        return show(format, answer, Terminal.none());
    }

    static String inAWindow(int width, Answer answer) {
        return show(Format.TABLE, answer, new Terminal(OptionalInt.of(width), false));
    }

    static String show(Format format, Answer answer, Terminal terminal) {
        var out = new StringWriter();
        format.write(answer, new PrintWriter(out), terminal);
        return out.toString();
    }
}
