package chokepoint.ledger.regime;

import chokepoint.ledger.law.Measure;
import chokepoint.terms.CommodityCode;
import java.time.Instant;
import java.util.List;

/// The regimes for one question at many moments: how much of the good each scope reaches is worked out once for as long
/// as the good has the same lines below it. For one thread.
final class RegimeOverTime {

    private final RegimeEngine engine;
    private final Question question;
    private final List<Measure> candidates;
    private List<CommodityCode> below;
    private ScopeReach reach;

    /// @param candidates all measures that can concern the question at any moment, in their order
    RegimeOverTime(RegimeEngine engine, Question question, List<Measure> candidates) {
        this.engine = engine;
        this.question = question;
        this.candidates = List.copyOf(candidates);
        this.below = below(question.moment());
        this.reach = new ScopeReach(question, engine.lines());
    }

    private List<CommodityCode> below(Instant moment) {
        return engine.lines().below(question.good(), question.lane().destination(), moment);
    }

    Regime at(Instant moment) {
        Question then = question.at(moment);
        List<CommodityCode> now = below(moment);
        if (!now.equals(below)) {
            below = now;
            reach = new ScopeReach(then, engine.lines());
        }
        return engine.regime(then, Plan.of(engine.law(), candidates, then.lane(), moment, reach::of), reach);
    }
}
