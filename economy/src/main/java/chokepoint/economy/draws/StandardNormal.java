package chokepoint.economy.draws;

/// The standard normal distribution function, after J. F. Hart's rational approximation as given by G. West, *Better
/// approximations to cumulative normal functions* (2005): good to 1e-15.
final class StandardNormal {

    private static final double[] UP = {
        3.52624965998911e-02,
        0.700383064443688,
        6.37396220353165,
        33.912866078383,
        112.079291497871,
        221.213596169931,
        220.206867912376
    };
    private static final double[] DOWN = {
        8.83883476483184e-02,
        1.75566716318264,
        16.064177579207,
        86.7807322029461,
        296.564248779674,
        637.333633378831,
        793.826512519948,
        440.413735824752
    };

    private StandardNormal() {}

    /// Φ(z).
    static double below(double z) {
        double size = Math.abs(z);
        if (size > 37) {
            return z > 0 ? 1 : 0;
        }
        double density = Math.exp(-size * size / 2);
        double tail;
        if (size < 7.07106781186547) {
            tail = density * horner(UP, size) / horner(DOWN, size);
        } else {
            double fraction = size + 0.65;
            for (int k = 4; k >= 1; k--) {
                fraction = size + k / fraction;
            }
            tail = density / fraction / 2.506628274631;
        }
        return z > 0 ? 1 - tail : tail;
    }

    private static double horner(double[] coefficients, double x) {
        double value = 0;
        for (double coefficient : coefficients) {
            value = value * x + coefficient;
        }
        return value;
    }
}
