package chokepoint.economy.model;

/// What size does to cost.
public sealed interface Scale {

    /// Cost per piece does not depend on how much is made.
    record Constant() implements Scale {}

    /// Free entry: cost falls with the number of producers, which follows employment: cost ∝ w ÷ L^ψ.
    ///
    /// @param psi ψ ≥ 0
    record External(double psi) implements Scale {
        public External {
            if (!(psi >= 0) || Double.isInfinite(psi)) {
                throw new IllegalArgumentException("psi is " + psi + ": it is finite and not negative");
            }
        }
    }

    default double psiOrZero() {
        return switch (this) {
            case Constant() -> 0;
            case External(double psi) -> psi;
        };
    }
}
