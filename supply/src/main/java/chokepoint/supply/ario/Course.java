package chokepoint.supply.ario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The course of a run in totals: by day, by group and day, and by industry over all days. Money as in the world.
///
/// Output that an industry does not make is split by what held it back, day by day, without a remainder:
/// usual − made = (usual − asked) + (asked − planned) + (planned − made), where asked is all demand, and planned what
/// capacity allows of it. The first is upstream: buyers order less. It is negative where they order more.
public final class Course implements Ario.Observer {

    private static final double HEALED = 1e-3;

    private final World world;
    private final List<Total> days = new ArrayList<>();
    private final double[] usual;
    private final double[] lost;
    private final double[] least;
    private final int[] leastOn;
    private final double[] unasked;
    private final double[] beyondCapacity;
    private final double[] withoutInputs;
    private final double[] unmet;
    private final double[] unmetByColumn;
    private final Grouping grouping;
    private final List<List<Part>> parts = new ArrayList<>();
    private Optional<First> firstShortage = Optional.empty();

    /// @param world the one that runs
    public Course(World world) {
        this(world, Grouping.NONE);
    }

    /// @param grouping what every day is kept of besides the totals
    public Course(World world, Grouping grouping) {
        this.world = world;
        this.grouping = grouping;
        unasked = new double[world.industries()];
        beyondCapacity = new double[world.industries()];
        withoutInputs = new double[world.industries()];
        unmet = new double[world.industries()];
        unmetByColumn = new double[world.demandColumns().size()];
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

    /// A group on one day, or over the run.
    ///
    /// @param unmet final demand for its goods that is not met
    public record Part(String group, double production, double usual, double unmet) {}

    /// What a group lost over the whole run, and what held it back; `usual` is its output of a day.
    ///
    /// @param unasked for want of orders: upstream
    /// @param beyondCapacity for want of capacity
    /// @param withoutInputs for want of inputs: downstream
    /// @param unmet final demand for its goods that was not met
    public record Lost(
            String group,
            double usual,
            double lost,
            double unasked,
            double beyondCapacity,
            double withoutInputs,
            double unmet) {}

    /// Final demand of one column, `region|category`, that was not met over the whole run.
    public record Unmet(String column, double unmet) {}

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
        double[] unmetToday = day.unmetBySupplier();
        for (int f = 0; f < made.length; f++) {
            production += made[f];
            unasked[f] += usual[f] - day.demand()[f];
            beyondCapacity[f] += day.demand()[f] - day.planned()[f];
            withoutInputs[f] += day.planned()[f] - made[f];
            unmet[f] += unmetToday[f];
            lost[f] += usual[f] - made[f];
            if (made[f] < least[f]) {
                least[f] = made[f];
                leastOn[f] = day.number();
            }
        }
        double[] unmetOfColumns = day.unmetByConsumer();
        for (int c = 0; c < unmetOfColumns.length; c++) {
            unmetByColumn[c] += unmetOfColumns[c];
        }
        days.add(new Total(day.number(), production, sum(unmetToday), sum(day.rebuildProduction())));
        if (grouping != Grouping.NONE) {
            parts.add(parts(made, unmetToday));
        }
        if (firstShortage.isEmpty()) {
            firstShortage = day.listShortages().stream()
                    .findFirst()
                    .map(found -> new First(
                            day.number(), world.sectors().get(found.input()), world.industry(found.industry())));
        }
    }

    private List<Part> parts(double[] made, double[] unmetToday) {
        List<String> names = grouping.names(world);
        var sums = new double[names.size()][3];
        for (int f = 0; f < made.length; f++) {
            double[] sum = sums[grouping.of(world, f)];
            sum[0] += made[f];
            sum[1] += usual[f];
            sum[2] += unmetToday[f];
        }
        return IntStream.range(0, sums.length)
                .mapToObj(g -> new Part(names.get(g), sums[g][0], sums[g][1], sums[g][2]))
                .toList();
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

    /// The groups on each day that was computed; none were kept without a grouping.
    public List<List<Part>> parts() {
        return List.copyOf(parts);
    }

    public Grouping grouping() {
        return grouping;
    }

    /// What groups lost over the run, in their order.
    public List<Lost> listLost(Grouping by) {
        List<String> names = by.names(world);
        var sums = new double[names.size()][6];
        for (int f = 0; f < usual.length; f++) {
            double[] sum = sums[by.of(world, f)];
            sum[0] += usual[f];
            sum[1] += lost[f];
            sum[2] += unasked[f];
            sum[3] += beyondCapacity[f];
            sum[4] += withoutInputs[f];
            sum[5] += unmet[f];
        }
        return IntStream.range(0, sums.length)
                .mapToObj(g ->
                        new Lost(names.get(g), sums[g][0], sums[g][1], sums[g][2], sums[g][3], sums[g][4], sums[g][5]))
                .toList();
    }

    /// Final demand that was not met, by the column that wanted it.
    public List<Unmet> listUnmet() {
        return IntStream.range(0, unmetByColumn.length)
                .mapToObj(c -> new Unmet(world.demandColumns().get(c), unmetByColumn[c]))
                .toList();
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
        return healedOn(days.stream().mapToDouble(Total::production).toArray(), usual());
    }

    /// The same of any course of production.
    ///
    /// @param production by day
    public static Optional<Integer> healedOn(double[] production, double usual) {
        int last = IntStream.range(0, production.length)
                .filter(day -> Math.abs(production[day] - usual) > HEALED * usual)
                .max()
                .orElse(-1);
        return last == production.length - 1 ? Optional.empty() : Optional.of(last + 1);
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
