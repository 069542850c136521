package chokepoint.ledger.rules;

import java.util.stream.Stream;

/// L02
record L02ProvisionCited() implements Rule {

    @Override
    public String sentence() {
        return "Every effect cites a provision.";
    }

    @Override
    public Stream<Violation> check(RuleContext context) {
        return context.effects()
                .filter(source -> source.provision().isBlank())
                .map(source -> Violation.of(this, source, "the effect cites no provision"));
    }
}
