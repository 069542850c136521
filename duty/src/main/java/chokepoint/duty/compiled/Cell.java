package chokepoint.duty.compiled;

import java.util.Arrays;

/// What one cell pays, by programme: what its situation fixes, and the columns of the tariff that come on
/// top.
///
/// @param families numbers of programmes
/// @param rates beside them, in the units of [RateUnit]
/// @param columnFamilies programmes that take a column of the tariff
/// @param columns beside them: ordinals of `DutyExpression.Column`
/// @param open whether some amount cannot be told, for want of a quantity
/// @param undecided whether a measure applies only if something turns out so that the convention does not
/// say
public record Cell(int[] families, long[] rates, int[] columnFamilies, int[] columns, boolean open, boolean undecided) {

    /// Whether another cell pays the same at the same rates.
    public boolean sameAs(Cell other) {
        return this == other
                || undecided == other.undecided
                        && Arrays.equals(families, other.families)
                        && Arrays.equals(rates, other.rates)
                        && Arrays.equals(columnFamilies, other.columnFamilies)
                        && Arrays.equals(columns, other.columns);
    }
}
