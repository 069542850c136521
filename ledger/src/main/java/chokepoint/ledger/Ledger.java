package chokepoint.ledger;

import chokepoint.ledger.files.LawFolder;
import chokepoint.ledger.law.Folding;
import chokepoint.ledger.nomenclature.Nomenclatures;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.terms.Reading;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// The door to the law: everything that is written down, and the law as it was known at any moment.
public final class Ledger {

    private final LawLog log;
    private final Nomenclatures nomenclatures;
    private final Map<Known, RegimeEngine> engines = new HashMap<>();

    private record Known(Instant at, Reading reading) {}

    public Ledger(LawLog log, Nomenclatures nomenclatures) {
        this.log = log;
        this.nomenclatures = nomenclatures;
    }

    /// Reads the folder `data`.
    ///
    /// @throws chokepoint.ledger.files.LoadFailure naming every mistake with file and line
    public static Ledger read(Path data) {
        return new Ledger(LawFolder.read(data), Nomenclatures.read(data));
    }

    public LawLog log() {
        return log;
    }

    /// The goods nomenclatures of the customs territories that have one here.
    public Nomenclatures nomenclatures() {
        return nomenclatures;
    }

    /// The law as anyone could know it at a moment.
    public synchronized RegimeEngine asKnownOn(Instant moment, Reading reading) {
        return engines.computeIfAbsent(
                new Known(moment, reading),
                known -> new RegimeEngine(
                        Folding.fold(log.instruments(), moment, reading),
                        log.vocabulary(),
                        log.programmes(),
                        nomenclatures));
    }

    /// The law as it is known now: the whole log.
    public RegimeEngine latest(Reading reading) {
        return asKnownOn(Instant.MAX, reading);
    }
}
