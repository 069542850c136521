package chokepoint.duty.entries;

import chokepoint.ledger.goods.GoodsList;
import chokepoint.ledger.goods.GoodsScope;
import chokepoint.ledger.goods.Reach;
import chokepoint.ledger.nomenclature.Nomenclature;
import chokepoint.ledger.regime.Provisions;
import chokepoint.ledger.regime.Provisions.Provision;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.Condition;
import chokepoint.terms.CustomsClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The law of one customs cut into situations: entry lines to which the same provisions apply owe the same,
/// at the same rates of the tariff and under the same facts.
///
/// Goods that the same lists reach are a class, time is cut where any provision begins or ends and where an
/// edition of the nomenclature begins, and a class from an origin has a profile: the provisions that ever
/// concern it. What is in force of a profile at a time, and can make a difference, is the situation. All
/// are numbered as they are first asked for.
final class Situations {

    private final Area customs;
    private final Provisions provisions;
    private final List<Provision> all;
    private final long[] boundaries;
    private final int[] eras;
    private final BitSet[] active;

    private final List<LocalDate> entryDays;
    private final List<Condition.OneOf> originTests;
    private final List<BitSet> askers = new ArrayList<>();
    private final Bearings bearings;

    private final List<GoodsScope.OnList> lists;
    private final Map<GoodsList, Integer> listNumbers = new IdentityHashMap<>();
    private final List<GoodsScope> scopes;
    private final int[] scopeOf;
    private final Map<String, GoodsClass> classes = new HashMap<>();
    private final Map<Area, BitSet> originProvisions = new HashMap<>();
    private final Map<ProfileKey, Profile> profiles = new HashMap<>();
    private final Map<SituationKey, Situation> situations = new HashMap<>();
    private final List<Situation> numbered = new ArrayList<>();

    /// Goods that the same lists reach.
    ///
    /// @param provisions by number
    /// @param inPart the code, where a list reaches it in part: then it is alone in its class
    record GoodsClass(int number, BitSet provisions, String inPart) {}

    /// The provisions that concern a class from an origin at some time.
    record Profile(int number, BitSet provisions, String inPart) {}

    private record ProfileKey(BitSet provisions, String inPart) {}

    private record SituationKey(BitSet provisions, String inPart, int era) {}

    Situations(RegimeEngine engine, Nomenclature nomenclature, Area customs) {
        this.customs = customs;
        var clock = CustomsClock.of(customs);
        this.provisions = Provisions.withFees(engine, customs, clock.startOf(KnownGoods.COVERAGE_BEGINS));
        this.all = provisions.list();
        List<LocalDate> editions = new ArrayList<>(nomenclature.daysOfChange());
        editions.add(nomenclature.editions().getFirst().from());
        this.boundaries = boundaries(provisions.moments(), editions, clock);
        this.eras = eras(boundaries, editions, clock);

        this.entryDays = entryDays(all);
        this.originTests = originTests(all);
        entryDays.forEach(day -> askers.add(asking(test -> test instanceof Condition.OnDay on
                && on.key().equals("entered")
                && on.day().equals(day))));
        originTests.forEach(test -> askers.add(asking(test::equals)));
        this.bearings = new Bearings(all, engine.law());
        this.active = new BitSet[boundaries.length + 1];
        for (int epoch = 0; epoch < active.length; epoch++) {
            active[epoch] = active(epoch, clock);
        }

        var listSet = new LinkedHashSet<GoodsList>();
        var numbers = new IdentityHashMap<GoodsScope, Integer>();
        this.scopes = new ArrayList<>();
        this.scopeOf = all.stream()
                .mapToInt(provision -> numbers.computeIfAbsent(provision.goods(), scope -> {
                    scope.forEachList(listSet::add);
                    scopes.add(scope);
                    return scopes.size() - 1;
                }))
                .toArray();
        this.lists = listSet.stream().map(GoodsScope.OnList::new).toList();
        lists.forEach(on -> listNumbers.put(on.list(), listNumbers.size()));
    }

    private static long[] boundaries(List<Instant> moments, List<LocalDate> editions, CustomsClock clock) {
        var seconds = new TreeSet<Long>();
        seconds.add(clock.startOf(KnownGoods.COVERAGE_BEGINS).getEpochSecond());
        moments.forEach(moment -> seconds.add(moment.getEpochSecond()));
        editions.forEach(day -> seconds.add(clock.startOf(day).getEpochSecond()));
        return seconds.tailSet(clock.startOf(KnownGoods.COVERAGE_BEGINS).getEpochSecond()).stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static int[] eras(long[] boundaries, List<LocalDate> editions, CustomsClock clock) {
        List<Long> starts = editions.stream()
                .map(day -> clock.startOf(day).getEpochSecond())
                .sorted()
                .distinct()
                .toList();
        var eras = new int[boundaries.length + 1];
        for (int epoch = 1; epoch < eras.length; epoch++) {
            eras[epoch] = eras[epoch - 1] + (starts.contains(boundaries[epoch - 1]) ? 1 : 0);
        }
        return eras;
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

    private static List<Condition.OneOf> originTests(List<Provision> all) {
        var tests = new LinkedHashMap<Condition.OneOf, Boolean>();
        forEachTest(all, test -> {
            if (test instanceof Condition.OneOf one && one.key().equals("origin")) {
                tests.put(one, true);
            }
        });
        return List.copyOf(tests.keySet());
    }

    private static void forEachTest(List<Provision> all, java.util.function.Consumer<Condition.Test> visitor) {
        all.forEach(provision -> provision.when().ifPresent(when -> when.forEachTest(visitor)));
    }

    private BitSet asking(Predicate<Condition.Test> which) {
        var asking = new BitSet();
        for (int i = 0; i < all.size(); i++) {
            int number = i;
            all.get(i)
                    .when()
                    .ifPresent(when -> when.forEachTest(test -> {
                        if (which.test(test)) {
                            asking.set(number);
                        }
                    }));
        }
        return asking;
    }

    private BitSet active(int epoch, CustomsClock clock) {
        Instant moment = Instant.ofEpochSecond(epoch == 0 ? boundaries[0] - 1 : boundaries[epoch - 1]);
        var now = new BitSet();
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
        now.set(all.size() + entryDays.size(), all.size() + askers.size());
        return now;
    }

    /// The provisions and tests among those that apply which can make a difference.
    private BitSet telling(BitSet applying) {
        BitSet telling = bearings.telling(applying);
        for (int i = applying.nextSetBit(all.size()); i >= 0; i = applying.nextSetBit(i + 1)) {
            if (askers.get(i - all.size()).intersects(telling)) {
                telling.set(i);
            }
        }
        return telling;
    }

    /// Adds the tests of a situation that some provisions ask.
    void addTests(BitSet situation, BitSet asking) {
        for (int i = situation.nextSetBit(all.size()); i >= 0; i = situation.nextSetBit(i + 1)) {
            if (askers.get(i - all.size()).intersects(asking)) {
                asking.set(i);
            }
        }
    }

    /// The moments at which an epoch begins, in seconds; epoch 0 is the time before the ledger begins.
    long[] boundaries() {
        return boundaries.clone();
    }

    int epochs() {
        return active.length;
    }

    /// The run of editions that print the same, in which an epoch lies.
    int era(int epoch) {
        return eras[epoch];
    }

    int eras() {
        return eras[eras.length - 1] + 1;
    }

    synchronized GoodsClass goodsClass(CommodityCode code) {
        boolean inPart = false;
        var reachOf = new Reach[lists.size()];
        for (int i = 0; i < reachOf.length; i++) {
            reachOf[i] = provisions.reach(lists.get(i), code);
            inPart |= reachOf[i] == Reach.PART;
        }
        String alone = inPart ? code.digits() : "";
        return classes.computeIfAbsent(
                alone + Reach.packed(reachOf), key -> new GoodsClass(classes.size(), reaching(reachOf), alone));
    }

    private BitSet reaching(Reach[] reachOf) {
        var reaching = new boolean[scopes.size()];
        for (int i = 0; i < reaching.length; i++) {
            reaching[i] = scopes.get(i).reach(list -> reachOf(list, reachOf)) != Reach.NONE;
        }
        var provisionsOf = new BitSet();
        for (int i = 0; i < scopeOf.length; i++) {
            if (reaching[scopeOf[i]]) {
                provisionsOf.set(i);
            }
        }
        return provisionsOf;
    }

    private Reach reachOf(GoodsList list, Reach[] reachOf) {
        Integer number = listNumbers.get(list);
        return number == null ? Reach.NONE : reachOf[number];
    }

    synchronized Profile profile(GoodsClass goods, Area origin) {
        BitSet concerned =
                (BitSet) originProvisions.computeIfAbsent(origin, this::naming).clone();
        concerned.and(goods.provisions());
        for (int i = 0; i < askers.size(); i++) {
            boolean of = i < entryDays.size()
                    || originTests.get(i - entryDays.size()).words().contains(origin.code());
            if (of && askers.get(i).intersects(concerned)) {
                concerned.set(all.size() + i);
            }
        }
        return profiles.computeIfAbsent(
                new ProfileKey(concerned, goods.inPart()),
                key -> new Profile(profiles.size(), key.provisions(), key.inPart()));
    }

    private BitSet naming(Area origin) {
        var naming = new BitSet();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).origin().contains(origin)) {
                naming.set(i);
            }
        }
        return naming;
    }

    synchronized Situation situation(Profile profile, int epoch) {
        var applying = (BitSet) active[epoch].clone();
        applying.and(profile.provisions());
        boolean alone = !profile.inPart().isEmpty();
        return situations.computeIfAbsent(
                new SituationKey(telling(applying), profile.inPart(), alone ? eras[epoch] : 0), key -> {
                    Situation made = new Situation(numbered.size(), key.provisions(), alone);
                    numbered.add(made);
                    return made;
                });
    }

    /// Whether what concerns a profile is the same in two epochs.
    boolean isSame(Profile profile, int one, int other) {
        if (!profile.inPart().isEmpty() && eras[one] != eras[other]) {
            return false;
        }
        var differing = (BitSet) active[one].clone();
        differing.xor(active[other]);
        return !differing.intersects(profile.provisions());
    }

    Provisions provisions() {
        return provisions;
    }

    Bearings bearings() {
        return bearings;
    }

    synchronized Situation get(int number) {
        return numbered.get(number);
    }

    /// How many goods classes, profiles and situations were asked for so far.
    synchronized List<Integer> sizes() {
        return List.of(classes.size(), profiles.size(), situations.size());
    }

    Area customs() {
        return customs;
    }
}
