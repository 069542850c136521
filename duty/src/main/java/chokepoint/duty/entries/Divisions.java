package chokepoint.duty.entries;

import chokepoint.ledger.regime.Provisions.Provision;
import chokepoint.terms.Circumstances;
import chokepoint.terms.Condition;
import chokepoint.terms.FactDefinition;
import chokepoint.terms.FactVocabulary;
import chokepoint.terms.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Divides the situations of one customs into clusters under the facts of an entry line. Not thread-safe: the kernel
/// asks under its lock.
///
/// A provision whose condition is false, whatever the open facts are, is left out: so situations that differ in it
/// alone have the same clusters.
final class Divisions {

    /// Lists of facts for which it is kept which conditions hold.
    private static final int MOST_KEPT = 64;

    private static final String METAL = "metal";

    private final Situations situations;
    private final FactVocabulary vocabulary;
    private final Asking[] askings;
    private final Map<Integer, Truth[]> truths = new HashMap<>();

    Divisions(Situations situations, FactVocabulary vocabulary) {
        this.situations = situations;
        this.vocabulary = vocabulary;
        List<Provision> all = situations.provisions().list();
        this.askings = all.stream().map(Asking::of).toArray(Asking[]::new);
    }

    /// All facts that what a situation comes to may depend on.
    Set<String> keys(Situation situation) {
        var keys = new TreeSet<String>();
        for (int i = first(situation.provisions()); i >= 0; i = next(situation.provisions(), i)) {
            keys.addAll(askings[i].conditionKeys());
            keys.addAll(askings[i].dutyKeys());
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
    /// @param also facts that may be supposed beside those that are seen to be open
    Division of(Situation situation, int factsNumber, Circumstances circumstances, Set<String> also) {
        Truth[] known = truths(factsNumber);
        var live = new BitSet();
        var unknown = new BitSet();
        for (int i = first(situation.provisions()); i >= 0; i = next(situation.provisions(), i)) {
            note(i, truth(i, known, circumstances), live, unknown);
        }
        Set<String> open = open(live, unknown, circumstances);
        open.addAll(also);
        if (!open.isEmpty()) {
            live.clear();
            unknown.clear();
            for (int i = first(situation.provisions()); i >= 0; i = next(situation.provisions(), i)) {
                Truth truth = asksFor(askings[i].conditionKeys(), open)
                        ? askings[i].truth(circumstances, open)
                        : truth(i, known, circumstances);
                note(i, truth, live, unknown);
            }
        }
        return divided(situation, live, unknown, open);
    }

    private static void note(int number, Truth truth, BitSet live, BitSet unknown) {
        if (truth != Truth.FALSE) {
            live.set(number);
        }
        if (truth == Truth.UNKNOWN) {
            unknown.set(number);
        }
    }

    private static boolean asksFor(Set<String> keys, Set<String> open) {
        for (String key : open) {
            if (keys.contains(key)) {
                return true;
            }
        }
        return false;
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
            truth = askings[number].truth(circumstances, Set.of());
            if (!askings[number].asksForTheEntry()) {
                known[number] = truth;
            }
        }
        return truth;
    }

    /// The facts that nobody states and that conditions or amounts wait for, as far as they can be supposed.
    private Set<String> open(BitSet live, BitSet unknown, Circumstances circumstances) {
        var open = new TreeSet<String>();
        for (int i = first(unknown); i >= 0; i = next(unknown, i)) {
            for (Condition.Test test : askings[i].tests()) {
                if (isSupposable(test.key())
                        && !circumstances.facts().has(test.key())
                        && test.test(circumstances) == Truth.UNKNOWN) {
                    open.add(test.key());
                }
            }
        }
        for (int i = first(live); i >= 0; i = next(live, i)) {
            for (String key : askings[i].dutyKeys()) {
                if (!circumstances.facts().has(key)
                        && vocabulary
                                .find(key)
                                .filter(fact -> fact.kind() == FactDefinition.Kind.PERCENT)
                                .isPresent()) {
                    open.add(key);
                }
            }
        }
        return open;
    }

    private boolean isSupposable(String key) {
        return vocabulary
                .find(key)
                .map(fact -> switch (fact.kind()) {
                    case WORD, PLACE, PERCENT -> true;
                    case DATE, QUANTITY, MONEY, HEADING -> false;
                })
                .orElse(false);
    }

    private Division divided(Situation situation, BitSet live, BitSet unknown, Set<String> open) {
        var together = new HashMap<String, BitSet>();
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
            for (String key : open) {
                if (asking.dutyKeys().contains(key)
                        || unknown.get(i) && asking.conditionKeys().contains(key)) {
                    together.computeIfAbsent(Asking.METALS.contains(key) ? METAL : key, one -> new BitSet())
                            .set(i);
                }
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
        var keys = new TreeSet<String>();
        boolean rates = false;
        boolean value = false;
        for (int i = first(part); i >= 0; i = next(part, i)) {
            Asking asking = askings[i];
            keys.addAll(asking.dutyKeys());
            rates |= asking.readsRates();
            if (unknown.get(i)) {
                keys.addAll(asking.conditionKeys());
                rates |= asking.column1();
                value |= !asking.valueBounds().isEmpty();
            }
        }
        var asking = (BitSet) part.clone();
        asking.and(unknown);
        var asked = (BitSet) part.clone();
        situations.addTests(situation.provisions(), asking, asked);
        return new Division.Cluster(part, asked, Asking.withMetals(keys), rates, value);
    }
}
