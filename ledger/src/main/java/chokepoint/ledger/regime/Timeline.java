package chokepoint.ledger.regime;

import chokepoint.ledger.law.Segment;
import chokepoint.ledger.law.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// How the regime of a good and lane changes over time, as the law is known at one moment.
public final class Timeline {

    private final Function<Question, RegimeOverTime> regimes;

    /// Works everything out for one question.
    public Timeline(RegimeEngine engine) {
        this.regimes = question -> RegimeOverTime.of(engine, question);
    }

    /// Takes moments and plans from the compiled law, for many questions.
    public Timeline(CompiledLaw law) {
        this.regimes = law::overTime;
    }

    /// Every change after `from`, up to and including `to`.
    public List<RegimeChange> changes(Question question, Instant from, Instant to) {
        var changes = new ArrayList<RegimeChange>();
        RegimeOverTime over = regimes.apply(question);
        Regime before = over.at(from);
        for (Instant at : over.moments().subSet(from, false, to, true)) {
            Regime after = over.at(at);
            // Equal findings read alike; those that are not may do so all the same.
            if (!after.findings().equals(before.findings())) {
                change(at, before, after).ifPresent(changes::add);
            }
            before = after;
        }
        return changes;
    }

    /// The first change after the moment in question.
    public Optional<RegimeChange> next(Question question) {
        RegimeOverTime over = regimes.apply(question);
        Regime before = over.at(question.moment());
        for (Instant at : over.moments().tailSet(question.moment(), false)) {
            Optional<RegimeChange> change = change(at, before, over.at(at));
            if (change.isPresent()) {
                return change;
            }
        }
        return Optional.empty();
    }

    /// What differs between two regimes; empty where nothing does.
    public static Optional<RegimeChange> change(Instant at, Regime before, Regime after) {
        List<RegimeChange.Difference> differences =
                differences(at, before, RegimeEngine.signature(before), after, RegimeEngine.signature(after));
        return differences.isEmpty() ? Optional.empty() : Optional.of(new RegimeChange(at, differences));
    }

    private static List<RegimeChange.Difference> differences(
            Instant at, Regime before, Map<String, String> old, Regime after, Map<String, String> young) {
        var ids = new LinkedHashSet<>(old.keySet());
        ids.addAll(young.keySet());
        var differences = new ArrayList<RegimeChange.Difference>();
        for (String id : ids) {
            String was = old.getOrDefault(id, "");
            if (!was.equals(young.getOrDefault(id, ""))) {
                Optional<Finding> then = old.containsKey(id) ? before.find(id) : Optional.empty();
                Optional<Finding> now = young.containsKey(id) ? after.find(id) : Optional.empty();
                differences.add(new RegimeChange.Difference(
                        id, then, now, source(at, then, now).or(() -> elsewhere(at, before, after, then, now))));
            }
        }
        return differences;
    }

    /// The provision whose text takes effect at that moment, or that ended what was there.
    private static Optional<Source> source(Instant at, Optional<Finding> before, Optional<Finding> after) {
        List<Source> all = Stream.concat(
                        after.stream().flatMap(Timeline::sources),
                        before.stream().flatMap(Timeline::sources))
                .toList();
        return all.stream()
                .filter(source -> source.effect().frame().from().equals(at))
                .findFirst()
                .or(() -> before.flatMap(finding -> endedAt(at, finding.segment())))
                .or(() -> all.stream()
                        .filter(source ->
                                source.effect().frame().until().map(at::equals).orElse(false))
                        .findFirst());
    }

    /// Where nothing about the measure itself happens then: what happens to the one it gives way to; else what stands
    /// behind only one of the two findings: between two days of knowledge what the second added, when a window
    /// closes what it had let through.
    private static Optional<Source> elsewhere(
            Instant at, Regime before, Regime after, Optional<Finding> was, Optional<Finding> is) {
        List<Source> then = was.stream().flatMap(Timeline::sources).toList();
        List<Source> now = is.stream().flatMap(Timeline::sources).toList();
        return Stream.of(was, is)
                .flatMap(Optional::stream)
                .filter(Finding.Displaced.class::isInstance)
                .map(finding -> ((Finding.Displaced) finding).by().id())
                .flatMap(by -> source(at, before.find(by), after.find(by)).stream())
                .findFirst()
                .or(() -> now.stream().filter(source -> !then.contains(source)).findFirst())
                .or(() -> then.stream().filter(source -> !now.contains(source)).findFirst())
                .or(() -> is.or(() -> was).map(finding -> finding.segment().latest()));
    }

    private static Optional<Source> endedAt(Instant at, Segment<?> segment) {
        return segment.validity().end().filter(at::equals).flatMap(end -> segment.endedBy());
    }

    private static Stream<Source> sources(Finding finding) {
        Stream<Source> own = switch (finding) {
            case Finding.Displaced displaced -> Stream.of(displaced.source());
            case Finding.Exempt exempt -> Stream.of(exempt.source());
            case Finding.Suspended suspended -> Stream.of(suspended.source());
            case Finding.Applies applies -> applies.levy().stream().flatMap(Timeline::sources);
            case Finding.AppliesIf conditional -> conditional.levy().stream().flatMap(Timeline::sources);
            case Finding.NotMet notMet -> Stream.empty();
        };
        return Stream.concat(own, finding.segment().sources().reversed().stream());
    }

    private static Stream<Source> sources(Levy levy) {
        return Stream.concat(
                levy.suspended().stream().map(Levy.SuspendedPart::source),
                levy.exempt().stream().map(Levy.ExemptShare::source));
    }
}
