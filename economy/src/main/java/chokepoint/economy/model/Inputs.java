package chokepoint.economy.model;

import java.util.Arrays;

/// What production uses beside labour.
public sealed interface Inputs {

    /// Labour alone.
    record LabourOnly() implements Inputs {}

    /// A bundle of the same composition as final demand (roundabout production).
    ///
    /// @param labourShare β, in (0, 1]: the part of cost that is labour
    record Roundabout(double labourShare) implements Inputs {
        public Roundabout {
            if (!(labourShare > 0 && labourShare <= 1)) {
                throw new IllegalArgumentException(
                        "the share of labour is " + labourShare + ": it is above 0 and at most 1");
            }
        }
    }

    /// The same bundle in every sector, but not the same part of cost: for a [SectoralEconomy] alone.
    ///
    /// @param labourShares β by sector, each in (0, 1]
    record RoundaboutBySector(double[] labourShares) implements Inputs {
        public RoundaboutBySector {
            labourShares = labourShares.clone();
            for (int s = 0; s < labourShares.length; s++) {
                if (!(labourShares[s] > 0 && labourShares[s] <= 1)) {
                    throw new IllegalArgumentException(
                            "the share of labour in sector %d is %s: it is above 0 and at most 1"
                                    .formatted(s, labourShares[s]));
                }
            }
        }

        @Override
        public double[] labourShares() {
            return labourShares.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof RoundaboutBySector that && Arrays.equals(labourShares, that.labourShares);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(labourShares);
        }

        @Override
        public String toString() {
            return "RoundaboutBySector" + Arrays.toString(labourShares);
        }
    }

    /// @throws IllegalArgumentException where sectors differ
    default double labourShareOrOne() {
        return switch (this) {
            case LabourOnly() -> 1;
            case Roundabout(double share) -> share;
            case RoundaboutBySector(double[] shares) ->
                throw new IllegalArgumentException(
                        "an exchange economy has one cost a country, not %d shares of labour. Maybe a sectoral economy?"
                                .formatted(shares.length));
        };
    }

    /// β of every sector.
    ///
    /// @throws IllegalArgumentException where there is not one for each sector
    default double[] labourShares(int sectors) {
        double[] shares = new double[sectors];
        switch (this) {
            case LabourOnly() -> Arrays.fill(shares, 1);
            case Roundabout(double share) -> Arrays.fill(shares, share);
            case RoundaboutBySector(double[] given) -> shares = given;
        }
        if (shares.length != sectors) {
            throw new IllegalArgumentException(
                    "the shares of labour are of %d sectors, the world has %d".formatted(shares.length, sectors));
        }
        return shares;
    }
}
