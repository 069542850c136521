package chokepoint.duty.entries;

import chokepoint.ledger.nomenclature.LineRates;
import java.util.List;

/// Rates the rows of one chunk by the plans of a [CustomsKernel]. The arrays are those of now: a number that is beyond
/// them is new.
final class RowRater {
    private static final long FEE = 256;

    private final CustomsKernel kernel;
    private final PlanFinder finder;
    private final EntryChunk in;
    private final RatedChunk out;
    private final CustomsKernel.Singles singles;
    private long[] columns;
    private LineRates[] printed;
    private long[] runs;
    private long[] bounds;

    /// What the columns of the row's line come to that are no percent, in 10⁻⁸ cents.
    private final long[] compound = new long[LineTable.COLUMNS];

    /// Value of the whole entry of the row, or 0.
    private long whole;

    RowRater(CustomsKernel kernel, EntryChunk in, RatedChunk out, CustomsKernel.Singles singles) {
        this.kernel = kernel;
        this.finder = new PlanFinder(kernel, in);
        this.in = in;
        this.out = out;
        this.singles = singles;
        this.columns = kernel.columns;
        this.printed = kernel.printed;
        this.runs = kernel.pool.runs();
        this.bounds = kernel.pool.bounds();
    }

    private void refresh() {
        columns = kernel.columns;
        printed = kernel.printed;
        runs = kernel.pool.runs();
        bounds = kernel.pool.bounds();
    }

    /// Rates the rows between two places.
    void rate(int from, int to) {
        for (int first = from; first < to; first += PlanFinder.STRETCH) {
            int end = Math.min(first + PlanFinder.STRETCH, to);
            finder.find(first, end);
            refresh();
            for (int i = first; i < end; i++) {
                rest(i, i - first);
            }
        }
    }

    private void rest(int i, int at) {
        int rates = finder.rates(at);
        if (rates == CustomsKernel.REFUSED) {
            singles.rate(in, out, i);
            return;
        }
        whole = in.entryCents(i);
        int place = finder.place(at);
        come(i, place > 0 ? place : finder.locate(i, finder.situation(at), rates), rates, finder.situation(at));
    }

    /// Rates a row by the plan it comes to rest at.
    private void come(int i, int place, int rates, int situation) {
        if (place > 0) {
            take(i, place, rates, situation);
        } else {
            apart(i, -place - 1, rates);
        }
    }

    /// Value times rate, line by line.
    private void take(int i, int place, int rates, int situation) {
        if (place >= runs.length || runs[place] == 0) {
            refresh();
        }
        long head = runs[place];
        int common = (int) (head >> 8) & 255;
        int least = (int) (head >> 16) & 255;
        int most = (int) (head >> 24) & 255;
        int end = place + 1 + 2 * (common + least + most);
        out.plan[i] = (int) (head >>> 32);
        for (int at = place + 1; at < end; at += 2) {
            int column = Pool.column(runs[at]);
            if (column != Pool.NO_COLUMN && columns[LineTable.place(rates, column)] < 0) {
                if (in.hasQuantity(i) && isCompound(i, at, column, rates)) {
                    continue;
                }
                if (!in.hasQuantity(i) || !worked(i, kernel.plan((int) (head >>> 32)), rates)) {
                    come(i, finder.locateByColumns(i, situation, rates), rates, situation);
                }
                return;
            }
        }
        int kind = (head & 255) == Pool.DECIDED ? ChunkSums.EXACT : ChunkSums.LEAST;
        var sums = out.sums[in.customs[i]];
        long cents = in.cents[i];
        sums.rows[kind]++;
        sums.value[kind] += cents;
        long duty = 0;
        long fees = 0;
        int at = place + 1;
        for (int line = 0; line < common + least; line++, at += 2) {
            long meta = runs[at];
            long amount = amount(at, meta, cents, rates);
            int programme = (int) meta & 255;
            out.column(programme)[i] += amount;
            sums.byProgramme[kind][programme] += amount;
            if ((meta & FEE) == 0) {
                duty += amount;
            } else {
                fees += amount;
            }
        }
        out.duty[i] = duty;
        out.fees[i] = fees;
        sums.duty[kind] += duty;
        sums.fees[kind] += fees;
        if (kind == ChunkSums.EXACT) {
            out.status[i] = 0;
            out.mostDuty[i] = duty;
            out.mostFees[i] = fees;
        } else {
            ranging(i, place, rates, sums);
        }
    }

    /// Works out what a column comes to that is no percent.
    ///
    /// @param at the line of the run
    /// @return false where whole numbers do not tell the amount
    private boolean isCompound(int i, int at, int column, int rates) {
        int number = kernel.compounds.find(rates, column, in.facts[i]);
        if (number == 0) {
            number = kernel.newCompound(rates, column, in.facts[i]);
        }
        if (number == CompoundRates.NONE) {
            return false;
        }
        long amount = kernel.compounds.amount(number, in, i, in.cents[i]);
        compound[column] = amount;
        // What lacks to a total an assessment tells in percent first: half a cent may be a little more or less there.
        return amount != CompoundRates.TOO_MUCH
                && (!Pool.isToTotal(runs[at]) || (in.cents[i] * runs[at + 1] - amount) % Rates.ONE != Rates.ONE / 2);
    }

    private void ranging(int i, int place, int rates, ChunkSums sums) {
        long head = runs[place];
        int common = (int) (head >> 8) & 255;
        int least = (int) (head >> 16) & 255;
        int most = (int) (head >> 24) & 255;
        long cents = in.cents[i];
        long duty = 0;
        long fees = 0;
        for (int line = 0; line < common + most; line++) {
            int at = place + 1 + 2 * (line < common ? line : line + least);
            long meta = runs[at];
            long amount = amount(at, meta, cents, rates);
            sums.byProgramme[ChunkSums.MOST][(int) meta & 255] += amount;
            if ((meta & FEE) == 0) {
                duty += amount;
            } else {
                fees += amount;
            }
        }
        for (int line = common; line < common + least + most; line++) {
            out.column((int) runs[place + 1 + 2 * line] & 255)[i] = RatedChunk.UNKNOWN;
        }
        out.status[i] = 1;
        out.mostDuty[i] = duty;
        out.mostFees[i] = fees;
        sums.rows[ChunkSums.MOST]++;
        sums.value[ChunkSums.MOST] += cents;
        sums.duty[ChunkSums.MOST] += duty;
        sums.fees[ChunkSums.MOST] += fees;
    }

    private long amount(int at, long meta, long cents, int rates) {
        int column = Pool.column(meta);
        long rate = runs[at + 1];
        if (column != Pool.NO_COLUMN) {
            long ofLine = columns[LineTable.place(rates, column)];
            if (ofLine < 0) {
                long exact = compound[column];
                return Rates.cents(Pool.isToTotal(meta) ? Math.max(cents * rate - exact, 0) : exact);
            }
            rate = Pool.isToTotal(meta) ? Math.max(rate - ofLine, 0) : ofLine;
        }
        long amount = Rates.amount(cents, rate);
        int bound = (int) (meta >>> 32);
        if (bound == 0) {
            return amount;
        }
        if (2 * bound >= bounds.length) {
            refresh();
        }
        long min = bounds[2 * bound];
        long max = bounds[2 * bound + 1];
        return whole == 0 || (meta & FEE) == 0
                ? Math.min(Math.max(amount, min), max)
                : Rates.part(cents, whole, rate, min, max);
    }

    /// Works out a row whose amounts are more than value times rate.
    ///
    /// @return false where a quantity is missing, or an amount depends on one that cannot be had here
    private boolean worked(int i, Plan plan, int rates) {
        return in.isWhole(i)
                && switch (plan) {
                    case Plan.Decided decided ->
                        new WorkedRow(in, out, i, columns, printed, rates)
                                .take(decided.lines(), List.of(), List.of(), ChunkSums.EXACT);
                    case Plan.Ranging ranging ->
                        new WorkedRow(in, out, i, columns, printed, rates)
                                .take(ranging.common(), ranging.least(), ranging.most(), ChunkSums.LEAST);
                    case Plan.Untold untold -> false;
                    case Plan.ByRates byRates -> false;
                    case Plan.ByValue byValue -> false;
                    case Plan.Singly singly -> false;
                };
    }

    private void workedOrSingly(int i, Plan plan, int number, int rates) {
        out.plan[i] = number;
        if (!worked(i, plan, rates)) {
            singles.rate(in, out, i);
        }
    }

    /// Rows whose amounts are more than value times rate.
    private void apart(int i, int number, int rates) {
        switch (kernel.plan(number)) {
            case Plan.Untold untold -> {
                out.plan[i] = number;
                out.status[i] = 2;
                out.duty[i] = 0;
                out.fees[i] = 0;
                out.mostDuty[i] = 0;
                out.mostFees[i] = 0;
                out.sums[in.customs[i]].untold++;
            }
            case Plan.Decided decided -> workedOrSingly(i, decided, number, rates);
            case Plan.Ranging ranging -> workedOrSingly(i, ranging, number, rates);
            case Plan.Singly singly -> singles.rate(in, out, i);
            case Plan.ByRates byRates -> throw new IllegalStateException("a row came to rest without its rates");
            case Plan.ByValue value -> throw new IllegalStateException("a row came to rest without its value");
        }
    }
}
