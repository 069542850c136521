package chokepoint.ledger.rules;

import java.util.List;
import java.util.stream.Stream;

/// A rule that the ledger must keep.
public sealed interface Rule
        permits L01UniqueInstruments,
                L02ProvisionCited,
                L03FromPrecedesUntil,
                L04TargetExists,
                L05SuspensionInside,
                L06KnownBeforeItBegins,
                L07CodesExist,
                L08AreasExist,
                L09ListsInOrder,
                L10StackingRuled,
                L11GazettedAfterKnown,
                L12SourcesOfficial {

    /// `L01` … `L12`.
    default String code() {
        return getClass().getSimpleName().substring(0, 3);
    }

    /// What it demands, in one sentence.
    String sentence();

    /// Every place where it is broken. Rules that no law file can break without failing to load find nothing here.
    Stream<Violation> check(RuleContext context);

    /// All rules in the order of their codes.
    static List<Rule> all() {
        return List.of(
                new L01UniqueInstruments(),
                new L02ProvisionCited(),
                new L03FromPrecedesUntil(),
                new L04TargetExists(),
                new L05SuspensionInside(),
                new L06KnownBeforeItBegins(),
                new L07CodesExist(),
                new L08AreasExist(),
                new L09ListsInOrder(),
                new L10StackingRuled(),
                new L11GazettedAfterKnown(),
                new L12SourcesOfficial());
    }
}
