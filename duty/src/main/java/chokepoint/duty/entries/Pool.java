package chokepoint.duty.entries;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Plans as runs of numbers, one after the other, so that what an entry line owes lies together in memory.
/// Written under a lock, read without one: a place is published after what stands there.
///
/// A run is a head and a [line][PackedLine] for each duty or fee. Head: kind in bits 0–1, columns of the tariff that
/// lines read in bits 2–7, numbers of common, least and most lines in bits 8–15, 16–23 and 24–31, number of the plan in
/// bits 32–63.
final class Pool {

    static final int DECIDED = 1;
    static final int RANGING = 2;

    private static final int COLUMNS_AT = 2;

    static final int MOST_LINES = 255;

    private volatile long[] runs = new long[1 << 12];
    private volatile long[] bounds = {0, Long.MAX_VALUE};
    private int used = 1;

    long[] runs() {
        return runs;
    }

    long[] bounds() {
        return bounds;
    }

    static boolean isDecided(long head) {
        return (head & 3) == DECIDED;
    }

    static int common(long head) {
        return (int) (head >>> 8) & 255;
    }

    static int least(long head) {
        return (int) (head >>> 16) & 255;
    }

    static int most(long head) {
        return (int) (head >>> 24) & 255;
    }

    /// The number of the plan.
    static int number(long head) {
        return (int) (head >>> 32);
    }

    /// Whether a line of the run is the rate of a column that is no percent.
    ///
    /// @param columns of all rates
    /// @param rates the number of those at hand
    static boolean lacksColumn(long head, long[] columns, int rates) {
        return (head >>> COLUMNS_AT & LineTable.lacking(columns, rates)) != 0;
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
        int length = 1 + lines.size();
        long[] all = runs;
        if (used + length > all.length) {
            all = Arrays.copyOf(all, Math.max(2 * all.length, used + length));
        }
        int place = used;
        all[place] = kind
                | columns(lines) << COLUMNS_AT
                | (long) common.size() << 8
                | (long) least.size() << 16
                | (long) most.size() << 24
                | (long) number << 32;
        for (int i = 0; i < lines.size(); i++) {
            all[place + 1 + i] =
                    PackedLine.pack(lines.get(i), bounds(lines.get(i).amount()));
        }
        used += length;
        runs = all;
        return place;
    }

    private static long columns(List<Plan.Line> lines) {
        long columns = 0;
        for (Plan.Line line : lines) {
            columns |= switch (line.amount()) {
                case Plan.Amount.OfColumn(int column) -> 1L << column;
                case Plan.Amount.ToTotal total -> 1L << LineTable.GENERAL;
                case Plan.Amount.OfValue value -> 0;
                case Plan.Amount.Worked worked -> 0;
            };
        }
        return columns;
    }

    private int bounds(Plan.Amount amount) {
        return amount instanceof Plan.Amount.OfValue(long rate, long min, long max) ? boundsNumber(min, max) : 0;
    }

    private int boundsNumber(long min, long max) {
        long[] all = bounds;
        for (int i = 0; i < all.length; i += 2) {
            if (all[i] == min && all[i + 1] == max) {
                return i / 2;
            }
        }
        if (all.length / 2 == PackedLine.MOST_BOUNDS) {
            throw new IllegalStateException("the law has more than " + all.length / 2 + " bounds of amounts");
        }
        long[] more = Arrays.copyOf(all, all.length + 2);
        more[all.length] = min;
        more[all.length + 1] = max;
        bounds = more;
        return all.length / 2;
    }
}
