package chokepoint.app.answer;

import chokepoint.ledger.law.Segment;
import chokepoint.ledger.law.Source;
import chokepoint.ledger.log.Effect.MeasureTerms;
import chokepoint.ledger.regime.Deciding;
import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.regime.Levy;
import chokepoint.ledger.regime.OpenQuestion;
import chokepoint.terms.Area;
import java.util.List;
import java.util.stream.Collectors;

/// Why a measure applies or does not, in one sentence.
public final class Reasons {

    private Reasons() {}

    /// Whose provision decided: that of the rule which keeps the measure from applying, else the measure's own.
    public static Source source(Finding finding) {
        return Deciding.source(finding);
    }

    /// The provision that set the duty or the control: what only moved an end or a list did not.
    static Source maker(Segment<MeasureTerms> segment) {
        return Deciding.maker(segment);
    }

    /// What decided, without the source: `suspended until 2025-08-12`.
    public static String text(Finding finding) {
        Area customs = finding.measure().customs();
        return switch (finding) {
            case Finding.Applies applies ->
                "applies" + applies.levy().map(levy -> extent(levy, customs)).orElse("");
            case Finding.AppliesIf conditional ->
                "applies if " + open(conditional.open())
                        + conditional.levy().map(levy -> extent(levy, customs)).orElse("");
            case Finding.Displaced displaced ->
                "displaced by " + displaced.by().id()
                        + (displaced.rule().equals(displaced.by().id()) ? "" : " under " + displaced.rule());
            case Finding.Exempt exempt ->
                "exempt by " + exempt.exemption()
                        + (exempt.headings().isEmpty() ? "" : " (" + String.join(", ", exempt.headings()) + ")");
            case Finding.Suspended suspended ->
                "suspended "
                        + suspended
                                .until()
                                .map(end -> "until " + Moments.text(end, customs))
                                .orElse("until further notice");
            case Finding.NotMet notMet ->
                "condition not met: " + notMet.condition().toText();
        };
    }

    /// The open questions, each once.
    public static String open(List<OpenQuestion> open) {
        return open.stream().map(OpenQuestion::toText).distinct().collect(Collectors.joining("; and "));
    }

    private static String extent(Levy levy, Area customs) {
        var text = new StringBuilder();
        levy.suspended()
                .ifPresent(part -> text.append(", ")
                        .append(part.full().toText())
                        .append(" in law, down to ")
                        .append(Figures.plain(part.kept()))
                        .append("% ")
                        .append(part.until()
                                .map(end -> "until " + Moments.text(end, customs))
                                .orElse("until further notice")));
        levy.exempt()
                .forEach(share -> text.append(", less ")
                        .append(share.fact())
                        .append(" by ")
                        .append(share.exemption()));
        if (!levy.displacedBy().isEmpty()) {
            text.append(", on what is left by ")
                    .append(levy.displacedBy().stream().map(by -> by.id()).collect(Collectors.joining(" and ")));
        }
        return text.toString();
    }
}
