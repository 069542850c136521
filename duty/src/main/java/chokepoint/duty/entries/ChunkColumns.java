package chokepoint.duty.entries;

import chokepoint.duty.entries.RatedChunk.Status;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes the rows of rated chunks column by column: the same cells as [RatedColumns#cells(EntryChunk,RatedChunk,int)]
/// gives row by row. Texts that rows of one plan share are looked up once. For one taker, as long as the numbers of its
/// texts hold.
public final class ChunkColumns {

    /// Below it a duty times ten thousand fits a long.
    private static final long SMALL = Long.MAX_VALUE / 20_000;

    private final int[] placesOfProgrammes;

    /// Those that were asked for already.
    private final long[] @Nullable [] columnsOfProgrammes;

    private final int findings;
    private final int needs;
    private final int reason;
    private final ColumnTaker into;
    private final PlanTexts findingsOfPlans = new PlanTexts();
    private final PlanTexts needsOfPlans = new PlanTexts();

    /// @param into takes the cells
    public ChunkColumns(RatedColumns columns, ColumnTaker into) {
        this.into = into;
        this.placesOfProgrammes = columns.placesOfProgrammes();
        this.columnsOfProgrammes = new long[placesOfProgrammes.length][];
        int count = columns.all().size();
        this.findings = count - 3;
        this.needs = count - 2;
        this.reason = count - 1;
    }

    /// Writes all rows of a chunk.
    ///
    /// @param from the row of the taker that the first is
    public void write(EntryChunk chunk, RatedChunk rated, int from) {
        if (rated.size() > 0) {
            owed(chunk, rated, from);
            programmes(rated, from);
            texts(rated, from);
        }
    }

    private void owed(EntryChunk chunk, RatedChunk rated, int from) {
        long[] rows = amounts(0);
        long[] duty = amounts(RatedColumns.DUTY);
        long[] fees = amounts(RatedColumns.FEES);
        long[] total = amounts(RatedColumns.TOTAL);
        long[] least = amounts(RatedColumns.LEAST);
        long[] most = amounts(RatedColumns.MOST);
        long[] rate = amounts(RatedColumns.DUTY_RATE);
        for (int at = 0; at < rated.size(); at++) {
            int row = from + at;
            rows[row] = chunk.row(at);
            Status status = rated.status(at);
            if (status == Status.UNTOLD || status == Status.REFUSED) {
                continue;
            }
            least[row] = rated.duty[at] + rated.fees[at];
            most[row] = rated.mostDuty[at] + rated.mostFees[at];
            if (status == Status.RATED) {
                total[row] = least[row];
                most[row] = least[row];
            }
            if (status == Status.RATED || rated.duty[at] == rated.mostDuty[at]) {
                duty[row] = rated.duty[at];
                rate[row] = rate(chunk, rated.duty[at], at);
            }
            if (status == Status.RATED || rated.fees[at] == rated.mostFees[at]) {
                fees[row] = rated.fees[at];
            }
        }
    }

    /// Every column of amounts but those of programmes is wanted.
    private long[] amounts(int column) {
        return Objects.requireNonNull(into.amounts(column));
    }

    private static long rate(EntryChunk chunk, long duty, int at) {
        long cents = chunk.cents[at];
        return chunk.apart(at) == null && duty < SMALL && cents < SMALL
                ? (duty * 10_000 + cents / 2) / cents
                : RatedColumns.rate(duty, chunk.value(at));
    }

    private void programmes(RatedChunk rated, int from) {
        Arrays.fill(columnsOfProgrammes, null);
        RowLines lines = rated.lines;
        for (int at = 0; at < rated.size(); at++) {
            int end = rated.status[at] == Status.RATED.ordinal() ? lines.first(at) + lines.count(at) : 0;
            for (int line = lines.first(at); line < end; line++) {
                long amount = lines.amounts()[line];
                // What takes nothing is a finding, not an amount.
                if (amount != 0) {
                    long[] column = column(lines.programme(line));
                    long before = column[from + at];
                    column[from + at] = before == ColumnTaker.NOTHING ? amount : before + amount;
                }
            }
        }
    }

    private long[] column(int programme) {
        long[] column = columnsOfProgrammes[programme];
        if (column == null) {
            column = amounts(placesOfProgrammes[programme]);
            columnsOfProgrammes[programme] = column;
        }
        return column;
    }

    private void texts(RatedChunk rated, int from) {
        int[] statuses = Objects.requireNonNull(into.texts(RatedColumns.STATUS));
        int[] currencies = into.texts(RatedColumns.CURRENCY);
        int isRated = into.text(RatedColumns.RATED);
        int isOpen = into.text(RatedColumns.OPEN);
        for (int at = 0; at < rated.size(); at++) {
            int row = from + at;
            switch (rated.status(at)) {
                case RATED -> statuses[row] = isRated;
                case OPEN, UNTOLD -> {
                    statuses[row] = isOpen;
                    put(needs, row, needs(rated, at));
                }
                case REFUSED -> {
                    statuses[row] = into.text(RatedColumns.REFUSED);
                    put(
                            reason,
                            row,
                            into.text(Objects.requireNonNull(rated.why(at)).sentence()));
                    continue;
                }
            }
            if (currencies != null) {
                currencies[row] = into.text(rated.currencyAt(at));
            }
            put(findings, row, findings(rated, at));
        }
    }

    private void put(int column, int row, int text) {
        if (text != 0) {
            Objects.requireNonNull(into.texts(column))[row] = text;
        }
    }

    private int findings(RatedChunk rated, int at) {
        if (rated.isSingle(at)) {
            return into.text(rated.findingsText(at));
        }
        int known = findingsOfPlans.get(rated.customs[at], rated.plan[at]);
        return known != PlanTexts.UNKNOWN
                ? known
                : findingsOfPlans.put(rated.customs[at], rated.plan[at], into.text(rated.findingsText(at)));
    }

    private int needs(RatedChunk rated, int at) {
        if (rated.isSingle(at)) {
            return into.text(String.join(RatedColumns.SEPARATOR, rated.wanted(at)));
        }
        int known = needsOfPlans.get(rated.customs[at], rated.plan[at]);
        return known != PlanTexts.UNKNOWN
                ? known
                : needsOfPlans.put(
                        rated.customs[at],
                        rated.plan[at],
                        into.text(String.join(RatedColumns.SEPARATOR, rated.wanted(at))));
    }

    /// The numbers of the texts of plans, by customs and plan.
    private static final class PlanTexts {
        private static final int UNKNOWN = -1;

        private int[][] numbers = new int[0][];

        int get(int customs, int plan) {
            return customs < numbers.length && plan < numbers[customs].length ? numbers[customs][plan] - 1 : UNKNOWN;
        }

        int put(int customs, int plan, int number) {
            while (customs >= numbers.length) {
                numbers = Arrays.copyOf(numbers, numbers.length + 1);
                numbers[numbers.length - 1] = new int[1 << 8];
            }
            if (plan >= numbers[customs].length) {
                numbers[customs] = Arrays.copyOf(numbers[customs], Math.max(2 * numbers[customs].length, plan + 1));
            }
            numbers[customs][plan] = number + 1;
            return number;
        }
    }
}
