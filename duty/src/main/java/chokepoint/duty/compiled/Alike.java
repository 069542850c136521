package chokepoint.duty.compiled;

import chokepoint.ledger.log.Effect.DisplacementTerms;
import chokepoint.ledger.log.Effect.ExemptionTerms;
import chokepoint.ledger.log.Effect.MeasureTerms;
import chokepoint.ledger.log.Effect.SuspensionTerms;
import chokepoint.ledger.regime.Provisions.Provision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Provisions that do the same: it makes no difference which of them applies. Seventy countries with a
/// rate of 15 % are one provision where it comes to telling situations apart.
final class Alike {

    /// What a provision does, leaving out whom and which goods it reaches, since when, and by what name.
    ///
    /// @param terms what is left of its terms
    /// @param about the provisions it is about, gives way to or stands in the place of
    /// @param concernedBy the provisions that are about it, give way to it or stand in its place
    private record Deed(List<Object> terms, List<ProvisionSet> about, List<ProvisionSet> concernedBy) {}

    private final int[] first;

    /// @param relations for each kind of relation and each provision, those it has the relation to
    Alike(List<Provision> provisions, List<ProvisionSet[]> relations, int size) {
        this.first = new int[size];
        List<ProvisionSet[]> inverse =
                relations.stream().map(relation -> inverse(relation, size)).toList();
        Map<Deed, Integer> known = new HashMap<>();
        for (int i = 0; i < size; i++) {
            int number = i;
            first[i] = i >= provisions.size()
                    ? i
                    : known.computeIfAbsent(
                            new Deed(terms(provisions.get(i)), of(relations, i), of(inverse, i)), deed -> number);
        }
    }

    private static List<ProvisionSet> of(List<ProvisionSet[]> relations, int number) {
        return relations.stream().map(relation -> relation[number]).toList();
    }

    private static ProvisionSet[] inverse(ProvisionSet[] relation, int size) {
        var inverse = new ProvisionSet[relation.length];
        for (int i = 0; i < inverse.length; i++) {
            inverse[i] = ProvisionSet.none(size);
        }
        for (int i = 0; i < relation.length; i++) {
            for (int to = relation[i].next(0); to >= 0; to = relation[i].next(to + 1)) {
                inverse[to].set(i);
            }
        }
        return inverse;
    }

    private static List<Object> terms(Provision provision) {
        return switch (provision.segment().terms()) {
            case MeasureTerms measure ->
                List.of("measure", measure.family(), measure.duty(), measure.base(), measure.when());
            case SuspensionTerms suspension ->
                List.of("suspension", suspension.to(), suspension.political(), suspension.when());
            case ExemptionTerms exemption -> List.of("exemption", exemption.portion(), exemption.when());
            case DisplacementTerms displacement -> List.of("displacement", displacement.portion(), displacement.when());
            default -> throw new IllegalStateException(provision.owner() + " is no measure and no rule");
        };
    }

    /// The same set with each provision replaced by the first that does the same; of several that do, the
    /// others stay themselves.
    ProvisionSet canonical(ProvisionSet provisions) {
        ProvisionSet found = provisions.and(provisions);
        for (int i = provisions.next(0); i >= 0; i = provisions.next(i + 1)) {
            if (!found.get(first[i])) {
                found.clear(i);
                found.set(first[i]);
            }
        }
        return found;
    }
}
