package chokepoint.economy.solve;

/// A square matrix factored as P·A = L·U with partial pivoting, in blocks of columns; row-major.
///
/// Cost 2n³/3. Every sum runs in one fixed order, so that the factors do not depend on threads or on any library.
public final class DenseLu {

    private static final int BLOCK = 32;

    private final int n;
    private final double[] a;
    private final int[] pivots;

    private DenseLu(int n, double[] a) {
        this.n = n;
        this.a = a;
        this.pivots = new int[n];
    }

    /// Factors a copy of the matrix.
    ///
    /// @throws ArithmeticException where the matrix is singular or not finite
    public static DenseLu of(int n, double[] matrix) {
        var lu = new DenseLu(n, java.util.Arrays.copyOf(matrix, n * n));
        for (int start = 0; start < n; start += BLOCK) {
            int end = Math.min(n, start + BLOCK);
            lu.panel(start, end);
            lu.right(start, end);
            lu.trail(start, end);
        }
        return lu;
    }

    /// Columns start … end, all rows from start on; row exchanges are made over the whole width.
    private void panel(int start, int end) {
        for (int k = start; k < end; k++) {
            int best = k;
            for (int r = k + 1; r < n; r++) {
                if (Math.abs(a[r * n + k]) > Math.abs(a[best * n + k])) {
                    best = r;
                }
            }
            pivots[k] = best;
            if (best != k) {
                exchange(k, best);
            }
            double pivot = a[k * n + k];
            if (pivot == 0 || !Double.isFinite(pivot)) {
                throw new ArithmeticException("the matrix is singular at column " + k + " of " + n);
            }
            for (int r = k + 1; r < n; r++) {
                double factor = a[r * n + k] / pivot;
                a[r * n + k] = factor;
                if (factor != 0) {
                    subtract(r * n, k * n, factor, k + 1, end);
                }
            }
        }
    }

    private void exchange(int one, int other) {
        for (int c = 0; c < n; c++) {
            double kept = a[one * n + c];
            a[one * n + c] = a[other * n + c];
            a[other * n + c] = kept;
        }
    }

    private void subtract(int to, int from, double factor, int start, int end) {
        for (int c = start; c < end; c++) {
            a[to + c] -= factor * a[from + c];
        }
    }

    /// The rows of the block, right of it.
    private void right(int start, int end) {
        for (int r = start + 1; r < end; r++) {
            for (int k = start; k < r; k++) {
                subtract(r * n, k * n, a[r * n + k], end, n);
            }
        }
    }

    /// What lies below and right of the block: four rows of the block at a time.
    private void trail(int start, int end) {
        for (int r = end; r < n; r++) {
            int row = r * n;
            int k = start;
            for (; k + 3 < end; k += 4) {
                fourRows(row, k, end);
            }
            for (; k < end; k++) {
                subtract(row, k * n, a[row + k], end, n);
            }
        }
    }

    private void fourRows(int row, int k, int from) {
        double f0 = a[row + k];
        double f1 = a[row + k + 1];
        double f2 = a[row + k + 2];
        double f3 = a[row + k + 3];
        int u0 = k * n;
        int u1 = u0 + n;
        int u2 = u1 + n;
        int u3 = u2 + n;
        for (int c = from; c < n; c++) {
            a[row + c] -= f0 * a[u0 + c] + f1 * a[u1 + c] + f2 * a[u2 + c] + f3 * a[u3 + c];
        }
    }

    /// Solves A·x = b in place.
    public void solve(double[] b) {
        for (int k = 0; k < n; k++) {
            double kept = b[k];
            b[k] = b[pivots[k]];
            b[pivots[k]] = kept;
        }
        for (int r = 1; r < n; r++) {
            double sum = b[r];
            for (int c = 0; c < r; c++) {
                sum -= a[r * n + c] * b[c];
            }
            b[r] = sum;
        }
        for (int r = n - 1; r >= 0; r--) {
            double sum = b[r];
            for (int c = r + 1; c < n; c++) {
                sum -= a[r * n + c] * b[c];
            }
            b[r] = sum / a[r * n + r];
        }
    }

    /// Solves Aᵀ·x = b in place.
    public void solveTransposed(double[] b) {
        for (int r = 0; r < n; r++) {
            b[r] /= a[r * n + r];
            for (int c = r + 1; c < n; c++) {
                b[c] -= a[r * n + c] * b[r];
            }
        }
        for (int r = n - 1; r > 0; r--) {
            for (int c = 0; c < r; c++) {
                b[c] -= a[r * n + c] * b[r];
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            double kept = b[k];
            b[k] = b[pivots[k]];
            b[pivots[k]] = kept;
        }
    }

    /// The inverse, row-major: for one that is applied many times. Whole rows at a time.
    public double[] inverse() {
        var x = new double[n * n];
        for (int r = 0; r < n; r++) {
            x[r * n + r] = 1;
        }
        for (int k = 0; k < n; k++) {
            if (pivots[k] != k) {
                for (int c = 0; c < n; c++) {
                    double kept = x[k * n + c];
                    x[k * n + c] = x[pivots[k] * n + c];
                    x[pivots[k] * n + c] = kept;
                }
            }
        }
        for (int r = 1; r < n; r++) {
            for (int k = 0; k < r; k++) {
                addRow(x, r, k, -a[r * n + k]);
            }
        }
        for (int r = n - 1; r >= 0; r--) {
            for (int k = r + 1; k < n; k++) {
                addRow(x, r, k, -a[r * n + k]);
            }
            double pivot = a[r * n + r];
            for (int c = 0; c < n; c++) {
                x[r * n + c] /= pivot;
            }
        }
        return x;
    }

    private void addRow(double[] x, int to, int from, double factor) {
        if (factor != 0) {
            int out = to * n;
            int in = from * n;
            for (int c = 0; c < n; c++) {
                x[out + c] += factor * x[in + c];
            }
        }
    }
}
