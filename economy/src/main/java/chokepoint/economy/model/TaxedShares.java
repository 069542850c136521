package chokepoint.economy.model;

import chokepoint.economy.world.Grid;
import java.util.Arrays;
import java.util.BitSet;

/// What tariffs make of the base's shares: K = λ·T̂^(−θφ), and K ÷ (1+t′), for [TradeShares].
///
/// Sums over suppliers want K with the importer running fastest, payments to them K ÷ (1+t′) with the exporter: a loop
/// then goes over rows of numbers ([Rows]).
final class TaxedShares {

    private final int n;
    private final int sectors;
    private final Grid grid;
    private final Baseline base;
    private final double[] phi;

    /// K, by sector and exporter (s·n + c), the importer running fastest.
    final double[][] k;

    /// K ÷ (1+t′), by sector and importer (s·n + i), the exporter running fastest.
    final double[][] kNet;

    /// By cell: the tariffs that K was worked out for.
    private double[] tariff;

    /// By importer: its one tariff, where K was worked out for such; else empty.
    private double[] uniform = {};

    /// The cells closed by the last shock.
    private BitSet closed = new BitSet();

    /// λ (1+t⁰)^θ, in rows as `k` and as `kNet`, once it was needed.
    private double[][] untaxed = {};

    private double[][] untaxedNet = {};

    TaxedShares(Baseline base, double[] phi) {
        this.base = base;
        this.grid = base.grid();
        this.n = grid.countries();
        this.sectors = grid.sectors();
        this.phi = phi;
        this.k = new double[n * sectors][n];
        this.kNet = new double[n * sectors][n];
        this.tariff = base.tariff;
        everyCell();
    }

    /// Sets tariffs and bans. Only cells that a tariff changes, or that the last shock changed, are worked out.
    ///
    /// @param open what is left of trade in banned cells: 0 for the ban itself, more on the way to it
    void shock(Shock shock, double open) {
        double[] old = tariff;
        tariff = shock.tariff;
        if (uniform.length > 0) {
            everyCell();
        } else {
            for (int cell = changed(old, 0); cell >= 0; cell = changed(old, cell + 1)) {
                put(cell, taxed(cell));
            }
        }
        for (int cell = closed.nextSetBit(0); cell >= 0; cell = closed.nextSetBit(cell + 1)) {
            put(cell, taxed(cell));
        }
        closed = shock.banned;
        for (int cell = closed.nextSetBit(0); cell >= 0; cell = closed.nextSetBit(cell + 1)) {
            put(cell, open * taxed(cell));
        }
    }

    /// Forgets what hangs on the elasticities, which are about to change: no tariff is another than the base's.
    void forget() {
        shock(Shock.none(base), 0);
        untaxed = new double[0][];
    }

    private void everyCell() {
        int cell = 0;
        for (int i = 0; i < n; i++) {
            for (int s = 0; s < sectors; s++) {
                for (int c = 0; c < n; c++) {
                    double value = taxed(cell);
                    put(s, i, c, value, value / (1 + tariff[cell]));
                    cell++;
                }
            }
        }
        uniform = new double[0];
    }

    /// The next cell from a place on whose tariff is another one than before; −1 where there is none.
    private int changed(double[] old, int from) {
        int at = Arrays.mismatch(old, from, old.length, tariff, from, old.length);
        return at < 0 ? -1 : from + at;
    }

    private double taxed(int cell) {
        double value = base.share[cell];
        if (tariff[cell] != base.tariff[cell] && value != 0) {
            double power = -base.theta[grid.sector(cell)] * phi[grid.importer(cell)];
            value *= Math.exp(power * Math.log((1 + tariff[cell]) / (1 + base.tariff[cell])));
        }
        return value;
    }

    private void put(int cell, double value) {
        put(grid.sector(cell), grid.importer(cell), grid.exporter(cell), value, value / (1 + tariff[cell]));
    }

    private void put(int s, int i, int c, double value, double net) {
        k[s * n + c][i] = value;
        kNet[s * n + i][c] = net;
    }

    /// Sets one tariff for each importer on all its imports, home trade free: K = λ (1+t⁰)^θ (1+t_i)^(−θ), of
    /// which the first two factors are worked out once.
    void uniform(double[] rates) {
        if (untaxed.length == 0) {
            untaxed = new double[n * sectors][n];
            untaxedNet = new double[n * sectors][n];
            for (int cell = 0; cell < base.share.length; cell++) {
                untax(cell);
            }
        }
        uniform = rates.clone();
        var factor = new double[n];
        for (int s = 0; s < sectors; s++) {
            for (int i = 0; i < n; i++) {
                factor[i] = Math.exp(-base.theta[s] * phi[i] * Math.log1p(rates[i]));
            }
            for (int c = 0; c < n; c++) {
                int row = s * n + c;
                Rows.product(k[row], 1, untaxed[row], factor);
                Rows.scaled(kNet[row], factor[c] / (1 + rates[c]), untaxedNet[row]);
                put(s, c, c, untaxed[row][c], untaxed[row][c]);
            }
        }
    }

    private void untax(int cell) {
        double value = base.share[cell];
        if (base.tariff[cell] != 0) {
            value *= Math.pow(1 + base.tariff[cell], base.theta[grid.sector(cell)] * phi[grid.importer(cell)]);
        }
        int from = grid.sector(cell) * n;
        untaxed[from + grid.exporter(cell)][grid.importer(cell)] = value;
        untaxedNet[from + grid.importer(cell)][grid.exporter(cell)] = value;
    }

    /// Writes the tariffs of a row.
    void tariffs(int pair, double[] out) {
        if (uniform.length > 0) {
            Arrays.fill(out, uniform[pair / sectors]);
            out[pair / sectors] = 0;
        } else {
            System.arraycopy(tariff, pair * n, out, 0, n);
        }
    }
}
