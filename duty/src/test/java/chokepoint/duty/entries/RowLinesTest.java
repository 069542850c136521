package chokepoint.duty.entries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowLinesTest {

    private final RowLines lines = new RowLines(2);

    @Test
    void whatAProgrammeTakesIsTheSumOfItsLines() {
        row(0, 4, 100, 9, 33, 4, 20);

        assertThat(lines.amount(4, 0)).isEqualTo(120);
        assertThat(lines.amount(9, 0)).isEqualTo(33);
        assertThat(lines.amount(5, 0)).isZero();
    }

    @Test
    void whatAnOpenFactDecidesIsUnknownThoughSomeOfItIsCertain() {
        row(1, 4, 100, 4, RatedChunk.UNKNOWN);

        assertThat(lines.amount(4, 1)).isEqualTo(RatedChunk.UNKNOWN);
    }

    @Test
    void rowsKeepTheirLinesWhenRoomIsMadeForMore() {
        row(1, 200, 7);
        row(0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9);

        assertThat(lines.amount(200, 1)).isEqualTo(7);
        assertThat(lines.amount(9, 0)).isEqualTo(9);
    }

    @Test
    void aClearedRowOwesNothing() {
        row(0, 4, 100);
        lines.clear(2);

        assertThat(lines.amount(4, 0)).isZero();
    }

    /// @param pairs programme and amount of each line
    private void row(int row, long... pairs) {
        lines.reserve(pairs.length / 2);
        int place = lines.begin(row, pairs.length / 2);
        for (int i = 0; i < pairs.length; i += 2) {
            lines.set(place + i / 2, (int) pairs[i], pairs[i + 1]);
        }
    }
}
