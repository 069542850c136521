package chokepoint.ledger.rules;

import chokepoint.ledger.goods.GoodsList;
import chokepoint.ledger.goods.GoodsScope;
import chokepoint.ledger.goods.Reach;
import chokepoint.ledger.law.Measure;
import chokepoint.ledger.law.Segment;
import chokepoint.ledger.law.Source;
import chokepoint.ledger.log.Effect.MeasureTerms;
import chokepoint.ledger.log.MeasureType;
import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.regime.Question;
import chokepoint.ledger.regime.Regime;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.Lane;
import chokepoint.terms.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// L10
record L10StackingRuled() implements Rule {

    private static final int SAMPLES = 12;

    @Override
    public String sentence() {
        return "Two additional duties of one programme on the same good, lane and moment have a rule that says which"
                + " gives way, or that both are owed.";
    }

    @Override
    public Stream<Violation> check(RuleContext context) {
        List<Measure> additional = context.law().measures().stream()
                .filter(measure ->
                        measure.type() == MeasureType.ADDITIONAL_DUTY || measure.type() == MeasureType.RETALIATION)
                .toList();
        Predicate<Measure> touched = Touched.in(context);
        Stream.Builder<Violation> found = Stream.builder();
        for (int i = 0; i < additional.size(); i++) {
            for (int j = i + 1; j < additional.size(); j++) {
                if (!touched.test(additional.get(i)) && !touched.test(additional.get(j))) {
                    continue;
                }
                check(context, additional.get(i), additional.get(j)).ifPresent(found::add);
            }
        }
        return found.build();
    }

    private Optional<Violation> check(RuleContext context, Measure one, Measure other) {
        for (Segment<MeasureTerms> first : one.segments()) {
            for (Segment<MeasureTerms> second : other.segments()) {
                if (!first.terms().family().equals(second.terms().family())) {
                    continue;
                }
                Optional<Validity> both = first.validity().intersect(second.validity());
                Optional<Area> origin = context.log().areas().named().keySet().stream()
                        .filter(area -> first.terms().origin().contains(area)
                                && second.terms().origin().contains(area))
                        .findFirst();
                if (both.isEmpty() || origin.isEmpty() || bothOwed(first, one, second, other)) {
                    continue;
                }
                for (CommodityCode good :
                        shared(first.terms().goods(), second.terms().goods())) {
                    Regime regime = context.engine()
                            .regime(Question.of(
                                    good,
                                    new Lane(origin.get(), one.customs()),
                                    both.get().start()));
                    if (applies(regime, one) && applies(regime, other)) {
                        return Optional.of(
                                Violation.of(
                                        this,
                                        place(context, first, second),
                                        "'" + one.id() + "' ("
                                                + first.latest().instrument().file() + ") and '" + other.id()
                                                + "' both apply to " + good + " from " + origin.get()
                                                + "; say which gives way (instead-of, displace), or that both are owed (on-top-of)"));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// Where to look for the mistake: in what is looked at, even if it only took away a rule between two others.
    private static Source place(RuleContext context, Segment<MeasureTerms> first, Segment<MeasureTerms> second) {
        return Stream.of(second.latest(), first.latest())
                .filter(source -> context.looked().test(source.instrument()))
                .findFirst()
                .or(() -> context.effects().findFirst())
                .orElse(second.latest());
    }

    private static boolean bothOwed(
            Segment<MeasureTerms> first, Measure one, Segment<MeasureTerms> second, Measure other) {
        return first.terms().onTopOf().matches(other.id())
                || second.terms().onTopOf().matches(one.id());
    }

    private static boolean applies(Regime regime, Measure measure) {
        return regime.find(measure.id()).map(Finding.Applies.class::isInstance).orElse(false);
    }

    /// Some codes that both scopes reach.
    private static List<CommodityCode> shared(GoodsScope one, GoodsScope other) {
        var samples = new ArrayList<CommodityCode>();
        Stream.of(one, other).forEach(scope -> scope.forEachList(list -> sample(list, one, other, samples)));
        if (one instanceof GoodsScope.AllGoods && other instanceof GoodsScope.AllGoods) {
            samples.add(new CommodityCode("9503000073"));
        }
        return samples;
    }

    private static void sample(GoodsList list, GoodsScope one, GoodsScope other, List<CommodityCode> samples) {
        for (CommodityCode code : list.codes().codes()) {
            if (samples.size() >= SAMPLES) {
                return;
            }
            if (one.reach(l -> l.reach(code)) == Reach.ALL && other.reach(l -> l.reach(code)) == Reach.ALL) {
                samples.add(code);
            }
        }
    }
}
