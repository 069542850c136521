package chokepoint.supply.run;

import chokepoint.supply.network.Node;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// What became of one node in every draw.
///
/// @param first days from the opening stock to the first standstill, by draw; [#NEVER] where there is none
/// @param length calendar days it lasts, to the end of the run at most; 0 where there is none
/// @param stood working days without output in the whole run
/// @param causes how often each part was the scarcest on the first day
/// @param losses part of the plan of the whole run that was not made, by draw
/// @param days of the run
public record Outcome(
        Node node, int[] first, int[] length, int[] stood, Map<String, Integer> causes, double[] losses, int days) {

    /// No standstill within the run.
    public static final int NEVER = Integer.MAX_VALUE;

    public Outcome {
        causes = new TreeMap<>(causes);
    }

    /// The part of draws in which it stands at some time.
    public double stops() {
        return Arrays.stream(first).filter(day -> day != NEVER).count() / (double) first.length;
    }

    /// The day by which the part `u` of all draws stands; [#NEVER] where fewer ever do.
    public int stopsBy(double u) {
        return quantile(first, u);
    }

    /// Of the draws in which it stands, the length that the part `u` does not exceed; 0 where none stands.
    public int lasts(double u) {
        int[] some = Arrays.stream(length).filter(days -> days > 0).toArray();
        return some.length == 0 ? 0 : quantile(some, u);
    }

    /// The part of the plan of the whole run that was not made, on average.
    public double lost() {
        return Arrays.stream(losses).average().orElse(0);
    }

    /// The part of the plan that the part `u` of all draws does not lose more than.
    public double losesAtMost(double u) {
        double[] sorted = losses.clone();
        Arrays.sort(sorted);
        return sorted[Math.clamp((int) Math.ceil(u * sorted.length) - 1, 0, sorted.length - 1)];
    }

    /// The smallest value that at least the part `u` does not exceed.
    private static int quantile(int[] values, double u) {
        int[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.clamp((int) Math.ceil(u * sorted.length) - 1, 0, sorted.length - 1)];
    }

    /// The part that was most often the cause, the first by name among equals; empty where none stands.
    public String cause() {
        String most = "";
        int times = 0;
        for (var cause : causes.entrySet()) {
            if (cause.getValue() > times) {
                most = cause.getKey();
                times = cause.getValue();
            }
        }
        return most;
    }
}
