package chokepoint.app.batch;

import chokepoint.duty.entries.OutputColumns;
import chokepoint.duty.entries.RatedColumn.Kind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the rows of a part come to, column by column: amounts in cents, texts by their number in a
/// dictionary.
///
/// A column that no row fills costs nothing.
public final class RatedPart {

    /// Where an amount is not there.
    static final long NOTHING = Long.MIN_VALUE;

    private static final int NO_TEXT = 0;

    private final Part part;
    private final OutputColumns columns;
    private final long[] @Nullable [] amounts;
    private final int[] @Nullable [] texts;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<byte[]> dictionary = new ArrayList<>();

    RatedPart(Part part, OutputColumns columns) {
        this.part = part;
        this.columns = columns;
        int count = columns.added().size();
        this.amounts = new long[count][];
        this.texts = new int[count][];
        dictionary.add(new byte[0]);
    }

    Part part() {
        return part;
    }

    OutputColumns columns() {
        return columns;
    }

    int rows() {
        return part.rows();
    }

    /// @param row counted from 0 within the part
    /// @param values of the first columns of the work, as their kind says, or null; those after them are put apart
    void put(int row, @Nullable Object[] values) {
        for (int i = 0; i < columns.added().size(); i++) {
            int place = columns.added().get(i).place();
            Object value = place < values.length ? values[place] : null;
            switch (value) {
                case null -> {}
                case Long whole -> put(row, i, whole);
                case BigDecimal amount -> put(row, i, cents(amount));
                case String text -> put(row, i, text);
                default -> throw new IllegalStateException("no cell can hold " + value.getClass());
            }
        }
    }

    private static long cents(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }

    void put(int row, int column, long value) {
        long[] values = amounts[column];
        if (values == null) {
            values = new long[part.rows()];
            Arrays.fill(values, NOTHING);
            amounts[column] = values;
        }
        values[row] = value;
    }

    void put(int row, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        int[] values = texts[column];
        if (values == null) {
            values = new int[part.rows()];
            texts[column] = values;
        }
        values[row] = number(text);
    }

    private int number(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        int number = dictionary.size();
        dictionary.add(text.getBytes(StandardCharsets.UTF_8));
        numbers.put(text, number);
        return number;
    }

    /// Whether any row has something in a column.
    boolean isFilled(int column) {
        return isText(column) ? texts[column] != null : amounts[column] != null;
    }

    boolean isText(int column) {
        return columns.added().get(column).column().kind() == Kind.TEXT;
    }

    /// Cents, or the number itself where the column holds whole numbers; [#NOTHING] where there is none.
    long amount(int row, int column) {
        long[] values = amounts[column];
        return values == null ? NOTHING : values[row];
    }

    /// The text as UTF-8; null where there is none.
    byte @Nullable [] text(int row, int column) {
        int[] values = texts[column];
        return values == null || values[row] == NO_TEXT ? null : dictionary.get(values[row]);
    }
}
