package chokepoint.duty.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.duty.Assessment;
import chokepoint.duty.Assessor;
import chokepoint.duty.Consignment;
import chokepoint.duty.DutyLine;
import chokepoint.duty.NomenclatureRates;
import chokepoint.duty.RealLaw;
import chokepoint.duty.compiled.CompiledDuties;
import chokepoint.duty.compiled.Schedule;
import chokepoint.duty.compiled.UnitValues;
import chokepoint.ledger.LawLog;
import chokepoint.ledger.Ledger;
import chokepoint.ledger.law.Source;
import chokepoint.ledger.log.Effect;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.Facts;
import chokepoint.terms.Lane;
import chokepoint.terms.Money;
import chokepoint.terms.Reading;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The panel against the single answers, on the committed law. More cells:
/// `-Dchokepoint.cells=1000000`, others with `-Dchokepoint.seed=…`.
class PanelTest {

    private static final int CELLS = Integer.getInteger("chokepoint.cells", 5_000);
    private static final long SEED = Long.getLong("chokepoint.seed", 20260224L);
    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);
    private static final CustomsClock CLOCK = CustomsClock.of(Area.US);

    private static final Schedule GOODS =
            new Schedule(RealLaw.ledger().nomenclatures().find(Area.US).orElseThrow());
    private static final RegimeEngine LAW = RealLaw.latest();
    private static final Panel PANEL = panel(LAW, SINCE, UNTIL, Convention.statutory());
    private static final Assessor EXPLAINING =
            new Assessor(LAW, new NomenclatureRates(RealLaw.ledger().nomenclatures()));
    private static final Weights IMPORTS = Weights.read(
            Path.of(System.getProperty("chokepoint.home", ".."), "data/trade/us-imports-2024.txt.gz"), area -> true);

    private static Panel panel(RegimeEngine law, LocalDate since, LocalDate until, Convention convention) {
        return new Panel(
                new CompiledDuties.Terms(law, Area.US, "USD", GOODS, since, until, convention, UnitValues.NONE),
                convention);
    }

    @Test
    void a_cell_of_the_panel_pays_what_the_explaining_path_says() {
        var random = new SplittableRandom(SEED);
        List<Area> origins = List.copyOf(RealLaw.ledger().log().areas().named().keySet());
        for (int i = 0; i < CELLS; i++) {
            Area origin = random.nextInt(3) == 0 ? Area.CN : origins.get(random.nextInt(origins.size()));
            LocalDate day = day(random);
            CommodityCode line = line(random, day);
            if (!origin.equals(Area.US)) {
                assertThat(PANEL.duties().percentByFamily(line, origin, day).map(PanelTest::withoutZeros))
                        .as("seed %d, cell %d: %s from %s on %s", SEED, i, line, origin, day)
                        .isEqualTo(explained(PANEL, line, origin, day));
            }
        }
    }

    @Test
    void an_average_is_what_the_single_answers_come_to() {
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < 3; i++) {
            averageOn(day(random), random);
        }
    }

    private static void averageOn(LocalDate day, SplittableRandom random) {
        Panel panel = panel(LAW, day, day, Convention.statutory());
        var weights = new Weights.Builder();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal counted = BigDecimal.ZERO;
        List<Area> origins =
                List.of(Area.CN, Area.of("DE"), Area.of("JP"), Area.of("MX"), Area.of("BR"), Area.of("RU"));
        for (int i = 0; i < 500; i++) {
            CommodityCode line = line(random, day);
            Area origin = origins.get(i % origins.size());
            long value = random.nextLong(1, 1_000_000_000_000L);
            weights.add(line, origin, value);
            Optional<Map<String, BigDecimal>> single = explained(panel, line, origin, day);
            if (single.isPresent()) {
                counted = counted.add(BigDecimal.valueOf(value));
                for (BigDecimal percent : single.get().values()) {
                    sum = sum.add(percent.multiply(BigDecimal.valueOf(value)));
                }
            }
        }
        Averages.Group all = Averages.of(panel, weights.build("sample", "random"), area -> true, Grouping.ALL)
                .get("all");
        assertThat(new BigDecimal(all.weight())).isEqualByComparingTo(counted);
        assertThat(all.on(day).percent())
                .as("seed %d, %s", SEED, day)
                .isCloseTo(sum.divide(counted, MathContext.DECIMAL128), within(new BigDecimal("1e-12")));
    }

    @Test
    void programmes_chapters_and_origins_add_up_to_the_total_exactly() {
        LocalDate since = LocalDate.of(2026, 1, 20);
        LocalDate until = LocalDate.of(2026, 3, 1);
        Panel panel = panel(LAW, since, until, Convention.statutory());
        Averages.Group all = averages(panel, Grouping.ALL).get("all");
        for (Grouping grouping : List.of(Grouping.CHAPTER, Grouping.ORIGIN, Grouping.SECTOR)) {
            Averages parts = averages(panel, grouping);
            assertThat(sum(parts.groups().stream().map(Averages.Group::weight).toList()))
                    .isEqualTo(all.weight());
            for (LocalDate day : List.of(since, LocalDate.of(2026, 2, 24), until)) {
                for (String family : all.on(day).families()) {
                    assertThat(sum(parts.groups().stream()
                                    .map(group -> group.on(day).sums().getOrDefault(family, BigInteger.ZERO))
                                    .toList()))
                            .as("%s by %s on %s", family, grouping, day)
                            .isEqualTo(all.on(day).sums().get(family));
                }
            }
        }
        assertThat(all.on(until).sum()).isEqualTo(sum(all.on(until).sums().values()));
    }

    @Test
    void every_dollar_is_counted_left_out_by_name_or_unmatched_by_name() {
        Averages averages = averages(PANEL, Grouping.ALL);
        BigInteger told = averages.get("all")
                .weight()
                .add(sum(averages.leftOut().values().stream()
                        .map(BigInteger::valueOf)
                        .toList()))
                .add(sum(averages.unmatched().values().stream()
                        .map(BigInteger::valueOf)
                        .toList()));
        assertThat(told).isEqualTo(averages.total()).isEqualTo(new BigInteger("3123773412637"));
        assertThat(sum(averages.unmatched().values().stream()
                        .map(BigInteger::valueOf)
                        .toList()))
                .as("renumbered codes carry their weights: less than a ten-thousandth is lost")
                .isLessThan(averages.total().divide(BigInteger.valueOf(10_000)));
    }

    @Test
    void a_series_changes_only_when_an_instrument_or_an_edition_says_so() {
        Averages averages = averages(PANEL, Grouping.ORIGIN);
        for (Averages.Group group : averages.groups()) {
            for (Averages.Step step : group.steps().subList(1, group.steps().size())) {
                assertThat(!step.because().isEmpty() || step.edition().isPresent())
                        .as("%s on %s", group.key(), step.from())
                        .isTrue();
                step.edition().ifPresent(edition -> assertThat(edition.from()).isEqualTo(step.from()));
                // Each source is of that day: what it sets begins or ends then.
                for (Source source : step.because()) {
                    assertThat(namesDay(source, step.from()))
                            .as("%s on %s, because of %s", group.key(), step.from(), source)
                            .isTrue();
                }
            }
        }
    }

    /// Whether an effect of the instrument begins or ends on a day, or lets something end on it.
    private static boolean namesDay(Source source, LocalDate day) {
        return source.instrument().effects().stream()
                .flatMap(effect -> Stream.of(
                                Optional.of(effect.frame().from()),
                                effect.frame().until(),
                                effect instanceof Effect.Change change
                                        ? change.end().flatMap(end -> end)
                                        : Optional.<Instant>empty())
                        .flatMap(Optional::stream))
                .anyMatch(moment -> moment.atZone(CLOCK.zone()).toLocalDate().equals(day));
    }

    @Test
    void without_a_programme_that_meddles_with_no_other_the_average_falls_by_its_contribution() {
        LocalDate day = LocalDate.of(2025, 2, 20);
        LawLog log = RealLaw.ledger().log();
        Ledger without = new Ledger(
                new LawLog(
                        log.instruments().stream()
                                .filter(instrument -> !instrument.id().equals("us/fr-2025-02293")
                                        && !instrument.id().equals("us/eo-14195"))
                                .toList(),
                        log.goodsLists(),
                        log.asWritten(),
                        log.vocabulary(),
                        log.areas(),
                        log.programmes(),
                        log.hash()),
                RealLaw.ledger().nomenclatures());
        Averages.Step with = china(panel(LAW, day, day, Convention.statutory())).on(day);
        Averages.Step less = china(panel(without.latest(Reading.COLLECTED), day, day, Convention.statutory()))
                .on(day);
        assertThat(less.families()).doesNotContain("IEEPA_FENTANYL");
        assertThat(with.sums().get("IEEPA_FENTANYL")).isPositive();
        assertThat(with.sum().subtract(less.sum())).isEqualTo(with.sums().get("IEEPA_FENTANYL"));
    }

    @Test
    void a_plain_chinese_good_pays_the_known_levels_of_additional_duty() {
        Map<String, String> levels = new TreeMap<>(Map.of(
                "2025-02-03", "0",
                "2025-02-04", "10",
                "2025-03-04", "20",
                "2025-04-05", "30",
                "2025-04-09", "104",
                "2025-04-10", "145",
                "2025-05-14", "30",
                "2025-11-10", "20",
                "2026-02-24", "10"));
        levels.forEach((day, level) -> {
            Map<String, BigDecimal> toys = PANEL.duties()
                    .percentByFamily(CommodityCode.of("9503.00.00.73"), Area.CN, LocalDate.parse(day))
                    .orElseThrow();
            assertThat(toys.entrySet().stream()
                            .filter(programme -> !programme.getKey().equals("MFN"))
                            .map(Map.Entry::getValue)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(day)
                    .isEqualByComparingTo(level);
        });
    }

    private static Averages averages(Panel panel, Grouping grouping) {
        return Averages.of(panel, IMPORTS, area -> true, grouping);
    }

    private static Averages.Group china(Panel panel) {
        return Averages.of(panel, IMPORTS, Area.CN::equals, Grouping.ALL).get("all");
    }

    private static BigInteger sum(java.util.Collection<BigInteger> all) {
        return all.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    /// A day of the window, one in three the first of a step.
    private static LocalDate day(SplittableRandom random) {
        return random.nextInt(3) == 0
                ? PANEL.duties().days().get(random.nextInt(PANEL.duties().days().size()))
                : SINCE.plusDays(random.nextLong(ChronoUnit.DAYS.between(SINCE, UNTIL) + 1));
    }

    private static CommodityCode line(SplittableRandom random, LocalDate day) {
        List<CommodityCode> lines = LINES.computeIfAbsent(GOODS.eraOn(day), GOODS::linesOf);
        return lines.get(random.nextInt(lines.size()));
    }

    private static final Map<Integer, List<CommodityCode>> LINES = new TreeMap<>();

    /// What the path that answers single questions says under the same facts; empty where an amount
    /// cannot be told.
    private static Optional<Map<String, BigDecimal>> explained(
            Panel panel, CommodityCode line, Area origin, LocalDate day) {
        Facts facts = panel.duties().facts(line, origin, day);
        Assessment assessment = EXPLAINING.assess(new Consignment(
                line, new Lane(origin, Area.US), CLOCK.endOf(day), new Money(new BigDecimal("25000"), "USD"), facts));
        var byFamily = new TreeMap<String, BigDecimal>();
        for (DutyLine duty : assessment.lines()) {
            if (!duty.isFee() && !duty.isConditional()) {
                if (duty.percent().isEmpty()) {
                    return Optional.empty();
                }
                byFamily.merge(duty.family(), duty.percent().get(), BigDecimal::add);
            }
        }
        return Optional.of(withoutZeros(byFamily));
    }

    private static Map<String, BigDecimal> withoutZeros(Map<String, BigDecimal> byFamily) {
        var left = new TreeMap<String, BigDecimal>();
        byFamily.forEach((family, percent) -> {
            if (percent.signum() != 0) {
                left.put(family, percent.setScale(12, java.math.RoundingMode.HALF_UP));
            }
        });
        return left;
    }
}
