package chokepoint.app;

import chokepoint.app.answer.DiffAnswer.Row;
import chokepoint.app.answer.LawEvent;
import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.law.Rule;
import chokepoint.ledger.law.Segment;
import chokepoint.ledger.law.Source;
import chokepoint.terms.Lane;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What every measure and rule of a lane says at one moment, in words.
record LaneState(Map<String, Said> byId) {

    /// @param terms in words
    /// @param source whose text it is
    record Said(String terms, Source source) {}

    static LaneState of(KnownLaw law, Lane lane, Instant moment) {
        var said = new LinkedHashMap<String, Said>();
        law.measures()
                .forEach(measure -> measure.at(moment)
                        .filter(segment -> segment.terms().origin().contains(lane.origin())
                                && segment.terms().destination().contains(lane.destination()))
                        .ifPresent(segment -> put(said, measure.id(), segment)));
        String customs = lane.destination().code().toLowerCase(java.util.Locale.ROOT) + "/";
        for (Rule<?> rule : law.rules()) {
            rule.at(moment)
                    .filter(segment -> segment.terms().origin().contains(lane.origin())
                            && segment.latest().instrument().id().startsWith(customs))
                    .ifPresent(segment -> put(said, rule.id(), segment));
        }
        return new LaneState(said);
    }

    private static void put(Map<String, Said> said, String id, Segment<?> segment) {
        said.put(id, new Said(LawEvent.terms(segment.terms()), segment.latest()));
    }

    static List<Row> difference(LaneState before, LaneState after) {
        var ids = new LinkedHashSet<>(before.byId().keySet());
        ids.addAll(after.byId().keySet());
        var rows = new ArrayList<Row>();
        for (String id : ids) {
            Optional<Said> one = Optional.ofNullable(before.byId().get(id));
            Optional<Said> other = Optional.ofNullable(after.byId().get(id));
            if (!one.map(Said::terms).equals(other.map(Said::terms))) {
                rows.add(new Row(
                        id,
                        one.map(Said::terms).orElse("–"),
                        other.map(Said::terms).orElse("–"),
                        other.or(() -> one).map(Said::source)));
            }
        }
        return rows;
    }
}
