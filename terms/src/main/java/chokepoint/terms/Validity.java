package chokepoint.terms;

import java.time.Instant;
import java.util.Optional;

/// When something is in force: the start is included, the end is not.
public sealed interface Validity {

    Instant start();

    /// The first moment at which it is over, if an end is known.
    Optional<Instant> end();

    boolean covers(Instant moment);

    static Validity from(Instant start) {
        return new OpenEnded(start);
    }

    static Validity until(Instant start, Instant endExclusive) {
        return new Closed(start, endExclusive);
    }

    static Validity of(Instant start, Optional<Instant> endExclusive) {
        return endExclusive.<Validity>map(end -> new Closed(start, end)).orElseGet(() -> new OpenEnded(start));
    }

    /// The part of this that lies in the other, if there is one.
    default Optional<Validity> intersect(Validity other) {
        Instant start = start().isAfter(other.start()) ? start() : other.start();
        Optional<Instant> end = earlier(end(), other.end());
        return end.map(start::isBefore).orElse(true) ? Optional.of(of(start, end)) : Optional.empty();
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().isBefore(other.get()) ? one : other;
    }

    /// Ends at a known moment.
    record Closed(Instant start, Instant endExclusive) implements Validity {
        public Closed {
            if (!start.isBefore(endExclusive)) {
                throw new IllegalArgumentException("starts at " + start + " but ends at " + endExclusive);
            }
        }

        @Override
        public Optional<Instant> end() {
            return Optional.of(endExclusive);
        }

        @Override
        public boolean covers(Instant moment) {
            return !moment.isBefore(start) && moment.isBefore(endExclusive);
        }
    }

    /// No end is known.
    record OpenEnded(Instant start) implements Validity {
        @Override
        public Optional<Instant> end() {
            return Optional.empty();
        }

        @Override
        public boolean covers(Instant moment) {
            return !moment.isBefore(start);
        }
    }
}
