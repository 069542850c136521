package chokepoint.economy.world;

import java.util.Locale;

/// What may be put right in a world's files, where the user asks for it by name; never otherwise. Every repaired
/// cell is reported.
public enum Repair {
    /// A flow below zero counts as zero.
    CLIP_NEGATIVE_FLOWS,
    /// A flow that is not a finite number counts as zero.
    DROP_UNKNOWN_FLOWS,
    /// Value added and inputs of a sector that do not add up to one are scaled until they do.
    SCALE_INPUTS,
    /// Home sales that a table of bilateral trade lacks count as zero.
    ZERO_HOME_SALES;

    /// As written on a command line: `clip-negative-flows`.
    public String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
