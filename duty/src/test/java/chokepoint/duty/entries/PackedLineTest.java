package chokepoint.duty.entries;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.terms.DutyExpression;
import org.junit.jupiter.api.Test;

class PackedLineTest {

    private static final int COLUMN_2 = DutyExpression.Column.COLUMN_2.ordinal();

    /// General 2.5 percent, no special rate, column 2 at 35 percent, behind the columns of another line.
    private static final long[] COLUMNS = {-1, -1, -1, 7, 0, 0, 0, 0};

    private static final int FIRST = LineTable.place(1, 0);

    static {
        COLUMNS[LineTable.place(1, LineTable.GENERAL)] = 2_500_000;
        COLUMNS[LineTable.place(1, COLUMN_2)] = 35_000_000;
    }

    @Test
    void aRateOfTheValueIsItselfWhateverTheTariffPrints() {
        assertThat(rate(new Plan.Amount.OfValue(145_000_000, 0, Long.MAX_VALUE)))
                .isEqualTo(145_000_000);
    }

    @Test
    void aRateOfAColumnIsWhatTheTariffPrints() {
        assertThat(rate(new Plan.Amount.OfColumn(LineTable.GENERAL))).isEqualTo(2_500_000);
        assertThat(rate(new Plan.Amount.OfColumn(COLUMN_2))).isEqualTo(35_000_000);
    }

    @Test
    void fifteenPercentAllInIsWhatTheGeneralColumnLacksToIt() {
        assertThat(rate(new Plan.Amount.ToTotal(15_000_000))).isEqualTo(12_500_000);
    }

    @Test
    void aColumnAboveTheTotalLacksNothing() {
        assertThat(rate(new Plan.Amount.ToTotal(1_000_000))).isZero();
    }

    @Test
    void aFeeKeepsItsProgrammeItsBoundsAndTheGreatestRate() {
        long line = PackedLine.pack(
                new Plan.Line("mpf", 255, true, new Plan.Amount.OfValue(Rates.MOST, 33, 634)),
                PackedLine.MOST_BOUNDS - 1);

        assertThat(PackedLine.programme(line)).isEqualTo(255);
        assertThat(PackedLine.isFee(line)).isTrue();
        assertThat(PackedLine.feeMask(line)).isEqualTo(-1);
        assertThat(PackedLine.bounds(line)).isEqualTo(PackedLine.MOST_BOUNDS - 1);
        assertThat(PackedLine.ownRate(line)).isEqualTo(Rates.MOST);
        assertThat(PackedLine.readsColumn(line)).isFalse();
    }

    private static long rate(Plan.Amount amount) {
        return PackedLine.rate(PackedLine.pack(new Plan.Line("m", 3, false, amount), 0), COLUMNS, FIRST);
    }
}
