package chokepoint.supply.replay;

import chokepoint.supply.network.Network;
import chokepoint.supply.network.Series;
import chokepoint.supply.run.Case;
import chokepoint.supply.run.Engine;
import chokepoint.supply.run.Outcome;
import chokepoint.terms.Restriction;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Predicts 2025 from the quoted covers and the series of exports, and holds it against the record.
///
/// Nothing of the record enters: the covers are those quoted, the arrivals those counted.
///
/// @param onset the day of the rule, from which days are counted
/// @param outcomes by node
/// @param compared in the order of the record
public record Replay(CoverReading reading, LocalDate onset, Map<String, Outcome> outcomes, List<Compared> compared) {

    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;
    /// Draws that are followed day by day, for what concerns several plants at once.
    private static final int FOLLOWED = 200;

    public Replay {
        outcomes = new TreeMap<>(outcomes);
        compared = List.copyOf(compared);
    }

    /// @param draws how many
    /// @param threads that share the work; they never change the result
    public static Replay of(
            CoverReading reading,
            Network network,
            List<Restriction> restrictions,
            Series series,
            List<Documented> records,
            int draws,
            long seed,
            int threads) {
        int days = (int) ChronoUnit.DAYS.between(network.start(), series.last()) + 1;
        var asked = Case.of(reading.of(network), restrictions, days).seen(series);
        LocalDate onset = asked.day(asked.onset());
        var outcomes = new TreeMap<String, Outcome>();
        new Engine(asked)
                .draw(draws, seed, threads)
                .forEach(outcome -> outcomes.put(outcome.node().id(), outcome));
        var comparison = new Comparison(asked, onset, outcomes, draws, seed, threads);
        return new Replay(
                reading,
                onset,
                outcomes,
                records.stream().flatMap(comparison::all).toList());
    }

    /// What one record is held against.
    private record Comparison(
            Case asked, LocalDate onset, Map<String, Outcome> outcomes, int draws, long seed, int threads) {

        /// When it stood, and how long, where that was written: two predictions, each of which can miss.
        Stream<Compared> all(Documented documented) {
            Compared first = of(documented);
            return documented.fact() instanceof Documented.Stood(LocalDate from, Optional<LocalDate> again)
                    ? Stream.concat(Stream.of(first), again.map(back -> lasted(documented, from, back)).stream())
                    : Stream.of(first);
        }

        private Compared lasted(Documented documented, LocalDate from, LocalDate again) {
            Outcome outcome = java.util.Objects.requireNonNull(
                    outcomes.get(documented.nodes().getFirst()));
            int seen = (int) ChronoUnit.DAYS.between(from, again);
            int low = outcome.lasts(LOW);
            int middle = outcome.lasts(0.5);
            int high = outcome.lasts(HIGH);
            return new Compared(
                    documented,
                    true,
                    low,
                    middle,
                    high,
                    "stands for %d days (%d to %d)".formatted(middle, low, high),
                    seen >= low && seen <= high,
                    "the median is %d days too %s"
                            .formatted(Math.abs(middle - seen), middle > seen ? "long" : "short"));
        }

        Compared of(Documented documented) {
            if (documented.nodes().size() > 1) {
                return together(documented);
            }
            Outcome outcome = java.util.Objects.requireNonNull(
                    outcomes.get(documented.nodes().getFirst()));
            return switch (documented.fact()) {
                case Documented.Stood stood -> stood(documented, stood, outcome);
                case Documented.StoodBy(LocalDate day) -> {
                    double part = standingBy(outcome, day);
                    yield compared(documented, outcome, part >= 0.5, percent(part) + " of draws stand by then");
                }
                case Documented.Ran(LocalDate until) -> {
                    double part = standingBy(outcome, until.minusDays(1));
                    yield compared(documented, outcome, part < 0.5, percent(part) + " of draws stand by then");
                }
                case Documented.Cut cut -> cut(documented, cut, outcome);
            };
        }

        private Compared stood(Documented documented, Documented.Stood stood, Outcome outcome) {
            int seen = (int) ChronoUnit.DAYS.between(onset, stood.from());
            int low = since(outcome.stopsBy(LOW));
            int high = since(outcome.stopsBy(HIGH));
            int middle = since(outcome.stopsBy(0.5));
            String off = middle == Outcome.NEVER
                    ? "half of the draws never stand"
                    : middle == seen
                            ? "the median is the day itself"
                            : "the median is %d days too %s"
                                    .formatted(Math.abs(middle - seen), middle > seen ? "late" : "early");
            return compared(documented, outcome, seen >= low && seen <= high, off);
        }

        /// The plan not made in the days of the record: a run of these days alone.
        private Compared cut(Documented documented, Documented.Cut cut, Outcome outcome) {
            if (!cut.from().equals(asked.day(0))) {
                throw new IllegalArgumentException("record '" + documented.id() + "' begins on " + cut.from()
                        + ", but the stocks are those of " + asked.day(0));
            }
            int days = (int) ChronoUnit.DAYS.between(cut.from(), cut.until()) + 1;
            var shorter = new Case(
                    asked.network(), asked.restrictions(), asked.series(), asked.outage(), asked.taken(), days);
            Outcome lost = new Engine(shorter)
                    .draw(draws, seed, threads).stream()
                            .filter(one -> one.node().id().equals(outcome.node().id()))
                            .findFirst()
                            .orElseThrow();
            double low = lost.losesAtMost(LOW);
            double high = lost.losesAtMost(HIGH);
            return new Compared(
                    documented,
                    false,
                    since(outcome.stopsBy(LOW)),
                    since(outcome.stopsBy(0.5)),
                    since(outcome.stopsBy(HIGH)),
                    "%s to %s of the plan lost, stands %s".formatted(percent(low), percent(high), days(outcome)),
                    cut.part() >= low && cut.part() <= high,
                    "%s was cut".formatted(percent(cut.part())));
        }

        /// Several plants: whether they stand together, in draws that are followed day by day.
        private Compared together(Documented documented) {
            var engine = new Engine(asked);
            int halted = 0;
            var lowest = new double[FOLLOWED];
            for (int draw = 0; draw < FOLLOWED; draw++) {
                var plants = engine.trace(seed, draw).plants().stream()
                        .filter(plant ->
                                documented.nodes().contains(plant.node().id()))
                        .toList();
                int at = draw;
                lowest[draw] = 1;
                for (int from = 0; from + 7 <= asked.days(); from++) {
                    int week = from;
                    // a plant that is closed for the week says nothing
                    plants.stream()
                            .filter(plant -> ofWeek(plant.plan(), week) > 0)
                            .mapToDouble(plant -> ofWeek(plant.made(), week) / ofWeek(plant.plan(), week))
                            .average()
                            .ifPresent(kept -> lowest[at] = Math.min(lowest[at], kept));
                }
                halted += lowest[draw] < 0.1 ? 1 : 0;
            }
            Arrays.sort(lowest);
            boolean none = halted < FOLLOWED / 2;
            return new Compared(
                    documented,
                    false,
                    Outcome.NEVER,
                    Outcome.NEVER,
                    Outcome.NEVER,
                    "in the worst week they make %s of their plans together (%s to %s)"
                            .formatted(
                                    percent(lowest[FOLLOWED / 2]),
                                    percent(lowest[FOLLOWED / 20]),
                                    percent(lowest[FOLLOWED - 1 - FOLLOWED / 20])),
                    none,
                    "%s of draws have a week below a tenth, which is a halt"
                            .formatted(percent((double) halted / FOLLOWED)));
        }

        private static double ofWeek(double[] units, int from) {
            double all = 0;
            for (int day = from; day < from + 7; day++) {
                all += units[day];
            }
            return all;
        }

        private Compared compared(Documented documented, Outcome outcome, boolean hit, String comment) {
            return new Compared(
                    documented,
                    false,
                    since(outcome.stopsBy(LOW)),
                    since(outcome.stopsBy(0.5)),
                    since(outcome.stopsBy(HIGH)),
                    "stands " + days(outcome),
                    hit,
                    comment);
        }

        private double standingBy(Outcome outcome, LocalDate day) {
            long last = ChronoUnit.DAYS.between(asked.day(0), day);
            return Arrays.stream(outcome.first()).filter(first -> first <= last).count()
                    / (double) outcome.first().length;
        }

        private int since(int step) {
            return step == Outcome.NEVER ? step : step - asked.onset();
        }

        private String days(Outcome outcome) {
            return "from day %s (%s to %s)"
                    .formatted(day(outcome.stopsBy(0.5)), day(outcome.stopsBy(LOW)), day(outcome.stopsBy(HIGH)));
        }

        private String day(int step) {
            return step == Outcome.NEVER ? "never" : Integer.toString(since(step));
        }

        private static String percent(double part) {
            return String.format(Locale.ROOT, "%.0f %%", 100 * part);
        }
    }
}
