package chokepoint.ledger.rules;

import chokepoint.ledger.log.Effect;
import chokepoint.ledger.log.Targets;
import java.util.List;
import java.util.stream.Stream;

/// L04
record L04TargetExists() implements Rule {

    @Override
    public String sentence() {
        return "What is changed, suspended, exempted, displaced or ended exists and is in force.";
    }

    @Override
    public Stream<Violation> check(RuleContext context) {
        Stream<Violation> whileFolding = context.law().dangling().stream()
                .map(dangling ->
                        Violation.of(this, dangling.source(), "'" + dangling.target() + "' " + dangling.why()));
        Stream<Violation> unnamed = context.effects()
                .flatMap(source -> named(source.effect())
                        .filter(pattern -> !pattern.equals("*"))
                        .filter(pattern -> context.law().measures().stream()
                                .noneMatch(measure -> new Targets(List.of(pattern)).matches(measure.id())))
                        .map(pattern -> Violation.of(this, source, "'" + pattern + "' names no measure")));
        return Stream.concat(whileFolding, unnamed);
    }

    /// The measures that exemptions and displacements name; they may be set later, but not never.
    private static Stream<String> named(Effect effect) {
        return switch (effect) {
            case Effect.Exempt exempt -> exempt.terms().targets().patterns().stream();
            case Effect.Displace displace ->
                Stream.concat(
                        displace.terms().targets().patterns().stream(), displace.terms().by().patterns().stream());
            case Effect.SetMeasure set ->
                Stream.concat(set.terms().insteadOf().patterns().stream(), set.terms().onTopOf().patterns().stream());
            case Effect.Change change -> Stream.empty();
            case Effect.Suspend suspend -> Stream.empty();
            case Effect.End end -> Stream.empty();
        };
    }
}
