package chokepoint.economy.model;

/// The sum of products aᵀ·b of many pairs of rows, four pairs at a time; every sum in one fixed order.
final class RowProducts {

    private static final int AT_ONCE = 4;

    private final double[][] sum;
    private final double[][] left;
    private final double[][] right;
    private int waiting;

    RowProducts(int n) {
        this.sum = new double[n][n];
        this.left = new double[AT_ONCE][n];
        this.right = new double[AT_ONCE][n];
    }

    /// Adds (x·a)ᵀ·(y·b).
    void add(double x, double[] a, double y, double[] b) {
        Rows.scaled(left[waiting], x, a);
        Rows.scaled(right[waiting], y, b);
        waiting++;
        if (waiting == AT_ONCE) {
            flush();
        }
    }

    private void flush() {
        for (int r = 0; r < sum.length; r++) {
            Rows.addFour(
                    sum[r], left[0][r], right[0], left[1][r], right[1], left[2][r], right[2], left[3][r], right[3]);
        }
        waiting = 0;
    }

    /// The sum, by row; nothing may be added after.
    double[][] sum() {
        for (int w = 0; w < waiting; w++) {
            for (int r = 0; r < sum.length; r++) {
                Rows.add(sum[r], left[w][r], right[w]);
            }
        }
        waiting = 0;
        return sum;
    }
}
