package chokepoint.duty.compiled;

import chokepoint.ledger.regime.Provisions.Provision;
import java.util.LinkedHashSet;
import java.util.List;

/// The programmes that some provision belongs to, numbered in the order they first stand in.
final class Families {

    private final List<String> names;

    Families(List<Provision> provisions) {
        var found = new LinkedHashSet<String>();
        provisions.forEach(provision -> provision
                .measure()
                .ifPresent(segment -> found.add(segment.terms().family())));
        this.names = List.copyOf(found);
    }

    List<String> names() {
        return names;
    }

    int number(String family) {
        int number = names.indexOf(family);
        if (number < 0) {
            throw new IllegalStateException(family + " is no programme of these duties");
        }
        return number;
    }
}
