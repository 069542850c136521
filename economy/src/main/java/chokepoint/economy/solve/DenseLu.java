package chokepoint.economy.solve;

import java.util.Arrays;

/// A square matrix factored as P·A = L·U with partial pivoting, in blocks of columns; row-major.
///
/// Cost 2n³/3. Every sum runs in one fixed order, so that the factors do not depend on threads or on any library.
public final class DenseLu {

    private static final int BLOCK = 32;

    private final int n;

    /// Rows, each an array of its own: loops that read and write several rows at one index are taken several
    /// columns an instruction, which offsets into one array are not.
    private final double[][] a;

    private final int[] pivots;

    private DenseLu(int n, double[][] a) {
        this.n = n;
        this.a = a;
        this.pivots = new int[n];
    }

    /// Factors a copy of the matrix.
    ///
    /// @throws ArithmeticException where the matrix is singular or not finite
    public static DenseLu of(int n, double[] matrix) {
        var rows = new double[n][];
        for (int r = 0; r < n; r++) {
            rows[r] = Arrays.copyOfRange(matrix, r * n, (r + 1) * n);
        }
        var lu = new DenseLu(n, rows);
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
                if (Math.abs(a[r][k]) > Math.abs(a[best][k])) {
                    best = r;
                }
            }
            pivots[k] = best;
            if (best != k) {
                exchange(k, best);
            }
            double pivot = a[k][k];
            if (pivot == 0 || !Double.isFinite(pivot)) {
                throw new ArithmeticException("the matrix is singular at column " + k + " of " + n);
            }
            for (int r = k + 1; r < n; r++) {
                double factor = a[r][k] / pivot;
                a[r][k] = factor;
                if (factor != 0) {
                    subtract(a[r], a[k], factor, k + 1, end);
                }
            }
        }
    }

    private void exchange(int one, int other) {
        double[] kept = a[one];
        a[one] = a[other];
        a[other] = kept;
    }

    private static void subtract(double[] to, double[] from, double factor, int start, int end) {
        for (int c = start; c < end; c++) {
            to[c] -= factor * from[c];
        }
    }

    /// The rows of the block, right of it.
    private void right(int start, int end) {
        for (int r = start + 1; r < end; r++) {
            for (int k = start; k < r; k++) {
                subtract(a[r], a[k], a[r][k], end, n);
            }
        }
    }

    /// What lies below and right of the block: four rows of the block at a time.
    private void trail(int start, int end) {
        for (int r = end; r < n; r++) {
            int k = start;
            for (; k + 3 < end; k += 4) {
                fourRows(a[r], k, end);
            }
            for (; k < end; k++) {
                subtract(a[r], a[k], a[r][k], end, n);
            }
        }
    }

    private void fourRows(double[] row, int k, int from) {
        double f0 = row[k];
        double f1 = row[k + 1];
        double f2 = row[k + 2];
        double f3 = row[k + 3];
        double[] u0 = a[k];
        double[] u1 = a[k + 1];
        double[] u2 = a[k + 2];
        double[] u3 = a[k + 3];
        for (int c = from; c < n; c++) {
            row[c] -= f0 * u0[c] + f1 * u1[c] + f2 * u2[c] + f3 * u3[c];
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
                sum -= a[r][c] * b[c];
            }
            b[r] = sum;
        }
        for (int r = n - 1; r >= 0; r--) {
            double sum = b[r];
            for (int c = r + 1; c < n; c++) {
                sum -= a[r][c] * b[c];
            }
            b[r] = sum / a[r][r];
        }
    }

    /// Solves Aᵀ·x = b in place.
    public void solveTransposed(double[] b) {
        for (int r = 0; r < n; r++) {
            b[r] /= a[r][r];
            for (int c = r + 1; c < n; c++) {
                b[c] -= a[r][c] * b[r];
            }
        }
        for (int r = n - 1; r > 0; r--) {
            for (int c = 0; c < r; c++) {
                b[c] -= a[r][c] * b[r];
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
        var x = new double[n][n];
        for (int r = 0; r < n; r++) {
            x[r][r] = 1;
        }
        for (int k = 0; k < n; k++) {
            double[] kept = x[k];
            x[k] = x[pivots[k]];
            x[pivots[k]] = kept;
        }
        for (int r = 1; r < n; r++) {
            subtractRows(x, r, 0, r);
        }
        var out = new double[n * n];
        for (int r = n - 1; r >= 0; r--) {
            subtractRows(x, r, r + 1, n);
            for (int c = 0; c < n; c++) {
                x[r][c] /= a[r][r];
            }
            System.arraycopy(x[r], 0, out, r * n, n);
        }
        return out;
    }

    /// Takes a_rk times row k from row r of x, for k in start … end, four at a time.
    private void subtractRows(double[][] x, int r, int start, int end) {
        double[] to = x[r];
        double[] by = a[r];
        int k = start;
        for (; k + 3 < end; k += 4) {
            subtractFour(to, by[k], x[k], by[k + 1], x[k + 1], by[k + 2], x[k + 2], by[k + 3], x[k + 3]);
        }
        for (; k < end; k++) {
            subtract(to, x[k], by[k], 0, n);
        }
    }

    private static void subtractFour(
            double[] to,
            double f0,
            double[] u0,
            double f1,
            double[] u1,
            double f2,
            double[] u2,
            double f3,
            double[] u3) {
        for (int c = 0; c < to.length; c++) {
            to[c] -= f0 * u0[c] + f1 * u1[c] + f2 * u2[c] + f3 * u3[c];
        }
    }
}
