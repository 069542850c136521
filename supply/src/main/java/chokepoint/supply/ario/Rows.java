package chokepoint.supply.ario;

/// Sums over rows of Z, written so that the compiler makes vector instructions of them, or keeps many sums going.
///
/// Every sum is one chain of fused multiply-adds, whose result the language defines to the last bit: a row comes
/// to the same sum alone, beside other rows, and beside other economies.
final class Rows {

    private Rows() {}

    /// Σ row · demand, from the first cell to the last.
    static double product(double[] row, double[] demand) {
        double sum = 0;
        for (int g = 0; g < row.length; g++) {
            sum = Math.fma(row[g], demand[g], sum);
        }
        return sum;
    }

    /// The products of eight rows with one demand: eight chains side by side, since each has to wait for itself.
    static void products(double[][] rows, int first, int step, double[] demand, double[] products) {
        double[] row0 = rows[first];
        double[] row1 = rows[first + step];
        double[] row2 = rows[first + 2 * step];
        double[] row3 = rows[first + 3 * step];
        double[] row4 = rows[first + 4 * step];
        double[] row5 = rows[first + 5 * step];
        double[] row6 = rows[first + 6 * step];
        double[] row7 = rows[first + 7 * step];
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        double e = 0;
        double f = 0;
        double h = 0;
        double i = 0;
        for (int g = 0; g < row0.length; g++) {
            double asked = demand[g];
            a = Math.fma(row0[g], asked, a);
            b = Math.fma(row1[g], asked, b);
            c = Math.fma(row2[g], asked, c);
            d = Math.fma(row3[g], asked, d);
            e = Math.fma(row4[g], asked, e);
            f = Math.fma(row5[g], asked, f);
            h = Math.fma(row6[g], asked, h);
            i = Math.fma(row7[g], asked, i);
        }
        products[0] = a;
        products[1] = b;
        products[2] = c;
        products[3] = d;
        products[4] = e;
        products[5] = f;
        products[6] = h;
        products[7] = i;
    }

    /// Four rows side by side.
    record Four(double[] row0, double[] row1, double[] row2, double[] row3) {
        static Four of(double[][] rows, int first, int step) {
            return new Four(rows[first], rows[first + step], rows[first + 2 * step], rows[first + 3 * step]);
        }
    }

    /// What each of four rows is multiplied with.
    record Parts(double part0, double part1, double part2, double part3) {
        static Parts of(double[] values, int first, int step) {
            return new Parts(values[first], values[first + step], values[first + 2 * step], values[first + 3 * step]);
        }
    }

    /// sum += Σ row · part over four rows, for two sums.
    static void add(Four rows, Parts p, double[] sumP, Parts q, double[] sumQ) {
        double[] row0 = rows.row0();
        double[] row1 = rows.row1();
        double[] row2 = rows.row2();
        double[] row3 = rows.row3();
        double p0 = p.part0();
        double p1 = p.part1();
        double p2 = p.part2();
        double p3 = p.part3();
        double q0 = q.part0();
        double q1 = q.part1();
        double q2 = q.part2();
        double q3 = q.part3();
        for (int g = 0; g < row0.length; g++) {
            double z0 = row0[g];
            double z1 = row1[g];
            double z2 = row2[g];
            double z3 = row3[g];
            double one = Math.fma(z3, p3, Math.fma(z2, p2, Math.fma(z1, p1, Math.fma(z0, p0, sumP[g]))));
            double two = Math.fma(z3, q3, Math.fma(z2, q2, Math.fma(z1, q1, Math.fma(z0, q0, sumQ[g]))));
            sumP[g] = one;
            sumQ[g] = two;
        }
    }

    /// The same for four sums. Told the bounds of a part of the cells, the compiler makes no vectors of it.
    ///
    /// @param parts sixteen, those of the first sum first
    static void add(Four rows, double[] parts, double[] sumP, double[] sumQ, double[] sumR, double[] sumS) {
        double[] row0 = rows.row0();
        double[] row1 = rows.row1();
        double[] row2 = rows.row2();
        double[] row3 = rows.row3();
        double p0 = parts[0];
        double p1 = parts[1];
        double p2 = parts[2];
        double p3 = parts[3];
        double q0 = parts[4];
        double q1 = parts[5];
        double q2 = parts[6];
        double q3 = parts[7];
        double r0 = parts[8];
        double r1 = parts[9];
        double r2 = parts[10];
        double r3 = parts[11];
        double s0 = parts[12];
        double s1 = parts[13];
        double s2 = parts[14];
        double s3 = parts[15];
        for (int g = 0; g < row0.length; g++) {
            double z0 = row0[g];
            double z1 = row1[g];
            double z2 = row2[g];
            double z3 = row3[g];
            double one = sumP[g];
            double two = sumQ[g];
            double three = sumR[g];
            double four = sumS[g];
            sumP[g] = Math.fma(z3, p3, Math.fma(z2, p2, Math.fma(z1, p1, Math.fma(z0, p0, one))));
            sumQ[g] = Math.fma(z3, q3, Math.fma(z2, q2, Math.fma(z1, q1, Math.fma(z0, q0, two))));
            sumR[g] = Math.fma(z3, r3, Math.fma(z2, r2, Math.fma(z1, r1, Math.fma(z0, r0, three))));
            sumS[g] = Math.fma(z3, s3, Math.fma(z2, s2, Math.fma(z1, s1, Math.fma(z0, s0, four))));
        }
    }

    /// sum += row · part.
    static void add(double[] row, double part, double[] sum) {
        for (int g = 0; g < row.length; g++) {
            sum[g] = Math.fma(row[g], part, sum[g]);
        }
    }
}
