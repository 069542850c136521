package chokepoint.supply.ario;

import java.util.Arrays;

/// Sums over rows of Z, written so that the compiler makes vector instructions of them.
///
/// Every sum has one fixed order of additions, in fused multiply-adds, whose result the language defines to the
/// last bit: a row comes to the same sum alone, beside another row, and beside another economy.
final class Rows {

    /// Pieces of a row that are laid over each other before they are added up.
    private static final int PIECES = 8;

    /// Working space: sums of two rows for two economies.
    static final class Space {
        private final int width;
        private final double[] a;
        private final double[] b;
        private final double[] c;
        private final double[] d;

        Space(int columns) {
            width = columns / PIECES;
            a = new double[width];
            b = new double[width];
            c = new double[width];
            d = new double[width];
        }
    }

    private Rows() {}

    /// Σ row · demand.
    static double product(double[] row, double[] demand, Space space) {
        double[] sum = space.a;
        Arrays.fill(sum, 0);
        int w = space.width;
        for (int piece = 0; piece < PIECES; piece += 2) {
            int i = piece * w;
            int k = i + w;
            for (int j = 0; j < w; j++) {
                sum[j] = Math.fma(row[j + i], demand[j + i], Math.fma(row[j + k], demand[j + k], sum[j]));
            }
        }
        return total(sum, w) + rest(row, demand, w);
    }

    /// The products of two rows with one demand.
    static void products(double[] row0, double[] row1, double[] demand, Space space, double[] products) {
        double[] sum0 = space.a;
        double[] sum1 = space.b;
        Arrays.fill(sum0, 0);
        Arrays.fill(sum1, 0);
        int w = space.width;
        for (int piece = 0; piece < PIECES; piece += 2) {
            int i = piece * w;
            int k = i + w;
            for (int j = 0; j < w; j++) {
                double x = demand[j + i];
                double y = demand[j + k];
                double s0 = Math.fma(row0[j + i], x, Math.fma(row0[j + k], y, sum0[j]));
                double s1 = Math.fma(row1[j + i], x, Math.fma(row1[j + k], y, sum1[j]));
                sum0[j] = s0;
                sum1[j] = s1;
            }
        }
        products[0] = total(sum0, w) + rest(row0, demand, w);
        products[1] = total(sum1, w) + rest(row1, demand, w);
    }

    /// The products of two rows with the demand of two economies: row 0 with the first and the second, then row 1.
    static void products(
            double[] row0, double[] row1, double[] first, double[] second, Space space, double[] products) {
        double[] a = space.a;
        double[] b = space.b;
        double[] c = space.c;
        double[] d = space.d;
        Arrays.fill(a, 0);
        Arrays.fill(b, 0);
        Arrays.fill(c, 0);
        Arrays.fill(d, 0);
        int w = space.width;
        for (int piece = 0; piece < PIECES; piece += 2) {
            int i = piece * w;
            int k = i + w;
            for (int j = 0; j < w; j++) {
                double z0 = row0[j + i];
                double y0 = row0[j + k];
                double z1 = row1[j + i];
                double y1 = row1[j + k];
                double f = first[j + i];
                double g = first[j + k];
                double s = second[j + i];
                double t = second[j + k];
                double sa = Math.fma(z0, f, Math.fma(y0, g, a[j]));
                double sb = Math.fma(z0, s, Math.fma(y0, t, b[j]));
                double sc = Math.fma(z1, f, Math.fma(y1, g, c[j]));
                double sd = Math.fma(z1, s, Math.fma(y1, t, d[j]));
                a[j] = sa;
                b[j] = sb;
                c[j] = sc;
                d[j] = sd;
            }
        }
        products[0] = total(a, w) + rest(row0, first, w);
        products[1] = total(b, w) + rest(row0, second, w);
        products[2] = total(c, w) + rest(row1, first, w);
        products[3] = total(d, w) + rest(row1, second, w);
    }

    private static double rest(double[] row, double[] demand, int width) {
        double rest = 0;
        for (int j = PIECES * width; j < row.length; j++) {
            rest = Math.fma(row[j], demand[j], rest);
        }
        return rest;
    }

    private static double total(double[] sums, int width) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        double e = 0;
        double f = 0;
        double g = 0;
        double h = 0;
        int j = 0;
        for (; j + 8 <= width; j += 8) {
            a += sums[j];
            b += sums[j + 1];
            c += sums[j + 2];
            d += sums[j + 3];
            e += sums[j + 4];
            f += sums[j + 5];
            g += sums[j + 6];
            h += sums[j + 7];
        }
        for (; j < width; j++) {
            a += sums[j];
        }
        return ((a + b) + (c + d)) + ((e + f) + (g + h));
    }

    /// sum += Σ row · part over four rows, for the two sums of one economy.
    static void add(Rows4 rows, Parts parts, double[] first, double[] second) {
        double[] row0 = rows.row0();
        double[] row1 = rows.row1();
        double[] row2 = rows.row2();
        double[] row3 = rows.row3();
        double a0 = parts.filled0();
        double a1 = parts.filled1();
        double a2 = parts.filled2();
        double a3 = parts.filled3();
        double b0 = parts.weight0();
        double b1 = parts.weight1();
        double b2 = parts.weight2();
        double b3 = parts.weight3();
        for (int g = 0; g < row0.length; g++) {
            double z0 = row0[g];
            double z1 = row1[g];
            double z2 = row2[g];
            double z3 = row3[g];
            double one = first[g];
            double two = second[g];
            first[g] = Math.fma(z3, a3, Math.fma(z2, a2, Math.fma(z1, a1, Math.fma(z0, a0, one))));
            second[g] = Math.fma(z3, b3, Math.fma(z2, b2, Math.fma(z1, b1, Math.fma(z0, b0, two))));
        }
    }

    /// The same for two economies at once.
    static void add(
            Rows4 rows, Parts parts, double[] first, double[] second, Parts others, double[] third, double[] fourth) {
        double[] row0 = rows.row0();
        double[] row1 = rows.row1();
        double[] row2 = rows.row2();
        double[] row3 = rows.row3();
        double a0 = parts.filled0();
        double a1 = parts.filled1();
        double a2 = parts.filled2();
        double a3 = parts.filled3();
        double b0 = parts.weight0();
        double b1 = parts.weight1();
        double b2 = parts.weight2();
        double b3 = parts.weight3();
        double c0 = others.filled0();
        double c1 = others.filled1();
        double c2 = others.filled2();
        double c3 = others.filled3();
        double d0 = others.weight0();
        double d1 = others.weight1();
        double d2 = others.weight2();
        double d3 = others.weight3();
        for (int g = 0; g < row0.length; g++) {
            double z0 = row0[g];
            double z1 = row1[g];
            double z2 = row2[g];
            double z3 = row3[g];
            double one = first[g];
            double two = second[g];
            double three = third[g];
            double four = fourth[g];
            first[g] = Math.fma(z3, a3, Math.fma(z2, a2, Math.fma(z1, a1, Math.fma(z0, a0, one))));
            second[g] = Math.fma(z3, b3, Math.fma(z2, b2, Math.fma(z1, b1, Math.fma(z0, b0, two))));
            third[g] = Math.fma(z3, c3, Math.fma(z2, c2, Math.fma(z1, c1, Math.fma(z0, c0, three))));
            fourth[g] = Math.fma(z3, d3, Math.fma(z2, d2, Math.fma(z1, d1, Math.fma(z0, d0, four))));
        }
    }

    /// sum += row · part.
    static void add(double[] row, double part, double[] sum) {
        for (int g = 0; g < row.length; g++) {
            sum[g] = Math.fma(row[g], part, sum[g]);
        }
    }

    /// Four rows of Z.
    record Rows4(double[] row0, double[] row1, double[] row2, double[] row3) {}

    /// What four suppliers fill of their orders, and their weights.
    record Parts(
            double filled0,
            double filled1,
            double filled2,
            double filled3,
            double weight0,
            double weight1,
            double weight2,
            double weight3) {}
}
