package chokepoint.ledger.law;

import chokepoint.ledger.law.KnownLaw.Dangling;
import chokepoint.ledger.log.Effect;
import chokepoint.ledger.log.Effect.DisplacementTerms;
import chokepoint.ledger.log.Effect.ExemptionTerms;
import chokepoint.ledger.log.Effect.MeasureTerms;
import chokepoint.ledger.log.Effect.SuspensionTerms;
import chokepoint.ledger.log.Instrument;
import chokepoint.ledger.log.MeasureType;
import chokepoint.ledger.log.Targets;
import chokepoint.terms.Area;
import chokepoint.terms.Reading;
import chokepoint.terms.Validity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Folds the log into the law: each instrument in the order in which the world learned of it, each effect in the order
/// of its text.
public final class Folding {

    private static final class Growing<T> {
        private final String id;
        private final MeasureType type;
        private final Area customs;
        private final Source setBy;
        private Segments<T> segments;

        Growing(String id, MeasureType type, Area customs, Source setBy, Segments<T> segments) {
            this.id = id;
            this.type = type;
            this.customs = customs;
            this.setBy = setBy;
            this.segments = segments;
        }
    }

    private final Map<String, Growing<MeasureTerms>> measures = new LinkedHashMap<>();
    private final Map<String, Growing<ExemptionTerms>> exemptions = new LinkedHashMap<>();
    private final Map<String, Growing<DisplacementTerms>> displacements = new LinkedHashMap<>();
    private final Map<String, Growing<SuspensionTerms>> suspensions = new LinkedHashMap<>();
    private final List<Dangling> dangling = new ArrayList<>();

    private Folding() {}

    /// @param log in the order in which it became known
    /// @param knownAt only what was known by then counts
    public static KnownLaw fold(List<Instrument> log, Instant knownAt, Reading reading) {
        var folding = new Folding();
        for (Instrument instrument : log) {
            // What is supposed counts as known last, whatever day of knowledge is asked for.
            if (instrument.known().isAfter(knownAt) && !instrument.isSupposed()) {
                continue;
            }
            for (Effect effect : instrument.effects()) {
                if (effect.frame().reading().map(reading::equals).orElse(true)) {
                    folding.add(new Source(instrument, effect));
                }
            }
        }
        return new KnownLaw(
                knownAt,
                reading,
                grown(folding.measures, g -> new Measure(g.id, g.type, g.customs, g.segments.list(), g.setBy)),
                grown(folding.suspensions, g -> new Rule.Suspension(g.id, g.segments.list())),
                grown(folding.exemptions, g -> new Rule.Exemption(g.id, g.segments.list())),
                grown(folding.displacements, g -> new Rule.Displacement(g.id, g.segments.list())),
                folding.dangling);
    }

    private static <T, R> List<R> grown(Map<String, Growing<T>> growing, Function<Growing<T>, R> form) {
        return growing.values().stream().map(form).toList();
    }

    private void add(Source source) {
        Effect.Frame frame = source.effect().frame();
        Validity span = Validity.of(frame.from(), frame.until());
        switch (source.effect()) {
            case Effect.SetMeasure set -> begin(measures, set.id(), set.type(), span, set.terms(), source);
            case Effect.Exempt exempt ->
                begin(exemptions, exempt.id(), MeasureType.ADDITIONAL_DUTY, span, exempt.terms(), source);
            case Effect.Displace displace ->
                begin(displacements, displace.id(), MeasureType.ADDITIONAL_DUTY, span, displace.terms(), source);
            case Effect.Suspend suspend -> {
                requireTargets(suspend.terms().targets(), source);
                String id =
                        suspend.id().orElse("suspension " + source.instrument().id() + ":" + frame.line());
                begin(suspensions, id, MeasureType.ADDITIONAL_DUTY, span, suspend.terms(), source);
            }
            case Effect.Change change -> change(change, span, source);
            case Effect.End end -> end(end, source);
        }
    }

    private <T> void begin(
            Map<String, Growing<T>> all, String id, MeasureType type, Validity span, T terms, Source source) {
        if (all.containsKey(id)) {
            dangling.add(new Dangling(source, id, "exists already"));
            return;
        }
        Area customs = new Area(source.instrument().jurisdiction().toUpperCase(Locale.ROOT));
        all.put(id, new Growing<>(id, type, customs, source, Segments.of(span, terms, source)));
    }

    private void change(Effect.Change change, Validity span, Source source) {
        String id = change.id();
        if (measures.containsKey(id)) {
            change(measures.get(id), change, span, old -> change.terms().applyTo(old), source);
        } else if (exemptions.containsKey(id)) {
            change(exemptions.get(id), change, span, old -> change.terms().applyTo(old), source);
        } else if (displacements.containsKey(id)) {
            change(displacements.get(id), change, span, old -> change.terms().applyTo(old), source);
        } else if (suspensions.containsKey(id)) {
            change(suspensions.get(id), change, span, old -> change.terms().applyTo(old), source);
        } else {
            dangling.add(new Dangling(source, id, "does not exist"));
        }
    }

    private <T> void change(
            Growing<T> growing, Effect.Change change, Validity span, UnaryOperator<T> terms, Source source) {
        Optional<Optional<Instant>> end = change.end();
        if (end.isPresent()) {
            growing.segments = growing.segments.endingAt(end.get(), source);
        }
        if (!change.terms().isEmpty()) {
            boolean touches = growing.segments.list().stream()
                    .anyMatch(segment -> segment.validity().intersect(span).isPresent());
            if (!touches) {
                dangling.add(new Dangling(source, growing.id, "is not in force then"));
            }
            growing.segments = growing.segments.overlay(span, terms, source);
        }
    }

    private void end(Effect.End end, Source source) {
        boolean any = cut(measures, end, source);
        any |= cut(exemptions, end, source);
        any |= cut(displacements, end, source);
        any |= cut(suspensions, end, source);
        if (!any) {
            dangling.add(new Dangling(source, end.targets().toString(), "does not exist"));
        }
    }

    private static <T> boolean cut(Map<String, Growing<T>> all, Effect.End end, Source source) {
        boolean any = false;
        for (Growing<T> growing : all.values()) {
            if (end.targets().matches(growing.id)) {
                growing.segments =
                        growing.segments.cutAt(source.effect().frame().from(), source);
                any = true;
            }
        }
        return any;
    }

    private void requireTargets(Targets targets, Source source) {
        for (String pattern : targets.patterns()) {
            var one = new Targets(List.of(pattern));
            if (measures.keySet().stream().noneMatch(one::matches)
                    && exemptions.keySet().stream().noneMatch(one::matches)
                    && displacements.keySet().stream().noneMatch(one::matches)) {
                dangling.add(new Dangling(source, pattern, "does not exist"));
            }
        }
    }
}
