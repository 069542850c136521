package chokepoint.app.batch;

import chokepoint.duty.entries.ColumnTaker;
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
/// A column that no row fills costs nothing. Used for one part after the other, so that the room of its columns is made
/// once.
public final class RatedPart implements ColumnTaker {

    private static final int NO_TEXT = 0;

    private final OutputColumns columns;
    private final int[] addedOf;
    private final boolean[] filled;
    private final long[][] amounts;
    private final int[][] texts;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<byte[]> dictionary = new ArrayList<>();

    private Part part = Part.NO_ROWS;

    RatedPart(OutputColumns columns) {
        this.columns = columns;
        int count = columns.added().size();
        this.filled = new boolean[count];
        this.amounts = new long[count][0];
        this.texts = new int[count][0];
        this.addedOf = columns.places();
    }

    /// Goes to the next part, none of whose rows has anything yet.
    void begin(Part next) {
        part = next;
        Arrays.fill(filled, false);
        numbers.clear();
        dictionary.clear();
        dictionary.add(new byte[0]);
    }

    @Override
    public long @Nullable [] amounts(int place) {
        int column = addedOf[place];
        return column < 0 ? null : amountsOf(column);
    }

    @Override
    public int @Nullable [] texts(int place) {
        int column = addedOf[place];
        return column < 0 ? null : textsOf(column);
    }

    @Override
    public int text(String text) {
        return text.isEmpty() ? NO_TEXT : number(text);
    }

    private long[] amountsOf(int column) {
        if (!filled[column]) {
            if (amounts[column].length < part.rows()) {
                amounts[column] = new long[part.rows()];
            }
            Arrays.fill(amounts[column], 0, part.rows(), NOTHING);
            filled[column] = true;
        }
        return amounts[column];
    }

    private int[] textsOf(int column) {
        if (!filled[column]) {
            if (texts[column].length < part.rows()) {
                texts[column] = new int[part.rows()];
            }
            Arrays.fill(texts[column], 0, part.rows(), NO_TEXT);
            filled[column] = true;
        }
        return texts[column];
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
        amountsOf(column)[row] = value;
    }

    void put(int row, int column, String text) {
        if (!text.isEmpty()) {
            textsOf(column)[row] = number(text);
        }
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
        return filled[column];
    }

    boolean isText(int column) {
        return columns.added().get(column).column().kind() == Kind.TEXT;
    }

    /// Cents, or the number itself where the column holds whole numbers; [#NOTHING] where there is none.
    long amount(int row, int column) {
        return filled[column] ? amounts[column][row] : NOTHING;
    }

    /// Copies the amounts of some rows.
    void copyAmounts(int column, int from, int rows, long[] into) {
        if (filled[column]) {
            System.arraycopy(amounts[column], from, into, 0, rows);
        } else {
            Arrays.fill(into, 0, rows, NOTHING);
        }
    }

    /// The number of a text in the dictionary of the part; 0 where there is none.
    int textNumber(int row, int column) {
        return filled[column] ? texts[column][row] : NO_TEXT;
    }

    /// A text of the dictionary, as UTF-8.
    byte[] text(int number) {
        return dictionary.get(number);
    }

    /// How many texts the dictionary has, the empty one included.
    int textCount() {
        return dictionary.size();
    }

    /// Numbers the texts of some rows anew, in the order in which they come, and writes each after its length.
    ///
    /// @param into the new numbers, [ColumnPages#NONE] where there is no text
    /// @return how many texts there are
    int copyTexts(int column, int from, int rows, int[] into, GrowingBytes out) {
        if (!filled[column]) {
            Arrays.fill(into, 0, rows, ColumnPages.NONE);
            return 0;
        }
        int[] values = texts[column];
        var known = new int[dictionary.size()];
        int count = 0;
        for (int i = 0; i < rows; i++) {
            int number = values[from + i];
            if (number != NO_TEXT && known[number] == 0) {
                known[number] = ++count;
                out.putInt(text(number).length);
                out.put(text(number));
            }
            into[i] = number == NO_TEXT ? ColumnPages.NONE : known[number] - 1;
        }
        return count;
    }
}
