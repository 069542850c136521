package chokepoint.bench;

import chokepoint.duty.compiled.CompiledDuties;
import chokepoint.duty.compiled.Schedule;
import chokepoint.duty.compiled.UnitValues;
import chokepoint.duty.panel.Averages;
import chokepoint.duty.panel.Convention;
import chokepoint.duty.panel.Grouping;
import chokepoint.duty.panel.Panel;
import chokepoint.duty.panel.Weights;
import chokepoint.ledger.Ledger;
import chokepoint.terms.Area;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;

/// Run in a process of its own with the heap of the limit: every line × every origin that trades × every policy step
/// since 2025 as daily import-weighted series by origin and programme, again and again from the loaded snapshot.
///
/// Prints a line a round, the first of them in a JVM that has just started: milliseconds on the wall, of processor
/// time, and bytes in use afterwards with everything the panel keeps; then one line with the numbers of series, of
/// cells, of policy steps, of situations and of assessments.
final class PanelProbe {

    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 10, 10);

    private PanelProbe() {}

    /// @param args how many rounds
    public static void main(String[] args) {
        Ledger ledger = BuiltLaw.open();
        Weights weights = Weights.read(BuiltLaw.home().resolve("data/trade/us-imports-2024.txt.gz"), area -> true);
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Averages last = null;
        for (int round = 0; round < Integer.parseInt(args[0]); round++) {
            last = null;
            long began = System.nanoTime();
            long used = system.getProcessCpuTime();
            last = whole(ledger, weights);
            System.out.printf(
                    "%d %d %d%n",
                    (System.nanoTime() - began) / 1_000_000, (system.getProcessCpuTime() - used) / 1_000_000, inUse());
        }
        if (last != null) {
            CompiledDuties duties = last.panel().duties();
            System.out.printf(
                    "%d %d %d %d %d%n",
                    last.groups().size(),
                    weights.cells(),
                    duties.days().size(),
                    duties.situations(),
                    duties.evaluations());
        }
    }

    /// From the loaded snapshot on: the law folded, the schedule numbered, the duties compiled, the series added up.
    private static Averages whole(Ledger ledger, Weights weights) {
        var schedule = new Schedule(ledger.nomenclatures().find(Area.US).orElseThrow());
        var terms = new CompiledDuties.Terms(
                BuiltLaw.latest(ledger),
                Area.US,
                "USD",
                schedule,
                SINCE,
                UNTIL,
                Convention.statutory(),
                UnitValues.NONE);
        return Averages.of(new Panel(terms, Convention.statutory()), weights, area -> true, Grouping.ORIGIN);
    }

    private static long inUse() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
