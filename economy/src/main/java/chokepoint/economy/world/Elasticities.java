package chokepoint.economy.world;

import java.util.Arrays;

/// How import shares react to cost, by sector: the trade elasticity θ, which is the Armington elasticity of
/// substitution σ less one. Both ways of writing it are in use, so both are ways of making it.
///
/// @throws IllegalArgumentException from every maker, where σ is not above one, or θ not above zero
public final class Elasticities {

    private final double[] trade;

    private Elasticities(double[] trade) {
        this.trade = trade;
    }

    /// From σ by sector (Armington, Krugman).
    public static Elasticities ofSigma(double... sigma) {
        for (int sector = 0; sector < sigma.length; sector++) {
            refuse(!(sigma[sector] > 1) || Double.isInfinite(sigma[sector]), "sigma", sector, sigma[sector], "above 1");
        }
        return new Elasticities(Arrays.stream(sigma).map(value -> value - 1).toArray());
    }

    /// From θ by sector (Eaton–Kortum).
    public static Elasticities ofTheta(double... theta) {
        for (int sector = 0; sector < theta.length; sector++) {
            refuse(!(theta[sector] > 0) || Double.isInfinite(theta[sector]), "theta", sector, theta[sector], "above 0");
        }
        return new Elasticities(theta.clone());
    }

    private static void refuse(boolean bad, String name, int sector, double value, String rule) {
        if (bad) {
            throw new IllegalArgumentException(
                    "%s of sector %d is %s: it is finite and %s".formatted(name, sector, value, rule));
        }
    }

    public int sectors() {
        return trade.length;
    }

    /// θ of a sector.
    public double trade(int sector) {
        return trade[sector];
    }

    /// σ = θ + 1 of a sector.
    public double sigma(int sector) {
        return trade[sector] + 1;
    }

    /// θ of every sector.
    public double[] trade() {
        return trade.clone();
    }
}
