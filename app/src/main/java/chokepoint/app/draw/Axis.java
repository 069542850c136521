package chokepoint.app.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A line of numbers with round marks on it, laid over places of a picture.
///
/// @param least the number at `from`
/// @param most the number at `to`, above the least
record Axis(double least, double most, double from, double to) {

    private static final int MARKS = 6;

    /// Wide enough for all numbers, with a little room at both ends.
    static Axis around(double least, double most, double from, double to) {
        double span = most - least;
        double room = span > 0 ? 0.05 * span : Math.max(1e-6, 0.1 * Math.abs(most));
        return new Axis(least - room, most + room, from, to);
    }

    double at(double value) {
        return from + (to - from) * (value - least) / (most - least);
    }

    /// Round numbers within, steps of 1, 2 or 5 by a power of ten.
    List<Double> marks() {
        double rough = (most - least) / MARKS;
        double scale = Math.pow(10, Math.floor(Math.log10(rough)));
        double step =
                rough / scale > 5 ? 10 * scale : rough / scale > 2 ? 5 * scale : rough / scale > 1 ? 2 * scale : scale;
        var marks = new ArrayList<Double>();
        for (double k = Math.ceil(least / step); k * step <= most; k++) {
            marks.add(k * step);
        }
        return marks;
    }

    /// As many digits after the point as tell its marks apart.
    String text(double mark) {
        double step = marks().size() > 1 ? marks().get(1) - marks().get(0) : 1;
        int digits = Math.clamp((int) Math.ceil(-Math.log10(step) - 1e-9), 0, 8);
        String text = String.format(Locale.ROOT, "%." + digits + "f", mark);
        return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
    }
}
