package chokepoint.economy.model;

/// How much work is offered.
public sealed interface LabourSupply {

    /// Everybody works, whatever the wage.
    record Fixed() implements LabourSupply {}

    /// L̂ = (real wage after tax)^κ.
    ///
    /// @param kappa κ ≥ 0
    record Elastic(double kappa) implements LabourSupply {
        public Elastic {
            if (!(kappa >= 0) || Double.isInfinite(kappa)) {
                throw new IllegalArgumentException("kappa is " + kappa + ": it is finite and not negative");
            }
        }
    }

    default double kappaOrZero() {
        return switch (this) {
            case Fixed() -> 0;
            case Elastic(double kappa) -> kappa;
        };
    }
}
