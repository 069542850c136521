package chokepoint.duty.entries;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.duty.Consignment;
import chokepoint.duty.RealLaw;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RatedColumnsTest {

    private static final EntryReader READER = new EntryColumns(RealLaw.ledger())
            .reader(List.of("entry_number", "code", "origin", "entered", "value", "facts"));
    private static final EntryRater RATER = new EntryRater(RealLaw.ledger(), RealLaw.latest());
    private static final RatedColumns COLUMNS = new RatedColumns(RATER);

    @Test
    void the_columns_of_the_programmes_add_up_to_the_total() {
        var row = row("9503.00.0071", "CN", "2025-04-12", "1234.55", "mode=air");
        BigDecimal sum = COLUMNS.programmes().stream()
                .map(programme -> (BigDecimal) cell(row, programme))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo((BigDecimal) Objects.requireNonNull(cell(row, "total")));
        // 20 % and 125 % of 1,234.55
        assertThat(cell(row, "IEEPA_FENTANYL")).isEqualTo(new BigDecimal("246.91"));
        assertThat(cell(row, "IEEPA_RECIPROCAL")).isEqualTo(new BigDecimal("1543.19"));
        assertThat(cell(row, "duty")).isEqualTo(new BigDecimal("1790.10"));
        assertThat(cell(row, "status")).isEqualTo("rated");
    }

    @Test
    void an_open_row_has_a_range_and_what_would_narrow_it_but_no_total() {
        var row = row("8708.29.5160", "DE", "2025-07-15", "1000", "");
        assertThat(cell(row, "status")).isEqualTo("open");
        assertThat(cell(row, "total")).isNull();
        assertThat((BigDecimal) Objects.requireNonNull(cell(row, "least")))
                .isLessThan((BigDecimal) Objects.requireNonNull(cell(row, "most")));
        assertThat((String) cell(row, "needs")).contains("use");
    }

    @Test
    void a_refused_row_says_why_and_owes_nothing_known() {
        var row = row("8505.11.0070", "CN", "2025-13-01", "1000", "");
        assertThat(cell(row, "status")).isEqualTo("refused");
        assertThat((String) cell(row, "reason")).startsWith("entered '2025-13-01': not a day");
        assertThat(Arrays.stream(row).filter(BigDecimal.class::isInstance)).isEmpty();
    }

    @Test
    void a_chunk_gives_the_cells_that_each_row_gives_by_itself() {
        var random = new RandomEntries(RealLaw.ledger(), 20250606);
        var entries = new ArrayList<EntryRow>();
        for (int row = 1; row < 1000; row++) {
            Entry entry = random.next(row);
            if (!entry.consignment().facts().has(Consignment.ENTRY_VALUE)) {
                entries.add(row % 100 == 0 ? new Rejected(row, "code", "x", "no code", "") : entry);
            }
        }
        EntryChunk chunk = RATER.newChunk(entries.size());
        entries.forEach(chunk::add);
        RatedChunk rated = RATER.newRatedChunk(entries.size());
        RATER.rate(chunk, rated);
        for (int at = 0; at < entries.size(); at++) {
            assertThat(COLUMNS.cells(chunk, rated, at))
                    .as(entries.get(at).toString())
                    .isEqualTo(COLUMNS.cells(RATER.rate(entries.get(at))));
        }
        var taken = new Taken(entries.size());
        new ChunkColumns(COLUMNS, taken).write(chunk, rated, 0);
        for (int at = 0; at < entries.size(); at++) {
            assertThat(taken.row(at))
                    .as("column by column: " + entries.get(at))
                    .isEqualTo(COLUMNS.cells(chunk, rated, at));
        }
    }

    /// Cells that came column by column.
    private static final class Taken implements ColumnTaker {
        private final long[][] amounts;
        private final int[][] texts;
        private final List<String> dictionary = new ArrayList<>(List.of(""));

        Taken(int rows) {
            amounts = new long[COLUMNS.all().size()][rows];
            texts = new int[COLUMNS.all().size()][rows];
            for (long[] column : amounts) {
                Arrays.fill(column, NOTHING);
            }
        }

        @Override
        public long[] amounts(int column) {
            return amounts[column];
        }

        @Override
        public int[] texts(int column) {
            return texts[column];
        }

        @Override
        public int text(String text) {
            int known = dictionary.indexOf(text);
            if (known < 0) {
                dictionary.add(text);
            }
            return known < 0 ? dictionary.size() - 1 : known;
        }

        @Nullable
        Object[] row(int at) {
            var row = new @Nullable Object[amounts.length];
            for (int i = 0; i < row.length; i++) {
                RatedColumn.Kind kind = COLUMNS.all().get(i).kind();
                if (kind == RatedColumn.Kind.TEXT) {
                    row[i] = texts[i][at] == 0 ? null : dictionary.get(texts[i][at]);
                } else if (amounts[i][at] != NOTHING) {
                    row[i] = kind == RatedColumn.Kind.WHOLE
                            ? (Object) amounts[i][at]
                            : BigDecimal.valueOf(amounts[i][at], 2);
                }
            }
            return row;
        }
    }

    /// Steel of 25 % on 40 % of the value, or the baseline of 10 % on the whole where it was melted at home: the
    /// same amount for different reasons.
    @Test
    void where_two_cases_owe_the_same_the_one_that_is_told_does_not_depend_on_the_rows_before() {
        EntryRow fromJapan = steel(1, "8432.10.00.40", "JP");
        EntryRow fromVietnam = steel(2, "8431.49.90.95", "VN");
        List<List<@Nullable Object>> inOrder = cells(List.of(fromJapan, fromVietnam));
        List<List<@Nullable Object>> turned = cells(List.of(fromVietnam, fromJapan));
        assertThat(inOrder.getFirst().get(1)).isEqualTo("rated");
        assertThat(turned).isEqualTo(inOrder.reversed());
        assertThat(inOrder)
                .isEqualTo(List.of(
                        Arrays.asList(COLUMNS.cells(RATER.rate(fromJapan))),
                        Arrays.asList(COLUMNS.cells(RATER.rate(fromVietnam)))));
    }

    private static EntryRow steel(long row, String code, String origin) {
        String facts = "content.steel=40%;content.aluminum=10%;mode=vessel";
        return READER.read(row, List.of("", code, origin, "2025-04-05", "31769.71", facts));
    }

    /// By a rater that has seen no other rows.
    private static List<List<@Nullable Object>> cells(List<EntryRow> rows) {
        var rater = new EntryRater(RealLaw.ledger(), RealLaw.latest());
        EntryChunk chunk = rater.newChunk(rows.size());
        rows.forEach(chunk::add);
        RatedChunk rated = rater.newRatedChunk(rows.size());
        rater.rate(chunk, rated);
        var columns = new RatedColumns(rater);
        var cells = new ArrayList<List<@Nullable Object>>();
        for (int at = 0; at < rows.size(); at++) {
            cells.add(Arrays.asList(columns.cells(chunk, rated, at)));
        }
        return cells;
    }

    @Test
    void every_cell_is_of_the_kind_of_its_column() {
        for (var row : List.of(
                row("9503.00.0071", "CN", "2025-04-12", "1234.55", "mode=air"),
                row("8708.29.5160", "DE", "2025-07-15", "1000", ""),
                row("x", "CN", "2025-04-12", "1", ""))) {
            assertThat(row).hasSize(COLUMNS.all().size());
            for (int i = 0; i < row.length; i++) {
                Class<?> kind = switch (COLUMNS.all().get(i).kind()) {
                    case WHOLE -> Long.class;
                    case AMOUNT -> BigDecimal.class;
                    case TEXT -> String.class;
                };
                if (row[i] != null) {
                    assertThat(row[i]).as(COLUMNS.all().get(i).name()).isInstanceOf(kind);
                }
            }
        }
    }

    private static @Nullable Object[] row(String code, String origin, String entered, String value, String facts) {
        return COLUMNS.cells(RATER.rate(READER.read(7, List.of("E-1", code, origin, entered, value, facts))));
    }

    private static @Nullable Object cell(@Nullable Object[] row, String column) {
        for (int i = 0; i < row.length; i++) {
            if (COLUMNS.all().get(i).name().equals(column)) {
                return row[i];
            }
        }
        throw new AssertionError(column);
    }
}
