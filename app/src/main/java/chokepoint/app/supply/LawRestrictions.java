package chokepoint.app.supply;

import chokepoint.app.answer.Sources;
import chokepoint.ledger.law.Measure;
import chokepoint.ledger.law.Rule;
import chokepoint.ledger.law.Segment;
import chokepoint.ledger.law.Source;
import chokepoint.ledger.log.Effect.Control;
import chokepoint.ledger.log.MeasureType;
import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.regime.OpenQuestion;
import chokepoint.ledger.regime.Question;
import chokepoint.ledger.regime.Regime;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.supply.network.Good;
import chokepoint.supply.network.Input;
import chokepoint.supply.network.Network;
import chokepoint.supply.network.Node;
import chokepoint.supply.network.Supplier;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.FactValue;
import chokepoint.terms.Facts;
import chokepoint.terms.Hold;
import chokepoint.terms.Lane;
import chokepoint.terms.LicenceTerms;
import chokepoint.terms.Restriction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The export controls of the ledger, as restrictions on the goods of a network, found by their customs codes.
///
/// The law says which goods, lanes, end uses and days, and whether there can be a licence. How long one takes and how
/// many are granted it does not say: that is practice. A good that has the code of a control and is known to be none
/// of its items is not controlled; it is held, where practice says that such goods are.
final class LawRestrictions {

    private final Network network;
    private final RegimeEngine law;
    private final int days;
    private final Optional<LicenceTerms> licence;
    private final Optional<Hold> hold;

    /// @param practice a file of restrictions from which the terms of a licence, and of a hold, are taken
    LawRestrictions(Network network, RegimeEngine law, int days, List<Restriction> practice) {
        this.network = network;
        this.law = law;
        this.days = days;
        this.licence = practice.stream().flatMap(one -> one.licence().stream()).findFirst();
        this.hold = practice.stream().flatMap(one -> one.hold().stream()).findFirst();
    }

    /// A control on one delivery for a stretch of days.
    ///
    /// @param listed whether the good is one of its items, or nobody looked
    private record Stretch(
            String control,
            MeasureType type,
            Source source,
            boolean listed,
            String good,
            Lane lane,
            String endUse,
            LocalDate since,
            Optional<LocalDate> until) {}

    /// What is alike in stretches that are one restriction.
    private record Kind(
            String control,
            MeasureType type,
            Source source,
            boolean listed,
            Area origin,
            LocalDate since,
            Optional<LocalDate> until) {}

    /// A control that was found and binds nothing in the run, and why.
    private record Idle(String control, String why, Source source) {}

    private final List<Stretch> stretches = new ArrayList<>();
    private final Map<String, Idle> idle = new TreeMap<>();
    private final Set<String> before = new TreeSet<>();
    /// By good: where the network sends it, and what for.
    private final Map<String, Set<Pair>> sent = new TreeMap<>();
    private final Map<String, Integer> names = new TreeMap<>();
    private final Map<Lane, NavigableSet<Instant>> moments = new HashMap<>();

    List<LaidDown> find() {
        var asked = new TreeSet<String>();
        for (Node buyer : network.nodes().values()) {
            for (Input input : buyer.inputs()) {
                Good good = network.good(input.good());
                for (Supplier supplier : input.suppliers()) {
                    var lane = new Lane(network.node(supplier.node()).area(), buyer.area());
                    if (!lane.origin().equals(lane.destination()) && asked.add(good.id() + lane + buyer.endUse())) {
                        sent.computeIfAbsent(good.id(), id -> new TreeSet<>())
                                .add(new Pair(lane.destination().code(), buyer.endUse()));
                        good.codes().forEach(code -> follow(good, code, lane, buyer.endUse()));
                    }
                }
            }
        }
        return laidDown();
    }

    /// Controls that were found and lay nothing on the network, each with its reason.
    List<String> notes() {
        var notes = new ArrayList<String>();
        Set<String> laid =
                new TreeSet<>(stretches.stream().map(Stretch::control).toList());
        before.stream()
                .filter(control -> !laid.contains(control))
                .forEach(control -> notes.add(
                        control + " was in force before the opening stock and counts as part of what is normal."));
        idle.values().stream()
                .filter(one -> !laid.contains(one.control()) && !before.contains(one.control()))
                .forEach(one ->
                        notes.add(one.control() + ": " + one.why() + ", by " + Sources.text(one.source()) + "."));
        return notes;
    }

    private void follow(Good good, String code, Lane lane, String endUse) {
        var clock = CustomsClock.of(lane.origin());
        Instant start = clock.startOf(network.start());
        Instant end = clock.startOf(network.start().plusDays(days));
        var question = Question.of(CommodityCode.of(code), lane, start)
                .with(Facts.none().with("use", FactValue.Words.of(endUse)));
        Map<String, Stretch> open = new LinkedHashMap<>();
        look(law.regime(question), network.start(), good, lane, endUse, open);
        // what binds on the first morning bound before it
        open.keySet().forEach(before::add);
        Map<String, Stretch> running = new LinkedHashMap<>();
        for (Instant at : moments(lane).subSet(start, false, end, true)) {
            LocalDate day = clock.dayOf(at);
            Map<String, Stretch> now = new LinkedHashMap<>();
            look(law.regime(question.at(at)), day, good, lane, endUse, now);
            running.entrySet().removeIf(one -> {
                if (now.containsKey(one.getKey())) {
                    return false;
                }
                keep(one.getValue(), Optional.of(day));
                return true;
            });
            now.forEach((control, stretch) -> {
                if (!open.containsKey(control)) {
                    running.putIfAbsent(control, stretch);
                }
            });
            open.keySet().retainAll(now.keySet());
        }
        running.values().forEach(one -> keep(one, Optional.empty()));
    }

    /// Every moment at which a control on the lane, or a rule about one, begins, changes or ends.
    private NavigableSet<Instant> moments(Lane lane) {
        return moments.computeIfAbsent(lane, of -> {
            var found = new TreeSet<Instant>();
            for (Measure measure : law.law().measures()) {
                boolean concerned = measure.type().isControl()
                        && measure.segments().stream()
                                .anyMatch(segment -> segment.terms().origin().contains(of.origin())
                                        && segment.terms().destination().contains(of.destination()));
                if (concerned) {
                    collect(measure.segments(), found);
                    for (Rule<?> rule : law.law().attached(measure).rules()) {
                        collect(rule.segments(), found);
                        if (!(rule instanceof Rule.Suspension)) {
                            law.law().suspensionsOf(rule).forEach(one -> collect(one.segments(), found));
                        }
                    }
                }
            }
            return found;
        });
    }

    private static void collect(List<? extends Segment<?>> segments, Set<Instant> found) {
        for (Segment<?> segment : segments) {
            found.add(segment.validity().start());
            segment.validity().end().ifPresent(found::add);
        }
    }

    private void keep(Stretch one, Optional<LocalDate> until) {
        if (until.isEmpty() || until.get().isAfter(one.since())) {
            stretches.add(new Stretch(
                    one.control(),
                    one.type(),
                    one.source(),
                    one.listed(),
                    one.good(),
                    one.lane(),
                    one.endUse(),
                    one.since(),
                    until));
        }
    }

    private void look(Regime regime, LocalDate day, Good good, Lane lane, String endUse, Map<String, Stretch> found) {
        for (Finding finding : regime.controls()) {
            String control = finding.measure().id();
            MeasureType type = finding.measure().type();
            if (type != MeasureType.LICENCE && type != MeasureType.PROHIBITION) {
                continue;
            }
            switch (finding) {
                case Finding.Applies applies -> binds(finding, day, good, lane, endUse, found);
                case Finding.AppliesIf open -> {
                    // the codes of the exporter's own schedule are longer; the items decide, not the digits
                    if (open.open().stream().allMatch(OpenQuestion.OfCode.class::isInstance)) {
                        binds(finding, day, good, lane, endUse, found);
                    }
                }
                case Finding.Suspended suspended ->
                    idle.putIfAbsent(
                            control,
                            new Idle(
                                    control,
                                    "suspended"
                                            + suspended
                                                    .until()
                                                    .map(until -> " until "
                                                            + CustomsClock.of(lane.origin())
                                                                    .dayOf(until))
                                                    .orElse(""),
                                    suspended.source()));
                case Finding.Displaced displaced ->
                    idle.putIfAbsent(control, new Idle(control, "displaced", displaced.source()));
                case Finding.Exempt exempt -> idle.putIfAbsent(control, new Idle(control, "exempt", exempt.source()));
                case Finding.NotMet notMet -> {}
            }
        }
    }

    private void binds(
            Finding finding, LocalDate day, Good good, Lane lane, String endUse, Map<String, Stretch> found) {
        boolean listed = good.items()
                .map(items -> items.stream().anyMatch(item -> holds(finding, item)))
                .orElse(true);
        if (!listed && hold.isEmpty()) {
            return;
        }
        found.putIfAbsent(
                finding.measure().id(),
                new Stretch(
                        finding.measure().id(),
                        finding.measure().type(),
                        finding.segment().latest(),
                        listed,
                        good.id(),
                        lane,
                        endUse,
                        day,
                        Optional.empty()));
    }

    /// Whether an item of the list is among those of the control: `1C904` is `1C904.a` as well. A control that names no
    /// items reaches what others list.
    private static boolean holds(Finding finding, String item) {
        var items = finding.segment().terms().control().map(Control::items).orElse(List.of());
        return items.isEmpty()
                || items.stream()
                        .anyMatch(one -> one.code().equals(item) || one.code().startsWith(item + "."));
    }

    /// Stretches that differ in goods, destinations or end uses alone, as one rule where their product is whole.
    private List<LaidDown> laidDown() {
        Map<Kind, Map<String, Set<Pair>>> byKind = new LinkedHashMap<>();
        for (Stretch one : stretches) {
            byKind.computeIfAbsent(
                            new Kind(
                                    one.control(),
                                    one.type(),
                                    one.source(),
                                    one.listed(),
                                    one.lane().origin(),
                                    one.since(),
                                    one.until()),
                            kind -> new TreeMap<>())
                    .computeIfAbsent(one.good(), good -> new TreeSet<>())
                    .add(new Pair(one.lane().destination().code(), one.endUse()));
        }
        var laid = new ArrayList<LaidDown>();
        byKind.forEach((kind, goods) -> {
            Set<String> whole = new TreeSet<>();
            Set<Pair> everywhere = new TreeSet<>();
            Map<Set<Pair>, Set<String>> alike = new LinkedHashMap<>();
            goods.forEach((good, pairs) -> {
                if (pairs.equals(sent.get(good))) {
                    whole.add(good);
                    everywhere.addAll(pairs);
                } else {
                    alike.computeIfAbsent(pairs, set -> new TreeSet<>()).add(good);
                }
            });
            if (!whole.isEmpty()) {
                laid.add(rule(kind, whole, places(everywhere), Set.of()));
            }
            alike.forEach((pairs, of) -> uses(pairs).forEach((uses, to) -> laid.add(rule(kind, of, to, uses))));
        });
        laid.sort(Comparator.comparing((LaidDown one) -> one.rule().since())
                .thenComparing(one -> one.rule().id()));
        return laid;
    }

    private record Pair(String destination, String endUse) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            return Comparator.comparing(Pair::destination)
                    .thenComparing(Pair::endUse)
                    .compare(this, other);
        }
    }

    /// End uses to the destinations that all of them share.
    private static Map<Set<String>, Set<Area>> uses(Set<Pair> pairs) {
        Map<String, Set<String>> byPlace = new TreeMap<>();
        pairs.forEach(pair -> byPlace.computeIfAbsent(pair.destination(), place -> new TreeSet<>())
                .add(pair.endUse()));
        Map<Set<String>, Set<Area>> places = new LinkedHashMap<>();
        byPlace.forEach((place, uses) -> places.computeIfAbsent(uses, set -> new java.util.LinkedHashSet<>())
                .add(Area.of(place)));
        return places;
    }

    private static Set<Area> places(Set<Pair> pairs) {
        var places = new java.util.LinkedHashSet<Area>();
        pairs.forEach(pair -> places.add(Area.of(pair.destination())));
        return places;
    }

    private LaidDown rule(Kind kind, Set<String> goods, Set<Area> to, Set<String> uses) {
        boolean held = !kind.listed();
        String id = kind.control() + (held ? "/same-code" : "");
        int times = names.merge(id, 1, Integer::sum);
        var rule = new Restriction(
                times > 1 ? id + "#" + times : id,
                goods,
                kind.origin(),
                to,
                uses,
                kind.since(),
                kind.until(),
                held ? 0 : 1,
                held || kind.type() == MeasureType.PROHIBITION ? Optional.empty() : licence,
                held ? hold : Optional.empty(),
                Sources.text(kind.source()));
        String stops = held ? "held" : kind.type().word();
        return new LaidDown(
                rule,
                stops,
                kind.source().toString(),
                held ? "assumed" : kind.source().certainty().word(),
                kind.source().instrument().source());
    }
}
