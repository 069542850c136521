package chokepoint.economy.solve;

/// A map whose fixed point is looked for.
public interface FixedPoint {

    int unknowns();

    /// Writes G(x). A point where G is not defined gives values that are not finite.
    void map(double[] x, double[] out);
}
