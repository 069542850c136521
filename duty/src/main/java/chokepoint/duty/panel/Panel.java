package chokepoint.duty.panel;

import chokepoint.duty.Assessment;
import chokepoint.duty.Assessor;
import chokepoint.duty.Consignment;
import chokepoint.duty.DutyLine;
import chokepoint.duty.RateColumns;
import chokepoint.ledger.log.LevyBase;
import chokepoint.ledger.nomenclature.LineRates;
import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.regime.Levy;
import chokepoint.ledger.regime.Provisions;
import chokepoint.ledger.regime.Provisions.Provision;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.Condition;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.DutyExpression;
import chokepoint.terms.FactValue;
import chokepoint.terms.Facts;
import chokepoint.terms.Lane;
import chokepoint.terms.Money;
import chokepoint.terms.SpecialRate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// Every line × every origin × every day of a window, under one convention: compiled from the same
/// measures that answer a single question, and worked out by the same code, but once for all cells that
/// the same provisions concern.
///
/// A day means its end. Cells differ by which provisions reach the line, name the origin and are in
/// force: that set is the situation of the cell. Where a duty depends on the ordinary rate, the rate of
/// the line belongs to it.
public final class Panel {

    /// What the goods of a cell are worth; no ad valorem rate depends on it.
    static final BigDecimal SAMPLE_VALUE = BigDecimal.valueOf(10_000);

    /// What a panel is made of.
    ///
    /// @param since the first day
    /// @param until the last day, included
    public record Setting(
            RegimeEngine engine,
            Area customs,
            String currency,
            PanelGoods goods,
            LocalDate since,
            LocalDate until,
            Convention convention,
            UnitValues unitValues) {
        public Setting {
            if (until.isBefore(since)) {
                throw new IllegalArgumentException("the window ends on " + until + ", before it begins on " + since);
            }
        }

        public Setting with(Convention other) {
            return new Setting(engine, customs, currency, goods, since, until, other, unitValues);
        }
    }

    private final Setting setting;
    private final CustomsClock clock;
    private final Provisions provisions;
    private final Assessor assessor;
    private final List<String> families = new ArrayList<>();
    private final Map<String, Integer> familyNumbers = new HashMap<>();
    private final LocalDate[] days;
    private final Instant[] moments;
    private final int[] eras;

    private final int bits;
    private final Bits[] active;
    private final List<Bits> users = new ArrayList<>();
    private final List<LocalDate> entryDays;
    private final List<Condition.OneOf> placeTests;
    private final Bits needsLine;
    private final LevyBase[] contentOf;
    private final Bits measureBits;
    private final List<Bits> targetsOf = new ArrayList<>();
    private final List<Optional<Bits>> givenWayTo = new ArrayList<>();
    private final Reaches reaches;

    private final Map<Area, Integer> originNumbers = new HashMap<>();
    private final List<Area> origins = new ArrayList<>();
    private final List<Bits> originBits = new ArrayList<>();
    private final Map<ProfileKey, Profile> profiles = new ConcurrentHashMap<>();
    private final Map<SituationKey, Situation> situations = new ConcurrentHashMap<>();
    private final Map<Long, Profile> profileOf = new ConcurrentHashMap<>();

    private final List<LineRates> rates;
    private final Map<Integer, Map<Integer, Integer>> unitRates = new HashMap<>();
    private final List<Optional<UnitValues.UnitValue>> unitValueOfRate = new ArrayList<>();
    private final Map<Integer, Long> percentOfColumn = new ConcurrentHashMap<>();
    private final Map<Long, Integer> alike = new ConcurrentHashMap<>();
    private final java.util.concurrent.atomic.AtomicInteger nextAlike = new java.util.concurrent.atomic.AtomicInteger();
    final java.util.concurrent.atomic.LongAdder evaluations = new java.util.concurrent.atomic.LongAdder();
    private long[] percents = new long[0];

    private record ProfileKey(Bits provisions, int inPart) {}

    private record SituationKey(Bits provisions, int inPart) {}

    public Panel(Setting setting) {
        this.setting = setting;
        this.clock = CustomsClock.of(setting.customs());
        RegimeEngine engine = setting.engine();
        Instant first = clock.endOf(setting.since());
        Instant last = clock.endOf(setting.until());
        this.provisions = new Provisions(
                engine,
                setting.customs(),
                first,
                last,
                condition -> setting.convention().isPossible(condition, engine.vocabulary()));
        this.assessor = new Assessor(engine, (consignment, column) -> Optional.empty());
        this.days = days(setting, provisions.moments(), clock).toArray(LocalDate[]::new);
        this.moments = Arrays.stream(days).map(clock::endOf).toArray(Instant[]::new);
        this.eras = Arrays.stream(days).mapToInt(setting.goods()::eraOn).toArray();

        List<Provision> all = provisions.list();
        this.entryDays = entryDays(all);
        this.placeTests = placeTests(all);
        this.bits = all.size() + entryDays.size() + placeTests.size();
        entryDays.forEach(day -> users.add(usersOf(test -> test instanceof Condition.OnDay on
                && on.key().equals("entered")
                && on.day().equals(day))));
        placeTests.forEach(place -> users.add(usersOf(place::equals)));
        this.needsLine = Bits.none(bits);
        this.contentOf = new LevyBase[all.size()];
        for (int i = 0; i < all.size(); i++) {
            Provision provision = all.get(i);
            provision.measure().ifPresent(segment -> addFamily(segment.terms().family()));
            if (dependsOnLine(provision)) {
                needsLine.set(i);
            }
            contentOf[i] =
                    provision.measure().map(segment -> segment.terms().base()).orElse(LevyBase.VALUE);
        }
        this.measureBits = Bits.none(bits);
        relate(all);
        this.active = new Bits[days.length];
        for (int e = 0; e < days.length; e++) {
            active[e] = active(moments[e]);
        }
        this.reaches = new Reaches(provisions, bits, setting.goods().lines());
        this.rates = new ArrayList<>(setting.goods().rates());
        rates.forEach(rate -> unitValueOfRate.add(Optional.empty()));
    }

    /// Which provisions each rule is about.
    private void relate(List<Provision> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).measure().isPresent()) {
                measureBits.set(i);
            }
        }
        var known = new HashMap<chokepoint.ledger.log.Targets, Bits>();
        for (Provision rule : all) {
            targetsOf.add(known.computeIfAbsent(rule.targets(), targets -> matching(all, targets)));
            givenWayTo.add(rule.by().map(by -> known.computeIfAbsent(by, targets -> matching(all, targets))));
        }
    }

    private Bits matching(List<Provision> all, chokepoint.ledger.log.Targets targets) {
        Bits matching = Bits.none(bits);
        for (int i = 0; i < all.size(); i++) {
            if (targets.matches(all.get(i).owner())) {
                matching.set(i);
            }
        }
        return matching;
    }

    /// The provisions among those that apply which can make a difference: a rule about nothing that is
    /// there does not.
    private Bits telling(Bits applying) {
        Bits telling = applying.and(measureBits);
        int laws = provisions.list().size();
        for (int round = 0; round < 2; round++) {
            for (int i = applying.next(0); i >= 0 && i < laws; i = applying.next(i + 1)) {
                if (!telling.get(i)
                        && targetsOf.get(i).meets(telling)
                        && givenWayTo.get(i).map(by -> by.meets(telling)).orElse(true)) {
                    telling.set(i);
                }
            }
        }
        for (int i = applying.next(laws); i >= 0; i = applying.next(i + 1)) {
            if (users.get(i - laws).meets(telling)) {
                telling.set(i);
            }
        }
        return telling;
    }

    private static TreeSet<LocalDate> days(Setting setting, List<Instant> boundaries, CustomsClock clock) {
        var days = new TreeSet<LocalDate>();
        days.add(setting.since());
        boundaries.forEach(moment -> days.add(moment.atZone(clock.zone()).toLocalDate()));
        days.addAll(setting.goods().eras());
        return new TreeSet<>(days.subSet(setting.since(), true, setting.until(), true));
    }

    private static List<LocalDate> entryDays(List<Provision> all) {
        var days = new TreeSet<LocalDate>();
        forEachTest(all, test -> {
            if (test instanceof Condition.OnDay on && on.key().equals("entered")) {
                days.add(on.day());
            }
        });
        return List.copyOf(days);
    }

    private List<Condition.OneOf> placeTests(List<Provision> all) {
        var tests = new LinkedHashMap<Condition.OneOf, Boolean>();
        forEachTest(all, test -> {
            if (test instanceof Condition.OneOf one
                    && Set.of("origin", "melted", "smelted", "cast").contains(one.key())
                    && !setting.convention().stated().has(one.key())) {
                tests.put(one, true);
            }
        });
        return List.copyOf(tests.keySet());
    }

    private static void forEachTest(List<Provision> all, java.util.function.Consumer<Condition.Test> visitor) {
        all.forEach(provision -> provision.when().ifPresent(when -> when.forEachTest(visitor)));
    }

    private Bits usersOf(java.util.function.Predicate<Condition.Test> which) {
        Bits using = Bits.none(bits);
        List<Provision> all = provisions.list();
        for (int i = 0; i < all.size(); i++) {
            int number = i;
            all.get(i)
                    .when()
                    .ifPresent(when -> when.forEachTest(test -> {
                        if (which.test(test)) {
                            using.set(number);
                        }
                    }));
        }
        return using;
    }

    /// Whether what a provision does depends on more of the line than who reaches it.
    private static boolean dependsOnLine(Provision provision) {
        var asks = new boolean[1];
        provision.when().ifPresent(when -> when.forEachTest(test -> asks[0] |= Convention.isWorkedOut(test.key())));
        return asks[0]
                || provision
                        .measure()
                        .map(segment -> switch (segment.terms().duty().orElseThrow()) {
                            case DutyExpression.Free free -> false;
                            case DutyExpression.AdValorem rate -> false;
                            case DutyExpression.FromFact fact -> false;
                            case DutyExpression.OfColumn column ->
                                !isOrdinary(segment.terms().family());
                            default -> true;
                        })
                        .orElse(false);
    }

    private static boolean isOrdinary(String family) {
        return family.equals("MFN") || family.equals("PREFERENCE");
    }

    private Bits active(Instant moment) {
        Bits now = Bits.none(bits);
        List<Provision> all = provisions.list();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).validity().covers(moment)) {
                now.set(i);
            }
        }
        for (int i = 0; i < entryDays.size(); i++) {
            if (!moment.isBefore(clock.startOf(entryDays.get(i)))) {
                now.set(all.size() + i);
            }
        }
        for (int i = 0; i < placeTests.size(); i++) {
            now.set(all.size() + entryDays.size() + i);
        }
        return now;
    }

    private int addFamily(String family) {
        return familyNumbers.computeIfAbsent(family, word -> {
            families.add(word);
            return families.size() - 1;
        });
    }

    /// The set of provisions that may concern a line of a class from an origin on some day, with all its
    /// situations.
    final class Profile {
        private final Bits concerned;
        final Situation[] byEpoch;

        Profile(Bits concerned, int inPart, int line, Area origin) {
            this.concerned = concerned;
            this.byEpoch = new Situation[days.length];
            for (int e = 0; e < days.length; e++) {
                if (e > 0 && !active[e].differing(active[e - 1]).meets(concerned)) {
                    byEpoch[e] = byEpoch[e - 1];
                } else {
                    int epoch = e;
                    byEpoch[e] = situations.computeIfAbsent(
                            new SituationKey(telling(active[e].and(concerned)), inPart),
                            key -> new Situation(key.provisions(), line, origin, epoch));
                }
            }
        }

        /// The provisions that begin or end on a day and concern these cells.
        Bits turning(int epoch) {
            return active[epoch].differing(active[epoch - 1]).and(concerned);
        }
    }

    /// A set of provisions that apply to cells at one time, and what such a cell pays.
    ///
    /// @param line a line of which this is so, with an origin and an epoch
    final class Situation {
        private final Bits applying;
        private final int line;
        private final Area origin;
        private final int epoch;
        private volatile boolean byLine;
        private volatile boolean wholly;
        private volatile Cell plain = NOT_YET;
        private final Map<Integer, Cell> byRate = new ConcurrentHashMap<>(2);

        Situation(Bits applying, int line, Area origin, int epoch) {
            this.applying = applying;
            this.line = line;
            this.origin = origin;
            this.epoch = epoch;
            this.byLine = applying.meets(needsLine);
        }

        /// What is paid at a rate of the tariff.
        Cell cell(int rate) {
            if (!byLine) {
                Cell known = plain;
                if (known == NOT_YET) {
                    known = new Evaluation(this, rate).cell(false);
                    if (!byLine) {
                        plain = known;
                        return known;
                    }
                } else {
                    return known;
                }
            }
            // Lines whose ordinary duty comes to the same pay the same, unless an amount hangs on the quantity.
            int alike = wholly ? -1 - rate : alike(rate);
            Cell known = byRate.get(alike);
            if (known == null) {
                known = new Evaluation(this, rate).cell(wholly);
                if (known == NOT_YET) {
                    return cell(rate);
                }
                byRate.put(alike, known);
            }
            return known;
        }
    }

    /// A number that rates share which have no quantity and whose general column comes to the same.
    private int alike(int rate) {
        return unitValueOfRate.get(rate).isPresent()
                ? -1 - rate
                : alike.computeIfAbsent(
                        percentOfColumn(rate, DutyExpression.Column.GENERAL.ordinal()),
                        percent -> nextAlike.getAndIncrement());
    }

    private static final long UNKNOWN = Long.MIN_VALUE;
    private static final Cell NOT_YET = new Cell(new int[0], new long[0], new int[0], new int[0], false, false);

    /// Works one situation out, with the assessor.
    private final class Evaluation {
        private final Situation situation;
        private final int rate;

        Evaluation(Situation situation, int rate) {
            this.situation = situation;
            this.rate = rate;
        }

        Cell cell(boolean whole) {
            evaluations.increment();
            Consignment consignment = new Consignment(
                    setting.goods().line(situation.line),
                    new Lane(situation.origin, setting.customs()),
                    moments[situation.epoch],
                    new Money(SAMPLE_VALUE, setting.currency()),
                    factsOf(situation, rate));
            RateColumns columns = (asked, column) -> column(rate, column, asked.facts());
            Assessment assessment = assessor.from(
                            question -> provisions.regime(question, situation.applying::get), columns)
                    .assess(consignment);
            var sums = new TreeMap<Integer, Long>();
            var columnFamilies = new ArrayList<Integer>();
            var columnsTaken = new ArrayList<Integer>();
            boolean open = false;
            boolean undecided = false;
            for (DutyLine line : assessment.lines()) {
                if (line.isFee()) {
                    continue;
                }
                if (line.isConditional()) {
                    undecided = true;
                    continue;
                }
                Levy levy = ((Finding.Applies) line.finding()).levy().orElseThrow();
                if (!whole && levy.duty() instanceof DutyExpression.OfColumn(DutyExpression.Column column)) {
                    boolean simple = isWholeValue(levy.base())
                            && levy.exempt().isEmpty()
                            && levy.displacedBy().isEmpty();
                    if (!simple) {
                        situation.byLine = true;
                        situation.wholly = true;
                        return NOT_YET;
                    }
                    columnFamilies.add(addFamilySafely(line.family()));
                    columnsTaken.add(column.ordinal());
                    continue;
                }
                if (line.percent().isEmpty()) {
                    open = true;
                } else {
                    sums.merge(
                            addFamilySafely(line.family()),
                            Exact.rate(line.percent().orElseThrow()),
                            Long::sum);
                }
            }
            sums.values().removeIf(sum -> sum == 0);
            return new Cell(
                    sums.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    sums.values().stream().mapToLong(Long::longValue).toArray(),
                    columnFamilies.stream().mapToInt(Integer::intValue).toArray(),
                    columnsTaken.stream().mapToInt(Integer::intValue).toArray(),
                    open,
                    undecided);
        }
    }

    /// Whether a base is the customs value: with freight and insurance too, as long as nobody states any.
    private boolean isWholeValue(LevyBase base) {
        return switch (base) {
            case VALUE, FOB -> true;
            case CIF ->
                !setting.convention().stated().has("freight")
                        && !setting.convention().stated().has("insurance");
            case CONTENT_STEEL, CONTENT_ALUMINUM, CONTENT_COPPER, NON_US_CONTENT -> false;
        };
    }

    private int addFamilySafely(String family) {
        Integer number = familyNumbers.get(family);
        if (number == null) {
            throw new IllegalStateException(family + " is no programme of this panel");
        }
        return number;
    }

    private Facts factsOf(Situation situation, int rate) {
        return withQuantity(setting.convention().facts(situation.origin, dutiable(situation)), rate);
    }

    private Set<String> dutiable(Situation situation) {
        var metals = new TreeSet<String>();
        for (int i = 0; i < contentOf.length; i++) {
            if (situation.applying.get(i) && Convention.METALS.contains(contentOf[i].word())) {
                metals.add(contentOf[i].word());
            }
        }
        return metals;
    }

    private Facts withQuantity(Facts facts, int rate) {
        return unitValueOfRate
                .get(rate)
                .map(unit -> facts.with("quantity", new FactValue.Measured(unit.of(SAMPLE_VALUE))))
                .orElse(facts);
    }

    private Optional<DutyExpression> column(int rate, DutyExpression.Column column, Facts facts) {
        LineRates printed = rates.get(rate);
        return switch (column) {
            case GENERAL -> printed.general();
            case COLUMN_2 -> printed.column2();
            case SPECIAL ->
                facts.words("preference").stream()
                        .map(word -> setting.goods().nomenclature().specialRate(printed, word))
                        .flatMap(Optional::stream)
                        .map(SpecialRate::duty)
                        .findFirst()
                        .or(printed::general);
        };
    }

    /// What a column of the tariff comes to at a rate; -1 where that cannot be told.
    long percentOfColumn(int rate, int column) {
        long[] known = percents;
        int at = rate * 4 + column;
        if (at < known.length && known[at] != UNKNOWN) {
            return known[at];
        }
        long percent = workedOut(rate, column);
        if (at < known.length) {
            known[at] = percent;
        }
        return percent;
    }

    /// Makes room for the columns of all rates that there are now.
    void fixRates() {
        percents = new long[4 * rates.size()];
        Arrays.fill(percents, UNKNOWN);
    }

    private long workedOut(int rate, int column) {
        return percentOfColumn.computeIfAbsent(rate * 4 + column, key -> {
            Facts facts = withQuantity(setting.convention().stated(), rate);
            return column(rate, DutyExpression.Column.values()[column], facts)
                    .flatMap(duty -> Assessor.percent(
                            duty,
                            new Consignment(
                                    CommodityCode.of("0101"),
                                    new Lane(Area.of("AQ"), setting.customs()),
                                    moments[0],
                                    new Money(SAMPLE_VALUE, setting.currency()),
                                    facts)))
                    .map(Exact::rate)
                    .orElse(-1L);
        });
    }

    /// The number of the rates of a line in an era; a line with a unit value of its own has a number of
    /// its own.
    synchronized int rateOf(int line, int era) {
        int printed = setting.goods().rate(line, era);
        if (setting.unitValues().isEmpty()) {
            return printed;
        }
        return setting.unitValues()
                .find(setting.goods().line(line))
                .map(unit -> unitRates
                        .computeIfAbsent(printed, rate -> new HashMap<>())
                        .computeIfAbsent(line, one -> {
                            rates.add(rates.get(printed));
                            unitValueOfRate.add(Optional.of(unit));
                            return rates.size() - 1;
                        }))
                .orElse(printed);
    }

    /// The number of an origin.
    synchronized int originOf(Area area) {
        return originNumbers.computeIfAbsent(area, one -> {
            Bits named = Bits.none(bits);
            List<Provision> all = provisions.list();
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).origin().contains(area)) {
                    named.set(i);
                }
            }
            origins.add(area);
            originBits.add(named);
            return origins.size() - 1;
        });
    }

    Profile profile(int line, int origin) {
        int goodsClass = reaches.classOf(line);
        long pair = (long) goodsClass << 16 | origin;
        Profile known = profileOf.get(pair);
        if (known == null) {
            Area area = origins.get(origin);
            Reaches.GoodsClass goods = reaches.get(goodsClass);
            Bits concerned = goods.provisions().and(originBits.get(origin));
            int pseudo = provisions.list().size();
            for (int i = 0; i < users.size(); i++) {
                boolean place = i >= entryDays.size();
                if ((!place || placeTests.get(i - entryDays.size()).words().contains(area.code()))
                        && users.get(i).meets(concerned)) {
                    concerned.set(pseudo + i);
                }
            }
            int inPart = goods.inPart() ? goodsClass + 1 : 0;
            known = profiles.computeIfAbsent(
                    new ProfileKey(concerned, inPart), key -> new Profile(concerned, inPart, line, area));
            profileOf.put(pair, known);
        }
        return known;
    }

    Setting setting() {
        return setting;
    }

    /// What is taken as stated of every cell.
    public Convention convention() {
        return setting.convention();
    }

    int classOf(int line) {
        return reaches.classOf(line);
    }

    /// The days on which anything may change, the first of the window first.
    public List<LocalDate> days() {
        return List.of(days);
    }

    int era(int epoch) {
        return eras[epoch];
    }

    Instant moment(int epoch) {
        return moments[epoch];
    }

    /// The programmes of the panel.
    public List<String> families() {
        return List.copyOf(families);
    }

    Provisions provisions() {
        return provisions;
    }

    /// The epoch a day of the window lies in.
    int epochOn(LocalDate day) {
        int at = Arrays.binarySearch(days, day);
        return at >= 0 ? at : -at - 2;
    }

    /// What a line pays from an origin on a day, in percent by programme; empty where the line was not
    /// there, or an amount cannot be told.
    public Optional<Map<String, BigDecimal>> percentByFamily(CommodityCode line, Area origin, LocalDate day) {
        int epoch = epochOn(day);
        int era = setting.goods().eraOn(day);
        int number = setting.goods().find(line).orElse(PanelGoods.NONE);
        if (number == PanelGoods.NONE || !setting.goods().isIn(number, era)) {
            return Optional.empty();
        }
        int rate = rateOf(number, era);
        Cell cell = profile(number, originOf(origin)).byEpoch[epoch].cell(rate);
        if (isOpen(cell, rate)) {
            return Optional.empty();
        }
        var byFamily = new LinkedHashMap<String, BigDecimal>();
        for (int i = 0; i < cell.families().length; i++) {
            byFamily.merge(families.get(cell.families()[i]), Exact.percent(cell.rates()[i]), BigDecimal::add);
        }
        for (int i = 0; i < cell.columns().length; i++) {
            byFamily.merge(
                    families.get(cell.columnFamilies()[i]),
                    Exact.percent(percentOfColumn(rate, cell.columns()[i])),
                    BigDecimal::add);
        }
        return Optional.of(byFamily);
    }

    /// The facts that the convention takes as stated of a cell, so that a single question can be asked
    /// alike.
    public Facts facts(CommodityCode line, Area origin, LocalDate day) {
        int number = setting.goods().find(line).orElseThrow();
        int rate = rateOf(number, setting.goods().eraOn(day));
        Situation situation = profile(number, originOf(origin)).byEpoch[epochOn(day)];
        return withQuantity(setting.convention().facts(origin, dutiable(situation)), rate);
    }

    boolean isOpen(Cell cell, int rate) {
        if (cell.open()) {
            return true;
        }
        for (int column : cell.columns()) {
            if (percentOfColumn(rate, column) < 0) {
                return true;
            }
        }
        return false;
    }

    /// How many different situations there were to work out so far.
    public int situations() {
        return situations.size();
    }

    /// How often the assessor was asked so far.
    public long evaluations() {
        return evaluations.sum();
    }

    public int goodsClasses() {
        return reaches.classes();
    }
}
