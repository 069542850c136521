package chokepoint.duty.entries;

import chokepoint.terms.Circumstances;
import chokepoint.terms.FactVocabulary;
import chokepoint.terms.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Divides the situations of one customs into clusters under the facts of an entry line. Not thread-safe: the kernel
/// asks under its lock.
///
/// A provision whose condition is false, whatever the open facts are, is left out: so situations that differ in it
/// alone have the same clusters. What some fact leaves open may make others count (whose melt, once there is steel):
/// the facts that are open are all that any way of answering the others may lead to.
final class Divisions {

    /// Lists of facts for which it is kept which conditions hold.
    private static final int MOST_KEPT = 64;

    private final Situations situations;
    private final FactTable facts;
    private final Asking[] askings;
    private final long metals;
    private final Map<Integer, Truth[]> truths = new HashMap<>();

    Divisions(Situations situations, FactTable facts, FactVocabulary vocabulary) {
        this.situations = situations;
        this.facts = facts;
        this.askings = situations.provisions().list().stream()
                .map(provision -> Asking.of(provision, facts, vocabulary))
                .toArray(Asking[]::new);
        this.metals = facts.bits(Asking.METALS);
    }

    /// All facts that what a situation comes to may depend on.
    long keys(Situation situation) {
        long keys = 0;
        for (int i = first(situation.provisions()); i >= 0; i = next(situation.provisions(), i)) {
            keys |= askings[i].conditionKeys() | askings[i].dutyKeys();
        }
        return keys;
    }

    private int first(BitSet set) {
        return next(set, -1);
    }

    /// The next number of a provision.
    private int next(BitSet set, int after) {
        int next = set.nextSetBit(after + 1);
        return next < askings.length ? next : -1;
    }

    /// @param factsNumber the number of the facts that the circumstances hold
    Division of(Situation situation, int factsNumber, Circumstances circumstances) {
        Truth[] known = truths(factsNumber);
        long unstated = ~facts.bits(circumstances.facts().values().keySet());
        var live = new BitSet();
        var unknown = new BitSet();
        long open = 0;
        while (true) {
            long supposed = open;
            live.clear();
            unknown.clear();
            for (int i = first(situation.provisions()); i >= 0; i = next(situation.provisions(), i)) {
                Truth truth = (askings[i].conditionKeys() & supposed) == 0
                        ? truth(i, known, circumstances)
                        : askings[i].truth(circumstances, key -> (facts.bit(key) & supposed) != 0);
                if (truth != Truth.FALSE) {
                    live.set(i);
                    open |= askings[i].parts() & unstated;
                }
                if (truth == Truth.UNKNOWN) {
                    unknown.set(i);
                    open |= askings[i].waitsFor() & unstated;
                }
            }
            if (open == supposed) {
                return divided(situation, live, unknown, open);
            }
        }
    }

    private Truth[] truths(int factsNumber) {
        if (truths.size() > MOST_KEPT) {
            truths.clear();
        }
        return truths.computeIfAbsent(factsNumber, key -> new Truth[askings.length]);
    }

    private Truth truth(int number, Truth[] known, Circumstances circumstances) {
        Truth truth = known[number];
        if (truth == null) {
            truth = askings[number].truth(circumstances, key -> false);
            if (!askings[number].ofTheEntry()) {
                known[number] = truth;
            }
        }
        return truth;
    }

    private Division divided(Situation situation, BitSet live, BitSet unknown, long open) {
        var together = new HashMap<Long, BitSet>();
        boolean rates = false;
        boolean column1 = false;
        boolean totals = false;
        var bounds = new TreeSet<BigDecimal>();
        for (int i = first(live); i >= 0; i = next(live, i)) {
            Asking asking = askings[i];
            rates |= asking.dependsOnRates();
            column1 |= asking.column1();
            totals |= asking.totals();
            bounds.addAll(asking.valueBounds());
            long waiting = open & (asking.dutyKeys() | (unknown.get(i) ? asking.conditionKeys() : 0));
            for (long rest = waiting; rest != 0; rest &= rest - 1) {
                long key = Long.lowestOneBit(rest);
                together.computeIfAbsent((key & metals) == 0 ? key : metals, one -> new BitSet())
                        .set(i);
            }
        }
        List<BitSet> parts = situations.bearings().clusters(live, List.copyOf(together.values()));
        var clusters = new ArrayList<Division.Cluster>(parts.size());
        for (BitSet part : parts) {
            clusters.add(cluster(situation, part, unknown));
        }
        return new Division(clusters, open, rates || totals || column1, column1, totals, List.copyOf(bounds));
    }

    private Division.Cluster cluster(Situation situation, BitSet part, BitSet unknown) {
        long keys = 0;
        boolean rates = false;
        boolean value = false;
        for (int i = first(part); i >= 0; i = next(part, i)) {
            Asking asking = askings[i];
            keys |= asking.dutyKeys();
            rates |= asking.readsRates();
            if (unknown.get(i)) {
                keys |= asking.conditionKeys();
                rates |= asking.column1();
                value |= !asking.valueBounds().isEmpty();
            }
        }
        var undecided = (BitSet) part.clone();
        undecided.and(unknown);
        situations.addTests(situation.provisions(), undecided);
        return new Division.Cluster(part, undecided, (keys & metals) == 0 ? keys : keys | metals, rates, value);
    }
}
