package chokepoint.economy.model;

import chokepoint.economy.world.Grid;
import java.util.Arrays;
import java.util.function.IntPredicate;

/// Who buys from whom, given costs: what follows from [TaxedShares]. All models share it.
///
/// λ′_isn = K_isn q_sn ÷ Σ_m K_ism q_sm, with q_sn = ĉ_sn^(−θ_s). A sector in which every country buys from one
/// supplier
/// alone, itself as a rule, is read cell by cell.
final class TradeShares {

    final int n;
    final int sectors;
    private final Grid grid;
    private final Baseline base;
    private final double[] phi;
    private final TaxedShares taxed;
    private final double[][] k;
    private final double[][] kNet;

    /// By sector: the one supplier of each importer; empty where one has more.
    private final int[][] alone;

    /// ĉ^(−θ), by sector and exporter.
    final double[][] q;

    /// By row: Σ K q, and Σ K q ÷ (1+t′).
    final double[] sum;

    final double[] netSum;

    private final double[] all;
    private final double[] after;

    /// Those of the base, and those of the last shock, whose bans may part them.
    private final Blocs whole;

    private Blocs blocs;

    /// @param bought by pair: whether a country spends anything in a sector
    TradeShares(Baseline base, double[] phi, IntPredicate bought) {
        this.base = base;
        this.whole = Blocs.of(base, bought);
        this.blocs = whole;
        this.grid = base.grid();
        this.n = grid.countries();
        this.sectors = grid.sectors();
        this.phi = phi;
        this.taxed = new TaxedShares(base, phi);
        this.k = taxed.k;
        this.kNet = taxed.kNet;
        this.q = new double[sectors][n];
        this.sum = new double[n * sectors];
        this.netSum = new double[n * sectors];
        this.all = new double[n];
        this.after = new double[n];
        this.alone = new int[sectors][];
        for (int s = 0; s < sectors; s++) {
            alone[s] = onlySuppliers(s);
        }
    }

    private int[] onlySuppliers(int s) {
        var only = new int[n];
        for (int i = 0; i < n; i++) {
            int row = grid.cell(i, 0, s);
            int many = 0;
            for (int c = 0; c < n; c++) {
                if (base.share[row + c] != 0) {
                    only[i] = c;
                    many++;
                }
            }
            if (many > 1) {
                return new int[0];
            }
        }
        return only;
    }

    /// Sets tariffs and bans.
    ///
    /// @param open what is left of trade in banned cells: 0 for the ban itself, more on the way to it
    /// @throws NoEquilibrium where bans leave a country nobody to buy from in a sector, or nobody to sell to
    void shock(Shock shock, double open) {
        taxed.shock(shock, open);
        blocs = open > 0 || shock.banned.isEmpty() ? whole : whole.without(shock.banned);
    }

    /// Who trades with whom, after the bans of the last shock.
    Blocs blocs() {
        return blocs;
    }

    /// Sets one tariff for each importer on all its imports, home trade free.
    void uniform(double[] rates) {
        taxed.uniform(rates);
    }

    /// Forgets what hangs on the elasticities, which are about to change.
    void forget() {
        taxed.forget();
    }

    /// q where all goods of a country cost the same.
    void costs(double[] x) {
        for (int s = 0; s < sectors; s++) {
            double theta = base.theta[s];
            for (int c = 0; c < n; c++) {
                q[s][c] = Math.exp(-theta * x[c]);
            }
        }
    }

    /// Σ_n K q and Σ_n K q ÷ (1+t′) of all rows, four suppliers at a time.
    void sums() {
        for (int s = 0; s < sectors; s++) {
            if (alone[s].length > 0) {
                for (int i = 0; i < n; i++) {
                    int c = alone[s][i];
                    all[i] = k[s * n + c][i] * q[s][c];
                    after[i] = kNet[s * n + i][c] * q[s][c];
                }
            } else {
                add(k, s, q[s], all);
                dots(kNet, s, q[s], after);
            }
            for (int i = 0; i < n; i++) {
                sum[i * sectors + s] = all[i];
                netSum[i * sectors + s] = after[i];
            }
        }
    }

    /// What all rows pay the exporters, before tariff.
    ///
    /// @param weight spending of each row ÷ Σ K q
    /// @param out sector by sector, the exporter running fastest
    void pay(double[] weight, double[] out) {
        for (int s = 0; s < sectors; s++) {
            for (int i = 0; i < n; i++) {
                all[i] = weight[i * sectors + s];
            }
            if (alone[s].length > 0) {
                Arrays.fill(after, 0);
                for (int i = 0; i < n; i++) {
                    int c = alone[s][i];
                    after[c] += all[i] * kNet[s * n + i][c];
                }
            } else {
                add(kNet, s, all, after);
            }
            for (int c = 0; c < n; c++) {
                out[s * n + c] = after[c] * q[s][c];
            }
        }
    }

    /// out = Σ_j factor_j · row_j of a sector.
    private void add(double[][] rows, int s, double[] factor, double[] out) {
        Arrays.fill(out, 0);
        int from = s * n;
        int j = 0;
        for (; j + 3 < n; j += 4) {
            Rows.addFour(
                    out,
                    factor[j],
                    rows[from + j],
                    factor[j + 1],
                    rows[from + j + 1],
                    factor[j + 2],
                    rows[from + j + 2],
                    factor[j + 3],
                    rows[from + j + 3]);
        }
        for (; j < n; j++) {
            Rows.add(out, factor[j], rows[from + j]);
        }
    }

    /// out_j = row_j · factor of a sector.
    private void dots(double[][] rows, int s, double[] factor, double[] out) {
        int from = s * n;
        int j = 0;
        for (; j + 3 < n; j += 4) {
            Rows.dots(rows[from + j], rows[from + j + 1], rows[from + j + 2], rows[from + j + 3], factor, out, j);
        }
        for (; j < n; j++) {
            out[j] = Rows.dot(rows[from + j], factor);
        }
    }

    /// What each row pays each exporter, before tariff, by cell.
    ///
    /// @param weight spending ÷ Σ K q, by row
    double[] payments(double[] weight) {
        var flows = new double[base.share.length];
        var paid = new double[n];
        for (int pair = 0; pair < n * sectors; pair++) {
            if (weight[pair] != 0) {
                int s = pair % sectors;
                Rows.product(paid, weight[pair], kNet[s * n + pair / sectors], q[s]);
                System.arraycopy(paid, 0, flows, pair * n, n);
            }
        }
        return flows;
    }

    /// λ′ of a row, and λ′ ÷ (1+t′), each written to n places.
    void row(int pair, double[] shareOut, double[] netOut) {
        int s = pair % sectors;
        taxed.tariffs(pair, shareOut);
        Rows.product(netOut, 1 / sum[pair], kNet[s * n + pair / sectors], q[s]);
        Rows.withTariff(shareOut, netOut);
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
