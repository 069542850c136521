package chokepoint.duty.panel;

import chokepoint.duty.compiled.RateUnit;
import chokepoint.ledger.law.Source;
import chokepoint.ledger.nomenclature.Edition;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Weighted averages over a panel, as step functions of the day.
///
/// @param panel what they are averages of
/// @param weights what they are weighted with
/// @param groups in the order of their keys
/// @param total the weight asked for
/// @param leftOut weight of codes whose duty cannot be told on some day of the window, by code
/// @param unmatched weight of codes that have no line in some edition of the window, by code
public record Averages(
        Panel panel,
        Weights weights,
        Grouping grouping,
        List<Group> groups,
        BigInteger total,
        Map<CommodityCode, Long> leftOut,
        Map<CommodityCode, Long> unmatched) {

    private static final BigDecimal RATE_UNIT = BigDecimal.ONE.movePointLeft(RateUnit.SCALE);

    /// One series.
    ///
    /// @param weight that counts in it
    /// @param steps the first on the first day of the window, the others where the average changes
    public record Group(String key, BigInteger weight, List<Step> steps) {
        public Group {
            steps = List.copyOf(steps);
        }

        /// The step that a day lies on.
        public Step on(LocalDate day) {
            Step found = steps.getFirst();
            for (Step step : steps) {
                if (!step.from().isAfter(day)) {
                    found = step;
                }
            }
            return found;
        }

        /// The mean over days, each counting once, in percent.
        ///
        /// @param last included
        public BigDecimal mean(LocalDate first, LocalDate last) {
            BigDecimal sum = BigDecimal.ZERO;
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                sum = sum.add(on(day).percent());
            }
            long days = ChronoUnit.DAYS.between(first, last) + 1;
            return sum.divide(BigDecimal.valueOf(days), MathContext.DECIMAL64);
        }
    }

    /// A run of days with the same average.
    ///
    /// @param sums Σ weight × rate by programme, in units of 10⁻¹⁴ percent; those that take nothing left out
    /// @param weight that counts
    /// @param undecided weight of cells where a measure applies only if something turns out so
    /// @param because the provisions that begin or end on its first day and change the duty of some cell
    /// @param edition the edition of the nomenclature that begins on its first day and changes some cell
    public record Step(
            LocalDate from,
            Map<String, BigInteger> sums,
            BigInteger weight,
            BigInteger undecided,
            List<Source> because,
            Optional<Edition> edition) {

        public Step {
            sums = Collections.unmodifiableMap(new LinkedHashMap<>(sums));
            because = List.copyOf(because);
        }

        public BigInteger sum() {
            return sums.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        }

        /// The average in percent.
        public BigDecimal percent() {
            return percent(sum());
        }

        /// What a programme contributes to it, in percent.
        public BigDecimal percent(String family) {
            return percent(sums.getOrDefault(family, BigInteger.ZERO));
        }

        public Set<String> families() {
            return sums.keySet();
        }

        private BigDecimal percent(BigInteger sum) {
            return weight.signum() == 0
                    ? BigDecimal.ZERO
                    : new BigDecimal(sum).multiply(RATE_UNIT).divide(new BigDecimal(weight), MathContext.DECIMAL128);
        }
    }

    /// @param origins which of them count
    public static Averages of(Panel panel, Weights weights, Predicate<Area> origins, Grouping grouping) {
        return new Averaging(panel, weights, origins, grouping).averages();
    }

    /// The customs whose duties they are.
    public Area customs() {
        return panel.duties().terms().customs();
    }

    public Group get(String key) {
        return groups.stream()
                .filter(group -> group.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no average of " + key));
    }
}
