package chokepoint.duty.audit;

import chokepoint.duty.Assessment;
import chokepoint.duty.Assessor;
import chokepoint.duty.Consignment;
import chokepoint.duty.NomenclatureRates;
import chokepoint.ledger.Ledger;
import chokepoint.ledger.law.Folding;
import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.log.Effect;
import chokepoint.ledger.log.Effect.Terms;
import chokepoint.ledger.log.Instrument;
import chokepoint.ledger.regime.CompiledLaw;
import chokepoint.ledger.regime.LawOfGoods;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.terms.Reading;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// The law as it was known when goods entered, where an act that came later reaches back to them.
final class KnownThen {

    /// As many as become known in some two years: lines need not come in the order of their days.
    private static final int KEPT = 64;

    private static final int MOST_MOMENTS = 4096;

    private final Ledger ledger;
    private final KnownLaw now;
    private final NavigableSet<Instant> knownAt = new TreeSet<>();
    private final List<ReachingBack> reachingBack;
    private final Map<Instant, List<Terms>> differing = new ConcurrentHashMap<>();
    private final Map<Instant, Assessor> assessors = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Instant, Assessor> eldest) {
            return size() > KEPT;
        }
    };

    /// @param from first moment to which it reaches back
    private record ReachingBack(Instant known, Instant from) {}

    /// @param knownNow the moment of knowledge of the audit; all that the ledger holds where absent
    /// @param now the law of the audit
    KnownThen(Ledger ledger, KnownLaw now, Optional<Instant> knownNow) {
        this.ledger = ledger;
        this.now = now;
        ledger.log().instruments().stream()
                .filter(instrument -> !instrument.isSupposed())
                .map(Instrument::known)
                .forEach(knownAt::add);
        this.reachingBack = ledger.log().instruments().stream()
                .filter(instrument -> !instrument.isSupposed())
                .filter(instrument -> knownNow.map(moment -> !instrument.known().isAfter(moment))
                        .orElse(true))
                .flatMap(instrument -> instrument.effects().stream()
                        .map(Effect::frame)
                        .filter(frame -> frame.from().isBefore(instrument.known()))
                        .map(frame -> new ReachingBack(instrument.known(), frame.from())))
                .toList();
    }

    /// The same consignment under the law as it was known on the day of its entry; empty where no later act
    /// reaches back to such goods at that moment.
    Optional<Assessment> assess(Consignment consignment) {
        Instant entered = consignment.entered();
        return reachesBackTo(entered) && isDiffering(consignment)
                ? Optional.of(assessor(entered).assess(consignment))
                : Optional.empty();
    }

    private boolean reachesBackTo(Instant entered) {
        for (ReachingBack one : reachingBack) {
            if (one.known().isAfter(entered) && !one.from().isAfter(entered)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDiffering(Consignment consignment) {
        for (Terms terms : differing(consignment.entered())) {
            if (LawOfGoods.mayConcern(terms, consignment.good(), consignment.lane())) {
                return true;
            }
        }
        return false;
    }

    /// The terms that were known otherwise at that moment.
    private List<Terms> differing(Instant entered) {
        List<Terms> known = differing.get(entered);
        if (known == null) {
            known = DifferingTerms.between(assessor(entered).engine().law(), now, entered);
            if (differing.size() >= MOST_MOMENTS) {
                differing.clear();
            }
            differing.put(entered, known);
        }
        return known;
    }

    private synchronized Assessor assessor(Instant entered) {
        Instant last = knownAt.floor(entered);
        return assessors.computeIfAbsent(last == null ? Instant.EPOCH : last, this::made);
    }

    private Assessor made(Instant known) {
        var engine = new RegimeEngine(
                Folding.fold(ledger.log().instruments(), known, Reading.COLLECTED),
                ledger.log().vocabulary(),
                ledger.log().programmes(),
                ledger.nomenclatures());
        return new Assessor(new CompiledLaw(engine), new NomenclatureRates(ledger.nomenclatures()));
    }
}
