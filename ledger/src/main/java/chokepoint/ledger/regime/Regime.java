package chokepoint.ledger.regime;

import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.law.Source;
import chokepoint.terms.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything the law does to one good on one lane at one moment, as known at another, with reasons.
public final class Regime {

    private final Question question;
    private final KnownLaw law;
    private final List<Finding> findings;
    private final Beside beside;
    private final List<Finding> duties;

    /// An exemption that nobody claims, though the good and the lane allow it.
    ///
    /// @param from measures it would lift
    public record Claim(
            String exemption, List<String> headings, Condition condition, List<String> from, Source source) {
        public Claim {
            headings = List.copyOf(headings);
            from = List.copyOf(from);
        }
    }

    /// A suspension that somebody stated and no instrument enacts.
    public record Statement(String measure, Optional<Instant> until, Source source) {}

    Regime(Question question, KnownLaw law, List<Finding> findings, Beside beside) {
        this.question = question;
        this.law = law;
        this.findings = List.copyOf(findings);
        this.beside = beside;
        int controls = 0;
        while (controls < this.findings.size()
                && this.findings
                        .get(this.findings.size() - 1 - controls)
                        .measure()
                        .type()
                        .isControl()) {
            controls++;
        }
        this.duties = this.findings.subList(0, this.findings.size() - controls);
    }

    /// What was asked.
    public Question question() {
        return question;
    }

    /// What it was answered from.
    public KnownLaw law() {
        return law;
    }

    /// Duties in stacking order, then controls.
    public List<Finding> findings() {
        return findings;
    }

    /// Exemptions that could be claimed and are not.
    public List<Claim> claims() {
        return beside.claims(findings);
    }

    /// Suspensions that were said but not enacted.
    public List<Statement> statements() {
        return beside.statements();
    }

    public List<Finding> duties() {
        return duties;
    }

    public List<Finding> controls() {
        return findings.subList(duties.size(), findings.size());
    }

    /// The finding on a measure, if it concerns this good and lane at all.
    public Optional<Finding> find(String measure) {
        for (Finding finding : findings) {
            if (finding.measure().id().equals(measure)) {
                return Optional.of(finding);
            }
        }
        return Optional.empty();
    }
}
