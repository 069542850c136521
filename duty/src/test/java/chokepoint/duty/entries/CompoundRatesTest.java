package chokepoint.duty.entries;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.duty.RealLaw;
import chokepoint.terms.DutyExpression;
import chokepoint.terms.FactValue;
import chokepoint.terms.Facts;
import chokepoint.terms.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// So much a kilogram, told in whole numbers, is what decimals tell.
class CompoundRatesTest {

    private static final long SEED = Long.getLong("chokepoint.seed", 2026L);
    private static final EntryRater RATER = new EntryRater(RealLaw.ledger(), RealLaw.latest());
    private static final EntryReader READER =
            new EntryColumns(RealLaw.ledger()).reader(List.of("code", "origin", "entered", "value", "facts"));
    private static final List<String> DUTIES = List.of(
            "5.5¢/kg",
            "0.2¢/kg + 3.3%",
            "$1.34/1000",
            "98¢ each",
            "6.3¢/liter",
            "38.5¢/kg + 12.8%",
            "$1.2/doz + 4.25%",
            "Free",
            "3.464%");
    private static final List<String> UNITS = List.of("kg", "g", "lb", "t", "no", "doz", "gross", "liter", "bbl", "m2");

    @Test
    void whole_numbers_tell_what_decimals_tell() {
        var random = new SplittableRandom(SEED);
        var told = new TreeMap<String, Integer>();
        for (String text : DUTIES) {
            DutyExpression duty = DutyExpression.parse(text);
            for (int i = 0; i < 2_000; i++) {
                var units = List.of(UNITS.get(random.nextInt(UNITS.size())), UNITS.get(random.nextInt(UNITS.size())));
                BigDecimal value = BigDecimal.valueOf(random.nextLong(1, 100_000_000), 2);
                long first = random.nextLong(1, 100_000_000);
                long second = random.nextLong(1, 1_000_000) * 10_000;
                var stated = new Facts(Map.of(
                        "quantity", measured(BigDecimal.valueOf(first, 4), units.get(0)),
                        "quantity2", measured(BigDecimal.valueOf(second, 4), units.get(1))));
                EntryChunk chunk = RATER.newChunk(1);
                chunk.add(entry("2204.21.50", "FR", "2025-05-01", value, stated));
                var rates = new CompoundRates();
                int number = rates.add(1, 0, chunk.facts[0], Optional.of(duty), stated);
                String what = "seed %d: %s on %s and %s of %s".formatted(SEED, text, value, stated.values(), units);
                assertThat(rates.find(1, 0, chunk.facts[0])).as(what).isEqualTo(number);
                if (number == CompoundRates.NONE) {
                    continue;
                }
                long amount = rates.amount(number, chunk, 0, chunk.cents[0]);
                if (amount == CompoundRates.TOO_MUCH) {
                    continue;
                }
                BigDecimal exact = new WorkedAmount(value, BigDecimal.valueOf(100), chunk.quantities(0))
                        .of(duty)
                        .orElseThrow();
                assertThat(BigDecimal.valueOf(Rates.cents(amount), 2))
                        .as(what)
                        .isEqualByComparingTo(exact.setScale(2, RoundingMode.HALF_UP));
                told.merge(text, 1, Integer::sum);
            }
        }
        assertThat(told.keySet()).as("each is told for some units").containsAll(DUTIES);
    }

    @Test
    void a_quantity_in_other_units_or_a_rate_that_wants_more_is_not_told() {
        var rates = new CompoundRates();
        var pieces = new Facts(Map.of("quantity", measured(BigDecimal.ONE, "no")));
        assertThat(rates.add(1, 0, 1, Optional.of(DutyExpression.parse("5.5¢/kg")), pieces))
                .isEqualTo(CompoundRates.NONE);
        // A twelfth is no decimal.
        assertThat(rates.add(2, 0, 1, Optional.of(DutyExpression.parse("$1/doz")), pieces))
                .isEqualTo(CompoundRates.NONE);
        assertThat(rates.add(3, 0, 1, Optional.of(DutyExpression.parse("1.7¢/kg on lead content")), pieces))
                .isEqualTo(CompoundRates.NONE);
        assertThat(rates.add(4, 0, 1, Optional.empty(), pieces)).isEqualTo(CompoundRates.NONE);
        assertThat(rates.find(5, 0, 1)).as("nobody asked yet").isZero();
    }

    /// What lacks to a total of 15 percent is told in percent first: half a cent may be a little more or less there.
    @Test
    void what_lacks_to_a_total_is_what_an_assessment_tells_also_at_half_a_cent() {
        var random = new SplittableRandom(SEED);
        int rows = 2_000;
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < rows; i++) {
            // 6.3 cents a liter: values of odd tens of cents and quantities of halves come to half a cent.
            BigDecimal value = BigDecimal.valueOf(10 * random.nextLong(1, 5_000), 2);
            BigDecimal liters = BigDecimal.valueOf(5 * random.nextLong(1, 200), 1);
            entries.add(entry(
                    "2204.21.50", "FR", "2025-09-01", value, new Facts(Map.of("quantity", measured(liters, "liter")))));
        }
        EntryChunk chunk = RATER.newChunk(rows);
        entries.forEach(chunk::add);
        RatedChunk rated = RATER.newRatedChunk(rows);
        RATER.rate(chunk, rated);
        int halves = 0;
        for (int at = 0; at < rows; at++) {
            var exact = (RatedEntry.Rated) RATER.rate(entries.get(at));
            assertThat(BigDecimal.valueOf(rated.duty(at), 2))
                    .as("seed " + SEED + ", " + entries.get(at))
                    .isEqualByComparingTo(exact.charges().duty().orElseThrow());
            BigDecimal value = entries.get(at).consignment().value().amount();
            BigDecimal total = value.multiply(new BigDecimal("0.15"));
            BigDecimal specific = chunk.quantities(at).getFirst().amount().multiply(new BigDecimal("0.063"));
            BigDecimal lacking = total.subtract(specific);
            halves += lacking.signum() > 0
                            && lacking.remainder(new BigDecimal("0.01")).compareTo(new BigDecimal("0.005")) == 0
                    ? 1
                    : 0;
        }
        assertThat(halves).as("amounts at half a cent").isPositive();
    }

    private static FactValue measured(BigDecimal amount, String unit) {
        return new FactValue.Measured(Quantity.parse(amount.toPlainString() + " " + unit));
    }

    private static Entry entry(String code, String origin, String day, BigDecimal value, Facts facts) {
        EntryRow read = READER.read(1, List.of(code, origin, day, value.toPlainString(), "mode=air"));
        Entry entry = (Entry) read;
        var all = new TreeMap<>(entry.consignment().facts().values());
        all.putAll(facts.values());
        var consignment = entry.consignment();
        return new Entry(
                1,
                "",
                "",
                Optional.empty(),
                new chokepoint.duty.Consignment(
                        consignment.good(),
                        consignment.lane(),
                        consignment.entered(),
                        consignment.value(),
                        new Facts(all)),
                Filed.NOTHING);
    }
}
