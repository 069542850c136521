package chokepoint.economy.model;

/// Products of matrices in plain loops that the compiler turns into vectors; every sum in one fixed order.
final class Products {

    private Products() {}

    /// Adds Aᵀ·B to C, for A and B of rows × n, C of n × n; four rows at a time.
    static void addTransposed(double[] a, double[] b, int rows, int n, double[] c) {
        int row = 0;
        for (; row + 3 < rows; row += 4) {
            int at = row * n;
            for (int r = 0; r < n; r++) {
                double f0 = a[at + r];
                double f1 = a[at + n + r];
                double f2 = a[at + 2 * n + r];
                double f3 = a[at + 3 * n + r];
                int out = r * n;
                for (int col = 0; col < n; col++) {
                    c[out + col] += f0 * b[at + col]
                            + f1 * b[at + n + col]
                            + f2 * b[at + 2 * n + col]
                            + f3 * b[at + 3 * n + col];
                }
            }
        }
        for (; row < rows; row++) {
            int at = row * n;
            for (int r = 0; r < n; r++) {
                double f = a[at + r];
                for (int col = 0; col < n; col++) {
                    c[r * n + col] += f * b[at + col];
                }
            }
        }
    }
}
