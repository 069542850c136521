package chokepoint.app.answer;

import chokepoint.ledger.log.Effect;
import chokepoint.ledger.log.Effect.TermChange;
import chokepoint.ledger.log.Targets;
import java.util.ArrayList;
import java.util.Optional;

/// An effect in words: its verb with what it acts on, and its terms.
final class EffectWords {

    private EffectWords() {}

    /// `set us/ieepa-reciprocal/cn`
    static String effect(Effect effect) {
        return switch (effect) {
            case Effect.SetMeasure set -> "set " + set.id();
            case Effect.Change change -> "change " + change.id();
            case Effect.Suspend suspend -> "suspend " + suspend.terms().targets();
            case Effect.Exempt exempt -> "exempt " + exempt.id();
            case Effect.Displace displace -> "displace " + displace.id();
            case Effect.End end -> "end " + end.targets();
        };
    }

    /// The id of what the effect brings into being.
    static Optional<String> makes(Effect effect) {
        return switch (effect) {
            case Effect.SetMeasure set -> Optional.of(set.id());
            case Effect.Suspend suspend -> suspend.id();
            case Effect.Exempt exempt -> Optional.of(exempt.id());
            case Effect.Displace displace -> Optional.of(displace.id());
            case Effect.Change change -> Optional.empty();
            case Effect.End end -> Optional.empty();
        };
    }

    /// Whether the effect acts on a measure or rule.
    static boolean touches(Effect effect, String id) {
        return switch (effect) {
            case Effect.SetMeasure set -> names(set.terms().insteadOf(), id);
            case Effect.Change change -> change.id().equals(id);
            case Effect.Suspend suspend -> names(suspend.terms().targets(), id);
            case Effect.Exempt exempt -> names(exempt.terms().targets(), id);
            case Effect.Displace displace -> names(displace.terms().targets(), id);
            case Effect.End end -> names(end.targets(), id);
        };
    }

    private static boolean names(Targets targets, String id) {
        return !targets.everyDuty() && targets.matches(id);
    }

    static String terms(Effect effect) {
        return switch (effect) {
            case Effect.SetMeasure set -> LawEvent.terms(set.terms());
            case Effect.Suspend suspend -> LawEvent.terms(suspend.terms());
            case Effect.Exempt exempt -> LawEvent.terms(exempt.terms());
            case Effect.Displace displace -> LawEvent.terms(displace.terms());
            case Effect.End end -> "for good";
            case Effect.Change change -> changed(change);
        };
    }

    private static String changed(Effect.Change change) {
        TermChange terms = change.terms();
        var parts = new ArrayList<String>();
        terms.duty().ifPresent(duty -> parts.add("duty " + duty.toText()));
        terms.base().ifPresent(base -> parts.add("base " + base.word()));
        terms.goods().ifPresent(goods -> parts.add("goods: " + goods.toText()));
        terms.origin().ifPresent(origin -> parts.add("origin " + origin.text()));
        terms.when()
                .ifPresent(when -> parts.add(
                        when.map(condition -> "if " + condition.toText()).orElse("always")));
        terms.headings().ifPresent(headings -> parts.add("heading " + String.join(", ", headings)));
        terms.family().ifPresent(family -> parts.add("programme " + family));
        terms.targets().ifPresent(targets -> parts.add("targets " + targets));
        terms.by().ifPresent(by -> parts.add("by " + by));
        terms.insteadOf().ifPresent(targets -> parts.add("instead of " + targets));
        terms.portion().ifPresent(portion -> parts.add(portion ? "on a portion" : "on the whole"));
        terms.exemptPortion().ifPresent(portion -> parts.add("share " + portion.orElse("whole")));
        terms.to()
                .ifPresent(to -> parts.add(
                        to.map(percent -> "to " + Figures.plain(percent) + "%").orElse("wholly")));
        change.end()
                .ifPresent(end -> parts.add(end.map(moment -> "ends " + moment).orElse("goes on without end")));
        return String.join("; ", parts);
    }
}
