package chokepoint.economy.model;

import chokepoint.economy.world.Grid;
import java.util.Arrays;

/// Who buys from whom, given costs: K = λ·T̂^(−θφ), K ÷ (1+t′), and what follows from them. All models share it.
///
/// λ′_isn = K_isn q_sn ÷ Σ_m K_ism q_sm, with q_sn = ĉ_sn^(−θ_s). Rows are (importer, sector), the exporter
/// running fastest; of a row in which a country buys from itself alone, only that cell is read.
final class TradeShares {

    final int n;
    final int sectors;
    private final Grid grid;
    private final Baseline base;
    private final double[] phi;
    private final double[] k;
    private final double[] kNet;

    /// By cell: the tariff that K was last worked out for; not a number where it must be worked out again.
    private final double[] set;

    /// λ (1+t⁰)^θ, by cell, once it was needed.
    private double[] untaxed = {};

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
        this.set = new double[grid.cells()];
        Arrays.fill(set, Double.NaN);
        shock(Shock.none(base), 1);
    }

    /// Sets tariffs and bans. Only cells that a tariff changes, or that the last shock changed, are worked out.
    ///
    /// @param open what is left of trade in banned cells: 0 for the ban itself, more on the way to it
    void shock(Shock shock, double open) {
        double[] t0 = base.tariff;
        double[] t1 = shock.tariff;
        for (int pair = 0; pair < n * sectors; pair++) {
            double power = -base.theta[pair % sectors] * phi[pair / sectors];
            for (int c = pair * n; c < pair * n + n; c++) {
                if (t1[c] != t0[c] || set[c] != t0[c]) {
                    double value = base.share[c];
                    if (t1[c] != t0[c] && value != 0) {
                        value *= Math.exp(power * Math.log((1 + t1[c]) / (1 + t0[c])));
                    }
                    k[c] = value;
                    kNet[c] = value / (1 + t1[c]);
                    set[c] = t1[c];
                }
            }
        }
        for (int c = shock.banned.nextSetBit(0); c >= 0; c = shock.banned.nextSetBit(c + 1)) {
            k[c] *= open;
            kNet[c] *= open;
            set[c] = Double.NaN;
        }
    }

    /// Sets one tariff for each importer on all its imports, home trade free: K = λ (1+t⁰)^θ (1+t_i)^(−θ), of
    /// which the first two factors are worked out once.
    void uniform(double[] tariff) {
        if (untaxed.length == 0) {
            untaxed = new double[k.length];
            for (int c = 0; c < k.length; c++) {
                double theta = base.tariff[c] == 0 ? 0 : base.theta[c / n % sectors] * phi[grid.importer(c)];
                untaxed[c] = base.tariff[c] == 0 ? base.share[c] : base.share[c] * Math.pow(1 + base.tariff[c], theta);
            }
        }
        for (int i = 0; i < n; i++) {
            double log = Math.log1p(tariff[i]);
            for (int s = 0; s < sectors; s++) {
                int row = grid.cell(i, 0, s);
                double factor = Math.exp(-base.theta[s] * phi[i] * log);
                double netFactor = factor / (1 + tariff[i]);
                for (int c = row; c < row + n; c++) {
                    k[c] = untaxed[c] * factor;
                    kNet[c] = untaxed[c] * netFactor;
                }
                k[row + i] = untaxed[row + i];
                kNet[row + i] = untaxed[row + i];
            }
        }
        Arrays.fill(set, Double.NaN);
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

    /// What each row pays each exporter, before tariff, by cell.
    ///
    /// @param weight spending ÷ Σ K q, by row
    double[] payments(double[] weight) {
        var flows = new double[k.length];
        for (int pair = 0; pair < n * sectors; pair++) {
            int at = pair % sectors * n;
            int row = pair * n;
            double w = weight[pair];
            for (int c = 0; c < n; c++) {
                flows[row + c] = w == 0 ? 0 : w * (kNet[row + c] * q[at + c]);
            }
        }
        return flows;
    }

    /// λ′ of a row, and λ′ ÷ (1+t′), each written to n places.
    void row(int pair, double[] shareOut, double[] netOut) {
        int at = pair % sectors * n;
        int row = pair * n;
        double per = 1 / sum[pair];
        for (int c = 0; c < n; c++) {
            shareOut[c] = k[row + c] * q[at + c] * per;
            netOut[c] = kNet[row + c] * q[at + c] * per;
        }
    }

    /// The part of a row's spending that exporters receive.
    double netPart(int pair) {
        return netSum[pair] / sum[pair];
    }

    /// The differential of something that depends on payments, prices and net shares, drawn back to what they
    /// depend on.
    ///
    /// With m_isn = f_is·b_isn the payments at spending f, b = K q ÷ ((1+t′) Σ K q), P_is the price of a row,
    /// G_is the part of it that exporters receive, and u = log(1+t′): d = Σ V_sn dm_isn + Σ α_is d log P_is + Σ
    /// ω_is dG_is, where
    ///
    /// * dm_isn = m_isn [d log f_is + θ Σ_k λ_isk (d log c_sk + φ du_isk) − θ (d log c_sn + φ du_isn) − du_isn]
    /// * d log P_is = Σ_k λ_isk (d log c_sk + φ du_isk)
    /// * dG_is = Σ_k θ (G λ − b)_isk (d log c_sk + φ du_isk) − Σ_k b du_isk
    ///
    /// @param spent f, by row
    /// @param weight V, sector by sector, the exporter running fastest
    /// @param price α, by row
    /// @param net ω, by row
    /// @param byCost added to: coefficients of d log c, as `weight`
    /// @param bySpending added to: coefficients of d log f, by row
    /// @param byTariff added to: coefficients of du, by cell; empty where they are not wanted
    void drawBack(
            double[] spent,
            double[] weight,
            double[] price,
            double[] net,
            double[] byCost,
            double[] bySpending,
            double[] byTariff) {
        var shareRow = new double[n];
        var netRow = new double[n];
        for (int pair = 0; pair < n * sectors; pair++) {
            if (sum[pair] == 0) {
                continue;
            }
            int i = pair / sectors;
            int s = pair % sectors;
            double theta = base.theta[s];
            row(pair, shareRow, netRow);
            int at = s * n;
            double f = spent[pair];
            double total = 0;
            for (int c = 0; c < n; c++) {
                total += weight[at + c] * (f * netRow[c]);
            }
            bySpending[pair] += total;
            double byShare = theta * total + price[pair] + net[pair] * theta * netPart(pair);
            for (int c = 0; c < n; c++) {
                double paid = (weight[at + c] * f + net[pair]) * netRow[c];
                double coefficient = byShare * shareRow[c] - theta * paid;
                byCost[at + c] += coefficient;
                if (byTariff.length > 0) {
                    byTariff[pair * n + c] += phi[i] * coefficient - paid;
                }
            }
        }
    }

    static double[] ones(int count) {
        var ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
