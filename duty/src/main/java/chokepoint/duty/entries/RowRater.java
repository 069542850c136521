package chokepoint.duty.entries;

import chokepoint.ledger.nomenclature.LineRates;
import java.util.List;

/// Rates the rows of one chunk by the tables of a [CustomsKernel]. The arrays are those of now: a number that is beyond
/// them is new.
final class RowRater {
    private static final long FEE = 256;
    private static final int MOST_BANDS = 7;
    private static final int MOST_SITUATIONS = 1 << 22;
    private static final int MOST_RATES = 1 << 17;
    private static final Plan.ByValue NO_BANDS = new Plan.ByValue(List.of());

    /// Rows whose look-ups are under way at once.
    private static final int STRETCH = 256;

    private final int[] epochOf = new int[STRETCH];
    private final int[] rates = new int[STRETCH];
    private final int[] situations = new int[STRETCH];
    private final int[] places = new int[STRETCH];

    private final CustomsKernel kernel;
    private final EpochTable epochs;
    private final EntryChunk in;
    private final RatedChunk out;
    private final CustomsKernel.Singles singles;
    private int[] classOf;
    private int[] ratesOf;
    private int[][] profileOf;
    private int[][] situationOf;
    private int[] planOf;
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
        this.epochs = kernel.epochs;
        this.in = in;
        this.out = out;
        this.singles = singles;
        this.classOf = kernel.classOf;
        this.ratesOf = kernel.ratesOf;
        this.profileOf = kernel.profileOf;
        this.situationOf = kernel.situationOf;
        this.planOf = kernel.planOf;
        this.columns = kernel.columns;
        this.printed = kernel.printed;
        this.runs = kernel.pool.runs();
        this.bounds = kernel.pool.bounds();
    }

    private void refresh() {
        ratesOf = kernel.ratesOf;
        classOf = kernel.classOf;
        profileOf = kernel.profileOf;
        situationOf = kernel.situationOf;
        planOf = kernel.planOf;
        columns = kernel.columns;
        printed = kernel.printed;
        runs = kernel.pool.runs();
        bounds = kernel.pool.bounds();
    }

    /// Rates the rows between two places: stage by stage for some of them at a time, so that look-ups of many rows are
    /// under way at once.
    void rate(int from, int to) {
        for (int first = from; first < to; first += STRETCH) {
            int end = Math.min(first + STRETCH, to);
            findRates(first, end);
            findSituations(first, end);
            findPlaces(first, end);
            for (int i = first; i < end; i++) {
                rest(i, i - first);
            }
        }
    }

    /// The epoch of each row, and the rates that its line prints then.
    private void findRates(int first, int end) {
        int eras = epochs.eras();
        for (int i = first; i < end; i++) {
            int epoch = epochs.at(in.entered[i]);
            epochOf[i - first] = epoch;
            int at = in.code[i] * eras + epochs.era(epoch);
            rates[i - first] = at < ratesOf.length ? (int) CustomsKernel.INTS.getAcquire(ratesOf, at) : 0;
        }
        for (int i = first; i < end; i++) {
            int at = i - first;
            if (epochOf[at] == 0) {
                rates[at] = CustomsKernel.REFUSED;
            } else if (rates[at] == 0) {
                rates[at] = kernel.newRates(in.code[i], epochOf[at]);
                refresh();
            }
            if (in.cents[i] > Rates.MOST_CENTS || in.entryCents(i) > Rates.MOST_CENTS) {
                rates[at] = CustomsKernel.REFUSED;
            }
        }
    }

    /// The situation of each row whose line has rates.
    private void findSituations(int first, int end) {
        for (int i = first; i < end; i++) {
            int at = i - first;
            if (rates[at] != CustomsKernel.REFUSED) {
                int profile = profileOf[classOf[in.code[i]]][in.origin[i]];
                int[] row = profile < situationOf.length ? situationOf[profile] : null;
                int situation = row == null ? 0 : row[epochOf[at]];
                if (situation == 0) {
                    situation = kernel.newSituation(in.code[i], in.origin[i], epochOf[at]);
                    refresh();
                }
                situations[at] = situation - 1;
            }
        }
    }

    /// The place of each row's plan, as far as it is known and does not depend on its rates or value; else not above
    /// zero.
    private void findPlaces(int first, int end) {
        refresh();
        for (int i = first; i < end; i++) {
            int at = i - first;
            int place = 0;
            if (rates[at] != CustomsKernel.REFUSED) {
                int situation = situations[at];
                int factsNumber = in.facts[i];
                if (factsNumber == 0) {
                    place = (int) CustomsKernel.INTS.getAcquire(planOf, situation);
                } else if (situation < MOST_SITUATIONS && factsNumber < FactTable.MOST) {
                    place = kernel.keyed.get(CustomsKernel.key(situation, factsNumber, 0, 0));
                }
            }
            places[at] = place;
        }
    }

    private void rest(int i, int at) {
        if (rates[at] == CustomsKernel.REFUSED) {
            singles.rate(in, out, i);
            return;
        }
        whole = in.entryCents(i);
        int place = places[at];
        if (place <= 0) {
            place = locate(i, situations[at], in.facts[i], rates[at], 0);
        }
        if (place > 0) {
            take(i, place, rates[at], situations[at]);
        } else {
            apart(i, -place - 1, rates[at]);
        }
    }

    /// The place of the plan that a row comes to rest at.
    private int locate(int i, int situation, int factsNumber, int rates, int forRates) {
        if (situation >= MOST_SITUATIONS || factsNumber >= FactTable.MOST || rates >= MOST_RATES) {
            return CustomsKernel.SINGLY;
        }
        int ratesKey = forRates;
        Plan.ByValue bands = NO_BANDS;
        int band = 0;
        while (true) {
            int place = kernel.place(situation, factsNumber, ratesKey, band);
            if (place == 0) {
                place = kernel.newPlan(situation, factsNumber, ratesKey, bands, band, in, i);
                refresh();
            }
            if (place > 0) {
                return place;
            }
            switch (kernel.plan(-place - 1)) {
                case Plan.ByRates byRates -> ratesKey = kernel.ratesKey(rates, factsNumber);
                case Plan.ByValue byValue -> {
                    bands = byValue;
                    band = byValue.band(in.cents[i]) + 1;
                    if (band > MOST_BANDS) {
                        return CustomsKernel.SINGLY;
                    }
                }
                case Plan.Decided decided -> {
                    return place;
                }
                case Plan.Ranging ranging -> {
                    return place;
                }
                case Plan.Untold untold -> {
                    return place;
                }
                case Plan.Singly singly -> {
                    return place;
                }
            }
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
            int column = (int) (runs[at] >> 16) & 255;
            if (column != 0 && columns[place(rates, column)] < 0) {
                if (in.hasQuantity(i) && isCompound(i, column, runs[at + 1], rates)) {
                    continue;
                }
                if (!in.hasQuantity(i) || !worked(i, kernel.plan((int) (head >>> 32)), rates)) {
                    byRates(i, situation, rates);
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
    /// @param total that the column is lifted to, if it is
    /// @return false where whole numbers do not tell the amount
    private boolean isCompound(int i, int column, long total, int rates) {
        int ofLine = ofLine(column);
        int number = kernel.compounds.find(rates, ofLine, in.facts[i]);
        if (number == 0) {
            number = kernel.newCompound(rates, ofLine, in.facts[i]);
        }
        if (number == CompoundRates.NONE) {
            return false;
        }
        long amount = kernel.compounds.amount(number, in, i, in.cents[i]);
        compound[ofLine] = amount;
        // What lacks to a total an assessment tells in percent first: half a cent may be a little more or less there.
        return amount != CompoundRates.TOO_MUCH
                && (column != Pool.TO_TOTAL || (in.cents[i] * total - amount) % Rates.ONE != Rates.ONE / 2);
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
        int column = (int) (meta >> 16) & 255;
        long rate = runs[at + 1];
        if (column != 0) {
            long ofLine = columns[place(rates, column)];
            if (ofLine < 0) {
                long exact = compound[ofLine(column)];
                return Rates.cents(column == Pool.TO_TOTAL ? Math.max(cents * rate - exact, 0) : exact);
            }
            rate = column == Pool.TO_TOTAL ? Math.max(rate - ofLine, 0) : ofLine;
        }
        long amount = Rates.amount(cents, rate);
        int bound = (int) (meta >>> 32);
        if (bound == 0) {
            return amount;
        }
        long min = bounds[2 * bound];
        long max = bounds[2 * bound + 1];
        return whole == 0 || (meta & FEE) == 0
                ? Math.min(Math.max(amount, min), max)
                : Rates.part(cents, whole, rate, min, max);
    }

    /// Where the rate of a column stands; a total is reckoned from the general one, the first.
    private static int place(int rates, int column) {
        return rates * LineTable.COLUMNS + ofLine(column);
    }

    private static int ofLine(int column) {
        return column == Pool.TO_TOTAL ? 0 : column - 1;
    }

    /// A column of the line is no percent, and the plan does not hold without it.
    private void byRates(int i, int situation, int rates) {
        boolean general = columns[place(rates, Pool.TO_TOTAL)] < 0;
        int key = general ? kernel.needsKey(rates, in.facts[i]) : kernel.ratesKey(rates, in.facts[i]);
        int place = locate(i, situation, in.facts[i], rates, key);
        if (place > 0) {
            take(i, place, rates, situation);
        } else {
            apart(i, -place - 1, rates);
        }
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
