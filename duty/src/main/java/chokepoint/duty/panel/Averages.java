package chokepoint.duty.panel;

import chokepoint.duty.panel.Cohorts.Cohort;
import chokepoint.ledger.law.Source;
import chokepoint.ledger.nomenclature.Edition;
import chokepoint.ledger.regime.Provisions.Provision;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

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

    private static final BigDecimal RATE_UNIT = BigDecimal.ONE.movePointLeft(Exact.SCALE);

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
            sums = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(sums));
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
        return new Work(panel, weights, origins, grouping).averages();
    }

    /// The customs whose duties they are.
    public Area customs() {
        return panel.setting().customs();
    }

    public Group get(String key) {
        return groups.stream()
                .filter(group -> group.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no average of " + key));
    }

    private static final class Work {
        private final Panel panel;
        private final Weights weights;
        private final Grouping grouping;
        private final Cohorts cohorts;
        private final int[] origins;
        private final int days;
        private final int slots;
        private final List<String> keys;
        private final Map<String, Integer> keyNumbers = new LinkedHashMap<>();
        private final BigInteger total;

        Work(Panel panel, Weights weights, Predicate<Area> which, Grouping grouping) {
            this.panel = panel;
            this.weights = weights;
            this.grouping = grouping;
            this.cohorts = new Cohorts(panel, weights, which);
            panel.fixRates();
            this.origins = cohorts.origins.stream().mapToInt(panel::originOf).toArray();
            this.days = panel.days().size();
            // One slot for each programme, then the undecided weight.
            this.slots = panel.families().size() + 1;
            var sorted = new TreeMap<String, Boolean>();
            for (Cohort cohort : cohorts.cohorts) {
                if (grouping.isByOrigin()) {
                    for (int o = 0; o < origins.length; o++) {
                        if (cohort.weights()[o] > 0) {
                            sorted.put(cohorts.origins.get(o).code(), true);
                        }
                    }
                } else {
                    sorted.put(grouping.key(line(cohort), Area.US), true);
                }
            }
            this.keys = List.copyOf(sorted.keySet());
            keys.forEach(key -> keyNumbers.put(key, keyNumbers.size()));
            this.total = BigInteger.valueOf(weights.total(which));
        }

        private CommodityCode line(Cohort cohort) {
            return panel.setting().goods().line(cohort.lines()[0]);
        }

        /// What one thread has summed up.
        private final class Sums {
            private final Exact sums = new Exact(keys.size() * slots * days);
            private final long[] weight = new long[keys.size()];
            private final Bits[] turning = new Bits[keys.size() * days];
            private final boolean[] edition = new boolean[keys.size() * days];
            private final Map<Integer, boolean[]> open = new java.util.HashMap<>();

            void add(int number) {
                Cohort cohort = cohorts.cohorts.get(number);
                int ofCohort =
                        grouping.isByOrigin() ? 0 : keyNumbers.getOrDefault(grouping.key(line(cohort), Area.US), 0);
                for (int o = 0; o < origins.length; o++) {
                    long value = cohort.weights()[o];
                    if (value > 0) {
                        int group = grouping.isByOrigin()
                                ? keyNumbers.getOrDefault(cohorts.origins.get(o).code(), 0)
                                : ofCohort;
                        if (isOpen(cohort, origins[o])) {
                            open.computeIfAbsent(number, n -> new boolean[origins.length])[o] = true;
                        } else {
                            weight[group] += value;
                            add(cohort, origins[o], value, group);
                        }
                    }
                }
            }

            private boolean isOpen(Cohort cohort, int origin) {
                Panel.@org.jspecify.annotations.Nullable Situation last = null;
                int lastRate = -1;
                int lastAt = 0;
                Panel.Profile profile = panel.profile(cohort.lines()[0], origin);
                for (int e = 0; e < days; e++) {
                    int at = panel.era(e) - panel.era(0);
                    if (at != lastAt) {
                        profile = panel.profile(cohort.lines()[at], origin);
                        lastAt = at;
                    }
                    Panel.Situation now = profile.byEpoch[e];
                    int rate = cohort.rates()[at];
                    if (now != last || rate != lastRate) {
                        if (panel.isOpen(now.cell(rate), rate)) {
                            return true;
                        }
                        last = now;
                        lastRate = rate;
                    }
                }
                return false;
            }

            private void add(Cohort cohort, int origin, long value, int group) {
                Panel.@org.jspecify.annotations.Nullable Situation last = null;
                @org.jspecify.annotations.Nullable Cell before = null;
                int lastRate = -1;
                int lastAt = -1;
                Panel.Profile profile = panel.profile(cohort.lines()[0], origin);
                for (int e = 0; e < days; e++) {
                    int at = panel.era(e) - panel.era(0);
                    int rate = cohort.rates()[at];
                    if (at != lastAt && e > 0) {
                        profile = panel.profile(cohort.lines()[at], origin);
                    }
                    Panel.Situation now = profile.byEpoch[e];
                    if (now == last && rate == lastRate) {
                        lastAt = at;
                        continue;
                    }
                    Cell cell = now.cell(rate);
                    boolean same = before != null && before.sameAs(cell) && rateIsSame(cell, rate, lastRate);
                    if (!same) {
                        if (before != null) {
                            add(before, lastRate, group, e, -value);
                            note(profile, group, e, at != lastAt && !same);
                        }
                        add(cell, rate, group, e, value);
                    }
                    last = now;
                    lastRate = rate;
                    before = cell;
                    lastAt = at;
                }
            }

            private boolean rateIsSame(Cell cell, int rate, int lastRate) {
                for (int column : cell.columns()) {
                    if (panel.percentOfColumn(rate, column) != panel.percentOfColumn(lastRate, column)) {
                        return false;
                    }
                }
                return true;
            }

            private void add(Cell cell, int rate, int group, int day, long value) {
                int from = group * slots * days + day;
                for (int i = 0; i < cell.families().length; i++) {
                    sums.add(from + cell.families()[i] * days, value, cell.rates()[i]);
                }
                for (int i = 0; i < cell.columns().length; i++) {
                    long percent = panel.percentOfColumn(rate, cell.columns()[i]);
                    if (percent != 0) {
                        sums.add(from + cell.columnFamilies()[i] * days, value, percent);
                    }
                }
                if (cell.undecided()) {
                    sums.add(from + (slots - 1) * days, value, 1);
                }
            }

            private void note(Panel.Profile profile, int group, int day, boolean byEdition) {
                int at = group * days + day;
                Bits turned = turning[at];
                if (turned == null) {
                    turning[at] = profile.turning(day);
                } else {
                    turned.addAll(profile.turning(day));
                }
                edition[at] |= byEdition;
            }

            Sums with(Sums other) {
                sums.addAll(other.sums);
                for (int i = 0; i < weight.length; i++) {
                    weight[i] += other.weight[i];
                }
                for (int i = 0; i < turning.length; i++) {
                    Bits theirs = other.turning[i];
                    if (theirs != null) {
                        Bits mine = turning[i];
                        if (mine == null) {
                            turning[i] = theirs;
                        } else {
                            mine.addAll(theirs);
                        }
                    }
                    edition[i] |= other.edition[i];
                }
                open.putAll(other.open);
                return this;
            }
        }

        Averages averages() {
            int parts = Runtime.getRuntime().availableProcessors();
            int size = cohorts.cohorts.size();
            Sums sums = IntStream.range(0, parts)
                    .parallel()
                    .mapToObj(part -> {
                        var mine = new Sums();
                        for (int i = part; i < size; i += parts) {
                            mine.add(i);
                        }
                        return mine;
                    })
                    .reduce(Sums::with)
                    .orElseGet(Sums::new);
            var leftOut = new TreeMap<CommodityCode, Long>();
            if (!sums.open.isEmpty()) {
                for (int code = 0; code < weights.codes(); code++) {
                    CommodityCode name = weights.code(code);
                    cohorts.forEach(code, (cohort, origin, value) -> {
                        boolean[] open = sums.open.get(cohort);
                        if (open != null && open[origin] && value > 0) {
                            leftOut.merge(name, value, Long::sum);
                        }
                    });
                }
            }
            var groups = new ArrayList<Group>();
            for (int group = 0; group < keys.size(); group++) {
                if (sums.weight[group] > 0) {
                    groups.add(new Group(keys.get(group), BigInteger.valueOf(sums.weight[group]), steps(sums, group)));
                }
            }
            return new Averages(panel, weights, grouping, groups, total, leftOut, new TreeMap<>(cohorts.unmatched));
        }

        private List<Step> steps(Sums sums, int group) {
            var steps = new ArrayList<Step>();
            var running = new BigInteger[slots];
            java.util.Arrays.fill(running, BigInteger.ZERO);
            for (int e = 0; e < days; e++) {
                boolean changes = e == 0;
                for (int slot = 0; slot < slots; slot++) {
                    int at = (group * slots + slot) * days + e;
                    if (!sums.sums.isZero(at)) {
                        running[slot] = running[slot].add(sums.sums.sum(at));
                        changes = true;
                    }
                }
                if (changes) {
                    steps.add(step(sums, group, e, running));
                }
            }
            return steps;
        }

        private Step step(Sums sums, int group, int day, BigInteger[] running) {
            var byFamily = new LinkedHashMap<String, BigInteger>();
            for (int family = 0; family < slots - 1; family++) {
                if (running[family].signum() != 0) {
                    byFamily.put(panel.families().get(family), running[family]);
                }
            }
            LocalDate from = panel.days().get(day);
            int at = group * days + day;
            return new Step(
                    from,
                    byFamily,
                    BigInteger.valueOf(sums.weight[group]),
                    running[slots - 1],
                    sources(sums.turning[at], day),
                    sums.edition[at]
                            ? Optional.of(panel.setting().goods().nomenclature().edition(from))
                            : Optional.empty());
        }

        private List<Source> sources(@org.jspecify.annotations.Nullable Bits turning, int day) {
            var found = new LinkedHashMap<String, Source>();
            List<Provision> all = panel.provisions().list();
            for (int i = 0; turning != null && i < all.size(); i++) {
                if (turning.get(i)) {
                    Provision provision = all.get(i);
                    Instant begins = provision.validity().start();
                    boolean starts = begins.isAfter(panel.moment(day - 1));
                    Source source = provision.sourceAt(
                            starts ? begins : provision.validity().end().orElse(begins));
                    found.putIfAbsent(source.toString(), source);
                }
            }
            return List.copyOf(new LinkedHashSet<>(found.values()));
        }
    }
}
