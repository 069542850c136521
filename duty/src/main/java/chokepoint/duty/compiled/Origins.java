package chokepoint.duty.compiled;

import chokepoint.ledger.regime.Provisions.Provision;
import chokepoint.terms.Area;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers for origins, and kinds of them: the same provisions name all origins of a kind, and they meet the
/// same tests of a place.
final class Origins {

    /// @param area one origin of the kind
    /// @param named the provisions that name it, and the tests that it meets
    record Kind(int number, Area area, ProvisionSet named) {}

    private final List<Provision> provisions;
    private final CellTests tests;
    private final Map<Area, Integer> numbers = new HashMap<>();
    private final Map<ProvisionSet, Kind> kinds = new HashMap<>();
    private final List<Kind> kindOf = new ArrayList<>();

    Origins(List<Provision> provisions, CellTests tests) {
        this.provisions = provisions;
        this.tests = tests;
    }

    synchronized int number(Area area) {
        return numbers.computeIfAbsent(area, one -> {
            ProvisionSet named = ProvisionSet.none(tests.size());
            for (int i = 0; i < provisions.size(); i++) {
                if (provisions.get(i).origin().contains(one)) {
                    named.set(i);
                }
            }
            tests.addThoseMet(one, named);
            kindOf.add(kinds.computeIfAbsent(named, key -> new Kind(kinds.size(), one, named)));
            return kindOf.size() - 1;
        });
    }

    synchronized Kind kind(int origin) {
        return kindOf.get(origin);
    }

    synchronized int size() {
        return kindOf.size();
    }
}
