package chokepoint.economy.solve;

/// Where a solver stopped.
///
/// @param x the unknowns
/// @param residual the largest |F| there
/// @param evaluations how often F was worked out
/// @param factorisations how often its derivative was worked out and factored
/// @param converged whether the residual is within the tolerance
public record Solution(double[] x, double residual, int evaluations, int factorisations, boolean converged) {

    static double norm(double[] values) {
        double most = 0;
        for (double value : values) {
            if (!(Math.abs(value) <= most)) {
                most = Math.abs(value);
            }
            if (Double.isNaN(value)) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return most;
    }
}
