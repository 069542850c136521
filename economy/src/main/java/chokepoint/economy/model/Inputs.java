package chokepoint.economy.model;

/// What production uses beside labour.
public sealed interface Inputs {

    /// Labour alone.
    record LabourOnly() implements Inputs {}

    /// A bundle of the same composition as final demand (roundabout production).
    ///
    /// @param labourShare β, in (0, 1]: the part of cost that is labour
    record Roundabout(double labourShare) implements Inputs {
        public Roundabout {
            if (!(labourShare > 0 && labourShare <= 1)) {
                throw new IllegalArgumentException(
                        "the share of labour is " + labourShare + ": it is above 0 and at most 1");
            }
        }
    }

    default double labourShareOrOne() {
        return switch (this) {
            case LabourOnly() -> 1;
            case Roundabout(double share) -> share;
        };
    }
}
