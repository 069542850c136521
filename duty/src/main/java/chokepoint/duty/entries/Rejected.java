package chokepoint.duty.entries;

import java.util.regex.Pattern;

/// A row that cannot be rated, and what would have to be changed in it. It stops no other row.
///
/// @param row the number of the row in its file, from 1
/// @param column the standard name of the column that is wrong, such as `entered`
/// @param value what stands there
/// @param reason why it cannot be read, or why no law answers for it
/// @param advice what is probably meant, such as `Maybe '8505.11.00'?`; empty where nobody can tell
public record Rejected(long row, String column, String value, String reason, String advice) implements EntryRow {

    private static final Pattern EDITION = Pattern.compile("(?<=^The goods nomenclature) .*(?= of \\w+ has no )");

    /// Column and reason, as rows are counted by them: the same mistake on days of different editions of the
    /// nomenclature is one.
    public String mistake() {
        return column + ": " + EDITION.matcher(reason).replaceFirst("");
    }

    /// As one sentence: `row 17, entered '2025-13-01': not a day. Write 2025-04-03 or 4/3/2025`.
    public String toText() {
        return "row " + row + ", " + sentence();
    }

    /// The same without the number of the row.
    public String sentence() {
        String ended = reason.endsWith(".") ? reason : reason + ".";
        return column + " '" + value + "': " + (advice.isEmpty() ? reason : ended + " " + advice);
    }
}
