package chokepoint.ledger.law;

import chokepoint.terms.Validity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Terms over time: segments in ascending order, without overlap.
record Segments<T>(List<Segment<T>> list) {

    Segments {
        list = List.copyOf(list);
    }

    static <T> Segments<T> of(Validity validity, T terms, Source source) {
        return new Segments<>(List.of(new Segment<>(validity, terms, List.of(source), Optional.empty())));
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
            Instant begins = inside.get().start();
            if (segment.validity().start().isBefore(begins)) {
                changed.add(new Segment<>(
                        Validity.until(segment.validity().start(), begins),
                        segment.terms(),
                        segment.sources(),
                        Optional.of(source)));
            }
            Optional<Validity> after = inside.get()
                    .end()
                    .filter(segment.validity()::covers)
                    .map(end -> Validity.of(end, segment.validity().end()));
            changed.add(new Segment<>(
                    inside.get(),
                    change.apply(segment.terms()),
                    withMore(segment.sources(), source),
                    after.isPresent() ? Optional.empty() : segment.endedBy()));
            after.ifPresent(
                    rest -> changed.add(new Segment<>(rest, segment.terms(), segment.sources(), segment.endedBy())));
        }
        return new Segments<>(changed);
    }

    /// Nothing from `end` on. What ended earlier anyway keeps its end.
    Segments<T> cutAt(Instant end, Source source) {
        var kept = new ArrayList<Segment<T>>();
        for (Segment<T> segment : list) {
            Validity validity = segment.validity();
            if (!validity.start().isBefore(end)) {
                continue;
            }
            boolean longer = validity.end().map(end::isBefore).orElse(true);
            kept.add(
                    longer
                            ? new Segment<>(
                                    Validity.until(validity.start(), end),
                                    segment.terms(),
                                    segment.sources(),
                                    Optional.of(source))
                            : segment);
        }
        return new Segments<>(kept);
    }

    /// The last terms go on until `end`, or without end; an earlier end cuts them short.
    Segments<T> endingAt(Optional<Instant> end, Source source) {
        if (list.isEmpty()) {
            return this;
        }
        Segment<T> last = list.getLast();
        if (end.isPresent()
                && last.validity().end().map(old -> !end.get().isAfter(old)).orElse(true)) {
            return cutAt(end.get(), source);
        }
        var longer = new ArrayList<>(list.subList(0, list.size() - 1));
        longer.add(new Segment<>(
                Validity.of(last.validity().start(), end),
                last.terms(),
                withMore(last.sources(), source),
                Optional.empty()));
        return new Segments<>(longer);
    }

    private static List<Source> withMore(List<Source> sources, Source source) {
        var more = new ArrayList<>(sources);
        more.add(source);
        return more;
    }
}
