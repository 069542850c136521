package chokepoint.duty.entries;

import java.util.Arrays;

/// The places of plans by situation, facts, rates and band of values, read without a lock while one writer at a time
/// adds to it. What a reader does not see yet is 0, and it asks again under the lock.
///
/// The first lists of facts for which there is a plan, whatever rates and value, have places side by side in each
/// situation: one look into memory, and no comparing. All others are found by key.
final class PlaceTable {

    /// Greater numbers have no key.
    static final int MOST_SITUATIONS = 1 << 22;

    static final int MOST_RATES = 1 << 17;
    static final int MOST_BANDS = 7;

    private static final int SLOT_BITS = 5;
    private static final int SLOTS = 1 << SLOT_BITS;
    private static final byte NO_SLOT = -1;

    /// Situations that have places side by side.
    private static final int MOST_BESIDE = 1 << 18;

    /// The slot of each number of facts.
    private volatile byte[] slotOf = {};

    private int slots;
    private volatile int[] beside = new int[SLOTS << 8];
    private final KeyTable keyed = new KeyTable();

    /// The place of one plan.
    ///
    /// @return 0 where it is not known yet
    int get(int situation, int facts, int rates, int band) {
        return rates == 0 && band == 0
                ? ofAny(situation, facts, slotOf, beside)
                : keyed.get(key(situation, facts, rates, band));
    }

    /// The places of the plans of some rows, whatever their rates and value; 0 where they are not known yet.
    ///
    /// @param situations of the rows; one that is negative, or has no key, has no plan
    /// @param facts of all rows of a chunk
    /// @param first place of the first row among the facts
    void find(int[] situations, int[] facts, int first, int rows, int[] places) {
        byte[] slotsNow = slotOf;
        int[] besideNow = beside;
        for (int at = 0; at < rows; at++) {
            places[at] = ofAny(situations[at], facts[first + at], slotsNow, besideNow);
        }
    }

    private int ofAny(int situation, int facts, byte[] slotsNow, int[] besideNow) {
        int slot = facts < slotsNow.length ? slotsNow[facts] : NO_SLOT;
        if (slot == NO_SLOT || situation >= MOST_BESIDE) {
            return situation >= 0 && situation < MOST_SITUATIONS && facts < FactTable.MOST
                    ? keyed.get(key(situation, facts, 0, 0))
                    : 0;
        }
        int at = situation << SLOT_BITS | slot;
        return at >= 0 && at < besideNow.length ? (int) CustomsKernel.INTS.getAcquire(besideNow, at) : 0;
    }

    /// Adds a place that is not there; by one writer at a time.
    void put(int situation, int facts, int rates, int band, int place) {
        if (rates == 0 && band == 0 && situation < MOST_BESIDE && slot(facts) != NO_SLOT) {
            int at = situation << SLOT_BITS | slot(facts);
            int[] all = beside;
            if (at >= all.length) {
                all = Arrays.copyOf(all, Integer.highestOneBit(at) << 1);
                beside = all;
            }
            CustomsKernel.INTS.setRelease(all, at, place);
        } else {
            keyed.put(key(situation, facts, rates, band), place);
        }
    }

    /// The slot of some facts, given to them with their first plan.
    private int slot(int facts) {
        byte[] all = slotOf;
        if (facts < all.length && all[facts] != NO_SLOT) {
            return all[facts];
        }
        if (slots == SLOTS) {
            return NO_SLOT;
        }
        int before = all.length;
        byte[] more = Arrays.copyOf(all, Math.max(before, facts + 1));
        Arrays.fill(more, before, more.length, NO_SLOT);
        more[facts] = (byte) slots++;
        slotOf = more;
        return more[facts];
    }

    private static long key(int situation, int facts, int rates, int band) {
        return (long) situation << 42 | (long) facts << 22 | (long) rates << 3 | band;
    }
}
