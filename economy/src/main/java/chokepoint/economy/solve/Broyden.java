package chokepoint.economy.solve;

/// Broyden's good method from a factorisation worked out once and shared by many solves: the throughput core.
///
/// Keeps rank-one corrections of the inverse as vectors (C. G. Broyden, 1965; the limited-memory form of C. T.
/// Kelley, *Iterative Methods for Linear and Nonlinear Equations*, 1995, §7.3): no matrix is changed.
public final class Broyden {

    private static final int ROUNDS = 48;
    /// A residual that grew by this much ends the attempt: the robust core takes over.
    private static final double LOST = 1e3;

    private static final double ROUNDING = 1e-12;

    private Broyden() {}

    /// @param inverse the inverse of the derivative at some point near, row-major
    public static Solution solve(ReducedSystem system, double[] inverse, double[] start, double tolerance) {
        int n = system.unknowns();
        double[] x = start.clone();
        var f = new double[n];
        system.residual(x, f);
        double first = Solution.norm(f);
        double size = first;
        var steps = new double[ROUNDS + 1][];
        var lengths = new double[ROUNDS + 1];
        double[] best = x.clone();
        double least = size;
        int evaluations = 1;
        if (size > tolerance && Double.isFinite(size)) {
            steps[0] = negated(inverse, f, n);
            lengths[0] = dot(steps[0], steps[0]);
        }
        for (int k = 0; k < ROUNDS && size > tolerance && Double.isFinite(size) && size < LOST * (first + 1); k++) {
            for (int j = 0; j < n; j++) {
                x[j] += steps[k][j];
            }
            system.residual(x, f);
            evaluations++;
            size = Solution.norm(f);
            // below this, what is left is rounding: a round that does not halve it ends the search
            boolean idle = size <= ROUNDING && size > least / 2;
            if (size < least) {
                least = size;
                System.arraycopy(x, 0, best, 0, n);
            }
            if (size <= tolerance || !Double.isFinite(size) || idle) {
                break;
            }
            double[] z = negated(inverse, f, n);
            for (int j = 0; j < k; j++) {
                double weight = dot(steps[j], z) / lengths[j];
                for (int c = 0; c < n; c++) {
                    z[c] += weight * steps[j + 1][c];
                }
            }
            double along = dot(steps[k], z) / lengths[k];
            double scale = 1 / (1 - along);
            if (!Double.isFinite(scale)) {
                break;
            }
            for (int c = 0; c < n; c++) {
                z[c] *= scale;
            }
            steps[k + 1] = z;
            lengths[k + 1] = dot(z, z);
        }
        return new Solution(best, least, evaluations, 0, least <= tolerance);
    }

    private static double[] negated(double[] inverse, double[] f, int n) {
        var out = new double[n];
        for (int r = 0; r < n; r++) {
            out[r] = -dotRow(inverse, r * n, f, n);
        }
        return out;
    }

    private static double dotRow(double[] matrix, int at, double[] v, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int c = 0;
        for (; c + 3 < n; c += 4) {
            s0 += matrix[at + c] * v[c];
            s1 += matrix[at + c + 1] * v[c + 1];
            s2 += matrix[at + c + 2] * v[c + 2];
            s3 += matrix[at + c + 3] * v[c + 3];
        }
        for (; c < n; c++) {
            s0 += matrix[at + c] * v[c];
        }
        return (s0 + s1) + (s2 + s3);
    }

    private static double dot(double[] a, double[] b) {
        return dotRow(a, 0, b, b.length);
    }
}
