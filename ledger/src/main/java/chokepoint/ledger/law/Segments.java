package chokepoint.ledger.law;

import chokepoint.terms.Validity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Terms over time: adjacent segments in ascending order, without overlap.
record Segments<T>(List<Segment<T>> list) {

    Segments {
        list = List.copyOf(list);
    }

    static <T> Segments<T> of(Validity validity, T terms, Source source) {
        return new Segments<>(List.of(new Segment<>(validity, terms, List.of(source))));
    }

    Optional<Segment<T>> at(Instant moment) {
        for (Segment<T> segment : list) {
            if (segment.validity().covers(moment)) {
                return Optional.of(segment);
            }
        }
        return Optional.empty();
    }

    /// Other terms within a span; before and after it they stay as they are.
    Segments<T> overlay(Validity span, UnaryOperator<T> change, Source source) {
        var changed = new ArrayList<Segment<T>>();
        for (Segment<T> segment : list) {
            Optional<Validity> inside = segment.validity().intersect(span);
            if (inside.isEmpty()) {
                changed.add(segment);
                continue;
            }
            if (segment.validity().start().isBefore(inside.get().start())) {
                changed.add(new Segment<>(
                        Validity.until(segment.validity().start(), inside.get().start()), segment.terms(), segment.sources()));
            }
            var sources = new ArrayList<>(segment.sources());
            sources.add(source);
            changed.add(new Segment<>(inside.get(), change.apply(segment.terms()), sources));
            inside.get().end().ifPresent(end -> {
                if (segment.validity().covers(end)) {
                    changed.add(new Segment<>(
                            Validity.of(end, segment.validity().end()), segment.terms(), segment.sources()));
                }
            });
        }
        return new Segments<>(changed);
    }

    /// Nothing from `end` on. What ended earlier anyway keeps its end.
    Segments<T> cutAt(Instant end) {
        var kept = new ArrayList<Segment<T>>();
        for (Segment<T> segment : list) {
            if (segment.validity().start().isBefore(end)) {
                Validity validity = segment.validity();
                boolean longer = validity.end().map(end::isBefore).orElse(true);
                kept.add(longer ? new Segment<>(Validity.until(validity.start(), end), segment.terms(), segment.sources()) : segment);
            }
        }
        return new Segments<>(kept);
    }

    /// The last terms go on until `end`, or without end.
    Segments<T> extendedTo(Optional<Instant> end, Source source) {
        if (list.isEmpty()) {
            return this;
        }
        Segment<T> last = list.getLast();
        if (end.isPresent() && last.validity().end().map(old -> !end.get().isAfter(old)).orElse(true)) {
            return cutAt(end.get());
        }
        var longer = new ArrayList<>(list.subList(0, list.size() - 1));
        var sources = new ArrayList<>(last.sources());
        sources.add(source);
        longer.add(new Segment<>(Validity.of(last.validity().start(), end), last.terms(), sources));
        return new Segments<>(longer);
    }
}
