package chokepoint.economy.model;

import java.util.Arrays;

/// What happens to a good between the border and the buyer.
public sealed interface Border {

    /// Nothing: the buyer pays the customs value and the tariff, the exporter receives the customs value.
    record Plain() implements Border {}

    /// Trade in the importer adds value and reacts to the tariff.
    ///
    /// @param passThrough φ by importer: the tariff enters the share as (1+t)^(−θφ), the price as (E/w)^(1−φ)
    /// @param margin ν by importer: the part of spending before tariff that is value added of the importer
    record Distribution(double[] passThrough, double[] margin) implements Border {
        public Distribution {
            passThrough = passThrough.clone();
            margin = margin.clone();
            if (passThrough.length != margin.length) {
                throw new IllegalArgumentException(
                        "phi has %d countries, nu %d".formatted(passThrough.length, margin.length));
            }
            for (int i = 0; i < margin.length; i++) {
                if (!(passThrough[i] > 0) || !(margin[i] >= 0 && margin[i] < 1)) {
                    throw new IllegalArgumentException(
                            "country %d: phi is %s and nu %s: phi is above 0, nu from 0 to below 1"
                                    .formatted(i, passThrough[i], margin[i]));
                }
            }
        }

        @Override
        public double[] passThrough() {
            return passThrough.clone();
        }

        @Override
        public double[] margin() {
            return margin.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Distribution that
                    && Arrays.equals(passThrough, that.passThrough)
                    && Arrays.equals(margin, that.margin);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(passThrough) + Arrays.hashCode(margin);
        }

        @Override
        public String toString() {
            return "Distribution" + Arrays.toString(passThrough) + Arrays.toString(margin);
        }
    }
}
