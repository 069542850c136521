package chokepoint.app;

import chokepoint.duty.Assessor;
import chokepoint.duty.NomenclatureRates;
import chokepoint.duty.RangeFinder;
import chokepoint.duty.RateColumns;
import chokepoint.ledger.Ledger;
import chokepoint.ledger.Scenario;
import chokepoint.ledger.nomenclature.Nomenclature;
import chokepoint.ledger.nomenclature.Nomenclatures;
import chokepoint.ledger.regime.GoodsLines;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.ledger.snapshot.Snapshot;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.Nearest;
import chokepoint.terms.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The law that the program answers from, read when the first question comes.
public final class Law {

    private static final int HEADING = 4;

    private final Path data;
    private final Optional<Path> snapshot;
    private final Map<RegimeEngine, RangeFinder> finders = new IdentityHashMap<>();
    private @Nullable Ledger ledger;
    private @Nullable Law bare;

    /// @param snapshot used instead of the folder where there is one
    public Law(Path data, Optional<Path> snapshot) {
        this.data = data;
        this.snapshot = snapshot;
    }

    /// The law of a folder.
    public Law(Path data) {
        this(data, Optional.empty());
    }

    /// This law with scenarios laid over it, each over those before it.
    ///
    /// @throws chokepoint.ledger.files.LoadFailure naming every mistake of a scenario with file and line
    Law under(List<String> scenarios) {
        if (scenarios.isEmpty()) {
            return this;
        }
        Ledger under = ledger();
        for (String scenario : scenarios) {
            under = scenario(scenario, under).over(under);
        }
        var law = new Law(data, snapshot);
        law.ledger = under;
        law.bare = this;
        return law;
    }

    private Scenario scenario(String named, Ledger law) {
        Path examples = data.resolve("scenarios");
        Path example = examples.resolve(named + ".yaml");
        if (named.matches("[a-z0-9-]+") && Files.isRegularFile(example)) {
            return Scenario.read(example, "data/scenarios/" + named + ".yaml", law.log());
        }
        Path file = Path.of(named);
        if (!Files.isRegularFile(file)) {
            throw new UserError(named + ": there is no such scenario file." + Nearest.maybe(named, names(examples)));
        }
        return Scenario.read(file, named.replace('\\', '/'), law.log());
    }

    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /// The law without the scenarios that are laid over it; absent where there are none.
    Optional<Law> bare() {
        return Optional.ofNullable(bare);
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
