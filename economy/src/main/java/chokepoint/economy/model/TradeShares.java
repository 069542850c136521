package chokepoint.economy.model;

import chokepoint.economy.world.Grid;
import java.util.Arrays;

/// Who buys from whom, given costs: K = λ·T̂^(−θφ), K ÷ (1+t′), and what follows from them. All models share it.
///
/// λ′_isn = K_isn q_sn ÷ Σ_m K_ism q_sm, with q_sn = ĉ_sn^(−θ_s). Rows are (importer, sector), the exporter running
/// fastest; of a row in which a country buys from itself alone, only that cell is read.
final class TradeShares {

    final int n;
    final int sectors;
    private final Grid grid;
    private final Baseline base;
    private final double[] phi;
    private final double[] k;
    private final double[] kNet;

    /// By row: the one exporter, or −1 where there are more.
    private final int[] alone;

    /// ĉ^(−θ), sector by sector, the exporter running fastest.
    final double[] q;

    /// By row: Σ K q, and Σ K q ÷ (1+t′).
    final double[] sum;

    final double[] netSum;

    TradeShares(Baseline base, double[] phi) {
        this.base = base;
        this.grid = base.grid();
        this.n = grid.countries();
        this.sectors = grid.sectors();
        this.phi = phi;
        this.k = new double[grid.cells()];
        this.kNet = new double[grid.cells()];
        this.q = new double[n * sectors];
        this.sum = new double[n * sectors];
        this.netSum = new double[n * sectors];
        this.alone = new int[n * sectors];
        for (int pair = 0; pair < alone.length; pair++) {
            int only = -1;
            int many = 0;
            for (int c = 0; c < n; c++) {
                if (base.share[pair * n + c] != 0) {
                    only = c;
                    many++;
                }
            }
            alone[pair] = many == 1 ? only : -1;
        }
        shock(Shock.none(base), 1);
    }

    /// Sets tariffs and bans. Powers are worked out only where a tariff changes.
    ///
    /// @param open what is left of trade in banned cells: 0 for the ban itself, more on the way to it
    void shock(Shock shock, double open) {
        double[] t0 = base.tariff;
        double[] t1 = shock.tariff;
        for (int i = 0; i < n; i++) {
            for (int s = 0; s < sectors; s++) {
                int row = grid.cell(i, 0, s);
                double power = -base.theta[s] * phi[i];
                for (int c = row; c < row + n; c++) {
                    double value = base.share[c];
                    if (t1[c] != t0[c] && value != 0) {
                        value *= Math.exp(power * Math.log((1 + t1[c]) / (1 + t0[c])));
                    }
                    k[c] = value;
                    kNet[c] = t1[c] == 0 ? value : value / (1 + t1[c]);
                }
            }
        }
        for (int c = shock.banned.nextSetBit(0); c >= 0; c = shock.banned.nextSetBit(c + 1)) {
            k[c] *= open;
            kNet[c] *= open;
        }
    }

    /// q where all goods of a country cost the same.
    void costs(double[] x) {
        for (int s = 0; s < sectors; s++) {
            double theta = base.theta[s];
            for (int c = 0; c < n; c++) {
                q[s * n + c] = Math.exp(-theta * x[c]);
            }
        }
    }

    /// Σ_n K q and Σ_n K q ÷ (1+t′) of a row, four sums at a time.
    void sums(int pair, int s) {
        int row = pair * n;
        int at = s * n;
        int only = alone[pair];
        if (only >= 0) {
            sum[pair] = k[row + only] * q[at + only];
            netSum[pair] = kNet[row + only] * q[at + only];
            return;
        }
        double a0 = 0;
        double a1 = 0;
        double a2 = 0;
        double a3 = 0;
        double b0 = 0;
        double b1 = 0;
        double b2 = 0;
        double b3 = 0;
        int c = 0;
        for (; c + 3 < n; c += 4) {
            a0 += k[row + c] * q[at + c];
            b0 += kNet[row + c] * q[at + c];
            a1 += k[row + c + 1] * q[at + c + 1];
            b1 += kNet[row + c + 1] * q[at + c + 1];
            a2 += k[row + c + 2] * q[at + c + 2];
            b2 += kNet[row + c + 2] * q[at + c + 2];
            a3 += k[row + c + 3] * q[at + c + 3];
            b3 += kNet[row + c + 3] * q[at + c + 3];
        }
        for (; c < n; c++) {
            a0 += k[row + c] * q[at + c];
            b0 += kNet[row + c] * q[at + c];
        }
        sum[pair] = (a0 + a1) + (a2 + a3);
        netSum[pair] = (b0 + b1) + (b2 + b3);
    }

    /// Adds what a row pays its exporters, before tariff, to n places of `out` from `to` on.
    ///
    /// @param weight spending of the row ÷ Σ K q
    void pay(int pair, int s, double weight, double[] out, int to) {
        int row = pair * n;
        int at = s * n;
        int only = alone[pair];
        if (only >= 0) {
            out[to + only] += weight * (kNet[row + only] * q[at + only]);
            return;
        }
        for (int c = 0; c < n; c++) {
            out[to + c] += weight * (kNet[row + c] * q[at + c]);
        }
    }

    double share(int cell) {
        int pair = cell / n;
        return k[cell] * q[pair % sectors * n + cell % n] / sum[pair];
    }

    double netShare(int cell) {
        int pair = cell / n;
        return net(cell) / sum[pair];
    }

    /// K q ÷ (1+t′).
    double net(int cell) {
        return kNet[cell] * q[cell / n % sectors * n + cell % n];
    }

    /// The part of a row's spending that exporters receive.
    double netPart(int pair) {
        return netSum[pair] / sum[pair];
    }

    static double[] ones(int count) {
        var ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
