package chokepoint.terms;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.terms.DutyExpression.AdValorem;
import chokepoint.terms.DutyExpression.Bounded;
import chokepoint.terms.DutyExpression.Column;
import chokepoint.terms.DutyExpression.Free;
import chokepoint.terms.DutyExpression.FromFact;
import chokepoint.terms.DutyExpression.HigherOf;
import chokepoint.terms.DutyExpression.LowerOf;
import chokepoint.terms.DutyExpression.MinimumPrice;
import chokepoint.terms.DutyExpression.OfColumn;
import chokepoint.terms.DutyExpression.PerItem;
import chokepoint.terms.DutyExpression.Specific;
import chokepoint.terms.DutyExpression.Sum;
import chokepoint.terms.DutyExpression.TopUpTo;
import chokepoint.terms.DutyExpression.TotalOf;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Every duty expression that a law can be written with prints and reads back.
class DutyExpressionRoundTripTest {

    private static final long SEED = Long.getLong("chokepoint.seed", 2026L);

    @Test
    void every_expression_that_can_be_built_prints_and_reads_back() {
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < 20_000; i++) {
            DutyExpression expression = whole(random);
            assertThat(DutyExpression.parse(expression.toText()))
                    .as("seed %d, expression %d: %s", SEED, i, expression.toText())
                    .isEqualTo(expression);
        }
    }

    private static DutyExpression whole(SplittableRandom random) {
        return switch (random.nextInt(12)) {
            case 0 -> new Free();
            case 1 -> new TopUpTo(percent(random));
            case 2 -> new MinimumPrice(money(random), new Quantity(BigDecimal.ONE, Unit.KILOGRAM));
            case 3 -> new OfColumn(Column.values()[random.nextInt(3)]);
            case 4 -> new FromFact("ad_rate");
            case 5 -> new TotalOf("us/ieepa-*");
            case 6 -> new PerItem(money(random));
            case 7 -> bounded(random);
            case 8 -> new HigherOf(List.of(rate(random), rate(random)));
            case 9 -> new LowerOf(List.of(rate(random), rate(random)));
            default -> rate(random);
        };
    }

    private static DutyExpression bounded(SplittableRandom random) {
        boolean least = random.nextBoolean();
        return new Bounded(
                new AdValorem(percent(random)),
                least ? Optional.of(money(random)) : Optional.empty(),
                !least || random.nextBoolean() ? Optional.of(money(random)) : Optional.empty());
    }

    private static DutyExpression rate(SplittableRandom random) {
        return switch (random.nextInt(3)) {
            case 0 -> new AdValorem(percent(random));
            case 1 -> specific(random);
            default -> new Sum(List.of(specific(random), new AdValorem(percent(random))));
        };
    }

    private static DutyExpression specific(SplittableRandom random) {
        Unit unit = Unit.values()[random.nextInt(Unit.values().length)];
        return new Specific(money(random), new Quantity(BigDecimal.ONE, unit), "");
    }

    private static BigDecimal percent(SplittableRandom random) {
        return BigDecimal.valueOf(random.nextInt(1, 40_000), random.nextInt(4));
    }

    private static Money money(SplittableRandom random) {
        boolean dollars = random.nextInt(4) > 0;
        return new Money(BigDecimal.valueOf(random.nextInt(1, 100_000), random.nextInt(5)), dollars ? "USD" : "CNY");
    }
}
