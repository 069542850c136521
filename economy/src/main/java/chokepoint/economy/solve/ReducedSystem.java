package chokepoint.economy.solve;

/// A square system F(x) = 0 in few unknowns, with its exact derivative.
public interface ReducedSystem {

    int unknowns();

    /// Writes F(x). A point where F is not defined gives values that are not finite.
    void residual(double[] x, double[] out);

    /// Writes ∂F_r/∂x_c at row r, column c, row-major.
    void jacobian(double[] x, double[] out);
}
