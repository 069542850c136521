package chokepoint.economy.model;

import java.util.Arrays;

/// What each country buys beyond what it sells, at the incomes of a point: [Deficits] as the systems of equations use
/// them.
///
/// Fixed amounts, or T_i = (δ_i − δ̄) y_i with δ_i = T⁰_i/y⁰_i and δ̄ = Σ δ y / Σ y.
final class Transfers {

    private final Deficits deficits;
    private final double[] fixed;

    /// δ by country; empty where transfers are fixed.
    private final double[] share;

    private Transfers(Deficits deficits, double[] fixed, double[] share) {
        this.deficits = deficits;
        this.fixed = fixed;
        this.share = share;
    }

    /// @throws NoEquilibrium where the transfers do not sum to zero
    static Transfers of(Deficits deficits, Baseline base) {
        double[] fixed = deficits.of(base);
        var share = new double[0];
        if (deficits instanceof Deficits.ShareOfIncome) {
            share = fixed.clone();
            for (int i = 0; i < share.length; i++) {
                share[i] /= base.labourIncome[i];
            }
        }
        return new Transfers(deficits, fixed, share);
    }

    /// @throws NoEquilibrium where there is no trade that they could come by
    void check(Baseline base, Blocs blocs) {
        TransfersByTrade.check(base, blocs, deficits, fixed);
    }

    /// The same with what a shock has countries pay each other.
    void check(Baseline base, Blocs blocs, Shock shock) {
        TransfersByTrade.check(base, blocs, deficits, shock.withTransfers(fixed));
    }

    private double mean(double[] income) {
        double sum = 0;
        for (int i = 0; i < income.length; i++) {
            sum += share[i] * income[i];
        }
        return sum / Arrays.stream(income).sum();
    }

    /// Writes the transfers.
    ///
    /// @param income y by country
    /// @param paid what a shock has countries receive besides, by country
    /// @param money by how much money is counted in smaller units: fixed amounts are multiplied
    void at(double[] income, double[] paid, double money, double[] out) {
        double mean = share.length == 0 ? 0 : mean(income);
        for (int i = 0; i < out.length; i++) {
            out[i] = money * paid[i] + (share.length == 0 ? money * fixed[i] : (share[i] - mean) * income[i]);
        }
    }

    /// Adds Σ_i c_i ∂T_i ÷ ∂ log y_j to each place j: nothing where transfers are fixed.
    void addSlopes(double[] coefficient, double[] income, double[] out) {
        if (share.length == 0) {
            return;
        }
        double mean = mean(income);
        double all = 0;
        double weighted = 0;
        for (int i = 0; i < income.length; i++) {
            all += income[i];
            weighted += coefficient[i] * income[i];
        }
        for (int j = 0; j < income.length; j++) {
            out[j] += (share[j] - mean) * income[j] * (coefficient[j] - weighted / all);
        }
    }

    /// ∂T_i ÷ ∂ log y_j of one country i, by j.
    double[] slopes(int country, double[] income) {
        var one = new double[income.length];
        one[country] = 1;
        var out = new double[income.length];
        addSlopes(one, income, out);
        return out;
    }

    boolean fixed() {
        return share.length == 0;
    }
}
