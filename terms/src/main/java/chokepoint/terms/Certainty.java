package chokepoint.terms;

import java.util.Locale;

/// How well a fact of the law is known, best first. What rests on several facts is as certain as the weakest.
public enum Certainty {
    /// read in the official text
    PRIMARY,
    /// read in two independent secondary sources
    CORROBORATED,
    /// follows from other facts, which the note names
    INFERRED,
    /// nobody has checked it yet
    MEMORY,
    /// a scenario supposes it: no law at all
    SUPPOSED;

    public Certainty weaker(Certainty other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
