package chokepoint.economy.model;

import chokepoint.economy.solve.DenseLu;

/// What was asked for is no equilibrium, or none was found; the message has the amount by which it fails.
public final class NoEquilibrium extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoEquilibrium(String message) {
        super(message);
    }

    private NoEquilibrium(String message, Throwable cause) {
        super(message, cause);
    }

    /// The factors of a derivative.
    ///
    /// @throws NoEquilibrium where there are none: then equations do not say where prices are
    static DenseLu factored(int n, double[] derivative) {
        try {
            return DenseLu.of(n, derivative);
        } catch (ArithmeticException singular) {
            throw new NoEquilibrium(
                    "no equilibrium: the equations do not pin prices down at this point (" + singular.getMessage()
                            + ")",
                    singular);
        }
    }
}
