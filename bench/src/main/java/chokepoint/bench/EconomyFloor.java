package chokepoint.bench;

import chokepoint.economy.model.Baseline;
import java.util.Arrays;

/// The least a solution can cost: twelve passes over the shares, each with its powers, the sums over suppliers
/// before and after tariff, and the payments to them; nothing else.
final class EconomyFloor {

    private static final int PASSES = 12;

    private final int n;
    private final int sectors;
    private final double[] k;
    private final double[] kNet;
    private final double[] theta;
    private final double[] q;
    private final double[] x;
    private final double[] received;

    EconomyFloor(Baseline base) {
        this.n = base.grid().countries();
        this.sectors = base.grid().sectors();
        this.k = base.shares();
        this.kNet = base.shares();
        double[] tariffs = base.tariffs();
        for (int c = 0; c < k.length; c++) {
            kNet[c] /= 1 + tariffs[c];
        }
        this.theta = base.elasticities().trade();
        this.q = new double[n * sectors];
        this.x = new double[n];
        this.received = new double[n];
    }

    double passes() {
        double sum = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            for (int s = 0; s < sectors; s++) {
                for (int c = 0; c < n; c++) {
                    q[s * n + c] = Math.exp(-theta[s] * x[c]);
                }
            }
            Arrays.fill(received, 0);
            for (int row = 0; row < n * sectors; row++) {
                sum += row(row * n, row % sectors * n);
            }
            for (int c = 0; c < n; c++) {
                x[c] = 1e-6 * received[c] / (1 + received[c]);
            }
        }
        return sum;
    }

    private double row(int row, int at) {
        double a0 = 0;
        double a1 = 0;
        double b0 = 0;
        double b1 = 0;
        int c = 0;
        for (; c + 1 < n; c += 2) {
            a0 += k[row + c] * q[at + c];
            b0 += kNet[row + c] * q[at + c];
            a1 += k[row + c + 1] * q[at + c + 1];
            b1 += kNet[row + c + 1] * q[at + c + 1];
        }
        for (; c < n; c++) {
            a0 += k[row + c] * q[at + c];
            b0 += kNet[row + c] * q[at + c];
        }
        double weight = (b0 + b1) / (a0 + a1);
        for (c = 0; c < n; c++) {
            received[c] += weight * (kNet[row + c] * q[at + c]);
        }
        return weight;
    }
}
