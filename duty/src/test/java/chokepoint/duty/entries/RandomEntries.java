package chokepoint.duty.entries;

import chokepoint.duty.Consignment;
import chokepoint.duty.RandomConsignments;
import chokepoint.ledger.Ledger;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.Facts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Entry lines with codes, lanes, moments and facts that the law distinguishes. Every other one has the full code of a
/// line of the day, and often states what another did, so that lines share what was worked out for others.
final class RandomEntries {

    private static final int REMEMBERED = 24;

    private final RandomConsignments consignments;
    private final SplittableRandom random;
    private final Map<Area, List<CommodityCode>> lines = new HashMap<>();
    private final List<Facts> stated = new ArrayList<>();

    RandomEntries(Ledger ledger, long seed) {
        this.consignments = new RandomConsignments(ledger, seed);
        this.random = new SplittableRandom(seed);
        for (Area area : List.of(Area.US, Area.CN)) {
            var nomenclature = ledger.nomenclatures().find(area).orElseThrow();
            lines.put(area, nomenclature.lines(nomenclature.editions().getLast().from()));
        }
    }

    Entry next(long row) {
        Consignment consignment = consignments.next();
        return new Entry(
                row, "", "", Optional.empty(), row % 2 == 0 ? consignment : ofLine(consignment), Filed.NOTHING);
    }

    /// The same of the line that comes next in the schedule, which is as often as not of the same list.
    private Consignment ofLine(Consignment consignment) {
        List<CommodityCode> all = lines.getOrDefault(consignment.lane().destination(), List.of(consignment.good()));
        int at = 0;
        int end = all.size();
        while (at < end - 1) {
            int middle = (at + end) / 2;
            if (all.get(middle).compareTo(consignment.good()) <= 0) {
                at = middle;
            } else {
                end = middle;
            }
        }
        return consignment.of(all.get(at)).with(facts(consignment));
    }

    private Facts facts(Consignment consignment) {
        Facts own = consignment.facts();
        if (own.has("loaded") || own.has("exported") || own.has(Consignment.ENTRY_VALUE)) {
            return own;
        }
        if (stated.size() < REMEMBERED) {
            stated.add(own);
            return own;
        }
        return random.nextInt(3) > 0 ? stated.get(random.nextInt(REMEMBERED)) : own;
    }
}
