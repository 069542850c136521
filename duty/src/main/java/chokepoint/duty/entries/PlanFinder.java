package chokepoint.duty.entries;

import java.util.List;

/// Finds the plans of rows by the tables of a [CustomsKernel], stage by stage for some rows at a time, so that look-ups
/// of many rows are under way at once. The arrays are those of now: a number that is beyond them is new.
final class PlanFinder {

    /// The most rows at a time.
    static final int STRETCH = 256;

    private static final int MOST_BANDS = 7;
    private static final int MOST_SITUATIONS = 1 << 22;
    private static final int MOST_RATES = 1 << 17;
    private static final Plan.ByValue NO_BANDS = new Plan.ByValue(List.of());

    private final int[] epochOf = new int[STRETCH];
    private final int[] rates = new int[STRETCH];
    private final int[] situations = new int[STRETCH];
    private final int[] places = new int[STRETCH];

    private final CustomsKernel kernel;
    private final EpochTable epochs;
    private final EntryChunk in;
    private int[] classOf = {};
    private int[] ratesOf = {};
    private int[][] profileOf = {};
    private int[][] situationOf = {};
    private int[] planOf = {};

    PlanFinder(CustomsKernel kernel, EntryChunk in) {
        this.kernel = kernel;
        this.epochs = kernel.epochs;
        this.in = in;
    }

    private void refresh() {
        ratesOf = kernel.ratesOf;
        classOf = kernel.classOf;
        profileOf = kernel.profileOf;
        situationOf = kernel.situationOf;
        planOf = kernel.planOf;
    }

    /// Goes to the rows from a first one.
    ///
    /// @param end at most a [#STRETCH] further
    void find(int first, int end) {
        refresh();
        findRates(first, end);
        findSituations(first, end);
        findPlaces(first, end);
        findByRates(first, end);
        findByColumns(first, end);
    }

    /// The number of the rates of a row's line, or [CustomsKernel#REFUSED].
    ///
    /// @param at from the first of the rows at hand
    int rates(int at) {
        return rates[at];
    }

    int situation(int at) {
        return situations[at];
    }

    /// The place of the plan of a row: above zero in the pool; else it is still to be [located][#locate].
    int place(int at) {
        return places[at];
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

    /// The plans that depend on the rates of the line, as far as they are known.
    private void findByRates(int first, int end) {
        for (int i = first; i < end; i++) {
            int at = i - first;
            if (places[at] == CustomsKernel.BY_RATES && rates[at] < MOST_RATES) {
                int place = kernel.keyed.get(
                        CustomsKernel.key(situations[at], in.facts[i], kernel.ratesKey(rates[at], in.facts[i]), 0));
                places[at] = place > 0 ? place : CustomsKernel.BY_RATES;
            }
        }
    }

    /// The plans of rows without a quantity whose line has a column that is no percent, as far as they are known.
    private void findByColumns(int first, int end) {
        long[] runs = kernel.pool.runs();
        long[] columns = kernel.columns;
        for (int i = first; i < end; i++) {
            int at = i - first;
            int place = places[at];
            if (place > 0
                    && place < runs.length
                    && situations[at] < MOST_SITUATIONS
                    && rates[at] < MOST_RATES
                    && !in.hasQuantity(i)
                    && Pool.lacksColumn(runs, place, columns, rates[at])) {
                int known = kernel.place(situations[at], in.facts[i], columnsKey(rates[at], in.facts[i], columns), 0);
                places[at] = known > 0 ? known : place;
            }
        }
    }

    /// A number for the rates of a line of which a column is no percent.
    private int columnsKey(int rates, int facts, long[] columns) {
        return columns[LineTable.place(rates, LineTable.GENERAL)] < 0
                ? kernel.needsKey(rates, facts)
                : kernel.ratesKey(rates, facts);
    }

    /// The place of the plan that a row comes to rest at where a column of its line is no percent, and the plan does
    /// not hold without it.
    int locateByColumns(int i, int situation, int rates) {
        return locate(i, situation, rates, columnsKey(rates, in.facts[i], kernel.columns));
    }

    /// The place of the plan that a row comes to rest at.
    int locate(int i, int situation, int rates) {
        return locate(i, situation, rates, 0);
    }

    private int locate(int i, int situation, int rates, int forRates) {
        int factsNumber = in.facts[i];
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
}
