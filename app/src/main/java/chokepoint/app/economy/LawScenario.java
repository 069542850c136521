package chokepoint.app.economy;

import chokepoint.app.Days;
import chokepoint.app.Law;
import chokepoint.app.UserError;
import chokepoint.economy.scenario.Change;
import chokepoint.economy.scenario.Retaliation;
import chokepoint.economy.scenario.Scenario;
import chokepoint.economy.world.World;
import chokepoint.ledger.Areas;
import chokepoint.terms.Area;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The law of a day as a scenario: what the customs of the ledger take on average from each country in each sector.
///
/// @param scenario a change for every importer, exporter and sector that the law speaks of
/// @param notes what the averages are, and what they leave out
record LawScenario(Scenario scenario, List<String> notes) {

    LawScenario {
        notes = List.copyOf(notes);
    }

    /// @param on the day whose law is supposed
    /// @param since where given, the day whose law is in the world's tariffs: its averages are taken off again
    /// @param known what was published by then; all there is where it is absent
    /// @param folder of the world, for `goods.csv` and `areas.csv`
    static LawScenario of(
            Law law, Path data, World world, Path folder, String on, @Nullable String since, @Nullable String known) {
        LocalDate day = Days.day("--from-law", on);
        Optional<LocalDate> before = Optional.ofNullable(since).map(text -> Days.day("--since-law", text));
        Areas areas = law.ledger().log().areas();
        CountryAreas countries = CountryAreas.read(folder, world, areas);
        SectorGoods goods = SectorGoods.read(folder, world.sectors());
        var changes = new ArrayList<Change>();
        var notes = new ArrayList<String>();
        for (Area customs : List.of(Area.US, Area.CN)) {
            Optional<Integer> importer = countries.find(customs);
            if (importer.isEmpty()) {
                continue;
            }
            // the ledger knows what China takes from American goods alone
            List<Integer> exporters = customs.equals(Area.US)
                    ? IntStream.range(0, world.countries().size())
                            .filter(i -> i != importer.get())
                            .boxed()
                            .toList()
                    : countries.find(Area.US).stream().toList();
            Optional<Instant> moment =
                    Optional.ofNullable(known).map(text -> Days.dayOrInstant("--known", text, customs));
            var statutory = new StatutoryRates(law, data, goods, countries, moment);
            StatutoryRates.Rates now = statutory.on(day, customs, exporters);
            Optional<StatutoryRates.Rates> then = before.map(first -> statutory.on(first, customs, exporters));
            changes.addAll(changes(world, importer.get(), now, then));
            notes.add(note(customs, now));
        }
        if (changes.isEmpty()) {
            throw new UserError(
                    "--from-law: the world " + world.name()
                            + " has neither the United States nor China as a country of its own, and the ledger holds the law of these");
        }
        String name = "the law of " + day + (known == null ? "" : " as known on " + known)
                + before.map(first -> " against that of " + first).orElse("");
        return new LawScenario(new Scenario(name, changes, new Retaliation.None()), notes);
    }

    private static List<Change> changes(
            World world, int importer, StatutoryRates.Rates now, Optional<StatutoryRates.Rates> then) {
        Map<List<Integer>, Double> before = new HashMap<>();
        then.ifPresent(rates ->
                rates.rates().forEach(rate -> before.put(List.of(rate.country(), rate.sector()), rate.percent())));
        var changes = new ArrayList<Change>();
        for (StatutoryRates.Rate rate : now.rates()) {
            Double off = before.get(List.of(rate.country(), rate.sector()));
            if (then.isPresent() && off == null) {
                continue;
            }
            changes.add(new Change.Tariff(
                    List.of(world.countries().get(importer)),
                    List.of(world.countries().get(rate.country())),
                    List.of(world.sectors().get(rate.sector())),
                    off == null ? Change.How.REPLACE : Change.How.ADD,
                    (rate.percent() - (off == null ? 0 : off)) / 100));
        }
        return changes;
    }

    private static String note(Area customs, StatutoryRates.Rates rates) {
        double most = rates.rates().stream()
                .mapToDouble(StatutoryRates.Rate::left)
                .max()
                .orElse(0);
        return "Duties into " + customs.code() + ": statutory, without fees; weights: " + rates.weights()
                + "; goods whose duty is so much a unit are left out, at most " + Figure.percent(100 * most)
                + " % of a country and sector. Sectors that goods.csv does not name keep their tariffs.";
    }
}
