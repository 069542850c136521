package chokepoint.duty.entries;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one cluster of a situation comes to, with the places of its measures in the order in which duties are
/// stacked, so that clusters can be put together again.
///
/// @param exact whether every measure is decided and every amount known
/// @param told whether the duty is known in any case that the open facts leave possible
/// @param least the cases of least duty, as far as they differ in what is owed
/// @param most the cases of most duty
/// @param findings what the law says of each measure
/// @param deciding the open facts that change the duty
/// @param feeFacts the facts that decide on a fee
/// @param needs what must be known before any amount can be told
/// @param supposed the facts that were supposed to be this or that
/// @param combinations how many cases there are
/// @param triedAll whether all were tried
/// @param instead where the amounts show that it must be another kind of plan
record Part(
        boolean exact,
        boolean told,
        List<Case> least,
        List<Case> most,
        List<Said> findings,
        List<OpenFact> deciding,
        List<FeeFact> feeFacts,
        Set<String> needs,
        List<String> supposed,
        long combinations,
        boolean triedAll,
        @Nullable Plan instead) {

    /// A case: what is owed if the open facts turn out so.
    ///
    /// @param known whether every amount is
    /// @param taken what is owed, less what takes nothing
    record Case(boolean known, List<Taken> taken, List<Owed> owed) {

        /// Both together: what two clusters come to.
        Case and(Case other) {
            return new Case(known && other.known, merged(taken, other.taken), merged(owed, other.owed));
        }

        List<Plan.Line> lines() {
            return owed.stream().map(Owed::line).toList();
        }

        /// Compares the measures that are owed, in stacking order, and what each takes.
        static int byMeasures(Case one, Case other) {
            Iterator<Taken> ours = one.taken.iterator();
            Iterator<Taken> theirs = other.taken.iterator();
            while (ours.hasNext() && theirs.hasNext()) {
                Taken our = ours.next();
                Taken their = theirs.next();
                int order = our.measure.compareTo(their.measure);
                order = order == 0 ? our.percent.compareTo(their.percent) : order;
                if (order != 0) {
                    return order;
                }
            }
            return Boolean.compare(ours.hasNext(), theirs.hasNext());
        }
    }

    /// What stands at a place in the stacking order.
    sealed interface Placed {
        int place();
    }

    record Taken(int place, String measure, BigDecimal percent) implements Placed {}

    record Owed(int place, Plan.Line line) implements Placed {}

    record Said(int place, BriefFinding finding) implements Placed {}

    record FeeFact(int place, String fact) implements Placed {}

    /// A fact that changes the duty.
    ///
    /// @param place of the first measure that asks for it, after all measures where an amount does
    /// @param late whether only a case asks for it, and not the goods as stated
    record OpenFact(int place, String fact, boolean late) implements Placed {}

    /// Two lists in stacking order as one.
    static <T extends Placed> List<T> merged(List<T> one, List<T> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        var merged = new ArrayList<T>(one.size() + other.size());
        int next = 0;
        for (T first : one) {
            while (next < other.size() && other.get(next).place() < first.place()) {
                merged.add(other.get(next++));
            }
            merged.add(first);
        }
        merged.addAll(other.subList(next, other.size()));
        return merged;
    }
}
