package chokepoint.app;

import chokepoint.app.answer.RegimeAnswer.Later;
import chokepoint.ledger.goods.GoodsList;
import chokepoint.ledger.goods.Reach;
import chokepoint.ledger.law.Measure;
import chokepoint.ledger.law.Segment;
import chokepoint.ledger.log.Effect.MeasureTerms;
import chokepoint.ledger.regime.Question;
import chokepoint.ledger.regime.Regime;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.terms.CommodityCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// The measures on a good and lane that are known at a moment and have not begun then.
final class LaterMeasures {

    private static final int HARMONISED_DIGITS = 6;

    private LaterMeasures() {}

    static List<Later> of(RegimeEngine engine, Question question) {
        var later = new ArrayList<Later>();
        var regimes = new HashMap<Instant, Regime>();
        for (Measure measure : engine.law().measures()) {
            begins(measure, question)
                    .flatMap(start -> regimes.computeIfAbsent(start, at -> engine.regime(question.at(at)))
                            .find(measure.id())
                            .map(finding -> new Later(start, finding)))
                    .ifPresent(later::add);
        }
        later.sort(Comparator.comparing(Later::from));
        return later;
    }

    /// Its first moment, where that lies ahead.
    private static Optional<Instant> begins(Measure measure, Question question) {
        if (measure.segments().isEmpty()
                || !measure.segments().getFirst().validity().start().isAfter(question.moment())) {
            return Optional.empty();
        }
        return measure.segments().stream()
                .filter(segment -> reaches(segment, question))
                .map(segment -> segment.validity().start())
                .findFirst();
    }

    private static boolean reaches(Segment<MeasureTerms> segment, Question question) {
        MeasureTerms terms = segment.terms();
        return terms.origin().contains(question.lane().origin())
                && terms.destination().contains(question.lane().destination())
                && terms.goods().reach(list -> list.reach(comparable(question, list))) != Reach.NONE;
    }

    /// Nomenclatures agree on six digits alone: a list of another one than the destination's is asked for those.
    private static CommodityCode comparable(Question question, GoodsList list) {
        String own = question.lane().destination().code();
        return list.nomenclature().equalsIgnoreCase(own)
                ? question.good()
                : question.good().ancestor(HARMONISED_DIGITS);
    }
}
