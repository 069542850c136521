package chokepoint.ledger.regime;

import chokepoint.terms.CommodityCode;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;

/// The regimes for one question at many moments: how much of the good each scope reaches is worked out once
/// for as long as the good has the same lines below it. For one thread.
final class RegimeOverTime {

    private final RegimeEngine engine;
    private final Question question;
    private final LawOfGoods law;
    private List<CommodityCode> below;
    private ScopeReach reach;

    /// @param law that can reach the goods in question
    RegimeOverTime(RegimeEngine engine, Question question, LawOfGoods law) {
        this.engine = engine;
        this.question = question;
        this.law = law;
        this.below = below(question.moment());
        this.reach = new ScopeReach(question, engine.lines());
    }

    /// For one question by itself.
    static RegimeOverTime of(RegimeEngine engine, Question question) {
        return new RegimeOverTime(
                engine, question, LawOfGoods.of(engine.law(), engine.measures(), question.good(), question.lane()));
    }

    private List<CommodityCode> below(Instant moment) {
        return engine.lines().below(question.good(), question.lane().destination(), moment);
    }

    /// Every moment at which the regime may change.
    NavigableSet<Instant> moments() {
        return law.moments();
    }

    Regime at(Instant moment) {
        Question then = question.at(moment);
        List<CommodityCode> now = below(moment);
        if (!now.equals(below)) {
            below = now;
            reach = new ScopeReach(then, engine.lines());
        }
        return engine.regime(then, law.plan(then, reach), reach);
    }
}
