package chokepoint.supply.ario;

/// Sums over rows of Z, written so that the compiler makes vector instructions of them.
///
/// Every sum has one fixed order of additions, in fused multiply-adds, whose result the language defines to the
/// last bit: a row comes to the same sum alone, beside another row, and beside another economy.
final class Rows {

    private Rows() {}

    /// Σ row · demand, in four interleaved sums.
    static double product(double[] row, double[] demand) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int j = 0;
        for (; j + 4 <= row.length; j += 4) {
            a = Math.fma(row[j], demand[j], a);
            b = Math.fma(row[j + 1], demand[j + 1], b);
            c = Math.fma(row[j + 2], demand[j + 2], c);
            d = Math.fma(row[j + 3], demand[j + 3], d);
        }
        return (a + b) + (c + d) + rest(row, demand, j);
    }

    /// The products of four rows with one demand, each as if alone.
    static void products(Rows4 rows, double[] demand, double[] products) {
        double[] row0 = rows.row0();
        double[] row1 = rows.row1();
        double[] row2 = rows.row2();
        double[] row3 = rows.row3();
        double a0 = 0;
        double a1 = 0;
        double a2 = 0;
        double a3 = 0;
        double b0 = 0;
        double b1 = 0;
        double b2 = 0;
        double b3 = 0;
        double c0 = 0;
        double c1 = 0;
        double c2 = 0;
        double c3 = 0;
        double d0 = 0;
        double d1 = 0;
        double d2 = 0;
        double d3 = 0;
        int j = 0;
        for (; j + 4 <= row0.length; j += 4) {
            double w = demand[j];
            double x = demand[j + 1];
            double y = demand[j + 2];
            double z = demand[j + 3];
            a0 = Math.fma(row0[j], w, a0);
            b0 = Math.fma(row0[j + 1], x, b0);
            c0 = Math.fma(row0[j + 2], y, c0);
            d0 = Math.fma(row0[j + 3], z, d0);
            a1 = Math.fma(row1[j], w, a1);
            b1 = Math.fma(row1[j + 1], x, b1);
            c1 = Math.fma(row1[j + 2], y, c1);
            d1 = Math.fma(row1[j + 3], z, d1);
            a2 = Math.fma(row2[j], w, a2);
            b2 = Math.fma(row2[j + 1], x, b2);
            c2 = Math.fma(row2[j + 2], y, c2);
            d2 = Math.fma(row2[j + 3], z, d2);
            a3 = Math.fma(row3[j], w, a3);
            b3 = Math.fma(row3[j + 1], x, b3);
            c3 = Math.fma(row3[j + 2], y, c3);
            d3 = Math.fma(row3[j + 3], z, d3);
        }
        products[0] = (a0 + b0) + (c0 + d0) + rest(row0, demand, j);
        products[1] = (a1 + b1) + (c1 + d1) + rest(row1, demand, j);
        products[2] = (a2 + b2) + (c2 + d2) + rest(row2, demand, j);
        products[3] = (a3 + b3) + (c3 + d3) + rest(row3, demand, j);
    }

    private static double rest(double[] row, double[] demand, int from) {
        double rest = 0;
        for (int j = from; j < row.length; j++) {
            rest = Math.fma(row[j], demand[j], rest);
        }
        return rest;
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
