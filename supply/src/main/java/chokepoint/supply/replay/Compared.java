package chokepoint.supply.replay;

/// A record beside what was predicted.
///
/// @param least the day after the rule by which a twentieth of the draws stands; median and most likewise, with
///     [chokepoint.supply.run.Outcome#NEVER] for none
/// @param predicted in words
/// @param hit whether the record lies where the prediction says
/// @param comment by how much, and what else is wrong
public record Compared(
        Documented documented, int least, int median, int most, String predicted, boolean hit, String comment) {}
