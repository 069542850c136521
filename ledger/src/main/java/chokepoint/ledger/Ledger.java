package chokepoint.ledger;

import chokepoint.ledger.files.LawFolder;
import chokepoint.ledger.law.Folding;
import chokepoint.ledger.regime.GoodsLines;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.terms.Reading;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// The door to the law: everything that is written down, and the law as it was known at any moment.
public final class Ledger {

    private final LawLog log;
    private final GoodsLines lines;
    private final Map<Known, RegimeEngine> engines = new HashMap<>();

    private record Known(Instant at, Reading reading) {}

    public Ledger(LawLog log, GoodsLines lines) {
        this.log = log;
        this.lines = lines;
    }

    /// Reads the law in the folder `data`.
    ///
    /// @param lines the lines of the goods nomenclatures, which say what a shorter code may turn out to be
    /// @throws chokepoint.ledger.files.LoadFailure naming every mistake with file and line
    public static Ledger read(Path data, GoodsLines lines) {
        return new Ledger(LawFolder.read(data), lines);
    }

    public LawLog log() {
        return log;
    }

    /// The law as anyone could know it at a moment.
    public synchronized RegimeEngine asKnownOn(Instant moment, Reading reading) {
        return engines.computeIfAbsent(
                new Known(moment, reading),
                known -> new RegimeEngine(
                        Folding.fold(log.instruments(), moment, reading), log.vocabulary(), log.programmes(), lines));
    }

    /// The law as it is known now: the whole log.
    public RegimeEngine latest(Reading reading) {
        return asKnownOn(Instant.MAX, reading);
    }
}
