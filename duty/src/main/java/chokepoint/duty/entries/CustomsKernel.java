package chokepoint.duty.entries;

import chokepoint.duty.Consignment;
import chokepoint.ledger.Ledger;
import chokepoint.ledger.nomenclature.GoodsLine;
import chokepoint.ledger.nomenclature.LineRates;
import chokepoint.ledger.nomenclature.Nomenclature;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.Facts;
import chokepoint.terms.Lane;
import chokepoint.terms.Money;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Finds the plan of a row of numbers in the tables of one customs: code → class, class × origin → profile,
/// profile × epoch → situation, situation (× facts × rates × band of values) → plan.
///
/// Tables are read without a lock and written under one. An entry is written once, from 0, which means
/// "not known yet": whoever reads a 0 that is stale asks again under the lock.
final class CustomsKernel {

    private static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);
    private static final BigDecimal SAMPLE_VALUE = BigDecimal.valueOf(10_000);
    private static final int DAY = 86_400;
    private static final int ORIGINS = 320;
    private static final int REFUSED = -1;
    private static final long FEE = 256;
    private static final int MOST_BANDS = 7;
    private static final int MOST_SITUATIONS = 1 << 22;
    private static final int MOST_RATES = 1 << 17;

    /// The place of a plan that works each row out by itself.
    static final int SINGLY = -1;

    private final Area customs;
    private final Nomenclature nomenclature;
    private final CustomsClock clock;
    private final Situations situations;
    private final PlanMaker maker;
    private final FactTable facts;
    private final Pool pool = new Pool();
    private final LineTable lines = new LineTable();

    private final long[] boundaries;
    private final long firstDay;
    private final int[] epochOnDay;
    private final int[] eraOf;
    private final int eras;

    private final Map<CommodityCode, Integer> codeNumbers = new ConcurrentHashMap<>();
    private final Map<Area, Integer> originNumbers = new ConcurrentHashMap<>();
    private volatile CommodityCode[] codes = new CommodityCode[1 << 12];
    private volatile Area[] origins = new Area[ORIGINS];

    private final List<Situations.GoodsClass> classes = new ArrayList<>();
    private final List<Situations.Profile> profiles = new ArrayList<>();
    private volatile int[] classOf = new int[0];
    private volatile int[] ratesOf = new int[0];
    private volatile int[][] profileOf = new int[0][];
    private volatile int[][] situationOf = new int[1][];
    private volatile int[] planOf = new int[1 << 10];
    private volatile long[] columns = new long[LineTable.COLUMNS];
    private volatile int[] alike = new int[1];
    private volatile int[] needs = new int[1];
    private volatile LineRates[] printed = new LineRates[1];
    private volatile Plan[] plans = new Plan[1 << 10];
    private int plansUsed;
    private final KeyTable keyed = new KeyTable();
    private final Map<PlanKey, Integer> made = new HashMap<>();
    private final Map<Plan, Integer> places = new HashMap<>();

    private record PlanKey(int situation, int facts, int rates, int band) {}

    CustomsKernel(Ledger ledger, RegimeEngine engine, Nomenclature nomenclature, PlanMaker maker, FactTable facts) {
        this.customs = Area.of(nomenclature.territory());
        this.nomenclature = nomenclature;
        this.clock = CustomsClock.of(customs);
        this.situations = new Situations(engine, nomenclature, customs);
        this.maker = maker;
        this.facts = facts;
        this.boundaries = situations.boundaries();
        this.eras = situations.eras();
        this.eraOf = new int[situations.epochs()];
        Arrays.setAll(eraOf, situations::era);
        this.firstDay = Math.floorDiv(boundaries[0], DAY);
        int days = (int) (Math.floorDiv(boundaries[boundaries.length - 1], DAY) - firstDay + 2);
        this.epochOnDay = new int[days];
        for (int day = 0; day < days; day++) {
            int at = Arrays.binarySearch(boundaries, (firstDay + day) * DAY);
            epochOnDay[day] = at >= 0 ? at + 1 : -at - 1;
        }
        plan(new Plan.Singly());
    }

    Area customs() {
        return customs;
    }

    String currency() {
        return customs.equals(Area.CN) ? "CNY" : "USD";
    }

    // ---- numbers -------------------------------------------------------------------------------------------

    int codeNumber(CommodityCode code) {
        Integer known = codeNumbers.get(code);
        return known == null ? newCode(code) : known;
    }

    private synchronized int newCode(CommodityCode code) {
        Integer known = codeNumbers.get(code);
        if (known != null) {
            return known;
        }
        int number = codeNumbers.size();
        if (number == codes.length) {
            codes = Arrays.copyOf(codes, 2 * number);
        }
        if (number == classOf.length) {
            int room = Math.max(1 << 12, 2 * number);
            ratesOf = Arrays.copyOf(ratesOf, room * eras);
            classOf = Arrays.copyOf(classOf, room);
        }
        Situations.GoodsClass goods = situations.goodsClass(code);
        if (goods.number() == classes.size()) {
            classes.add(goods);
            if (goods.number() == profileOf.length) {
                profileOf = Arrays.copyOf(profileOf, Math.max(256, 2 * profileOf.length));
            }
            profileOf[goods.number()] = new int[ORIGINS];
        }
        classOf[number] = goods.number();
        codes[number] = code;
        codeNumbers.put(code, number);
        return number;
    }

    CommodityCode code(int number) {
        return codes[number];
    }

    int originNumber(Area origin) {
        Integer known = originNumbers.get(origin);
        return known == null ? newOrigin(origin) : known;
    }

    private synchronized int newOrigin(Area origin) {
        return originNumbers.computeIfAbsent(origin, area -> {
            Area[] more = origins.clone();
            more[originNumbers.size()] = area;
            origins = more;
            return originNumbers.size();
        });
    }

    Area origin(int number) {
        return origins[number];
    }

    // ---- from a row to its plan ----------------------------------------------------------------------------

    /// Takes the rows of this customs that lie between two places.
    void rate(EntryChunk in, RatedChunk out, int from, int to, Singles singles) {
        var lane = new RowRater(in, out, singles);
        for (int i = from; i < to; i++) {
            lane.rate(i);
        }
    }

    /// What works out a row by itself and writes it into a chunk.
    @FunctionalInterface
    interface Singles {
        void rate(EntryChunk in, RatedChunk out, int at);
    }

    private int epoch(long second) {
        long day = Math.floorDiv(second, (long) DAY) - firstDay;
        if (day < 0) {
            return 0;
        }
        if (day >= epochOnDay.length) {
            return boundaries.length;
        }
        int epoch = epochOnDay[(int) day];
        while (epoch < boundaries.length && boundaries[epoch] <= second) {
            epoch++;
        }
        return epoch;
    }

    /// The number of the rates of a line at an epoch, or [#REFUSED] where the nomenclature does not know it.
    private synchronized int newRates(int code, int epoch) {
        int at = code * eras + eraOf[epoch];
        if (ratesOf[at] == 0) {
            Instant moment = Instant.ofEpochSecond(boundaries[epoch - 1]);
            var day = clock.dayOf(moment);
            if (KnownGoods.complaint(nomenclature, codes[code], day).isPresent()) {
                ratesOf[at] = REFUSED;
            } else {
                Optional<GoodsLine> line = nomenclature.findLine(codes[code], day);
                int number = line.map(lines::number).orElse(REFUSED);
                columns = lines.columns();
                alike = lines.alike();
                needs = lines.needs();
                printed = lines.printed();
                INTS.setRelease(ratesOf, at, number);
            }
        }
        return ratesOf[at];
    }

    private synchronized int newSituation(int code, int origin, int epoch) {
        Situations.GoodsClass goods = classes.get(classOf[code]);
        int profile = profileOf[goods.number()][origin];
        if (profile == 0) {
            Situations.Profile made = situations.profile(goods, origins[origin]);
            if (made.number() == profiles.size()) {
                profiles.add(made);
                int[][] more = situationOf.length <= profiles.size()
                        ? Arrays.copyOf(situationOf, 2 * situationOf.length)
                        : situationOf;
                more[profiles.size()] = new int[boundaries.length + 1];
                situationOf = more;
            }
            profile = made.number() + 1;
            profileOf[goods.number()][origin] = profile;
        }
        int[] row = situationOf[profile];
        if (row[epoch] == 0) {
            Situations.Profile of = profiles.get(profile - 1);
            int number = situations.situation(of, epoch).number();
            if (number >= planOf.length) {
                planOf = Arrays.copyOf(planOf, 2 * planOf.length);
            }
            // the same until something turns that concerns the profile
            for (int e = epoch; e < row.length && situations.isSame(of, epoch, e); e++) {
                row[e] = number + 1;
            }
            for (int e = epoch - 1; e >= 0 && situations.isSame(of, epoch, e); e--) {
                row[e] = number + 1;
            }
        }
        return row[epoch];
    }

    private static long key(int situation, int facts, int rates, int band) {
        return (long) situation << 42 | (long) facts << 22 | (long) rates << 3 | band;
    }

    /// A number for the rates of a line, as far as a plan may depend on them.
    private int ratesKey(int rates, int factsNumber) {
        return factsNumber != 0 && facts.get(factsNumber).has("preference") ? 4 * rates + 1 : 4 * (alike[rates] + 1);
    }

    /// The same where all that is asked of the rates is the general column, and the quantity it needs is not
    /// stated: then no amount can be told, whatever the rate is.
    private int needsKey(int rates, int factsNumber) {
        Facts stated = facts.get(factsNumber);
        return stated.has("preference") || stated.has("quantity") || stated.has("quantity2")
                ? ratesKey(rates, factsNumber)
                : 4 * needs[rates] + 2;
    }

    private static int band(List<BigDecimal> bounds, long cents) {
        BigDecimal value = BigDecimal.valueOf(cents, 2);
        for (int i = 0; i < bounds.size(); i++) {
            int order = value.compareTo(bounds.get(i));
            if (order <= 0) {
                return 2 * i + (order == 0 ? 1 : 0);
            }
        }
        return 2 * bounds.size();
    }

    private static BigDecimal sampleOf(List<BigDecimal> bounds, int band) {
        int above = band / 2;
        if (band % 2 == 1) {
            return bounds.get(above);
        }
        if (above == bounds.size()) {
            return bounds.getLast().add(SAMPLE_VALUE);
        }
        BigDecimal low = above == 0 ? BigDecimal.ZERO : bounds.get(above - 1);
        return low.add(bounds.get(above)).divide(BigDecimal.TWO);
    }

    /// The place of a plan; plans that say the same share one, whatever they were made for.
    private synchronized int plan(Plan plan) {
        Integer known = places.get(plan);
        if (known != null) {
            return known;
        }
        if (plansUsed == plans.length) {
            plans = Arrays.copyOf(plans, 2 * plansUsed);
        }
        plans[plansUsed] = plan;
        int place = Pool.holds(plan) ? pool.add(plan, plansUsed) : -plansUsed - 1;
        plansUsed++;
        places.put(plan, place);
        return place;
    }

    Plan plan(int number) {
        return plans[number];
    }

    /// How many goods classes, profiles, situations and plans there are so far.
    synchronized List<Integer> sizes() {
        var sizes = new ArrayList<>(situations.sizes());
        sizes.add(plansUsed);
        return sizes;
    }

    /// The plan for a key, made from the row that asks for it first.
    private synchronized int newPlan(
            int situation,
            int factsNumber,
            int rates,
            int ratesKey,
            List<BigDecimal> bounds,
            int band,
            EntryChunk in,
            int at) {
        boolean bare = factsNumber == 0 && ratesKey == 0 && band == 0;
        int there = bare ? planOf[situation] : keyed.get(key(situation, factsNumber, ratesKey, band));
        if (there != 0) {
            return there;
        }
        Situation of = situations.get(situation);
        long conditions = facts.bits(of.conditionKeys());
        int asked = facts.projected(conditions, factsNumber);
        var lane = new Lane(origins[in.origin[at]], customs);
        BigDecimal value = band == 0 ? SAMPLE_VALUE : sampleOf(bounds, band - 1);
        Instant moment = Instant.ofEpochSecond(in.entered[at]);
        CommodityCode good = codes[in.code[at]];
        long keys = conditions
                | facts.bits(
                        maker.live(of, sample(good, lane, moment, value, asked)).dutyKeys());
        if (ratesKey != 0) {
            keys |= facts.bits(java.util.Set.of("quantity", "quantity2", "preference"));
        }
        int telling = facts.projected(keys, factsNumber);
        var planKey = new PlanKey(situation, telling, ratesKey, band);
        Integer known = made.get(planKey);
        if (known == null) {
            known = plan(maker.make(of, sample(good, lane, moment, value, telling), ratesKey != 0, band != 0));
            made.put(planKey, known);
        }
        if (bare) {
            INTS.setRelease(planOf, situation, known);
        } else {
            keyed.put(key(situation, factsNumber, ratesKey, band), known);
        }
        return known;
    }

    private Consignment sample(CommodityCode good, Lane lane, Instant moment, BigDecimal value, int factsNumber) {
        return new Consignment(good, lane, moment, new Money(value, currency()), facts.get(factsNumber));
    }

    /// Rates the rows of one chunk. The arrays are those of now: a number that is beyond them is new.
    private final class RowRater {
        private final EntryChunk in;
        private final RatedChunk out;
        private final Singles singles;
        private int[] classOf = CustomsKernel.this.classOf;
        private int[] ratesOf = CustomsKernel.this.ratesOf;
        private int[][] profileOf = CustomsKernel.this.profileOf;
        private int[][] situationOf = CustomsKernel.this.situationOf;
        private int[] planOf = CustomsKernel.this.planOf;
        private long[] columns = CustomsKernel.this.columns;
        private LineRates[] printed = CustomsKernel.this.printed;
        private long[] runs = pool.runs();
        private long[] bounds = pool.bounds();

        /// Value of the whole entry of the row, or 0.
        private long whole;

        RowRater(EntryChunk in, RatedChunk out, Singles singles) {
            this.in = in;
            this.out = out;
            this.singles = singles;
        }

        private void refresh() {
            ratesOf = CustomsKernel.this.ratesOf;
            classOf = CustomsKernel.this.classOf;
            profileOf = CustomsKernel.this.profileOf;
            situationOf = CustomsKernel.this.situationOf;
            planOf = CustomsKernel.this.planOf;
            columns = CustomsKernel.this.columns;
            printed = CustomsKernel.this.printed;
            runs = pool.runs();
            bounds = pool.bounds();
        }

        void rate(int i) {
            int code = in.code[i];
            int epoch = epoch(in.entered[i]);
            if (epoch == 0) {
                singles.rate(in, out, i);
                return;
            }
            int rates = (int) INTS.getAcquire(ratesOf, code * eras + eraOf[epoch]);
            if (rates == 0) {
                rates = newRates(code, epoch);
                refresh();
            }
            long cents = in.cents[i];
            whole = in.entryCents(i);
            if (rates == REFUSED || cents > Rates.MOST_CENTS || whole > Rates.MOST_CENTS) {
                singles.rate(in, out, i);
                return;
            }
            int profile = profileOf[classOf[code]][in.origin[i]];
            int[] row = profile < situationOf.length ? situationOf[profile] : null;
            int situation = row == null ? 0 : row[epoch];
            if (situation == 0) {
                situation = newSituation(code, in.origin[i], epoch);
                refresh();
            }
            situation--;
            if (situation >= planOf.length || (rates + 1) * LineTable.COLUMNS > columns.length) {
                refresh();
            }
            int factsNumber = in.facts[i];
            int place = factsNumber == 0 ? (int) INTS.getAcquire(planOf, situation) : 0;
            if (place <= 0) {
                place = locate(i, situation, factsNumber, rates, 0);
            }
            if (place > 0) {
                take(i, place, rates, situation);
            } else {
                apart(i, -place - 1, rates);
            }
        }

        /// The place of the plan that a row comes to rest at.
        private int locate(int i, int situation, int factsNumber, int rates, int forRates) {
            if (situation >= MOST_SITUATIONS || factsNumber >= FactTable.MOST || rates >= MOST_RATES) {
                return SINGLY;
            }
            int ratesKey = forRates;
            List<BigDecimal> bands = List.of();
            int band = 0;
            while (true) {
                int place = factsNumber == 0 && ratesKey == 0 && band == 0
                        ? (int) INTS.getAcquire(planOf, situation)
                        : keyed.get(key(situation, factsNumber, ratesKey, band));
                if (place == 0) {
                    place = newPlan(situation, factsNumber, rates, ratesKey, bands, band, in, i);
                    refresh();
                }
                if (place > 0) {
                    return place;
                }
                switch (plan(-place - 1)) {
                    case Plan.ByRates byRates -> ratesKey = ratesKey(rates, factsNumber);
                    case Plan.ByValue(List<BigDecimal> bounds) -> {
                        bands = bounds;
                        band = band(bounds, in.cents[i]) + 1;
                        if (band > MOST_BANDS) {
                            return SINGLY;
                        }
                    }
                    case Plan.Decided decided -> {
                        return place;
                    }
                    case Plan.Ranging ranging -> {
                        return place;
                    }
                    case Plan.Untold untold -> {
                        return place;
                    }
                    case Plan.Singly singly -> {
                        return place;
                    }
                }
            }
        }

        /// Value times rate, line by line.
        private void take(int i, int place, int rates, int situation) {
            if (place >= runs.length || runs[place] == 0) {
                refresh();
            }
            long head = runs[place];
            int common = (int) (head >> 8) & 255;
            int least = (int) (head >> 16) & 255;
            int most = (int) (head >> 24) & 255;
            int end = place + 1 + 2 * (common + least + most);
            out.plan[i] = (int) (head >>> 32);
            for (int at = place + 1; at < end; at += 2) {
                int column = (int) (runs[at] >> 16) & 255;
                if (column != 0 && columns[place(rates, column)] < 0) {
                    if (!in.hasQuantity(i) || !worked(i, plan((int) (head >>> 32)), rates)) {
                        byRates(i, situation, rates);
                    }
                    return;
                }
            }
            int kind = (head & 255) == Pool.DECIDED ? ChunkSums.EXACT : ChunkSums.LEAST;
            var sums = out.sums[in.customs[i]];
            long cents = in.cents[i];
            sums.rows[kind]++;
            sums.value[kind] += cents;
            long duty = 0;
            long fees = 0;
            int at = place + 1;
            for (int line = 0; line < common + least; line++, at += 2) {
                long meta = runs[at];
                long amount = amount(at, meta, cents, rates);
                int programme = (int) meta & 255;
                out.column(programme)[i] += amount;
                sums.byProgramme[kind][programme] += amount;
                if ((meta & FEE) == 0) {
                    duty += amount;
                } else {
                    fees += amount;
                }
            }
            out.duty[i] = duty;
            out.fees[i] = fees;
            sums.duty[kind] += duty;
            sums.fees[kind] += fees;
            if (kind == ChunkSums.EXACT) {
                out.status[i] = 0;
                out.mostDuty[i] = duty;
                out.mostFees[i] = fees;
            } else {
                ranging(i, place, rates, sums);
            }
        }

        private void ranging(int i, int place, int rates, ChunkSums sums) {
            long head = runs[place];
            int common = (int) (head >> 8) & 255;
            int least = (int) (head >> 16) & 255;
            int most = (int) (head >> 24) & 255;
            long cents = in.cents[i];
            long duty = 0;
            long fees = 0;
            for (int line = 0; line < common + most; line++) {
                int at = place + 1 + 2 * (line < common ? line : line + least);
                long meta = runs[at];
                long amount = amount(at, meta, cents, rates);
                sums.byProgramme[ChunkSums.MOST][(int) meta & 255] += amount;
                if ((meta & FEE) == 0) {
                    duty += amount;
                } else {
                    fees += amount;
                }
            }
            for (int line = common; line < common + least + most; line++) {
                out.column((int) runs[place + 1 + 2 * line] & 255)[i] = RatedChunk.UNKNOWN;
            }
            out.status[i] = 1;
            out.mostDuty[i] = duty;
            out.mostFees[i] = fees;
            sums.rows[ChunkSums.MOST]++;
            sums.value[ChunkSums.MOST] += cents;
            sums.duty[ChunkSums.MOST] += duty;
            sums.fees[ChunkSums.MOST] += fees;
        }

        private long amount(int at, long meta, long cents, int rates) {
            int column = (int) (meta >> 16) & 255;
            long rate = runs[at + 1];
            if (column != 0) {
                long ofLine = columns[place(rates, column)];
                rate = column == Pool.TO_TOTAL ? Math.max(rate - ofLine, 0) : ofLine;
            }
            long amount = Rates.amount(cents, rate);
            int bound = (int) (meta >>> 32);
            if (bound == 0) {
                return amount;
            }
            long min = bounds[2 * bound];
            long max = bounds[2 * bound + 1];
            return whole == 0 || (meta & FEE) == 0
                    ? Math.min(Math.max(amount, min), max)
                    : Rates.part(cents, whole, rate, min, max);
        }

        /// Where the rate of a column stands; a total is reckoned from the general one, the first.
        private static int place(int rates, int column) {
            return rates * LineTable.COLUMNS + (column == Pool.TO_TOTAL ? 0 : column - 1);
        }

        /// A column of the line is no percent, and the plan does not hold without it.
        private void byRates(int i, int situation, int rates) {
            boolean general = columns[place(rates, Pool.TO_TOTAL)] < 0;
            int key = general ? needsKey(rates, in.facts[i]) : ratesKey(rates, in.facts[i]);
            int place = locate(i, situation, in.facts[i], rates, key);
            if (place > 0) {
                take(i, place, rates, situation);
            } else {
                apart(i, -place - 1, rates);
            }
        }

        /// Works out a row whose amounts are more than value times rate.
        ///
        /// @return false where a quantity is missing, or an amount depends on one that cannot be had here
        private boolean worked(int i, Plan plan, int rates) {
            return in.isWhole(i)
                    && switch (plan) {
                        case Plan.Decided decided ->
                            new WorkedRow(in, out, i, columns, printed, rates)
                                    .take(decided.lines(), List.of(), List.of(), ChunkSums.EXACT);
                        case Plan.Ranging ranging ->
                            new WorkedRow(in, out, i, columns, printed, rates)
                                    .take(ranging.common(), ranging.least(), ranging.most(), ChunkSums.LEAST);
                        case Plan.Untold untold -> false;
                        case Plan.ByRates byRates -> false;
                        case Plan.ByValue byValue -> false;
                        case Plan.Singly singly -> false;
                    };
        }

        private void workedOrSingly(int i, Plan plan, int number, int rates) {
            out.plan[i] = number;
            if (!worked(i, plan, rates)) {
                singles.rate(in, out, i);
            }
        }

        /// Rows whose amounts are more than value times rate.
        private void apart(int i, int number, int rates) {
            switch (plan(number)) {
                case Plan.Untold untold -> {
                    out.plan[i] = number;
                    out.status[i] = 2;
                    out.duty[i] = 0;
                    out.fees[i] = 0;
                    out.mostDuty[i] = 0;
                    out.mostFees[i] = 0;
                    out.sums[in.customs[i]].untold++;
                }
                case Plan.Decided decided -> workedOrSingly(i, decided, number, rates);
                case Plan.Ranging ranging -> workedOrSingly(i, ranging, number, rates);
                case Plan.Singly singly -> singles.rate(in, out, i);
                case Plan.ByRates byRates -> throw new IllegalStateException("a row came to rest without its rates");
                case Plan.ByValue value -> throw new IllegalStateException("a row came to rest without its value");
            }
        }
    }
}
