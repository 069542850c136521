package chokepoint.duty.entries;

import chokepoint.ledger.nomenclature.GoodsLine;
import chokepoint.ledger.nomenclature.LineRates;
import chokepoint.terms.DutyExpression;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Numbers for the rates that lines of a nomenclature print, and what their columns come to. Number 0 is no
/// rate. Not thread-safe: [CustomsKernel] asks under its lock.
final class LineTable {

    static final int COLUMNS = DutyExpression.Column.values().length;

    /// Numbers of each rates among [#columns]: its columns, and which of them are no percent, as bits.
    private static final int EACH = COLUMNS + 1;

    static final int GENERAL = DutyExpression.Column.GENERAL.ordinal();

    private record Alike(Optional<DutyExpression> general, Optional<DutyExpression> column2) {}

    private final Map<LineRates, Integer> numbers = new HashMap<>();
    private final Map<Alike, Integer> alikeNumbers = new HashMap<>();
    private final Map<Set<String>, Integer> needNumbers = new HashMap<>();
    private int[] alike = new int[1];
    private int[] needs = new int[1];
    private LineRates[] printed = {new LineRates(Optional.empty(), List.of(), Optional.empty())};
    private long[] columns = new long[EACH];

    LineTable() {
        Arrays.fill(columns, Rates.NONE);
        columns[place(0, COLUMNS)] = lacking(0);
    }

    int number(GoodsLine line) {
        var rates = new LineRates(line.general(), line.special(), line.column2());
        Integer known = numbers.get(rates);
        if (known != null) {
            return known;
        }
        int number = alike.length;
        numbers.put(rates, number);
        alike = Arrays.copyOf(alike, number + 1);
        alike[number] =
                alikeNumbers.computeIfAbsent(new Alike(rates.general(), rates.column2()), key -> alikeNumbers.size());
        needs = Arrays.copyOf(needs, number + 1);
        needs[number] = needNumbers.computeIfAbsent(
                rates.general().map(DutyExpression::needs).orElse(Set.of("a rate")), key -> needNumbers.size());
        printed = Arrays.copyOf(printed, number + 1);
        printed[number] = rates;
        columns = Arrays.copyOf(columns, (number + 1) * EACH);
        columns[place(number, GENERAL)] = Rates.of(rates.general());
        columns[place(number, DutyExpression.Column.SPECIAL.ordinal())] = Rates.NONE;
        columns[place(number, DutyExpression.Column.COLUMN_2.ordinal())] = Rates.of(rates.column2());
        columns[place(number, COLUMNS)] = lacking(number);
        return number;
    }

    private long lacking(int number) {
        long lacking = 0;
        for (int column = 0; column < COLUMNS; column++) {
            lacking |= columns[place(number, column)] < 0 ? 1L << column : 0;
        }
        return lacking;
    }

    /// Where a column of some rates stands among [#columns].
    static int place(int rates, int column) {
        return rates * EACH + column;
    }

    /// The columns of some rates that are no percent, as bits.
    ///
    /// @param columns of all rates
    static long lacking(long[] columns, int rates) {
        return columns[place(rates, COLUMNS)];
    }

    /// Numbers that rates share whose columns are alike but for the special one.
    int[] alike() {
        return alike;
    }

    /// Numbers that rates share whose general columns ask for the same beside the value.
    int[] needs() {
        return needs;
    }

    /// The rates themselves.
    LineRates[] printed() {
        return printed;
    }

    /// What each column of each number comes to, in units of [Rates], and after them which are no percent.
    long[] columns() {
        return columns;
    }
}
