package chokepoint.economy.world;

import java.util.Arrays;

/// What production uses: for every country and using sector, the share of sales that is value added and the share
/// spent on each input, tariff included. The shares of a (country, sector) add up to one.
///
/// Shape of the inputs: country n × input sector k × using sector s.
public final class InputOutput {

    /// How far value added and inputs may miss one: what a file with eight digits and a hundred sectors can lose.
    public static final double SLACK = 1e-6;

    private final Grid grid;
    private final double[] valueAdded;
    private final double[] inputs;

    private InputOutput(Grid grid, double[] valueAdded, double[] inputs) {
        this.grid = grid;
        this.valueAdded = valueAdded;
        this.inputs = inputs;
    }

    /// @param valueAdded country × sector
    /// @param inputs country × input sector × using sector, the using sector running fastest
    /// @throws IllegalArgumentException where a share is outside 0 … 1, or the shares of a sector do not add up
    public static InputOutput of(Grid grid, double[] valueAdded, double[] inputs) {
        int sectors = grid.sectors();
        if (valueAdded.length != grid.countries() * sectors || inputs.length != valueAdded.length * sectors) {
            throw new IllegalArgumentException(
                    "input–output shares of %d countries and %d sectors are %d + %d, not %d + %d"
                            .formatted(
                                    grid.countries(),
                                    sectors,
                                    grid.countries() * sectors,
                                    grid.countries() * sectors * sectors,
                                    valueAdded.length,
                                    inputs.length));
        }
        var made = new InputOutput(grid, valueAdded.clone(), inputs.clone());
        for (int country = 0; country < grid.countries(); country++) {
            for (int sector = 0; sector < sectors; sector++) {
                made.check(country, sector);
            }
        }
        return made;
    }

    /// Shares as a published data set stores them, for agreeing with its results: a small negative share (one of
    /// Caliendo and Parro's is −0.0006) and sums that miss one are kept as they are.
    ///
    /// @throws IllegalArgumentException where a share is not finite
    public static InputOutput asStored(Grid grid, double[] valueAdded, double[] inputs) {
        for (double share : valueAdded) {
            finite(share);
        }
        for (double share : inputs) {
            finite(share);
        }
        return new InputOutput(grid, valueAdded.clone(), inputs.clone());
    }

    private static void finite(double share) {
        if (!Double.isFinite(share)) {
            throw new IllegalArgumentException("an input–output share is " + share + ": it must be finite");
        }
    }

    /// Production from labour alone: value added is everything.
    public static InputOutput none(Grid grid) {
        var all = new double[grid.countries() * grid.sectors()];
        Arrays.fill(all, 1);
        return new InputOutput(grid, all, new double[all.length * grid.sectors()]);
    }

    private void check(int country, int sector) {
        double sum = valueAdded(country, sector);
        boolean inside = sum > 0 && sum <= 1 + SLACK;
        for (int input = 0; input < grid.sectors(); input++) {
            double share = input(country, input, sector);
            inside &= share >= 0 && share <= 1 + SLACK;
            sum += share;
        }
        if (!inside) {
            throw new IllegalArgumentException(
                    "country %d, sector %d: value added is above 0, and no share is below 0 or above 1"
                            .formatted(country, sector));
        }
        if (!(Math.abs(sum - 1) <= SLACK)) {
            throw new IllegalArgumentException("country %d, sector %d: value added and inputs add up to %s, not to 1"
                    .formatted(country, sector, sum));
        }
    }

    /// By how much value added and inputs of any sector miss one.
    public double slack() {
        double most = 0;
        for (int pair = 0; pair < valueAdded.length; pair++) {
            int country = pair / grid.sectors();
            double sum = valueAdded[pair];
            for (int input = 0; input < grid.sectors(); input++) {
                sum += input(country, input, pair % grid.sectors());
            }
            most = Math.max(most, Math.abs(sum - 1));
        }
        return most;
    }

    /// Share of value added in the sales of a sector.
    public double valueAdded(int country, int sector) {
        return valueAdded[grid.pair(country, sector)];
    }

    /// Share of input k in the sales of sector s.
    public double input(int country, int input, int sector) {
        return inputs[grid.pair(country, input) * grid.sectors() + sector];
    }

    public Grid grid() {
        return grid;
    }

    /// A copy: country × sector.
    public double[] valueAdded() {
        return valueAdded.clone();
    }

    /// A copy: country × input sector × using sector, the using sector running fastest.
    public double[] inputs() {
        return inputs.clone();
    }
}
