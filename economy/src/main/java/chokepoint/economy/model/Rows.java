package chokepoint.economy.model;

import java.util.Arrays;

/// Loops over whole rows of numbers. Each reads and writes all its arrays at one index: that is what lets the virtual
/// machine take several places in one instruction, which it does not dare with offsets into one array.
final class Rows {

    private Rows() {}

    /// out += k·a
    static void add(double[] out, double k, double[] a) {
        for (int l = 0; l < out.length; l++) {
            out[l] += k * a[l];
        }
    }

    /// out += k·a·b
    static void addProduct(double[] out, double k, double[] a, double[] b) {
        for (int l = 0; l < out.length; l++) {
            out[l] += k * a[l] * b[l];
        }
    }

    /// out = k·a ÷ b; nought where k is.
    static void ratio(double[] out, double k, double[] a, double[] b) {
        if (k == 0) {
            Arrays.fill(out, 0);
            return;
        }
        for (int l = 0; l < out.length; l++) {
            out[l] = k * a[l] / b[l];
        }
    }

    /// Adds four terms to each of two sums: one = Σ k q, other = Σ m q, with k and m from a place on.
    static void addFour(
            double[] k,
            double[] m,
            int at,
            double[] q0,
            double[] q1,
            double[] q2,
            double[] q3,
            double[] one,
            double[] other) {
        double k0 = k[at];
        double k1 = k[at + 1];
        double k2 = k[at + 2];
        double k3 = k[at + 3];
        double m0 = m[at];
        double m1 = m[at + 1];
        double m2 = m[at + 2];
        double m3 = m[at + 3];
        for (int l = 0; l < one.length; l++) {
            double a = q0[l];
            double b = q1[l];
            double c = q2[l];
            double d = q3[l];
            one[l] += k0 * a + k1 * b + (k2 * c + k3 * d);
            other[l] += m0 * a + m1 * b + (m2 * c + m3 * d);
        }
    }

    /// out += k0·a + k1·b + k2·c + k3·d
    static void addFour(
            double[] out, double k0, double[] a, double k1, double[] b, double k2, double[] c, double k3, double[] d) {
        for (int l = 0; l < out.length; l++) {
            out[l] += k0 * a[l] + k1 * b[l] + (k2 * c[l] + k3 * d[l]);
        }
    }

    /// out = k·a
    static void scaled(double[] out, double k, double[] a) {
        for (int l = 0; l < out.length; l++) {
            out[l] = k * a[l];
        }
    }

    /// out = k·a·b
    static void product(double[] out, double k, double[] a, double[] b) {
        for (int l = 0; l < out.length; l++) {
            out[l] = k * (a[l] * b[l]);
        }
    }

    /// What is paid with tariff: turns rates to (1 + rate)·net.
    static void withTariff(double[] rates, double[] net) {
        for (int l = 0; l < rates.length; l++) {
            rates[l] = (1 + rates[l]) * net[l];
        }
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int l = 0; l < a.length; l++) {
            sum += a[l] * b[l];
        }
        return sum;
    }

    /// Four products at once, to four places of `out`: each is summed in order, and the four do not wait for one
    /// another.
    static void dots(double[] a, double[] b, double[] c, double[] d, double[] by, double[] out, int at) {
        double sumA = 0;
        double sumB = 0;
        double sumC = 0;
        double sumD = 0;
        for (int l = 0; l < by.length; l++) {
            double factor = by[l];
            sumA += factor * a[l];
            sumB += factor * b[l];
            sumC += factor * c[l];
            sumD += factor * d[l];
        }
        out[at] = sumA;
        out[at + 1] = sumB;
        out[at + 2] = sumC;
        out[at + 3] = sumD;
    }
}
