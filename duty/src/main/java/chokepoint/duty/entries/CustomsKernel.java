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
import chokepoint.terms.DutyExpression;
import chokepoint.terms.Lane;
import chokepoint.terms.Money;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

/// The tables of one customs by which [RowRater] finds the plan of a row of numbers: code → class, class × origin →
/// profile, profile × epoch → situation, situation (× facts × rates × band of values) → plan.
///
/// Tables are read without a lock and written under one, which is let go while a cluster is worked out. An entry is
/// written once, from 0, which means "not known yet": whoever reads a 0 that is stale asks again under the lock.
final class CustomsKernel {

    static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);
    private static final BigDecimal SAMPLE_VALUE = BigDecimal.valueOf(10_000);
    static final int ORIGINS = 320;
    static final int REFUSED = -1;

    /// The place of a plan that works each row out by itself.
    static final int SINGLY = -1;

    /// The place of the plan that there is none without the rates of the line.
    static final int BY_RATES = -2;

    /// Places below zero tell the kinds of plans apart: those that there are none of without the value are this much
    /// lower than others, and those that tell no amount this much.
    private static final int BY_VALUE = 1 << 29;

    private static final int UNTOLD = 1 << 28;

    private final ReentrantLock lock = new ReentrantLock();
    private final Area customs;
    private final Nomenclature nomenclature;
    private final CustomsClock clock;
    private final Situations situations;
    private final Plans plansOf;
    private final FactTable facts;
    private final long preference;
    private final long quantities;
    final Pool pool = new Pool();
    private final LineTable lines = new LineTable();
    final CompoundRates compounds = new CompoundRates();

    final EpochTable epochs;

    private final Map<CommodityCode, Integer> codeNumbers = new ConcurrentHashMap<>();
    private final Map<Area, Integer> originNumbers = new ConcurrentHashMap<>();
    private volatile CommodityCode[] codes = new CommodityCode[1 << 12];
    private volatile Area[] origins = new Area[ORIGINS];

    private final List<Situations.GoodsClass> classes = new ArrayList<>();
    private final List<Situations.Profile> profiles = new ArrayList<>();
    volatile int[] classOf = new int[0];
    volatile int[] ratesOf = new int[0];

    /// By class, and in each by origin: one more than the number of the profile.
    volatile int[] profileOf = new int[0];

    /// By profile, from 1, and in each by epoch: one more than the number of the situation.
    volatile int[] situationOf = new int[0];
    final PlaceTable placeOf = new PlaceTable();
    volatile long[] columns = lines.columns();
    private volatile int[] alike = new int[1];
    private volatile int[] needs = new int[1];
    volatile LineRates[] printed = new LineRates[1];
    private volatile Plan[] plans = new Plan[1 << 10];
    private int plansUsed;
    private final Map<PlanKey, Integer> made = new HashMap<>();
    private final Map<Plan, Integer> places = new HashMap<>();

    /// By identity: plans of the same clusters are one, and to hash a plan is to hash all that it says.
    private final Map<Plan, Integer> placesOfThese = new IdentityHashMap<>();

    private record PlanKey(int situation, int facts, int rates, int band) {}

    CustomsKernel(Ledger ledger, RegimeEngine engine, Nomenclature nomenclature, PlanMaker maker, FactTable facts) {
        this.customs = Area.of(nomenclature.territory());
        this.nomenclature = nomenclature;
        this.clock = CustomsClock.of(customs);
        this.situations = new Situations(engine, nomenclature, customs);
        this.plansOf = new Plans(situations, maker, facts, lock);
        this.facts = facts;
        this.preference = facts.bit("preference");
        this.quantities = facts.bits(Set.of("quantity", "quantity2"));
        this.epochs = new EpochTable(situations);
        plan(new Plan.Singly());
        plan(new Plan.ByRates());
    }

    private int locked(IntSupplier work) {
        lock.lock();
        try {
            return work.getAsInt();
        } finally {
            lock.unlock();
        }
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
        return known == null ? locked(() -> newCode(code)) : known;
    }

    private int newCode(CommodityCode code) {
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
            ratesOf = Arrays.copyOf(ratesOf, room * epochs.eras());
            classOf = Arrays.copyOf(classOf, room);
        }
        Situations.GoodsClass goods = situations.goodsClass(code);
        if (goods.number() == classes.size()) {
            classes.add(goods);
            profileOf = grown(profileOf, classes.size() * ORIGINS);
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
        return known == null ? locked(() -> newOrigin(origin)) : known;
    }

    private int newOrigin(Area origin) {
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
        new RowRater(this, in, out, singles).rate(from, to);
    }

    /// What works out a row by itself and writes it into a chunk.
    @FunctionalInterface
    interface Singles {
        void rate(EntryChunk in, RatedChunk out, int at);
    }

    /// The number of the rates of a line at an epoch, or [#REFUSED] where the nomenclature does not know it.
    int newRates(int code, int epoch) {
        return locked(() -> findRates(code, epoch));
    }

    private int findRates(int code, int epoch) {
        int at = code * epochs.eras() + epochs.era(epoch);
        if (ratesOf[at] == 0) {
            Instant moment = epochs.begin(epoch);
            Optional<GoodsLine> line = nomenclature.findLine(codes[code], clock.dayOf(moment));
            int number = line.map(lines::number).orElse(REFUSED);
            columns = lines.columns();
            alike = lines.alike();
            needs = lines.needs();
            printed = lines.printed();
            INTS.setRelease(ratesOf, at, number);
        }
        return ratesOf[at];
    }

    int newSituation(int code, int origin, int epoch) {
        return locked(() -> findSituation(code, origin, epoch));
    }

    private int findSituation(int code, int origin, int epoch) {
        Situations.GoodsClass goods = classes.get(classOf[code]);
        int byOrigin = goods.number() * ORIGINS + origin;
        if (profileOf[byOrigin] == 0) {
            Situations.Profile made = situations.profile(goods, origins[origin]);
            if (made.number() == profiles.size()) {
                profiles.add(made);
                situationOf = grown(situationOf, (profiles.size() + 1) * epochs.count());
            }
            INTS.setRelease(profileOf, byOrigin, made.number() + 1);
        }
        Situations.Profile profile = profiles.get(profileOf[byOrigin] - 1);
        int first = profileOf[byOrigin] * epochs.count();
        int[] all = situationOf;
        if (all[first + epoch] == 0) {
            int number = situations.situation(profile, epoch).number();
            // the same until something turns that concerns the profile
            for (int e = epoch; e < epochs.count() && situations.isSame(profile, epoch, e); e++) {
                all[first + e] = number + 1;
            }
            for (int e = epoch - 1; e >= 0 && situations.isSame(profile, epoch, e); e--) {
                all[first + e] = number + 1;
            }
        }
        return all[first + epoch];
    }

    private static int[] grown(int[] table, int size) {
        return size <= table.length ? table : Arrays.copyOf(table, Math.max(2 * table.length, Math.max(size, 1 << 12)));
    }

    /// A number for the rates of a line, as far as a plan may depend on them.
    int ratesKey(int rates, int factsNumber) {
        return facts.states(factsNumber, preference) ? 4 * rates + 1 : 4 * (alike[rates] + 1);
    }

    /// The same where all that is asked of the rates is the general column, and the quantity it needs is not
    /// stated: then no amount can be told, whatever the rate is.
    int needsKey(int rates, int factsNumber) {
        return facts.states(factsNumber, preference | quantities) ? ratesKey(rates, factsNumber) : 4 * needs[rates] + 2;
    }

    /// The number of what a column of the tariff comes to, among [#compounds].
    int newCompound(int rates, int column, int factsNumber) {
        return locked(() -> findCompound(rates, column, factsNumber));
    }

    private int findCompound(int rates, int column, int factsNumber) {
        LineRates line = printed[rates];
        return compounds.add(
                rates,
                column,
                factsNumber,
                switch (DutyExpression.Column.values()[column]) {
                    case GENERAL -> line.general();
                    case COLUMN_2 -> line.column2();
                    case SPECIAL -> Optional.empty();
                },
                facts.get(factsNumber));
    }

    /// The place of a plan; plans that say the same share one, whatever they were made for.
    private int plan(Plan plan) {
        Integer known = placesOfThese.get(plan);
        if (known == null) {
            known = places.computeIfAbsent(plan, this::newPlace);
            placesOfThese.put(plan, known);
        }
        return known;
    }

    private int newPlace(Plan plan) {
        if (plansUsed == plans.length) {
            plans = Arrays.copyOf(plans, 2 * plansUsed);
        }
        plans[plansUsed] = plan;
        int place = Pool.holds(plan)
                ? pool.add(plan, plansUsed)
                : -plansUsed - 1 - (plan instanceof Plan.ByValue ? BY_VALUE : plan instanceof Plan.Untold ? UNTOLD : 0);
        plansUsed++;
        return place;
    }

    /// Whether a row whose plan stands there has come to rest: nothing else has to be known.
    static boolean isRest(int place) {
        return place > 0 || place < 0 && place > -BY_VALUE && place != BY_RATES;
    }

    /// Whether the plan at a place below zero tells no amount.
    static boolean isUntold(int place) {
        return (-place - 1 & UNTOLD) != 0;
    }

    /// The number of the plan at a place below zero.
    static int numberApart(int place) {
        return -place - 1 & UNTOLD - 1;
    }

    Plan plan(int number) {
        return plans[number];
    }

    /// How many goods classes, profiles, situations, clusters and plans there are so far.
    List<Integer> sizes() {
        lock.lock();
        try {
            var sizes = new ArrayList<>(situations.sizes());
            sizes.add(plansOf.clusters());
            sizes.add(plansUsed);
            return sizes;
        } finally {
            lock.unlock();
        }
    }

    /// The plan for a key, made from the row that asks for it first.
    int newPlan(int situation, int factsNumber, int ratesKey, Plan.ByValue bands, int band, EntryChunk in, int at) {
        return locked(() -> findPlan(situation, factsNumber, ratesKey, bands, band, in, at));
    }

    private int findPlan(
            int situation, int factsNumber, int ratesKey, Plan.ByValue bands, int band, EntryChunk in, int at) {
        int there = placeOf.get(situation, factsNumber, ratesKey, band);
        if (there != 0) {
            return there;
        }
        Situation of = situations.get(situation);
        int telling = plansOf.telling(of, factsNumber, ratesKey != 0);
        var planKey = new PlanKey(situation, telling, ratesKey, band);
        Integer known = made.get(planKey);
        if (known == null) {
            BigDecimal value = band == 0 ? SAMPLE_VALUE : bands.sample(band - 1, SAMPLE_VALUE);
            known = plan(plansOf.plan(of, telling, sample(in, at, value, telling), ratesKey, band != 0));
            made.put(planKey, known);
        }
        // Another thread may have found it while the lock was let go.
        if (placeOf.get(situation, factsNumber, ratesKey, band) == 0) {
            placeOf.put(situation, factsNumber, ratesKey, band, known);
        }
        return known;
    }

    /// Goods as a row has them, of another value and with what is stated under some keys alone.
    private Consignment sample(EntryChunk in, int at, BigDecimal value, int factsNumber) {
        return new Consignment(
                codes[in.code[at]],
                new Lane(origins[in.origin[at]], customs),
                Instant.ofEpochSecond(in.entered[at]),
                new Money(value, currency()),
                facts.get(factsNumber));
    }
}
