package chokepoint.supply.ario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The course of a run in totals: by day, and by industry over all days. Money as in the world.
public final class Course implements Ario.Observer {

    private static final double HEALED = 1e-3;

    private final World world;
    private final List<Total> days = new ArrayList<>();
    private final double[] usual;
    private final double[] lost;
    private final double[] least;
    private final int[] leastOn;
    private Optional<First> firstShortage = Optional.empty();

    /// @param world the one that runs
    public Course(World world) {
        this.world = world;
        usual = new double[world.industries()];
        lost = new double[world.industries()];
        least = new double[world.industries()];
        leastOn = new int[world.industries()];
    }

    /// All industries on one day.
    ///
    /// @param unmet final demand that is not met
    /// @param rebuilt what is delivered for rebuilding
    public record Total(int day, double production, double unmet, double rebuilt) {}

    /// The first industry whose stock of an input held it back.
    public record First(int day, String input, Industry industry) {}

    /// One industry over the whole run.
    ///
    /// @param least its lowest daily output over the usual one, and `leastOn` the day of it
    /// @param daysLost output lost, in days of usual output
    public record Hit(Industry industry, double usual, double least, int leastOn, double lost, double daysLost) {}

    @Override
    public void see(Day day) {
        double[] made = day.production();
        if (day.number() == 0) {
            System.arraycopy(made, 0, usual, 0, made.length);
            System.arraycopy(made, 0, least, 0, made.length);
        }
        double production = 0;
        for (int f = 0; f < made.length; f++) {
            production += made[f];
            lost[f] += usual[f] - made[f];
            if (made[f] < least[f]) {
                least[f] = made[f];
                leastOn[f] = day.number();
            }
        }
        days.add(new Total(day.number(), production, sum(day.unmetBySupplier()), sum(day.rebuildProduction())));
        if (firstShortage.isEmpty()) {
            firstShortage = day.listShortages().stream()
                    .findFirst()
                    .map(found -> new First(
                            day.number(), world.sectors().get(found.input()), world.industry(found.industry())));
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /// The days that were computed.
    public List<Total> days() {
        return List.copyOf(days);
    }

    /// Production of a usual day.
    public double usual() {
        return days.getFirst().production();
    }

    /// The day on which least is produced, the first of several.
    public Total worst() {
        return days.stream().min(Comparator.comparingDouble(Total::production)).orElseThrow();
    }

    /// The first day after the worst from which production stays within a thousandth of the usual; empty where it
    /// does not come back.
    public Optional<Integer> healedOn() {
        int last = IntStream.range(0, days.size())
                .filter(day -> Math.abs(days.get(day).production() - usual()) > HEALED * usual())
                .max()
                .orElse(-1);
        return last == days.size() - 1 ? Optional.empty() : Optional.of(last + 1);
    }

    /// Production lost over all days, less what was made beyond the usual.
    public double lost() {
        return sum(lost);
    }

    /// Final demand that was not met, over all days.
    public double unmet() {
        return days.stream().mapToDouble(Total::unmet).sum();
    }

    public Optional<First> firstShortage() {
        return firstShortage;
    }

    /// Industries by output lost, the most first; those that lost nothing are left out.
    public List<Hit> listHits() {
        return IntStream.range(0, lost.length)
                .filter(f -> usual[f] > 0 && lost[f] > 1e-9 * usual[f])
                .mapToObj(f -> new Hit(
                        world.industry(f), usual[f], least[f] / usual[f], leastOn[f], lost[f], lost[f] / usual[f]))
                .sorted(Comparator.comparingDouble(Hit::lost).reversed().thenComparing(Hit::industry))
                .toList();
    }
}
