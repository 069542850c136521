package chokepoint.app;

import chokepoint.ledger.log.MeasureType;
import chokepoint.ledger.regime.Question;
import chokepoint.ledger.regime.RegimeChange;
import chokepoint.ledger.regime.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Leaves out of changes what touches only parties on lists, of which there are many and which concern few.
///
/// @param all whether those are shown too
record ShownChanges(boolean all) {

    List<RegimeChange> of(List<RegimeChange> changes) {
        return changes.stream().flatMap(change -> of(change).stream()).toList();
    }

    Optional<RegimeChange> of(RegimeChange change) {
        List<RegimeChange.Difference> shown =
                change.differences().stream().filter(this::isShown).toList();
        return shown.isEmpty() ? Optional.empty() : Optional.of(new RegimeChange(change.at(), shown));
    }

    /// The first change after the moment in question that is shown.
    Optional<RegimeChange> next(Timeline timeline, Question question) {
        Optional<RegimeChange> next = timeline.next(question);
        while (next.isPresent() && of(next.get()).isEmpty()) {
            next = timeline.next(question.at(next.get().at()));
        }
        return next.flatMap(this::of);
    }

    private boolean isShown(RegimeChange.Difference difference) {
        return all
                || Stream.of(difference.before(), difference.after())
                        .flatMap(Optional::stream)
                        .anyMatch(finding -> finding.measure().type() != MeasureType.ENTITY_LIST);
    }
}
