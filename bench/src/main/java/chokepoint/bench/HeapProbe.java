package chokepoint.bench;

import chokepoint.duty.Assessor;
import chokepoint.duty.Consignment;
import chokepoint.duty.NomenclatureRates;
import chokepoint.ledger.regime.CompiledLaw;
import java.lang.management.ManagementFactory;

/// Run in a process of its own with a small heap: prints the bytes in use after loading, and after ten thousand
/// assessments with everything that they left in the caches.
final class HeapProbe {

    private HeapProbe() {}

    public static void main(String[] args) {
        var ledger = BuiltLaw.open();
        var engine = BuiltLaw.latest(ledger);
        System.out.println(used());
        var assessor = new Assessor(new CompiledLaw(engine), new NomenclatureRates(ledger.nomenclatures()));
        int lines = 0;
        for (Consignment consignment : MixedConsignments.of(ledger, 10_000)) {
            lines += assessor.assess(consignment).lines().size();
        }
        System.out.println(lines == 0 ? 0 : used());
        if (assessor.engine() != engine || ledger.log().instruments().isEmpty()) {
            throw new IllegalStateException("the law is gone");
        }
    }

    private static long used() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
