package chokepoint.ledger.regime;

import chokepoint.ledger.law.Measure;
import chokepoint.ledger.law.Source;
import chokepoint.ledger.log.LevyBase;
import chokepoint.terms.DutyExpression;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// How much a duty that applies takes, and of what.
///
/// @param duty as it applies; the rate kept where a part is suspended
/// @param base what it is a percent of, before anything is taken out
/// @param exempt shares of the value that an exemption takes out
/// @param displacedBy measures on whose own base this duty is not levied
/// @param suspended the part that is suspended, where one is
public record Levy(
        DutyExpression duty,
        LevyBase base,
        List<ExemptShare> exempt,
        List<Measure> displacedBy,
        Optional<SuspendedPart> suspended) {

    /// @param fact the fact that states the share, in percent of the value
    public record ExemptShare(String fact, String exemption, Source source) {}

    /// @param full the duty in law
    /// @param kept what is still applied, in percent
    public record SuspendedPart(
            DutyExpression full, BigDecimal kept, Optional<java.time.Instant> until, Source source) {}

    public Levy {
        exempt = List.copyOf(exempt);
        displacedBy = List.copyOf(displacedBy);
    }
}
