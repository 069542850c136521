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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// L07
record L07CodesExist() implements Rule {

    @Override
    public String sentence() {
        return "Every code exists in the nomenclature edition in force when the effect begins; where no edition of that"
                + " day was seen, the code is unverifiable, not wrong.";
    }

    @Override
    public Stream<Violation> check(RuleContext context) {
        var checked = new HashSet<String>();
        return context.effects()
                .flatMap(source -> goods(source.effect())
                        .map(scope -> check(context, source, scope, checked))
                        .orElse(Stream.empty()));
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

    private Stream<Violation> check(RuleContext context, Source source, GoodsScope scope, HashSet<String> checked) {
        Stream.Builder<Violation> found = Stream.builder();
        scope.forEachList(list -> {
            if (list.nomenclature().equals("hs")) {
                return;
            }
            Area territory = Area.of(list.nomenclature().toUpperCase(Locale.ROOT));
            LocalDate day =
                    CustomsClock.of(territory).dayOf(source.effect().frame().from());
            if (!checked.add(list.name() + day)) {
                return;
            }
            List<CommodityCode> missing = list.codes().codes().stream()
                    .filter(code -> !code.chapter().equals("99"))
                    .filter(code -> context.nomenclature().of(territory, code, day) == Existence.MISSING)
                    .toList();
            if (!missing.isEmpty()) {
                found.add(violation(source, list, day, missing));
            }
        });
        return found.build();
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
