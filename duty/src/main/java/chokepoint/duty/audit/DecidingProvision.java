package chokepoint.duty.audit;

import chokepoint.ledger.law.Source;
import chokepoint.ledger.log.Effect;
import chokepoint.ledger.regime.Deciding;
import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.regime.RegimeChange;
import java.util.List;
import java.util.Optional;

/// A provision that decides a finding, and what it decides on.
///
/// @param subject the measure or the rule it is about, by its id
/// @param headings chapter-99 headings that go with it
/// @param source the effect of the instrument
public record DecidingProvision(String subject, List<String> headings, Source source) {

    public DecidingProvision {
        headings = List.copyOf(headings);
    }

    static DecidingProvision of(Finding finding) {
        return new DecidingProvision(
                finding.measure().id(), finding.segment().terms().headings(), Deciding.source(finding));
    }

    /// What changed a regime on one measure, where that can be told.
    static Optional<DecidingProvision> of(RegimeChange.Difference difference) {
        List<String> headings = difference
                .after()
                .or(difference::before)
                .map(finding -> finding.segment().terms().headings())
                .orElse(List.of());
        return difference.source().map(source -> new DecidingProvision(difference.measure(), headings, source));
    }

    /// The instrument, by its id.
    public String instrument() {
        return source.instrument().id();
    }

    /// Where it is published.
    public String cite() {
        return source.instrument().cite();
    }

    /// Where in the instrument it stands.
    public String provision() {
        return source.provision();
    }

    /// Whether it was known only later and reaches back by its own words.
    boolean reachesBack() {
        Effect.Frame frame = source.effect().frame();
        return frame.retroactive().isPresent();
    }

    /// `us/eo-14289, sec. 3(a)(i) (90 FR 18907)`.
    public String toText() {
        String cite = cite();
        return source + (cite.equals(instrument()) ? "" : " (" + cite + ")");
    }
}
