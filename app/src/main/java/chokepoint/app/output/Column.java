package chokepoint.app.output;

import java.util.Locale;

/// One column of a table.
///
/// @param name the heading, for people
/// @param key the name of the same thing in JSON and CSV
/// @param side where its cells stand in a text table
/// @param whole whether its cells are read as one word, as numbers and ids are: they are folded last
public record Column(String name, String key, Side side, boolean whole) {

    /// Where the cells of a column stand: words to the left, numbers to the right.
    public enum Side {
        LEFT,
        RIGHT
    }

    /// A column of words; its key is the heading in lower case with hyphens.
    public static Column words(String name) {
        return new Column(name, keyOf(name), Side.LEFT, false);
    }

    /// A column of numbers; its key is the heading in lower case with hyphens.
    public static Column numbers(String name) {
        return new Column(name, keyOf(name), Side.RIGHT, true);
    }

    /// A column of ids, codes or days, which are read as one word.
    public static Column ids(String name) {
        return new Column(name, keyOf(name), Side.LEFT, true);
    }

    private static String keyOf(String name) {
        return name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
