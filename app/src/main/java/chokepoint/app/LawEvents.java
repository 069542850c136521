package chokepoint.app;

import chokepoint.app.answer.LawEvent;
import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.law.Measure;
import chokepoint.ledger.law.Rule;
import chokepoint.ledger.law.Segment;
import chokepoint.ledger.law.Source;
import chokepoint.ledger.log.Effect.MeasureTerms;
import chokepoint.terms.Lane;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// Everything that begins, changes or ends on a lane, whatever the good.
final class LawEvents {

    private final KnownLaw law;
    private final Lane lane;
    private final List<LawEvent> events = new ArrayList<>();

    private LawEvents(KnownLaw law, Lane lane) {
        this.law = law;
        this.lane = lane;
    }

    static List<LawEvent> of(KnownLaw law, Lane lane) {
        var found = new LawEvents(law, lane);
        found.collect();
        found.events.sort(Comparator.comparing(LawEvent::at));
        return found.events;
    }

    private void collect() {
        var concerned = law.measures().stream().filter(this::concerns).toList();
        for (Measure measure : concerned) {
            segments(measure.id(), LawEvent.Kind.MEASURE, measure.segments(), LawEvent::terms);
        }
        var attached = concerned.stream()
                .flatMap(measure -> law.attached(measure).rules().stream())
                .collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
        for (Rule<?> rule : law.rules()) {
            boolean ofLane = rule.segments().stream()
                    .anyMatch(segment -> segment.terms().origin().contains(lane.origin()));
            if (ofLane && attached.contains(rule)) {
                segments(rule.id(), kind(rule), rule.segments(), LawEvent::terms);
            }
        }
    }

    private static LawEvent.Kind kind(Rule<?> rule) {
        return switch (rule) {
            case Rule.Suspension suspension -> LawEvent.Kind.SUSPENSION;
            case Rule.Exemption exemption -> LawEvent.Kind.EXEMPTION;
            case Rule.Displacement displacement -> LawEvent.Kind.DISPLACEMENT;
        };
    }

    private boolean concerns(Measure measure) {
        return measure.segments().stream().anyMatch(segment -> {
            MeasureTerms terms = segment.terms();
            return terms.origin().contains(lane.origin()) && terms.destination().contains(lane.destination());
        });
    }

    private <T> void segments(
            String id,
            LawEvent.Kind kind,
            List<Segment<T>> segments,
            java.util.function.Function<Object, String> terms) {
        for (int i = 0; i < segments.size(); i++) {
            Segment<T> segment = segments.get(i);
            String before = i == 0 || !meets(segments.get(i - 1), segment)
                    ? ""
                    : terms.apply(segments.get(i - 1).terms());
            String after = terms.apply(segment.terms());
            if (!before.equals(after)) {
                events.add(new LawEvent(
                        segment.validity().start(),
                        kind,
                        id,
                        before.isEmpty() ? LawEvent.Verb.BEGINS : LawEvent.Verb.CHANGES,
                        before,
                        after,
                        maker(segment)));
            }
            boolean followed = i + 1 < segments.size() && meets(segment, segments.get(i + 1));
            if (!followed && segment.validity().end().isPresent()) {
                Instant end = segment.validity().end().get();
                events.add(new LawEvent(
                        end,
                        kind,
                        id,
                        LawEvent.Verb.ENDS,
                        after,
                        "",
                        segment.endedBy().orElse(segment.latest())));
            }
        }
    }

    private static <T> boolean meets(Segment<T> one, Segment<T> next) {
        return one.validity().end().map(next.validity().start()::equals).orElse(false);
    }

    private static <T> Source maker(Segment<T> segment) {
        return segment.sources().reversed().stream()
                .filter(source -> !source.effect()
                        .frame()
                        .from()
                        .isAfter(segment.validity().start()))
                .findFirst()
                .orElse(segment.latest());
    }
}
