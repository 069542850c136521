package chokepoint.economy.game;

/// The uniform tariff that serves a country best by a closed formula of trade flows, with distribution (Ignatenko,
/// Macedoni, Lashkaripour and Simonovska 2025):
///
/// t_i = 1 ÷ ((1 + δ_i ε) φ_i − 1), δ_i = Σ_{k≠i} (1−ν_k) X_ik (1−λ_ik) ÷ [(1−ν_i) (E_i − X_ii)]
///
/// It holds where the country's tariffs leave other prices as they are: near the optimum, not at it. For the true one
/// see [BestResponse].
public final class ClosedFormTariff {

    /// What stands for imports below the line.
    public enum Denominator {
        /// E_i − X_ii: what the country imports.
        SPENDING,
        /// Y_i − X_ii, as one case of the paper's package has it, and its two-region retaliation.
        INCOME
    }

    private ClosedFormTariff() {}

    /// @param flows X, row exporter × column importer, home sales on the diagonal
    /// @param spending E by country
    /// @param income Y by country
    /// @param margin ν by country
    /// @param passThrough φ by country
    /// @param elasticity ε
    public static double rate(
            int country,
            double[][] flows,
            double[] spending,
            double[] income,
            double[] margin,
            double[] passThrough,
            double elasticity,
            Denominator denominator) {
        double exports = 0;
        for (int k = 0; k < flows.length; k++) {
            if (k != country) {
                double sold = flows[country][k];
                exports += (1 - margin[k]) * sold * (1 - sold / spending[k]);
            }
        }
        double all = switch (denominator) {
            case SPENDING -> spending[country];
            case INCOME -> income[country];
        };
        double delta = exports / ((1 - margin[country]) * (all - flows[country][country]));
        return 1 / ((1 + delta * elasticity) * passThrough[country] - 1);
    }
}
