package chokepoint.economy.scenario;

import java.util.List;

/// What those answer who are hit.
public sealed interface Retaliation {

    /// Nothing.
    record None() implements Retaliation {}

    /// The same change on whoever made it.
    record Reciprocal() implements Retaliation {}

    /// The changes of another file.
    record Stated(List<Change> changes) implements Retaliation {
        public Stated {
            changes = List.copyOf(changes);
        }
    }

    /// Each of those hit sets the tariffs on its attackers that serve it best, all at once, until none would move.
    record BestResponse() implements Retaliation {}

    /// Those who began and those hit set tariffs on each other until none would move.
    record Nash() implements Retaliation {}
}
