package chokepoint.economy.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a country may buy beyond what it sells, when everything else has changed.
public sealed interface Deficits {

    /// As large as in the base, relative to world labour income.
    record Kept() implements Deficits {}

    /// As large a part of a country's income as in the base; what is then too much or too little in the world is
    /// shared in proportion to income: T_i = (δ_i − δ̄) y_i. Every transfer hangs on all incomes, which an
    /// [ExchangeEconomy] has no place for; the others have. With profits, income is all that is sold.
    record ShareOfIncome() implements Deficits {}

    /// Trade balances.
    record None() implements Deficits {}

    /// Stated transfers, by country in the order of the world, in its unit of money at base prices.
    record Given(List<Double> transfers) implements Deficits {
        public Given {
            transfers = List.copyOf(transfers);
        }

        public Given(double[] transfers) {
            this(Arrays.stream(transfers).boxed().toList());
        }
    }

    /// Stated transfers that need not sum to zero, to reproduce what was published with such: no equilibrium. One
    /// market, which in an equilibrium would clear by itself, does not, and the certificate says by how much.
    record AsPublished(List<Double> transfers) implements Deficits {
        public AsPublished {
            transfers = List.copyOf(transfers);
        }

        public AsPublished(double[] transfers) {
            this(Arrays.stream(transfers).boxed().toList());
        }
    }

    /// Transfers by country.
    ///
    /// @throws NoEquilibrium where they do not sum to zero: what one country receives, another pays. [AsPublished]
    ///     alone may
    default double[] of(Baseline base) {
        double[] transfers = switch (this) {
            case Kept() -> base.transfers();
            case ShareOfIncome() -> base.transfers();
            case None() -> new double[base.grid().countries()];
            case Given(List<Double> given) -> numbers(given);
            case AsPublished(List<Double> given) -> numbers(given);
        };
        if (transfers.length != base.grid().countries()) {
            throw new IllegalArgumentException("transfers of %d countries, but the world has %d"
                    .formatted(transfers.length, base.grid().countries()));
        }
        if (this instanceof AsPublished) {
            return transfers;
        }
        double sum = Arrays.stream(transfers).sum();
        double world = Arrays.stream(base.labourIncome()).sum();
        if (!(Math.abs(sum) <= 1e-9 * world)) {
            throw new NoEquilibrium(String.format(
                    Locale.ROOT,
                    "the transfers sum to %.6g (%.4g %% of world labour income), not to zero: what one country receives, another pays, so that no prices can clear all markets. Maybe a transfer was changed on one side only?",
                    sum,
                    100 * sum / world));
        }
        return transfers;
    }

    private static double[] numbers(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
