package chokepoint.duty.entries;

import chokepoint.ledger.nomenclature.LineRates;
import java.util.List;

/// Rates the rows of one chunk by the plans of a [CustomsKernel]. The arrays are those of the last time that a place
/// was found: what stands there, and all that it names, is in them.
final class RowRater {
    private final CustomsKernel kernel;
    private final PlanFinder finder;
    private final EntryChunk in;
    private final RatedChunk out;
    private final CustomsKernel.Singles singles;
    private final DecidedRows decided;
    private long[] columns;
    private LineRates[] printed;
    private long[] runs;
    private long[] bounds;

    /// What the columns of the row's line come to that are no percent, in 10⁻⁸ cents.
    private final long[] compound = new long[LineTable.COLUMNS];

    /// What each line of the row's plan comes to, in cents.
    private final long[] amounts = new long[3 * Pool.MOST_LINES];

    /// Value of the whole entry of the row, or 0.
    private long whole;

    RowRater(CustomsKernel kernel, EntryChunk in, RatedChunk out, CustomsKernel.Singles singles) {
        this.kernel = kernel;
        this.finder = new PlanFinder(kernel, in);
        this.in = in;
        this.out = out;
        this.singles = singles;
        this.decided = new DecidedRows(finder, in, out);
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
            decided.pick(first, end, runs, columns);
            decided.take(first, runs, columns, bounds, out.sums[in.customs[from]]);
            for (int i = 0; i < decided.others(); i++) {
                rest(first + decided.other(i), decided.other(i));
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
        int situation = finder.situation(at);
        if (!CustomsKernel.isRest(place)) {
            place = finder.locate(i, situation, rates);
            refresh();
        }
        come(i, place, rates, situation);
    }

    /// Rates a row by the plan for what its line prints, where a column is no percent.
    private void comeByColumns(int i, int rates, int situation) {
        int place = finder.locateByColumns(i, situation, rates);
        refresh();
        come(i, place, rates, situation);
    }

    /// Rates a row by the plan it comes to rest at.
    private void come(int i, int place, int rates, int situation) {
        if (place > 0) {
            take(i, place, rates, situation);
        } else {
            apart(i, place, rates);
        }
    }

    /// Value times rate, line by line.
    private void take(int i, int place, int rates, int situation) {
        long head = runs[place];
        out.plan[i] = Pool.number(head);
        int end = place + 1 + Pool.common(head) + Pool.least(head) + Pool.most(head);
        boolean lacks = Pool.lacksColumn(head, columns, rates);
        if (lacks && !in.hasQuantity(i)) {
            comeByColumns(i, rates, situation);
        } else if (!lacks || isCompound(i, place + 1, end, rates)) {
            workOut(place + 1, end, in.cents[i], rates);
            write(i, place, head);
        } else if (!worked(i, kernel.plan(Pool.number(head)), rates)) {
            comeByColumns(i, rates, situation);
        }
    }

    /// The amounts of a run. What columns come to that are no percents is known by now.
    private void workOut(int from, int end, long cents, int rates) {
        int first = LineTable.place(rates, 0);
        for (int at = from; at < end; at++) {
            long line = runs[at];
            int column = PackedLine.column(line);
            if (PackedLine.readsColumn(line) && columns[first + column] < 0) {
                long exact = compound[column];
                amounts[at - from] = Rates.cents(
                        PackedLine.isToTotal(line) ? Math.max(cents * PackedLine.ownRate(line) - exact, 0) : exact);
            } else {
                amounts[at - from] = held(line, cents, PackedLine.rate(line, columns, first));
            }
        }
    }

    /// Value times rate, between the bounds of the line.
    private long held(long line, long cents, long rate) {
        int bound = 2 * PackedLine.bounds(line);
        long min = bounds[bound];
        long max = bounds[bound + 1];
        return whole == 0 || !PackedLine.isFee(line)
                ? Math.min(Math.max(Rates.amount(cents, rate), min), max)
                : Rates.part(cents, whole, rate, min, max);
    }

    /// Writes the amounts of a row by its run.
    private void write(int i, int place, long head) {
        boolean decided = Pool.isDecided(head);
        int kind = decided ? ChunkSums.EXACT : ChunkSums.LEAST;
        var sums = out.sums[in.customs[i]];
        long[] byProgramme = sums.byProgramme[kind];
        sums.rows[kind]++;
        sums.value[kind] += in.cents[i];
        long all = 0;
        long fees = 0;
        int common = Pool.common(head);
        int owed = common + Pool.least(head);
        int lines = owed + Pool.most(head);
        out.lines.reserve(lines);
        int to = out.lines.begin(i, lines);
        for (int at = owed; at < lines; at++) {
            out.lines.set(to + at, PackedLine.programme(runs[place + 1 + at]), RatedChunk.UNKNOWN);
        }
        for (int at = 0; at < owed; at++) {
            long line = runs[place + 1 + at];
            long amount = amounts[at];
            int programme = PackedLine.programme(line);
            out.lines.set(to + at, programme, at < common ? amount : RatedChunk.UNKNOWN);
            byProgramme[programme] += amount;
            all += amount;
            fees += amount & PackedLine.feeMask(line);
        }
        long duty = all - fees;
        out.duty[i] = duty;
        out.fees[i] = fees;
        sums.duty[kind] += duty;
        sums.fees[kind] += fees;
        if (decided) {
            out.status[i] = 0;
            out.mostDuty[i] = duty;
            out.mostFees[i] = fees;
        } else {
            writeMost(i, place, head, sums);
        }
    }

    /// Works out what the columns that a run reads come to where they are no percents.
    ///
    /// @return false where whole numbers do not tell the amounts
    private boolean isCompound(int i, int from, int end, int rates) {
        for (int at = from; at < end; at++) {
            long line = runs[at];
            int column = PackedLine.column(line);
            if (PackedLine.readsColumn(line)
                    && columns[LineTable.place(rates, column)] < 0
                    && !isCompound(i, line, column, rates)) {
                return false;
            }
        }
        return true;
    }

    private boolean isCompound(int i, long line, int column, int rates) {
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
                && (!PackedLine.isToTotal(line)
                        || (in.cents[i] * PackedLine.ownRate(line) - amount) % Rates.ONE != Rates.ONE / 2);
    }

    /// The case of most duty of a row that is open.
    private void writeMost(int i, int place, long head, ChunkSums sums) {
        int common = Pool.common(head);
        int least = Pool.least(head);
        int most = Pool.most(head);
        long all = 0;
        long fees = 0;
        for (int owed = 0; owed < common + most; owed++) {
            int at = owed < common ? owed : owed + least;
            long line = runs[place + 1 + at];
            long amount = amounts[at];
            sums.byProgramme[ChunkSums.MOST][PackedLine.programme(line)] += amount;
            all += amount;
            fees += amount & PackedLine.feeMask(line);
        }
        out.status[i] = 1;
        out.mostDuty[i] = all - fees;
        out.mostFees[i] = fees;
        sums.rows[ChunkSums.MOST]++;
        sums.value[ChunkSums.MOST] += in.cents[i];
        sums.duty[ChunkSums.MOST] += all - fees;
        sums.fees[ChunkSums.MOST] += fees;
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

    private void untold(int i, int number) {
        out.plan[i] = number;
        out.status[i] = 2;
        out.duty[i] = 0;
        out.fees[i] = 0;
        out.mostDuty[i] = 0;
        out.mostFees[i] = 0;
        out.sums[in.customs[i]].untold++;
    }

    /// Rows whose amounts are more than value times rate, or cannot be told.
    private void apart(int i, int place, int rates) {
        int number = CustomsKernel.numberApart(place);
        if (CustomsKernel.isUntold(place)) {
            untold(i, number);
            return;
        }
        switch (kernel.plan(number)) {
            case Plan.Decided decided -> workedOrSingly(i, decided, number, rates);
            case Plan.Ranging ranging -> workedOrSingly(i, ranging, number, rates);
            case Plan.Singly singly -> singles.rate(in, out, i);
            case Plan.Untold untold -> throw new IllegalStateException("a row without amounts came to be worked out");
            case Plan.ByRates byRates -> throw new IllegalStateException("a row came to rest without its rates");
            case Plan.ByValue value -> throw new IllegalStateException("a row came to rest without its value");
        }
    }
}
