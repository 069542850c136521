package chokepoint.economy.solve;

/// What the last few steps of a climb say about its curvature: the inverse of the negative second derivative as
/// vectors (L-BFGS: Nocedal 1980, *Updating quasi-Newton matrices with limited storage*).
final class LimitedMemory {

    /// A step whose bend is smaller than this part of what it could be says nothing.
    private static final double FLAT = 1e-12;

    private final int n;
    private final int depth;
    private final double[] scale;
    private final double[][] steps;
    private final double[][] bends;
    private int kept;
    private int next;

    /// @param scale by variable: the inverse curvature where nothing is known, up to a factor
    /// @param depth how many steps are remembered
    LimitedMemory(double[] scale, int depth) {
        this.depth = depth;
        this.n = scale.length;
        this.scale = scale;
        this.steps = new double[depth][n];
        this.bends = new double[depth][n];
    }

    boolean empty() {
        return kept == 0;
    }

    void forget() {
        kept = 0;
    }

    /// @param slopes gradient at x
    /// @param newSlopes gradient at newX
    void remember(double[] x, double[] slopes, double[] newX, double[] newSlopes) {
        double[] step = steps[next];
        double[] bend = bends[next];
        for (int c = 0; c < n; c++) {
            step[c] = newX[c] - x[c];
            bend[c] = slopes[c] - newSlopes[c];
        }
        double curve = dot(step, bend);
        if (curve > FLAT * Math.sqrt(dot(step, step) * dot(bend, bend))) {
            next = (next + 1) % depth;
            kept = Math.min(kept + 1, depth);
        }
    }

    /// The inverse times a gradient, by two loops over the remembered steps.
    ///
    /// @param held variables that do not move
    double[] times(double[] gradient, boolean[] held) {
        double[] q = gradient.clone();
        clear(q, held);
        var weights = new double[kept];
        for (int back = 0; back < kept; back++) {
            int at = Math.floorMod(next - 1 - back, depth);
            weights[back] = dot(steps[at], q) / dot(steps[at], bends[at]);
            for (int c = 0; c < n; c++) {
                q[c] -= weights[back] * bends[at][c];
            }
        }
        double gamma = 1;
        if (kept > 0) {
            int last = Math.floorMod(next - 1, depth);
            double bend = 0;
            for (int c = 0; c < n; c++) {
                bend += bends[last][c] * scale[c] * bends[last][c];
            }
            gamma = dot(steps[last], bends[last]) / bend;
        }
        for (int c = 0; c < n; c++) {
            q[c] *= gamma * scale[c];
        }
        for (int back = kept - 1; back >= 0; back--) {
            int at = Math.floorMod(next - 1 - back, depth);
            double other = dot(bends[at], q) / dot(steps[at], bends[at]);
            for (int c = 0; c < n; c++) {
                q[c] += (weights[back] - other) * steps[at][c];
            }
        }
        clear(q, held);
        return q;
    }

    private static void clear(double[] q, boolean[] held) {
        for (int c = 0; c < q.length; c++) {
            q[c] = held[c] ? 0 : q[c];
        }
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int c = 0; c < a.length; c++) {
            sum += a[c] * b[c];
        }
        return sum;
    }
}
