package chokepoint.ledger.rules;

import chokepoint.ledger.goods.GoodsList;
import chokepoint.ledger.goods.GoodsScope;
import chokepoint.ledger.law.Source;
import chokepoint.ledger.log.Effect;
import chokepoint.ledger.rules.RuleContext.Existence;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.CustomsClock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// L07
record L07CodesExist() implements Rule {

    /// The chapter of temporary headings, which the editions do not hold.
    private static final String TEMPORARY = "99";

    @Override
    public String sentence() {
        return "Every code of a list exists in the nomenclature edition in force when the first effect with the list"
                + " becomes known, or begins; where no edition of that day was seen, it is unverifiable, not wrong.";
    }

    @Override
    public Stream<Violation> check(RuleContext context) {
        var firstUse = new LinkedHashMap<GoodsList, Source>();
        context.effects()
                .forEach(source -> goods(source.effect())
                        .ifPresent(scope ->
                                scope.forEachList(list -> firstUse.merge(list, source, L07CodesExist::earlier))));
        return firstUse.entrySet().stream()
                .filter(use -> !use.getKey().nomenclature().equals("hs"))
                .flatMap(use -> check(context, use.getKey(), use.getValue()));
    }

    /// A list that is used again keeps the codes it had: what has been split since is still meant.
    private static Source earlier(Source one, Source other) {
        return other.effect().frame().from().isBefore(one.effect().frame().from()) ? other : one;
    }

    private static Optional<GoodsScope> goods(Effect effect) {
        return switch (effect) {
            case Effect.SetMeasure set -> Optional.of(set.terms().goods());
            case Effect.Change change -> change.terms().goods();
            case Effect.Suspend suspend -> Optional.of(suspend.terms().goods());
            case Effect.Exempt exempt -> Optional.of(exempt.terms().goods());
            case Effect.Displace displace -> Optional.of(displace.terms().goods());
            case Effect.End end -> Optional.empty();
        };
    }

    private Stream<Violation> check(RuleContext context, GoodsList list, Source source) {
        Area territory = Area.of(list.nomenclature().toUpperCase(Locale.ROOT));
        var clock = CustomsClock.of(territory);
        LocalDate begins = clock.dayOf(source.effect().frame().from());
        LocalDate known = clock.dayOf(source.instrument().known());
        List<CommodityCode> missing = list.codes().codes().stream()
                .filter(code -> !code.chapter().equals(TEMPORARY))
                .filter(code -> context.nomenclature().of(territory, code, begins) == Existence.MISSING
                        && context.nomenclature().of(territory, code, known) == Existence.MISSING)
                .toList();
        return missing.isEmpty() ? Stream.empty() : Stream.of(violation(source, list, begins, missing));
    }

    private Violation violation(Source source, GoodsList list, LocalDate day, List<CommodityCode> missing) {
        String some = String.join(
                ", ", missing.stream().limit(5).map(CommodityCode::dotted).toList());
        return Violation.of(
                this,
                source,
                missing.size() + " of " + list.codes().size() + " codes of " + list.name() + " did not exist on " + day
                        + ": " + some + (missing.size() > 5 ? " …" : ""));
    }
}
