package chokepoint.app.output;

/// How many terminal columns a text takes: Chinese characters take two, combining marks none.
///
/// Follows Unicode's East Asian Width (UAX #11): W and F are two columns, all else one, ambiguous ones included.
final class DisplayWidth {

    /// First and last code point of each range that is two columns wide.
    private static final int[] WIDE = {
        0x1100, 0x115F, // Hangul Jamo initial consonants
        0x231A, 0x231B, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE, 0x2614, 0x2615, //
        0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE, //
        0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, //
        0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, //
        0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, //
        0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, // symbols that are shown as pictures
        0x2E80, 0x303E, // CJK radicals, punctuation
        0x3041, 0x33FF, // kana, bopomofo, Hangul compatibility, enclosed and squared CJK
        0x3400, 0x4DBF, 0x4E00, 0x9FFF, // CJK ideographs
        0xA000, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, // Yi, Hangul
        0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F, // CJK compatibility
        0xFF01, 0xFF60, 0xFFE0, 0xFFE6, // full-width forms
        0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF, // Tangut, kana supplement
        0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F265, //
        0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F7E0, 0x1F7EB, 0x1F900, 0x1F9FF, 0x1FA70, 0x1FAFF, // pictures
        0x20000, 0x3FFFD, // CJK ideographs of the supplementary planes
    };

    private DisplayWidth() {}

    static int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            width += of(point);
            i += Character.charCount(point);
        }
        return width;
    }

    static int of(int point) {
        if (point < 0x300) {
            return point < 0x20 || point >= 0x7F && point < 0xA0 || point == 0xAD ? 0 : 1;
        }
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(point) ? 2 : 1;
        };
    }

    static boolean isWide(int point) {
        int low = 0;
        int high = WIDE.length / 2 - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (point < WIDE[2 * middle]) {
                high = middle - 1;
            } else if (point > WIDE[2 * middle + 1]) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }
}
