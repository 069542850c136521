package chokepoint.terms;

import java.util.Locale;

/// A country or customs territory, by its two-letter code (ISO 3166-1 alpha-2).
public record Area(String code) implements Comparable<Area> {

    public static final Area US = new Area("US");
    public static final Area CN = new Area("CN");

    public Area {
        if (code.length() != 2 || !isLetter(code.charAt(0)) || !isLetter(code.charAt(1))) {
            throw new IllegalArgumentException("'" + code + "' is no area: write two letters, such as CN");
        }
    }

    private static boolean isLetter(char character) {
        return character >= 'A' && character <= 'Z';
    }

    /// Reads a code in any case.
    public static Area of(String text) {
        return new Area(text.strip().toUpperCase(Locale.ROOT));
    }

    @Override
    public int compareTo(Area other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
