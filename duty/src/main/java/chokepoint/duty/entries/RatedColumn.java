package chokepoint.duty.entries;

/// A column of a file of rated entry lines.
///
/// @param meaning one phrase, for the page that describes the file
public record RatedColumn(String name, Kind kind, String meaning) {

    /// What stands in the cells of a column.
    public enum Kind {
        /// A whole number: a `Long`.
        WHOLE,
        /// An amount to the cent: a `BigDecimal` with two decimals.
        AMOUNT,
        /// A text: a `String`.
        TEXT
    }
}
