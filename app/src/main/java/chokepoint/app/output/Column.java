package chokepoint.app.output;

import java.util.Locale;

/// One column of a table.
///
/// @param name the heading, for people
/// @param key the name of the same thing in JSON and CSV
/// @param side where its cells stand in a text table
public record Column(String name, String key, Side side) {

    /// Where the cells of a column stand: words to the left, numbers to the right.
    public enum Side {
        LEFT,
        RIGHT
    }

    /// A column of words; its key is the heading in lower case with hyphens.
    public static Column words(String name) {
        return new Column(name, keyOf(name), Side.LEFT);
    }

    /// A column of numbers; its key is the heading in lower case with hyphens.
    public static Column numbers(String name) {
        return new Column(name, keyOf(name), Side.RIGHT);
    }

    private static String keyOf(String name) {
        return name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
