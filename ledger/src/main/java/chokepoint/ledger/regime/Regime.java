package chokepoint.ledger.regime;

import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.law.Source;
import chokepoint.terms.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Everything the law does to one good on one lane at one moment, as known at another, with reasons.
///
/// @param question what was asked
/// @param law what it was answered from
/// @param findings duties in stacking order, then controls
/// @param claims exemptions that could be claimed and are not
/// @param statements suspensions that were said but not enacted
public record Regime(
        Question question, KnownLaw law, List<Finding> findings, List<Claim> claims, List<Statement> statements) {

    /// An exemption that nobody claims, though the good and the lane allow it.
    ///
    /// @param from measures it would lift
    public record Claim(String exemption, List<String> headings, Condition condition, List<String> from, Source source) {
        public Claim {
            headings = List.copyOf(headings);
            from = List.copyOf(from);
        }
    }

    /// A suspension that somebody stated and no instrument enacts.
    public record Statement(String measure, Optional<Instant> until, Source source) {}

    public Regime {
        findings = List.copyOf(findings);
        claims = List.copyOf(claims);
        statements = List.copyOf(statements);
    }

    public List<Finding> duties() {
        return only(finding -> !finding.measure().type().isControl());
    }

    public List<Finding> controls() {
        return only(finding -> finding.measure().type().isControl());
    }

    /// The finding on a measure, if it concerns this good and lane at all.
    public Optional<Finding> find(String measure) {
        return findings.stream().filter(f -> f.measure().id().equals(measure)).findFirst();
    }

    private List<Finding> only(Predicate<Finding> condition) {
        return findings.stream().filter(condition).toList();
    }
}
