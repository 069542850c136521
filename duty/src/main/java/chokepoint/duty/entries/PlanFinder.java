package chokepoint.duty.entries;

import java.util.List;

/// Finds the plans of rows by the tables of a [CustomsKernel], stage by stage for some rows at a time, so that look-ups
/// of many rows are under way at once. The arrays are those of now: a number that is beyond them is new.
final class PlanFinder {

    /// The most rows at a time.
    static final int STRETCH = 256;

    private static final int NO_SITUATION = -1;
    private static final Plan.ByValue NO_BANDS = new Plan.ByValue(List.of());

    private final int[] epochOf = new int[STRETCH];
    private final int[] rates = new int[STRETCH];
    private final int[] situations = new int[STRETCH];
    private final int[] places = new int[STRETCH];

    /// Some of the rows.
    private final int[] these = new int[STRETCH];

    private final CustomsKernel kernel;
    private final EpochTable epochs;
    private final EntryChunk in;
    private int[] classOf = {};
    private int[] ratesOf = {};
    private int[] profileOf = {};
    private int[] situationOf = {};

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
    }

    /// Goes to the rows from a first one.
    ///
    /// @param end at most a [#STRETCH] further
    void find(int first, int end) {
        refresh();
        findRates(first, end);
        findSituations(first, end);
        kernel.placeOf.find(situations, in.facts, first, end - first, places);
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

    /// The place of the plan of a row; where that is no place to [rest][CustomsKernel#isRest], it is still to be
    /// [located][#locate].
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
        int count = epochs.count();
        int[] classes = classOf;
        int[] profiles = profileOf;
        for (int i = first; i < end; i++) {
            int at = classes[in.code[i]] * CustomsKernel.ORIGINS + in.origin[i];
            situations[i - first] = at < profiles.length ? profiles[at] : 0;
        }
        int[] all = situationOf;
        for (int at = 0; at < end - first; at++) {
            int place = situations[at] * count + epochOf[at];
            situations[at] = (place < all.length ? all[place] : 0) - 1;
        }
        for (int i = first; i < end; i++) {
            int at = i - first;
            if (rates[at] == CustomsKernel.REFUSED) {
                situations[at] = NO_SITUATION;
            } else if (situations[at] == NO_SITUATION) {
                situations[at] = kernel.newSituation(in.code[i], in.origin[i], epochOf[at]) - 1;
                refresh();
            }
        }
    }

    /// The plans that depend on the rates of the line, as far as they are known.
    private void findByRates(int first, int end) {
        int waiting = 0;
        for (int at = 0; at < end - first; at++) {
            these[waiting] = at;
            waiting += places[at] == CustomsKernel.BY_RATES ? 1 : 0;
        }
        for (int i = 0; i < waiting; i++) {
            int at = these[i];
            if (rates[at] < PlaceTable.MOST_RATES) {
                int facts = in.facts[first + at];
                int place = kernel.placeOf.get(situations[at], facts, kernel.ratesKey(rates[at], facts), 0);
                places[at] = CustomsKernel.isRest(place) ? place : CustomsKernel.BY_RATES;
            }
        }
    }

    /// The plans of rows without a quantity whose line has a column that is no percent, as far as they are known.
    private void findByColumns(int first, int end) {
        long[] runs = kernel.pool.runs();
        long[] columns = kernel.columns;
        int lacking = 0;
        for (int at = 0; at < end - first; at++) {
            long head = runs[Math.max(places[at], 0)];
            these[lacking] = at;
            lacking += Pool.lacksColumn(head, columns, Math.max(rates[at], 0)) ? 1 : 0;
        }
        for (int i = 0; i < lacking; i++) {
            int at = these[i];
            if (rates[at] < PlaceTable.MOST_RATES && !in.hasQuantity(first + at)) {
                int facts = in.facts[first + at];
                int known = kernel.placeOf.get(situations[at], facts, columnsKey(rates[at], facts, columns), 0);
                places[at] = CustomsKernel.isRest(known) ? known : places[at];
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
        if (situation >= PlaceTable.MOST_SITUATIONS
                || factsNumber >= FactTable.MOST
                || rates >= PlaceTable.MOST_RATES) {
            return CustomsKernel.SINGLY;
        }
        int ratesKey = forRates;
        Plan.ByValue bands = NO_BANDS;
        int band = 0;
        while (true) {
            int place = kernel.placeOf.get(situation, factsNumber, ratesKey, band);
            if (place == 0) {
                place = kernel.newPlan(situation, factsNumber, ratesKey, bands, band, in, i);
                refresh();
            }
            if (CustomsKernel.isRest(place)) {
                return place;
            }
            if (kernel.plan(CustomsKernel.numberApart(place)) instanceof Plan.ByValue byValue) {
                bands = byValue;
                band = byValue.band(in.cents[i]) + 1;
                if (band > PlaceTable.MOST_BANDS) {
                    return CustomsKernel.SINGLY;
                }
            } else {
                ratesKey = kernel.ratesKey(rates, factsNumber);
            }
        }
    }
}
