package chokepoint.duty.entries;

import chokepoint.duty.Consignment;
import chokepoint.duty.RandomConsignments;
import chokepoint.ledger.Ledger;
import java.util.Optional;

/// Entry lines with codes, lanes, moments and facts that the law distinguishes.
final class RandomEntries {

    private final RandomConsignments random;

    RandomEntries(Ledger ledger, long seed) {
        this.random = new RandomConsignments(ledger, seed);
    }

    Entry next(long row) {
        Consignment consignment = random.next();
        return new Entry(row, "", "", Optional.empty(), consignment, Filed.NOTHING);
    }
}
