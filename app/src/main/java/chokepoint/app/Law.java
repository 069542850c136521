package chokepoint.app;

import chokepoint.duty.Assessor;
import chokepoint.duty.NomenclatureRates;
import chokepoint.duty.RangeFinder;
import chokepoint.duty.RateColumns;
import chokepoint.ledger.Ledger;
import chokepoint.ledger.nomenclature.Nomenclature;
import chokepoint.ledger.nomenclature.Nomenclatures;
import chokepoint.ledger.regime.GoodsLines;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.ledger.snapshot.Snapshot;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The law that the program answers from, read when the first question comes.
public final class Law {

    private static final int HEADING = 4;

    private final Path data;
    private final Optional<Path> snapshot;
    private final Map<RegimeEngine, RangeFinder> finders = new IdentityHashMap<>();
    private @Nullable Ledger ledger;

    /// @param snapshot used instead of the folder where there is one
    public Law(Path data, Optional<Path> snapshot) {
        this.data = data;
        this.snapshot = snapshot;
    }

    /// The law of a folder.
    public Law(Path data) {
        this(data, Optional.empty());
    }

    /// @throws chokepoint.ledger.files.LoadFailure naming every mistake with file and line
    public synchronized Ledger ledger() {
        Ledger read = ledger;
        if (read == null) {
            read = snapshot.isPresent() ? open(snapshot.get()) : Ledger.read(data);
            ledger = read;
        }
        return read;
    }

    private static Ledger open(Path snapshot) {
        try {
            return Snapshot.open(snapshot);
        } catch (IOException unusable) {
            throw new UserError(unusable.getMessage() + ". Build again: CHOKEPOINT_BUILD=1", unusable);
        }
    }

    /// The law as known at a moment, or the whole log.
    public RegimeEngine engine(Optional<Instant> known, Reading reading) {
        return known.map(moment -> ledger().asKnownOn(moment, reading)).orElseGet(() -> ledger().latest(reading));
    }

    /// What works out the duty of a consignment under that law.
    public synchronized RangeFinder finder(RegimeEngine engine) {
        return finders.computeIfAbsent(engine, law -> new RangeFinder(new Assessor(law, rates()), lines()));
    }

    /// The currency in which the customs of an area states values.
    public static String currencyOf(Area customs) {
        return customs.equals(Area.CN) ? "CNY" : "USD";
    }

    /// The goods nomenclatures of all customs territories that have one here.
    public Nomenclatures nomenclatures() {
        return ledger().nomenclatures();
    }

    /// The rates of the goods nomenclature.
    public RateColumns rates() {
        return new NomenclatureRates(nomenclatures());
    }

    /// The lines of the goods nomenclature.
    public GoodsLines lines() {
        return nomenclatures();
    }

    /// Why the nomenclature of a customs cannot place a code on a day, where it cannot.
    Optional<String> complaint(CommodityCode code, Area customs, LocalDate day) {
        return unknown(code, customs, day)
                .filter(nomenclature ->
                        !isBeforeEditions(nomenclature, day) || !isWithinKnownHeading(nomenclature, code, day))
                .map(nomenclature -> nomenclature.complaint(code, day));
    }

    /// What to say of a code that no edition of its day could place: it is unverifiable, not wrong.
    Optional<String> unverifiable(CommodityCode code, Area customs, LocalDate day) {
        return unknown(code, customs, day)
                .filter(nomenclature -> isBeforeEditions(nomenclature, day))
                .map(nomenclature -> "No edition of the nomenclature of " + day
                        + " is at hand: the code is unverifiable. " + nomenclature.complaint(code, day));
    }

    private Optional<Nomenclature> unknown(CommodityCode code, Area customs, LocalDate day) {
        return nomenclatures()
                .find(customs)
                .filter(nomenclature -> nomenclature.findLine(code, day).isEmpty());
    }

    /// Whether the first edition at hand came later: a code of that day may well have existed.
    private static boolean isBeforeEditions(Nomenclature nomenclature, LocalDate day) {
        return day.isBefore(nomenclature.editions().getFirst().from());
    }

    private static boolean isWithinKnownHeading(Nomenclature nomenclature, CommodityCode code, LocalDate day) {
        return nomenclature.findLine(code.ancestor(HEADING), day).isPresent();
    }
}
