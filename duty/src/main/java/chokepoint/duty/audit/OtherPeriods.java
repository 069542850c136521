package chokepoint.duty.audit;

import chokepoint.duty.Assessment;
import chokepoint.duty.Assessor;
import chokepoint.duty.Consignment;
import chokepoint.ledger.log.MeasureType;
import chokepoint.ledger.regime.CompiledLaw;
import chokepoint.ledger.regime.LawOfGoods;
import chokepoint.ledger.regime.Question;
import chokepoint.ledger.regime.RegimeChange;
import chokepoint.ledger.regime.Timeline;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.Facts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Looks for the days on which what was filed would have been right.
final class OtherPeriods {

    /// One act may end a duty at midnight and another begin a minute later.
    private static final Duration ONE_NIGHT = Duration.ofHours(1);

    private static final int KEPT = 1 << 15;

    /// Goods under one law of which the same is stated, as far as it asks.
    private record Goods(LawOfGoods law, Facts facts) {}

    /// A moment at which the law changes, and what changes duties then.
    private record Turn(Instant at, List<DecidingProvision> by) {}

    /// The turns after `first`, up to and including `last`.
    private record Stretch(Instant first, Instant last, List<Turn> turns) {

        boolean covers(Instant from, Instant to) {
            return !from.isBefore(first) && !to.isAfter(last);
        }
    }

    private final Map<Goods, Stretch> known = new ConcurrentHashMap<>();
    private final CompiledLaw law;
    private final Assessor assessor;
    private final Timeline timeline;
    private final int reach;

    /// @param law of the assessor
    /// @param reach how many days before and after the entry
    OtherPeriods(CompiledLaw law, Assessor assessor, int reach) {
        this.law = law;
        this.assessor = assessor;
        this.timeline = new Timeline(law);
        this.reach = reach;
    }

    /// @param since first day; empty where it began before the days that were searched
    /// @param until last day; empty where it ends after them
    /// @param then what would have been owed
    /// @param by what changed the law between then and the entry
    record Period(Optional<LocalDate> since, Optional<LocalDate> until, Assessment then, List<DecidingProvision> by) {}

    /// A time in which nothing changes. The moment is the one nearest to the entry.
    private record Span(Instant start, Instant end, Instant moment) {}

    /// What is asked of the law of another time.
    interface Law {
        /// Whether it comes to the same as on the day of entry.
        boolean isThatOfTheEntry(Assessment then);

        /// Whether what was filed would have been right.
        ///
        /// @param next whether it is the first, going away from the entry, that comes to something else
        boolean fits(Assessment then, boolean next);
    }

    /// The nearest period that fits, on either side of the entry.
    Optional<Period> find(Consignment consignment, Law law) {
        Instant entered = consignment.entered();
        Instant first = entered.minus(Duration.ofDays(reach));
        Instant last = entered.plus(Duration.ofDays(reach));
        List<Turn> turns = turns(consignment, first, last).stream()
                .filter(turn -> turn.at().isAfter(first) && !turn.at().isAfter(last))
                .toList();
        var search = new Search(consignment, law, turns, spans(turns, first, last, entered));
        return Stream.of(search.away(-1), search.away(1))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(at ->
                        Duration.between(search.spans.get(at).moment(), entered).abs()))
                .map(search::period);
    }

    /// Every change of the law from one moment to another, and those of other moments that are known already;
    /// lines under the same law share them.
    private List<Turn> turns(Consignment consignment, Instant first, Instant last) {
        LawOfGoods concerned = law.lawOf(consignment.good(), consignment.lane());
        var goods = new Goods(concerned, concerned.askedFor(consignment.facts()));
        Stretch stretch = known.get(goods);
        if (stretch == null || !stretch.covers(first, last)) {
            if (known.size() >= KEPT) {
                known.clear();
            }
            var question = new Question(
                    consignment.good(), consignment.lane(), first, goods.facts(), Optional.empty(), Map.of());
            stretch = stretch == null
                    ? new Stretch(first, last, changes(question, first, last))
                    : longer(stretch, question, first, last);
            known.put(goods, stretch);
        }
        return stretch.turns();
    }

    private Stretch longer(Stretch known, Question question, Instant first, Instant last) {
        var turns = new ArrayList<Turn>();
        if (first.isBefore(known.first())) {
            turns.addAll(changes(question, first, known.first()));
        }
        turns.addAll(known.turns());
        if (last.isAfter(known.last())) {
            turns.addAll(changes(question, known.last(), last));
        }
        return new Stretch(
                first.isBefore(known.first()) ? first : known.first(),
                last.isAfter(known.last()) ? last : known.last(),
                List.copyOf(turns));
    }

    private List<Turn> changes(Question question, Instant from, Instant to) {
        return timeline.changes(question, from, to).stream()
                .map(change -> new Turn(change.at(), by(change)))
                .toList();
    }

    private static List<Span> spans(List<Turn> turns, Instant first, Instant last, Instant entered) {
        var spans = new ArrayList<Span>();
        Instant start = first;
        for (Turn turn : turns) {
            spans.add(span(start, turn.at(), entered));
            start = turn.at();
        }
        spans.add(span(start, last, entered));
        return spans;
    }

    private static Span span(Instant start, Instant end, Instant entered) {
        Instant moment = end.isAfter(entered) ? start.isAfter(entered) ? start : entered : end.minusSeconds(1);
        return new Span(start, end, moment);
    }

    private static int at(List<Span> spans, Instant entered) {
        for (int i = 0; i < spans.size(); i++) {
            if (!entered.isBefore(spans.get(i).start())
                    && entered.isBefore(spans.get(i).end())) {
                return i;
            }
        }
        return spans.size() - 1;
    }

    private Optional<Assessment> assessed(Consignment consignment, Span span) {
        try {
            return Optional.of(assessor.assess(new Consignment(
                    consignment.good(), consignment.lane(), span.moment(), consignment.value(), consignment.facts())));
        } catch (IllegalArgumentException loadedLater) {
            return Optional.empty();
        }
    }

    private final class Search {
        private final Consignment consignment;
        private final Law law;
        private final List<Turn> turns;
        private final List<Span> spans;
        private final int now;

        Search(Consignment consignment, Law law, List<Turn> turns, List<Span> spans) {
            this.consignment = consignment;
            this.law = law;
            this.turns = turns;
            this.spans = spans;
            this.now = at(spans, consignment.entered());
        }

        /// The first span that fits on the way from the entry into one direction.
        Optional<Integer> away(int step) {
            boolean next = true;
            for (int at = now + step; at >= 0 && at < spans.size(); at += step) {
                Optional<Assessment> then = assessed(consignment, spans.get(at));
                if (then.isEmpty()) {
                    continue;
                }
                if (law.fits(then.get(), next)) {
                    return Optional.of(at);
                }
                next &= law.isThatOfTheEntry(then.get());
            }
            return Optional.empty();
        }

        /// A span with its neighbours that fit as well.
        Period period(int at) {
            int low = at;
            int high = at;
            while (low - 1 >= 0 && low - 1 != now && fits(low - 1)) {
                low--;
            }
            while (high + 1 < spans.size() && high + 1 != now && fits(high + 1)) {
                high++;
            }
            var clock = CustomsClock.of(consignment.lane().destination());
            Instant boundary = turns.get(high < now ? high : low - 1).at();
            return new Period(
                    low == 0
                            ? Optional.empty()
                            : Optional.of(clock.dayOf(spans.get(low).start())),
                    high == spans.size() - 1
                            ? Optional.empty()
                            : Optional.of(clock.dayOf(spans.get(high).end().minusSeconds(1))),
                    assessed(consignment, spans.get(at)).orElseThrow(),
                    turns.stream()
                            .filter(turn ->
                                    Duration.between(boundary, turn.at()).abs().compareTo(ONE_NIGHT) <= 0)
                            .flatMap(turn -> turn.by().stream())
                            .toList());
        }

        private boolean fits(int at) {
            return assessed(consignment, spans.get(at))
                    .filter(then -> law.fits(then, true))
                    .isPresent();
        }
    }

    private static List<DecidingProvision> by(RegimeChange change) {
        return change.differences().stream()
                .filter(OtherPeriods::isDuty)
                .flatMap(difference -> DecidingProvision.of(difference).stream())
                .toList();
    }

    private static boolean isDuty(RegimeChange.Difference difference) {
        return difference
                .after()
                .or(difference::before)
                .map(finding -> !finding.measure().type().isControl()
                        && finding.measure().type() != MeasureType.FEE)
                .orElse(false);
    }
}
