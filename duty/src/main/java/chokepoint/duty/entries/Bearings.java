package chokepoint.duty.entries;

import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.law.Measure;
import chokepoint.ledger.log.MeasureType;
import chokepoint.ledger.log.Targets;
import chokepoint.ledger.regime.Provisions.Provision;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// How the provisions of one customs bear on one another, by number: which make a difference where they apply, and
/// which measures have to be decided together.
///
/// Two measures belong together where one gives way to the other, stands in its place or lifts it to a total. A
/// rule about both does not tie them: each is exempt, or suspended, by itself.
final class Bearings {

    /// A rule may be about a rule about a measure; nothing in the ledger goes further.
    private static final int ROUNDS = 2;

    private final List<Provision> all;
    private final BitSet measures;
    private final BitSet ordinary;
    private final BitSet topUps;
    private final BitSet rules;
    private final BitSet[] targets;

    /// What measures give way to where a rule says so; null for all other provisions.
    private final @Nullable BitSet[] givenWayTo;

    private final BitSet[] insteadOf;

    /// As they were asked for so far.
    private final @Nullable BitSet[] measuresOf;

    Bearings(List<Provision> all, KnownLaw law) {
        this.all = all;
        this.measures = those(provision -> provision.measure().isPresent());
        Map<String, Measure> byId = new HashMap<>();
        law.measures().forEach(measure -> byId.put(measure.id(), measure));
        this.ordinary = those(provision -> Optional.ofNullable(byId.get(provision.owner()))
                .filter(PlanMaker::isOrdinary)
                .isPresent());
        BitSet fees = those(provision -> Optional.ofNullable(byId.get(provision.owner()))
                .filter(measure -> measure.type() == MeasureType.FEE)
                .isPresent());
        this.topUps = those(provision -> provision
                .measure()
                .flatMap(segment -> segment.terms().duty())
                .filter(DutyForms::topsUp)
                .isPresent());
        this.rules = those(provision -> provision.measure().isEmpty());
        this.targets = new BitSet[all.size()];
        this.givenWayTo = new BitSet[all.size()];
        this.insteadOf = new BitSet[all.size()];
        this.measuresOf = new BitSet[all.size()];
        var concerned = new HashMap<Targets, BitSet>();
        var named = new HashMap<Targets, BitSet>();
        for (int i = 0; i < targets.length; i++) {
            Provision provision = all.get(i);
            targets[i] = concerned.computeIfAbsent(provision.targets(), these -> concerned(these, fees));
            givenWayTo[i] = provision
                    .by()
                    .map(by -> named.computeIfAbsent(by, this::named))
                    .orElse(null);
            insteadOf[i] = provision
                    .measure()
                    .map(segment ->
                            concerned.computeIfAbsent(segment.terms().insteadOf(), these -> concerned(these, fees)))
                    .orElseGet(BitSet::new);
        }
    }

    private BitSet those(Predicate<Provision> which) {
        var those = new BitSet();
        for (int i = 0; i < all.size(); i++) {
            if (which.test(all.get(i))) {
                those.set(i);
            }
        }
        return those;
    }

    private BitSet named(Targets these) {
        return those(provision -> these.matches(provision.owner()));
    }

    /// A star alone is every duty, and no fee.
    private BitSet concerned(Targets these, BitSet fees) {
        BitSet concerned = named(these);
        if (these.everyDuty()) {
            concerned.andNot(fees);
            concerned.or(those(provision -> these.matchesByName(provision.owner())));
        }
        return concerned;
    }

    boolean isMeasure(int number) {
        return measures.get(number);
    }

    /// The provisions among those that apply which can make a difference: a rule about nothing that is there
    /// does not.
    BitSet telling(BitSet applying) {
        var telling = (BitSet) applying.clone();
        telling.and(measures);
        addRules(applying, telling);
        return telling;
    }

    /// Adds the rules among those that apply which are about what is there.
    private void addRules(BitSet applying, BitSet to) {
        for (int round = 0; round < ROUNDS; round++) {
            var others = (BitSet) applying.clone();
            others.and(rules);
            others.andNot(to);
            for (int i = others.nextSetBit(0); i >= 0; i = others.nextSetBit(i + 1)) {
                BitSet by = givenWayTo[i];
                if (targets[i].intersects(to) && (by == null || by.intersects(to))) {
                    to.set(i);
                }
            }
        }
    }

    /// The provisions divided so that what a consignment owes is the sum of what each part comes to by itself.
    ///
    /// @param applying provisions, with those that cannot hold left out
    /// @param together provisions that have to be looked at together for another reason
    List<BitSet> clusters(BitSet applying, List<BitSet> together) {
        var here = (BitSet) applying.clone();
        here.and(measures);
        var clusters = new ArrayList<BitSet>();
        for (int i = here.nextSetBit(0); i >= 0; i = here.nextSetBit(i + 1)) {
            var one = (BitSet) insteadOf[i].clone();
            if (topUps.get(i)) {
                one.or(ordinary);
            }
            one.and(here);
            one.set(i);
            join(clusters, one);
        }
        for (int i = applying.nextSetBit(0); i >= 0 && i < all.size(); i = applying.nextSetBit(i + 1)) {
            BitSet by = givenWayTo[i];
            if (by != null && by.intersects(here) && targets[i].intersects(here)) {
                var one = (BitSet) targets[i].clone();
                one.or(by);
                one.and(here);
                join(clusters, one);
            }
        }
        for (BitSet these : together) {
            BitSet one = measuresOf(these);
            one.and(here);
            join(clusters, one);
        }
        clusters.forEach(cluster -> addRules(applying, cluster));
        return clusters;
    }

    /// The measures among provisions, and those that the rules among them are about.
    private BitSet measuresOf(BitSet these) {
        var measuresOf = new BitSet();
        for (int i = these.nextSetBit(0); i >= 0; i = these.nextSetBit(i + 1)) {
            measuresOf.or(measuresOf(i));
        }
        return measuresOf;
    }

    private BitSet measuresOf(int number) {
        BitSet known = measuresOf[number];
        if (known == null) {
            known = new BitSet();
            known.set(number);
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = known.nextSetBit(0); i >= 0; i = known.nextSetBit(i + 1)) {
                    known.or(targets[i]);
                }
            }
            known.and(measures);
            measuresOf[number] = known;
        }
        return known;
    }

    private static void join(List<BitSet> clusters, BitSet one) {
        if (one.isEmpty()) {
            return;
        }
        clusters.removeIf(other -> {
            boolean met = other.intersects(one);
            if (met) {
                one.or(other);
            }
            return met;
        });
        clusters.add(one);
    }
}
