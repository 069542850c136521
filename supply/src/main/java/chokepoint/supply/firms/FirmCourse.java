package chokepoint.supply.firms;

import chokepoint.supply.ario.Course;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The course of a run of firms: totals by day, and by firm and sector over all days. Money as in the network.
public final class FirmCourse {

    private final NamedFirms firms;
    private final double[] lost;
    private final double[] least;
    private final int[] leastOn;
    private final List<Total> days = new ArrayList<>();
    private final double usual;

    private FirmCourse(NamedFirms firms) {
        this.firms = firms;
        int n = firms.network().firms();
        lost = new double[n];
        leastOn = new int[n];
        least = IntStream.range(0, n).mapToDouble(firms.network()::output).toArray();
        usual = IntStream.range(0, n).mapToDouble(firms.network()::output).sum();
    }

    /// All firms on one day; `unmet` is final demand that is not met.
    public record Total(int day, double production, double unmet) {}

    /// One firm over the whole run.
    ///
    /// @param least its lowest daily output over the usual one, and `leastOn` the day of it
    /// @param daysLost output lost, in days of usual output
    public record Hit(String firm, String sector, double least, int leastOn, double lost, double daysLost) {}

    /// A sector over the whole run; `usual` is its output of a day.
    public record Lost(String sector, int firms, double usual, double lost) {}

    /// Runs what a file says, until its last day or until all is as usual.
    ///
    /// @throws IllegalArgumentException where settings and network do not go together
    public static FirmCourse run(NamedFirms firms, FirmShockFile file, int days) {
        var course = new FirmCourse(firms);
        var economy = new FirmEconomy(firms.network(), file.settings(), file.shocks());
        for (int day = 0; day < days; day++) {
            economy.step();
            course.add(day, economy);
            if (economy.rests()) {
                break;
            }
        }
        return course;
    }

    private void add(int day, FirmEconomy economy) {
        double[] made = economy.production();
        double production = 0;
        for (int f = 0; f < made.length; f++) {
            production += made[f];
            lost[f] += firms.network().output(f) - made[f];
            if (made[f] < least[f]) {
                least[f] = made[f];
                leastOn[f] = day;
            }
        }
        days.add(new Total(day, production, economy.unmetFinalDemand()));
    }

    /// The days that were computed.
    public List<Total> days() {
        return List.copyOf(days);
    }

    /// Production of a usual day.
    public double usual() {
        return usual;
    }

    /// The day on which least is produced, the first of several.
    public Total worst() {
        return days.stream().min(Comparator.comparingDouble(Total::production)).orElseThrow();
    }

    public double lost() {
        return IntStream.range(0, lost.length).mapToDouble(f -> lost[f]).sum();
    }

    public double unmet() {
        return days.stream().mapToDouble(Total::unmet).sum();
    }

    /// The first day after the worst from which production stays within a thousandth of the usual; empty where it
    /// does not come back.
    public Optional<Integer> healedOn() {
        return Course.healedOn(days.stream().mapToDouble(Total::production).toArray(), usual);
    }

    /// Firms by output lost, the most first; those that lost nothing are left out.
    public List<Hit> listHits(int top) {
        return IntStream.range(0, lost.length)
                .filter(f -> lost[f] > 1e-9 * firms.network().output(f))
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(f -> -lost[f])
                        .thenComparing(f -> firms.names().get(f)))
                .limit(top)
                .map(this::hit)
                .toList();
    }

    private Hit hit(int firm) {
        double output = firms.network().output(firm);
        return new Hit(
                firms.names().get(firm),
                firms.sector(firm),
                least[firm] / output,
                leastOn[firm],
                lost[firm],
                lost[firm] / output);
    }

    /// How many firms lost more than a hundredth of a day's output.
    public long countHit() {
        return IntStream.range(0, lost.length)
                .filter(f -> lost[f] > 0.01 * firms.network().output(f))
                .count();
    }

    /// Sectors by output lost, the most first.
    public List<Lost> listSectors() {
        int count = firms.sectors().size();
        var number = new int[count];
        var usualOf = new double[count];
        var lostOf = new double[count];
        for (int f = 0; f < lost.length; f++) {
            int sector = firms.sectorOf()[f];
            number[sector]++;
            usualOf[sector] += firms.network().output(f);
            lostOf[sector] += lost[f];
        }
        return IntStream.range(0, count)
                .mapToObj(s -> new Lost(firms.sectors().get(s), number[s], usualOf[s], lostOf[s]))
                .sorted(Comparator.comparingDouble(Lost::lost).reversed().thenComparing(Lost::sector))
                .toList();
    }
}
