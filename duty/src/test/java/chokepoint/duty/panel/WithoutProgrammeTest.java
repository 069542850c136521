package chokepoint.duty.panel;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.duty.RealLaw;
import chokepoint.duty.compiled.CompiledDuties;
import chokepoint.duty.compiled.Schedule;
import chokepoint.duty.compiled.UnitValues;
import chokepoint.ledger.LawLog;
import chokepoint.ledger.Ledger;
import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.law.Measure;
import chokepoint.ledger.law.Rule;
import chokepoint.ledger.law.Segment;
import chokepoint.ledger.log.Effect;
import chokepoint.ledger.log.Effect.MeasureTerms;
import chokepoint.ledger.log.Instrument;
import chokepoint.ledger.log.LevyBase;
import chokepoint.ledger.log.MeasureType;
import chokepoint.ledger.log.Targets;
import chokepoint.ledger.regime.CompiledLaw;
import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.regime.Question;
import chokepoint.ledger.regime.Regime;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.Condition;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.DutyExpression;
import chokepoint.terms.Lane;
import chokepoint.terms.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Without a programme a cell pays less by what the programme contributes, where nothing else interacts. Where that is
/// the law says: no measure of another programme that is in force for the cell gives way to one of the programme,
/// stands in its place, is shut out by it, asks for what it takes,
/// or shares the metal of the goods with it. Others with `-Dchokepoint.seed=…`.
class WithoutProgrammeTest {

    private static final long SEED = Long.getLong("chokepoint.seed", 20261126L);
    private static final int LINES = 40;
    private static final Set<String> ORDINARY = Set.of("MFN", "PREFERENCE");
    private static final Set<LevyBase> METALS =
            Set.of(LevyBase.CONTENT_STEEL, LevyBase.CONTENT_ALUMINUM, LevyBase.CONTENT_COPPER);

    /// Programmes that the cells of a sample may never meet alone, with one provision that ties each: what is said here
    /// of the others was not seen of these.
    private static final Map<String, String> NEVER_ALONE = Map.of(
            "S232_AUTOPART", "us/rule/reciprocal-232",
            "S232_COPPER", "us/rule/reciprocal-metals",
            "S232_MHDV", "us/rule/reciprocal-232",
            "S232_TIMBER", "us/rule/reciprocal-232");
    private static final CustomsClock CLOCK = CustomsClock.of(Area.US);
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2025, 2, 20),
            LocalDate.of(2025, 4, 4),
            LocalDate.of(2025, 4, 10),
            LocalDate.of(2025, 9, 15),
            LocalDate.of(2025, 12, 1),
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2026, 9, 1));
    private static final List<Area> ORIGINS =
            List.of(Area.CN, Area.of("CA"), Area.of("MX"), Area.of("DE"), Area.of("BR"), Area.of("IN"), Area.of("RU"));
    private static final Schedule GOODS =
            new Schedule(RealLaw.ledger().nomenclatures().find(Area.US).orElseThrow());
    private static final RegimeEngine LAW = RealLaw.latest();
    private static final CompiledLaw COMPILED = new CompiledLaw(LAW);
    private static final BigDecimal VALUE = new BigDecimal("25000");

    private static CompiledDuties duties(RegimeEngine law) {
        var convention = Convention.statutory();
        return new Panel(
                        new CompiledDuties.Terms(
                                law,
                                Area.US,
                                "USD",
                                GOODS,
                                DAYS.getFirst(),
                                DAYS.getLast(),
                                convention,
                                UnitValues.NONE),
                        convention)
                .duties();
    }

    /// The law as it were if no measure of a programme had ever been set.
    private static RegimeEngine without(String programme) {
        LawLog log = RealLaw.ledger().log();
        Set<String> gone = measures().stream()
                .filter(measure -> families(measure).contains(programme))
                .map(Measure::id)
                .collect(Collectors.toSet());
        List<Instrument> left = log.instruments().stream()
                .map(instrument -> with(
                        instrument,
                        instrument.effects().stream()
                                .filter(effect -> !(effect instanceof Effect.SetMeasure set && gone.contains(set.id())
                                        || effect instanceof Effect.Change change && gone.contains(change.id())))
                                .toList()))
                .toList();
        return new Ledger(
                        new LawLog(
                                left,
                                log.goodsLists(),
                                log.asWritten(),
                                log.vocabulary(),
                                log.areas(),
                                log.programmes(),
                                log.hash()),
                        RealLaw.ledger().nomenclatures())
                .latest(Reading.COLLECTED);
    }

    private static Instrument with(Instrument one, List<Effect> effects) {
        return new Instrument(
                one.id(),
                one.title(),
                one.issuedBy(),
                one.kind(),
                one.under(),
                one.known(),
                one.knownText(),
                one.gazetted(),
                one.source(),
                one.secondary(),
                one.certainty(),
                one.checked(),
                one.note(),
                one.file(),
                effects);
    }

    private static List<Measure> measures() {
        return LAW.law().measures().stream()
                .filter(measure -> !measure.type().isControl() && measure.type() != MeasureType.FEE)
                .toList();
    }

    private static Set<String> families(Measure measure) {
        return measure.segments().stream()
                .map(segment -> segment.terms().family())
                .collect(Collectors.toSet());
    }

    /// What of the law of one cell ties a programme to others, each provision by its id.
    private static final class Ties {
        private final Area origin;
        private final Instant moment;
        private final Map<Measure, MeasureTerms> inForce = new HashMap<>();
        private final List<Measure> mine = new ArrayList<>();
        private final List<Measure> others = new ArrayList<>();
        private final Set<String> found = new TreeSet<>();

        Ties(String programme, Regime regime, Area origin, Instant moment) {
            this.origin = origin;
            this.moment = moment;
            regime.duties().stream()
                    .filter(finding -> !(finding instanceof Finding.NotMet)
                            && finding.measure().type() != MeasureType.FEE)
                    .forEach(finding -> {
                        MeasureTerms terms = finding.segment().terms();
                        inForce.put(finding.measure(), terms);
                        (terms.family().equals(programme) ? mine : others).add(finding.measure());
                    });
            rules();
            places(mine, others);
            places(others, mine);
            if (mine.stream().anyMatch(this::asksOfMetals)) {
                others.stream().filter(this::asksOfMetals).forEach(measure -> found.add(measure.id()));
            }
            others.forEach(measure -> totals(measure.id(), inForce.get(measure), programme));
        }

        /// What is steel cannot be aluminium: measures on metals share the value of one line.
        private boolean asksOfMetals(Measure measure) {
            MeasureTerms terms = inForce.get(measure);
            return METALS.contains(terms.base())
                    || terms.when()
                            .filter(when -> asks(when, key -> key.startsWith("content.")))
                            .isPresent();
        }

        private Optional<MeasureTerms> terms(Measure measure) {
            return Optional.ofNullable(inForce.get(measure));
        }

        private <T extends Effect.Terms> Optional<T> inForce(List<Segment<T>> segments) {
            return segments.stream()
                    .filter(segment -> segment.validity().covers(moment))
                    .map(Segment::terms)
                    .filter(terms -> terms.origin().contains(origin))
                    .findFirst();
        }

        /// Who gives way to whom, and rules of others that ask for the total.
        private void rules() {
            for (Rule.Displacement rule : LAW.law().displacements()) {
                inForce(rule.segments()).ifPresent(terms -> {
                    if (named(terms.targets(), mine) && named(terms.by(), others)
                            || named(terms.targets(), others) && named(terms.by(), mine)) {
                        found.add(rule.id());
                    }
                });
            }
            for (Rule<?> rule : LAW.law().rules()) {
                inForceOf(rule)
                        .filter(terms -> named(terms.targets(), others))
                        .flatMap(Effect.Terms::when)
                        .filter(Ties::asksTotal)
                        .ifPresent(when -> found.add(rule.id()));
            }
        }

        private Optional<? extends Effect.RuleTerms> inForceOf(Rule<?> rule) {
            return rule.at(moment)
                    .map(Segment::terms)
                    .filter(terms -> terms.origin().contains(origin));
        }

        private static boolean named(Targets targets, List<Measure> among) {
            return among.stream().anyMatch(measure -> KnownLaw.concerns(targets, measure));
        }

        /// Measures that stand in the place of others.
        private void places(List<Measure> those, List<Measure> ofThese) {
            those.forEach(measure -> terms(measure)
                    .filter(terms -> named(terms.insteadOf(), ofThese))
                    .ifPresent(terms -> found.add(measure.id())));
        }

        /// Duties of others that are worked out from what the programme takes.
        private void totals(String id, MeasureTerms terms, String programme) {
            boolean fromOrdinary = ORDINARY.contains(programme)
                    && terms.duty()
                            .filter(duty -> duty instanceof DutyExpression.TopUpTo
                                    || duty instanceof DutyExpression.OfColumn && !ORDINARY.contains(terms.family()))
                            .isPresent();
            boolean fromAll = terms.duty()
                            .filter(DutyExpression.TotalOf.class::isInstance)
                            .isPresent()
                    || terms.when().filter(Ties::asksTotal).isPresent();
            if (!mine.isEmpty() && (fromOrdinary || fromAll)) {
                found.add(id);
            }
        }

        private static boolean asksTotal(Condition when) {
            return asks(when, key -> key.startsWith("total of ") || key.equals(Question.COLUMN_1));
        }

        private static boolean asks(Condition when, Predicate<String> which) {
            var asks = new boolean[1];
            when.forEachTest((Condition.Test test) -> asks[0] |= which.test(test.key()));
            return asks[0];
        }
    }

    @Test
    void without_any_programme_a_cell_pays_less_by_its_contribution_where_nothing_else_interacts() {
        CompiledDuties whole = duties(LAW);
        Set<String> tried = new HashSet<>();
        Map<String, Set<String>> tied = new TreeMap<>();
        Map<LocalDate, Map<Area, Map<String, List<CommodityCode>>>> sampled = samples(whole);
        for (String programme : whole.families()) {
            CompiledDuties less = duties(without(programme));
            for (LocalDate day : DAYS) {
                for (Area origin : ORIGINS) {
                    BigDecimal contribution = BigDecimal.ZERO;
                    List<CommodityCode> lines = sampled.get(day).get(origin).getOrDefault(programme, List.of());
                    for (CommodityCode line : lines) {
                        Optional<Map<String, BigDecimal>> paid = whole.percentByFamily(line, origin, day);
                        Optional<Map<String, BigDecimal>> left = less.percentByFamily(line, origin, day);
                        if (paid.isEmpty() || left.isEmpty()) {
                            continue;
                        }
                        BigDecimal mine = paid.get().getOrDefault(programme, BigDecimal.ZERO);
                        Set<String> ties =
                                new Ties(programme, regime(whole, line, origin, day), origin, CLOCK.endOf(day)).found;
                        if (!ties.isEmpty()) {
                            if (mine.signum() > 0) {
                                tied.computeIfAbsent(programme, any -> new TreeSet<>())
                                        .addAll(ties);
                            }
                            continue;
                        }
                        contribution = contribution.add(mine);
                        assertThat(sum(paid.get()).subtract(sum(left.get())))
                                .as("seed %d: %s on %s from %s without %s", SEED, line, day, origin, programme)
                                .isEqualByComparingTo(mine);
                    }
                    if (contribution.signum() > 0) {
                        tried.add(programme);
                    }
                }
            }
        }
        var untried = new TreeMap<>(tied);
        untried.keySet().removeAll(tried);
        assertThat(NEVER_ALONE.keySet())
                .as("programmes that were never seen alone, and by what they are tied: %s", untried)
                .containsAll(untried.keySet());
        untried.forEach((programme, ties) -> assertThat(ties).as(programme).contains(NEVER_ALONE.get(programme)));
    }

    /// For every programme some lines that owe its duty and some that do not.
    private static Map<LocalDate, Map<Area, Map<String, List<CommodityCode>>>> samples(CompiledDuties whole) {
        var random = new Random(SEED);
        Map<LocalDate, Map<Area, Map<String, List<CommodityCode>>>> samples = new HashMap<>();
        for (LocalDate day : DAYS) {
            var lines = new ArrayList<>(GOODS.linesOf(GOODS.eraOn(day)));
            Collections.shuffle(lines, random);
            for (Area origin : ORIGINS) {
                Map<String, List<CommodityCode>> byProgramme = new HashMap<>();
                whole.families()
                        .forEach(programme -> byProgramme.put(programme, new ArrayList<>(lines.subList(0, LINES / 4))));
                for (CommodityCode line : lines) {
                    whole.percentByFamily(line, origin, day)
                            .ifPresent(paid -> paid.forEach((programme, percent) -> {
                                List<CommodityCode> owing = byProgramme.getOrDefault(programme, List.of());
                                if (percent.signum() > 0 && owing.size() < LINES) {
                                    owing.add(line);
                                }
                            }));
                }
                samples.computeIfAbsent(day, any -> new HashMap<>()).put(origin, byProgramme);
            }
        }
        return samples;
    }

    private static Regime regime(CompiledDuties duties, CommodityCode line, Area origin, LocalDate day) {
        return COMPILED.regime(new Question(
                line,
                new Lane(origin, Area.US),
                CLOCK.endOf(day),
                duties.facts(line, origin, day),
                Optional.of(VALUE),
                Map.of()));
    }

    private static BigDecimal sum(Map<String, BigDecimal> percents) {
        return percents.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
