package chokepoint.duty.panel;

import chokepoint.duty.compiled.CompiledDuties;
import chokepoint.duty.compiled.ProvisionSet;
import chokepoint.duty.panel.Averages.Step;
import chokepoint.ledger.law.Source;
import chokepoint.ledger.nomenclature.Edition;
import chokepoint.ledger.regime.Provisions.Provision;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The steps of a series, from its changes.
final class Stepping {

    private final CompiledDuties duties;
    private final CellSums sums;

    Stepping(CompiledDuties duties, CellSums sums) {
        this.duties = duties;
        this.sums = sums;
    }

    List<Step> steps(int key) {
        var steps = new ArrayList<Step>();
        var running = new BigInteger[sums.slots()];
        Arrays.fill(running, BigInteger.ZERO);
        for (int e = 0; e < duties.days().size(); e++) {
            boolean changes = e == 0;
            for (int slot = 0; slot < running.length; slot++) {
                int at = sums.at(key, slot, e);
                if (!sums.sums().isZero(at)) {
                    running[slot] = running[slot].add(sums.sums().sum(at));
                    changes = true;
                }
            }
            if (changes) {
                steps.add(step(key, e, running));
            }
        }
        return steps;
    }

    private Step step(int key, int epoch, BigInteger[] running) {
        var byFamily = new LinkedHashMap<String, BigInteger>();
        for (int family = 0; family < running.length - 1; family++) {
            if (running[family].signum() != 0) {
                byFamily.put(duties.families().get(family), running[family]);
            }
        }
        LocalDate from = duties.days().get(epoch);
        return new Step(
                from,
                byFamily,
                BigInteger.valueOf(sums.weight(key)),
                running[running.length - 1],
                sources(sums.turning(key, epoch), epoch),
                edition(key, epoch, from));
    }

    private Optional<Edition> edition(int key, int epoch, LocalDate from) {
        return sums.isByEdition(key, epoch)
                ? Optional.of(duties.schedule().nomenclature().edition(from))
                : Optional.empty();
    }

    private List<Source> sources(@Nullable ProvisionSet turning, int epoch) {
        if (turning == null) {
            return List.of();
        }
        var found = new LinkedHashMap<String, Source>();
        List<Provision> all = duties.provisions().list();
        for (int i = turning.next(0); i >= 0 && i < all.size(); i = turning.next(i + 1)) {
            Source source = source(all.get(i), duties.moment(epoch - 1), duties.moment(epoch));
            found.putIfAbsent(source.toString(), source);
        }
        return List.copyOf(found.values());
    }

    /// The source that lets a provision begin or end between two moments; else the latest, which asks of the
    /// day of entry.
    private static Source source(Provision provision, Instant after, Instant until) {
        Instant begins = provision.validity().start();
        if (begins.isAfter(after)) {
            return provision.sourceAt(begins);
        }
        return provision.sourceAt(
                provision.validity().end().filter(end -> !end.isAfter(until)).orElse(until));
    }
}
