package chokepoint.duty.entries;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Plans as runs of numbers, one after the other, so that what an entry line owes lies together in memory.
/// Written under a lock, read without one: a place is published after what stands there.
///
/// A run is a head and two numbers for each line. Head: kind in bits 0–7, numbers of common, least and most
/// lines in bits 8–15, 16–23 and 24–31, number of the plan in bits 32–63. A line: programme in bits 0–7, fee
/// in bit 8, one more than the column in bits 16–23, number of its bounds in bits 32–63; then its rate. In place
/// of a column stands [#TO_TOTAL] where the rate is a total that the general column is lifted to.
final class Pool {

    static final int DECIDED = 1;
    static final int RANGING = 2;

    private static final int TO_TOTAL = LineTable.COLUMNS + 1;
    static final int NO_COLUMN = -1;

    private static final int MOST_LINES = 255;

    private volatile long[] runs = new long[1 << 12];
    private volatile long[] bounds = {0, Long.MAX_VALUE};
    private int used = 1;

    long[] runs() {
        return runs;
    }

    long[] bounds() {
        return bounds;
    }

    /// Whether a line of a run is the rate of a column that is no percent.
    ///
    /// @param columns of all rates
    /// @param rates the number of those at hand
    static boolean lacksColumn(long[] runs, int place, long[] columns, int rates) {
        long head = runs[place];
        int lines = (int) (head >> 8 & 255) + (int) (head >> 16 & 255) + (int) (head >> 24 & 255);
        for (int at = place + 1; at <= place + 2 * lines; at += 2) {
            int column = column(runs[at]);
            if (column != NO_COLUMN && columns[LineTable.place(rates, column)] < 0) {
                return true;
            }
        }
        return false;
    }

    /// The column of the tariff that a line depends on, or [#NO_COLUMN].
    static int column(long line) {
        return isToTotal(line) ? LineTable.GENERAL : (int) (line >> 16 & 255) - 1;
    }

    /// Whether the rate of a line is a total that the general column is lifted to.
    static boolean isToTotal(long line) {
        return (line >> 16 & 255) == TO_TOTAL;
    }

    /// Whether a plan is made of value times rate alone.
    static boolean holds(Plan plan) {
        return switch (plan) {
            case Plan.Decided decided -> holds(decided.lines());
            case Plan.Ranging ranging -> holds(ranging.common()) && holds(ranging.least()) && holds(ranging.most());
            case Plan.Untold untold -> false;
            case Plan.ByRates rates -> false;
            case Plan.ByValue value -> false;
            case Plan.Singly singly -> false;
        };
    }

    private static boolean holds(List<Plan.Line> lines) {
        return lines.size() <= MOST_LINES
                && lines.stream().noneMatch(line -> line.amount() instanceof Plan.Amount.Worked);
    }

    /// @return the place of the run
    int add(Plan plan, int number) {
        return switch (plan) {
            case Plan.Decided decided -> add(DECIDED, decided.lines(), List.of(), List.of(), number);
            case Plan.Ranging ranging -> add(RANGING, ranging.common(), ranging.least(), ranging.most(), number);
            case Plan.Untold untold -> throw notHeld(plan);
            case Plan.ByRates rates -> throw notHeld(plan);
            case Plan.ByValue value -> throw notHeld(plan);
            case Plan.Singly singly -> throw notHeld(plan);
        };
    }

    private static IllegalArgumentException notHeld(Plan plan) {
        return new IllegalArgumentException(plan + " is more than value times rate");
    }

    private int add(int kind, List<Plan.Line> common, List<Plan.Line> least, List<Plan.Line> most, int number) {
        var lines = new ArrayList<>(common);
        lines.addAll(least);
        lines.addAll(most);
        int length = 1 + 2 * lines.size();
        long[] all = runs;
        if (used + length > all.length) {
            all = Arrays.copyOf(all, Math.max(2 * all.length, used + length));
        }
        int place = used;
        all[place] = kind
                | (long) common.size() << 8
                | (long) least.size() << 16
                | (long) most.size() << 24
                | (long) number << 32;
        for (int i = 0; i < lines.size(); i++) {
            write(lines.get(i), all, place + 1 + 2 * i);
        }
        used += length;
        runs = all;
        return place;
    }

    private void write(Plan.Line line, long[] all, int at) {
        long meta = line.programme() | (line.fee() ? 1L << 8 : 0);
        switch (line.amount()) {
            case Plan.Amount.OfValue(long rate, long min, long max) -> {
                all[at] = meta | (long) boundsNumber(min, max) << 32;
                all[at + 1] = rate;
            }
            case Plan.Amount.OfColumn(int column) -> all[at] = meta | (long) (column + 1) << 16;
            case Plan.Amount.ToTotal(long rate) -> {
                all[at] = meta | (long) TO_TOTAL << 16;
                all[at + 1] = rate;
            }
            case Plan.Amount.Worked worked -> throw new IllegalArgumentException(worked + " is no rate");
        }
    }

    private int boundsNumber(long min, long max) {
        long[] all = bounds;
        for (int i = 0; i < all.length; i += 2) {
            if (all[i] == min && all[i + 1] == max) {
                return i / 2;
            }
        }
        long[] more = Arrays.copyOf(all, all.length + 2);
        more[all.length] = min;
        more[all.length + 1] = max;
        bounds = more;
        return all.length / 2;
    }
}
