package chokepoint.supply.ario;

import java.util.Arrays;

/// How hard inputs bind in the default mode; shared by all runs with the same settings.
final class Needs {

    /// The smallest input that binds, money for one unit of output: both per day, unlike in BoARIO.
    private static final double THRESHOLD = 1e-5;

    /// S × N: stock that one unit of output needs so that the input does not bind; 0 where it never does.
    final double[][] needed;
    /// S × N: its inverse; 0 where the input never binds.
    final double[][] allowed;
    /// S × N: what the input allows however little there is: nothing, or anything where it never binds.
    final double[][] free;
    /// S × N: the same of inputs that are only important; no rows where there are none.
    final double[][] softFree;

    private final Coefficients coefficients;

    Needs(Coefficients coefficients) {
        this.coefficients = coefficients;
        int sectors = coefficients.sectors;
        int industries = coefficients.industries;
        needed = new double[sectors][industries];
        allowed = new double[sectors][industries];
        free = new double[sectors][industries];
        boolean soft = coefficients.settings.bindings().stream()
                .anyMatch(binding -> binding.criticality() == Settings.Criticality.IMPORTANT);
        softFree = new double[soft ? sectors : 0][industries];
        Economy.fill(free, Double.POSITIVE_INFINITY);
        Economy.fill(softFree, Double.POSITIVE_INFINITY);
        for (int s = 0; s < sectors; s++) {
            bind(s);
        }
    }

    private void bind(int sector) {
        double days = coefficients.cover[sector];
        String input = coefficients.world.sectors().get(sector);
        if (days < 1) {
            throw new CannotSimulate("the stock of " + input + " covers " + days
                    + " days; with daily steps it must cover a day at least");
        }
        if (Double.isInfinite(days)) {
            return;
        }
        for (int g = 0; g < coefficients.industries; g++) {
            double part = coefficients.technology[sector][g];
            String buyer = coefficients.world.sectors().get(coefficients.sectorOf(g));
            var criticality = coefficients.settings.criticality(input, buyer);
            if (part > THRESHOLD && criticality != Settings.Criticality.NON_CRITICAL) {
                needed[sector][g] = part * Math.max(1, coefficients.settings.psi() * days);
                allowed[sector][g] = 1 / needed[sector][g];
                (criticality == Settings.Criticality.IMPORTANT ? softFree : free)[sector][g] = 0;
            }
        }
    }

    /// The usual stocks: enough of each input for so many days of usual output.
    void fillStocks(double[][] stock) {
        for (int s = 0; s < stock.length; s++) {
            if (Double.isInfinite(coefficients.cover[s])) {
                Arrays.fill(stock[s], Double.POSITIVE_INFINITY);
                continue;
            }
            for (int g = 0; g < stock[s].length; g++) {
                stock[s][g] = coefficients.goal(s, g);
            }
        }
    }
}
