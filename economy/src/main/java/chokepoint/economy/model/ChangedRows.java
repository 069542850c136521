package chokepoint.economy.model;

import java.util.Arrays;

/// The rows (importer, sector) that a shock changes, with what is needed to work out their K = λ·T̂^(−θφ) at any θ:
/// all other rows are those of the base, whatever the elasticities.
final class ChangedRows {

    /// Importer × sector, rising.
    final int[] pairs;

    private final double[] share;

    /// log T̂ by cell of these rows; infinite where trade is forbidden.
    private final double[] logs;

    private final double[] tariff;
    private final int n;
    private final int sectors;

    ChangedRows(Baseline base, Shock shock) {
        this.n = base.grid().countries();
        this.sectors = base.grid().sectors();
        double[] t0 = base.tariff;
        double[] t1 = shock.tariff;
        var found = new int[n * sectors];
        int count = 0;
        for (int pair = 0; pair < n * sectors; pair++) {
            int from = pair * n;
            int banned = shock.banned.nextSetBit(from);
            if (banned >= 0 && banned < from + n || !Arrays.equals(t0, from, from + n, t1, from, from + n)) {
                found[count++] = pair;
            }
        }
        this.pairs = Arrays.copyOf(found, count);
        this.share = new double[count * n];
        this.logs = new double[count * n];
        this.tariff = new double[count * n];
        for (int r = 0; r < count; r++) {
            for (int c = 0; c < n; c++) {
                int cell = pairs[r] * n + c;
                share[r * n + c] = base.share[cell];
                tariff[r * n + c] = t1[cell];
                logs[r * n + c] = shock.banned.get(cell)
                        ? Double.POSITIVE_INFINITY
                        : t1[cell] == t0[cell] ? 0 : Math.log((1 + t1[cell]) / (1 + t0[cell]));
            }
        }
    }

    /// Writes K and K ÷ (1+t′) of these rows, one after the other.
    ///
    /// @param theta by sector
    /// @param phi by importer
    void at(double[] theta, double[] phi, double[] k, double[] kNet) {
        for (int r = 0; r < pairs.length; r++) {
            double power = -theta[pairs[r] % sectors] * phi[pairs[r] / sectors];
            for (int c = r * n; c < r * n + n; c++) {
                double value = share[c];
                if (logs[c] != 0 && value != 0) {
                    value *= Math.exp(power * logs[c]);
                }
                k[c] = value;
                kNet[c] = value / (1 + tariff[c]);
            }
        }
    }
}
