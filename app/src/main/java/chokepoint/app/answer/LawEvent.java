package chokepoint.app.answer;

import chokepoint.ledger.law.Source;
import chokepoint.ledger.log.Effect.DisplacementTerms;
import chokepoint.ledger.log.Effect.ExemptionTerms;
import chokepoint.ledger.log.Effect.MeasureTerms;
import chokepoint.ledger.log.Effect.SuspensionTerms;
import chokepoint.ledger.log.LevyBase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Something of the law begins, changes or ends.
///
/// @param id of the measure or rule
/// @param before its terms until then, in words; empty where it begins
/// @param after its terms from then on; empty where it ends
public record LawEvent(Instant at, Kind kind, String id, Verb verb, String before, String after, Source source) {

    /// What it is that changes.
    public enum Kind {
        MEASURE,
        SUSPENSION,
        EXEMPTION,
        DISPLACEMENT
    }

    /// What happens to it.
    public enum Verb {
        BEGINS,
        CHANGES,
        ENDS
    }

    /// Terms in words: what a reader would want to know of a change.
    public static String terms(Object terms) {
        return switch (terms) {
            case MeasureTerms measure -> measure(measure);
            case SuspensionTerms suspension ->
                (suspension.political() ? "stated: " : "")
                        + "suspends " + suspension.targets()
                        + suspension
                                .to()
                                .map(to -> " to " + Figures.plain(to) + "%")
                                .orElse("");
            case ExemptionTerms exemption ->
                "exempts " + exemption.goods().toText() + " from " + exemption.targets()
                        + exemption
                                .portion()
                                .map(portion -> " in the share of " + portion)
                                .orElse("")
                        + exemption.when().map(when -> " if " + when.toText()).orElse("");
            case DisplacementTerms displacement ->
                displacement.by() + " in place of " + displacement.targets()
                        + (displacement.portion() ? " on its portion" : "")
                        + displacement
                                .when()
                                .map(when -> " if " + when.toText())
                                .orElse("");
            default -> "";
        };
    }

    private static String measure(MeasureTerms terms) {
        var parts = new ArrayList<String>();
        terms.duty()
                .ifPresent(duty -> parts.add(duty.toText()
                        + (terms.base() == LevyBase.VALUE
                                ? ""
                                : " of " + terms.base().word())));
        terms.control().ifPresent(control -> parts.add("control by " + control.authority()));
        parts.add("on " + terms.goods().toText());
        parts.add("from " + terms.origin().text());
        terms.when().ifPresent(when -> parts.add("if " + when.toText()));
        return String.join(" ", parts);
    }

    static List<Source> sources(List<LawEvent> events) {
        return events.stream().map(LawEvent::source).toList();
    }
}
