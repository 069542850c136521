package chokepoint.app.economy;

import chokepoint.app.Law;
import chokepoint.duty.compiled.CompiledDuties;
import chokepoint.duty.compiled.Schedule;
import chokepoint.duty.compiled.UnitValues;
import chokepoint.duty.panel.Averages;
import chokepoint.duty.panel.Convention;
import chokepoint.duty.panel.Grouping;
import chokepoint.duty.panel.Panel;
import chokepoint.duty.panel.Weights;
import chokepoint.terms.Area;
import chokepoint.terms.Reading;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What the law of one customs takes on average from each country of a world in each of its sectors, on a day: the
/// statutory rate on every line, duties without fees, weighted with imports where there are any, else every line the
/// same.
final class StatutoryRates {

    private static final double PERCENT_UNITS = 1e14;

    private final Law law;
    private final Path data;
    private final SectorGoods goods;
    private final CountryAreas areas;
    private final Optional<Instant> known;

    StatutoryRates(Law law, Path data, SectorGoods goods, CountryAreas areas, Optional<Instant> known) {
        this.law = law;
        this.data = data;
        this.goods = goods;
        this.areas = areas;
        this.known = known;
    }

    /// One average.
    ///
    /// @param country the exporter, by place
    /// @param percent of the customs value
    /// @param left the part of its weight whose duty is so much a unit, and which is not in it
    record Rate(int country, int sector, double percent, double left) {}

    /// @param weights what they are averages by, for people
    record Rates(List<Rate> rates, String weights) {
        Rates {
            rates = List.copyOf(rates);
        }
    }

    /// @param exporters the countries from which goods come, by place
    Rates on(LocalDate day, Area customs, List<Integer> exporters) {
        var schedule = new Schedule(law.nomenclatures().find(customs).orElseThrow());
        var panel = new Panel(
                new CompiledDuties.Terms(
                        law.engine(known, Reading.COLLECTED),
                        customs,
                        Law.currencyOf(customs),
                        schedule,
                        day,
                        day,
                        Convention.statutory(),
                        UnitValues.NONE),
                Convention.statutory());
        var origins = new TreeSet<Area>();
        exporters.forEach(country -> origins.addAll(areas.of(country)));
        Weights weights = customs.equals(Area.US)
                ? Weights.read(data.resolve("trade/us-imports-2024.txt.gz"), area -> true)
                : Weights.simple(schedule.linesOf(schedule.eraOn(day)), origins);
        var rates = new ArrayList<Rate>();
        for (int sector : goods.sectors()) {
            Weights some = weights.only(code -> goods.holds(sector, code));
            if (some.total(origins::contains) > 0) {
                sector(day, Averages.of(panel, some, origins::contains, Grouping.ORIGIN), sector, exporters, rates);
            }
        }
        return new Rates(rates, weights.name().equals("simple") ? "every line counting the same" : weights.name());
    }

    private void sector(LocalDate day, Averages averages, int sector, List<Integer> exporters, List<Rate> rates) {
        for (int country : exporters) {
            Set<Area> members = areas.of(country);
            double weight = 0;
            double sum = 0;
            for (Averages.Group group : averages.groups()) {
                if (members.contains(Area.of(group.key()))) {
                    Averages.Step step = group.on(day);
                    weight += step.weight().doubleValue();
                    sum += number(step.sums());
                }
            }
            double asked = averages.weights().total(members::contains);
            if (weight > 0) {
                rates.add(new Rate(country, sector, sum / PERCENT_UNITS / weight, 1 - weight / asked));
            }
        }
    }

    private static double number(Map<String, BigInteger> sums) {
        return sums.values().stream().reduce(BigInteger.ZERO, BigInteger::add).doubleValue();
    }
}
