package chokepoint.supply.ario;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What a world and its settings say before the first day, in the shapes a step needs.
///
/// S × N arrays are indexed `[s][g]`: input sector s, buying industry g. Money is per day where not said otherwise.
final class Coefficients {

    final World world;
    final Settings settings;
    final int industries;
    final int sectors;
    /// One day in years.
    final double day;
    /// X⁰ = x · h, usual output.
    final double[] output;
    /// Σ_c Y⁰, usual final demand of each supplier.
    final double[] finalDemand;
    /// T[s,g], how much of input sector s one unit of output of g takes; 0 where g has no output.
    final double[][] technology;
    /// ZC[s,g], what g buys from sector s in a year.
    final double[][] purchases;
    /// n[s], target stocks in days.
    final double[] cover;
    /// ρ[s], the part of a gap that is ordered each day.
    final double[] restoring;
    /// K, capital: value added of a year times the capital ratio.
    final double[] capital;

    private @Nullable Needs needs;

    Coefficients(World world, Settings settings, double[] yearlyOutput) {
        this.world = world;
        this.settings = settings;
        this.industries = world.industries();
        this.sectors = world.sectors().size();
        this.day = 1.0 / settings.daysPerYear();
        int n = industries;
        int columns = world.demandColumns().size();
        output = Arrays.stream(yearlyOutput).map(x -> x * day).toArray();
        finalDemand = new double[n];
        for (int f = 0; f < n; f++) {
            for (int c = 0; c < columns; c++) {
                finalDemand[f] += world.finalDemand()[f * columns + c] * day;
            }
        }
        purchases = new double[sectors][n];
        for (int f = 0; f < n; f++) {
            double[] sum = purchases[sectorOf(f)];
            double[] row = world.flows()[f];
            for (int g = 0; g < n; g++) {
                sum[g] += row[g];
            }
        }
        technology = new double[sectors][n];
        for (int s = 0; s < sectors; s++) {
            for (int g = 0; g < n; g++) {
                technology[s][g] = yearlyOutput[g] == 0 ? 0 : purchases[s][g] / yearlyOutput[g];
            }
        }
        cover = world.sectors().stream()
                .mapToDouble(s -> settings.cover(s).days())
                .toArray();
        restoring = world.sectors().stream()
                .mapToDouble(s -> 1 / settings.cover(s).restoring())
                .toArray();
        double[] bought = world.purchases();
        capital = new double[n];
        for (int g = 0; g < n; g++) {
            capital[g] = Math.max(0, yearlyOutput[g] - bought[g]) * settings.capitalRatio();
        }
    }

    int sectorOf(int industry) {
        return industry % sectors;
    }

    /// The usual stock of an input: enough for so many days of usual output; money.
    double goal(int sector, int industry) {
        return output[industry] * technology[sector][industry] * cover[sector];
    }

    /// How hard inputs bind in the default mode, worked out when first asked for.
    Needs needs() {
        if (needs == null) {
            needs = new Needs(this);
        }
        return needs;
    }
}
