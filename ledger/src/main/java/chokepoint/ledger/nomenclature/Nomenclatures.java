package chokepoint.ledger.nomenclature;

import chokepoint.ledger.regime.GoodsLines;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.CustomsClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The goods nomenclatures of all customs territories that have one here.
public final class Nomenclatures implements GoodsLines {

    private final Map<String, Nomenclature> byTerritory = new LinkedHashMap<>();

    public Nomenclatures(Collection<Nomenclature> all) {
        all.forEach(nomenclature -> byTerritory.put(nomenclature.territory(), nomenclature));
    }

    /// Reads every folder of `nomenclature` in the folder `data`.
    ///
    /// @throws chokepoint.ledger.files.LoadFailure with file and line of a mistake
    public static Nomenclatures read(Path data) {
        Path folder = data.resolve("nomenclature");
        if (!Files.isDirectory(folder)) {
            return new Nomenclatures(List.of());
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return new Nomenclatures(folders.filter(one -> Files.exists(one.resolve("editions.csv")))
                    .sorted()
                    .map(NomenclatureFiles::read)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the goods nomenclatures in " + folder + " cannot be read", e);
        }
    }

    public Collection<Nomenclature> all() {
        return byTerritory.values();
    }

    public Optional<Nomenclature> find(Area territory) {
        return Optional.ofNullable(byTerritory.get(territory.code()));
    }

    /// What the nomenclature of a territory says of a code at a moment there.
    public Optional<GoodsLine> findLine(CommodityCode code, Area territory, Instant moment) {
        return find(territory).flatMap(nomenclature -> nomenclature.findLine(code, day(territory, moment)));
    }

    @Override
    public List<CommodityCode> below(CommodityCode code, Area destination, Instant moment) {
        List<CommodityCode> lines = find(destination)
                .map(nomenclature -> nomenclature.linesUnder(code, day(destination, moment)))
                .orElse(List.of());
        return lines.equals(List.of(code)) ? List.of() : lines;
    }

    private static LocalDate day(Area territory, Instant moment) {
        return CustomsClock.of(territory).dayOf(moment);
    }
}
