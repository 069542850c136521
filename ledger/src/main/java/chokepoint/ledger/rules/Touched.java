package chokepoint.ledger.rules;

import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.law.Measure;
import chokepoint.ledger.log.Effect;
import chokepoint.ledger.log.Effect.TermChange;
import chokepoint.ledger.log.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which measures the effects that are looked at may bring to apply beside another one: those they name, and those that
/// a rule they name was about.
final class Touched {

    private Touched() {}

    static Predicate<Measure> in(RuleContext context) {
        var named = new ArrayList<Targets>();
        context.effects().forEach(source -> named(source.effect()).forEach(named::add));
        List<Targets> behind = behind(context.law(), id -> named.stream().anyMatch(targets -> targets.matches(id)));
        return measure ->
                Stream.concat(named.stream(), behind.stream()).anyMatch(targets -> KnownLaw.concerns(targets, measure));
    }

    private static Stream<Targets> named(Effect effect) {
        return switch (effect) {
            case Effect.SetMeasure set -> Stream.of(one(set.id()), set.terms().insteadOf());
            case Effect.Change change ->
                Stream.of(one(change.id()), change.terms().targets().orElse(Targets.NONE), instead(change.terms()));
            case Effect.Suspend suspend -> Stream.of(suspend.terms().targets());
            case Effect.Exempt exempt -> Stream.of(exempt.terms().targets());
            case Effect.Displace displace ->
                Stream.of(displace.terms().targets(), displace.terms().by());
            case Effect.End end -> Stream.of(end.targets());
        };
    }

    private static Targets instead(TermChange terms) {
        return terms.insteadOf().orElse(Targets.NONE);
    }

    private static Targets one(String id) {
        return new Targets(List.of(id));
    }

    /// What the named exemptions, displacements and suspensions are about.
    private static List<Targets> behind(KnownLaw law, Predicate<String> named) {
        return law.rules().stream()
                .filter(rule -> named.test(rule.id()))
                .flatMap(rule -> rule.segments().stream())
                .map(segment -> segment.terms().targets())
                .toList();
    }
}
