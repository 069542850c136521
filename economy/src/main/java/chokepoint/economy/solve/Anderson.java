package chokepoint.economy.solve;

/// Anderson's acceleration of a fixed-point map (D. G. Anderson, 1965; H. F. Walker and P. Ni, 2011): each step
/// combines the last few so that their misses cancel as far as they can.
///
/// The least-squares problem is solved by its normal equations, of which each step adds one row: few sums of the
/// length of x, in a fixed order.
public final class Anderson {

    private static final double RIDGE = 1e-14;
    private static final double LOST = 1e4;

    private final FixedPoint system;
    private final int n;
    private final int depth;
    private final double mixing;
    private final double[][] missSteps;
    private final double[][] pointSteps;
    private final double[][] gram;

    private Anderson(FixedPoint system, int depth, double mixing) {
        this.system = system;
        this.n = system.unknowns();
        this.depth = depth;
        this.mixing = mixing;
        this.missSteps = new double[depth][n];
        this.pointSteps = new double[depth][n];
        this.gram = new double[depth][depth];
    }

    /// @param depth how many earlier steps are combined
    /// @param mixing which part of the combined miss is taken as a step, 0 … 1
    /// @param passes the most evaluations of the map
    public static Solution solve(
            FixedPoint system, double[] start, double tolerance, int depth, double mixing, int passes) {
        return new Anderson(system, depth, mixing).run(start, tolerance, passes);
    }

    private Solution run(double[] start, double tolerance, int passes) {
        double[] x = start.clone();
        var g = new double[n];
        var f = new double[n];
        var lastF = new double[n];
        var lastX = new double[n];
        double[] best = x.clone();
        double least = Double.POSITIVE_INFINITY;
        double first = 0;
        int held = 0;
        int pass = 0;
        while (pass < passes) {
            system.map(x, g);
            pass++;
            for (int c = 0; c < n; c++) {
                f[c] = g[c] - x[c];
            }
            double size = Solution.norm(f);
            if (pass == 1) {
                first = size;
            }
            if (size < least) {
                least = size;
                System.arraycopy(x, 0, best, 0, n);
            }
            if (size <= tolerance || !(size <= LOST * (1 + first))) {
                break;
            }
            if (pass > 1) {
                remember(held++ % depth, x, lastX, f, lastF, Math.min(held, depth));
            }
            System.arraycopy(x, 0, lastX, 0, n);
            System.arraycopy(f, 0, lastF, 0, n);
            step(x, f, Math.min(held, depth));
        }
        return new Solution(best, least, pass, 0, least <= tolerance);
    }

    private void remember(int at, double[] x, double[] lastX, double[] f, double[] lastF, int count) {
        for (int c = 0; c < n; c++) {
            missSteps[at][c] = f[c] - lastF[c];
            pointSteps[at][c] = x[c] - lastX[c];
        }
        for (int j = 0; j < count; j++) {
            double dot = dot(missSteps[at], missSteps[j]);
            gram[at][j] = dot;
            gram[j][at] = dot;
        }
    }

    private void step(double[] x, double[] f, int count) {
        double[] weight = weights(f, count);
        for (int c = 0; c < n; c++) {
            x[c] += mixing * f[c];
        }
        for (int j = 0; j < count; j++) {
            for (int c = 0; c < n; c++) {
                x[c] -= weight[j] * (pointSteps[j][c] + mixing * missSteps[j][c]);
            }
        }
    }

    private double[] weights(double[] f, int count) {
        if (count == 0) {
            return new double[0];
        }
        var matrix = new double[count * count];
        var right = new double[count];
        for (int r = 0; r < count; r++) {
            for (int c = 0; c < count; c++) {
                matrix[r * count + c] = gram[r][c];
            }
            matrix[r * count + r] += RIDGE * gram[r][r] + Double.MIN_NORMAL;
            right[r] = dot(missSteps[r], f);
        }
        try {
            DenseLu.of(count, matrix).solve(right);
        } catch (ArithmeticException singular) {
            return new double[count];
        }
        return right;
    }

    private double dot(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int c = 0;
        for (; c + 3 < n; c += 4) {
            s0 += a[c] * b[c];
            s1 += a[c + 1] * b[c + 1];
            s2 += a[c + 2] * b[c + 2];
            s3 += a[c + 3] * b[c + 3];
        }
        for (; c < n; c++) {
            s0 += a[c] * b[c];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
