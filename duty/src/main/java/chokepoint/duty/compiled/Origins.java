package chokepoint.duty.compiled;

import chokepoint.ledger.regime.Provisions.Provision;
import chokepoint.terms.Area;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers for origins, with the provisions that name each.
final class Origins {

    private final List<Provision> provisions;
    private final int size;
    private final Map<Area, Integer> numbers = new HashMap<>();
    private final List<Area> areas = new ArrayList<>();
    private final List<ProvisionSet> named = new ArrayList<>();

    /// @param size of the sets of provisions
    Origins(List<Provision> provisions, int size) {
        this.provisions = provisions;
        this.size = size;
    }

    synchronized int number(Area area) {
        return numbers.computeIfAbsent(area, one -> {
            ProvisionSet naming = ProvisionSet.none(size);
            for (int i = 0; i < provisions.size(); i++) {
                if (provisions.get(i).origin().contains(one)) {
                    naming.set(i);
                }
            }
            areas.add(one);
            named.add(naming);
            return areas.size() - 1;
        });
    }

    synchronized int size() {
        return areas.size();
    }

    synchronized Area area(int number) {
        return areas.get(number);
    }

    /// The provisions that name an origin.
    synchronized ProvisionSet named(int number) {
        return named.get(number);
    }
}
