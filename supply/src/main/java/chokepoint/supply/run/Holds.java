package chokepoint.supply.run;

import chokepoint.terms.Distribution;
import chokepoint.terms.Hold;
import chokepoint.terms.Restriction;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Shipments that are held one by one until they are cleared.
///
/// What a lane carries is cut into shipments by the days of use that the goods are for, not by the day they leave. So
/// a shipment that leaves sooner never arrives later, whatever was held before it: goods of different shipments may
/// overtake each other, goods of one do not.
final class Holds {

    private static final double ROUNDING = 1e-9;

    /// @param since the first step on which shipments are held, and the first on which they no longer are
    private record Held(String name, int since, int until, int every, Hold hold) {}

    private final Layout layout;
    private final int width;
    private final Held[] held;
    private final int[] ofLane;
    private final boolean typical;
    /// By hold, shipment and draw: days until it is cleared, 0 where nobody looks.
    private final int[][] clearing;
    /// By lane and draw: the day of use that is shipped at present, and how much of it is still to come.
    private final int[] day;

    private final double[] left;
    /// By lane: whether every draw has shipped all that was wanted so far, so that today's use is what leaves today.
    private final boolean[] punctual;

    Holds(Layout layout, int width, boolean typical) {
        this.layout = layout;
        this.width = width;
        this.typical = typical;
        var all = new ArrayList<Held>();
        List<Restriction> restrictions = layout.asked.restrictions().stream()
                .filter(one -> one.hold().isPresent())
                .sorted(Comparator.comparing(Restriction::id))
                .toList();
        ofLane = new int[layout.lanes.size() + 1];
        for (int l = 0; l < layout.lanes.size(); l++) {
            ofLane[l] = all.size();
            for (Restriction one : restrictions) {
                if (one.binds(layout.inputs.get(layout.inputOfLane[l]).good(), layout.laneOf(l), layout.endUseOf(l))) {
                    all.add(new Held(
                            layout.laneName(l) + "/"
                                    + layout.inputs.get(layout.inputOfLane[l]).name() + "/" + one.id() + "/held",
                            (int) ChronoUnit.DAYS.between(layout.day(0), one.since()),
                            one.until()
                                    .map(end -> (int) ChronoUnit.DAYS.between(layout.day(0), end))
                                    .orElse(Integer.MAX_VALUE / 2),
                            one.hold().orElseThrow().every(),
                            one.hold().orElseThrow()));
                }
            }
        }
        ofLane[layout.lanes.size()] = all.size();
        held = all.toArray(Held[]::new);
        clearing = new int[held.length][];
        for (int h = 0; h < held.length; h++) {
            clearing[h] = new int[shipments(held[h]) * width];
        }
        day = new int[held.length == 0 ? 0 : layout.lanes.size() * width];
        left = new double[day.length];
        punctual = new boolean[layout.lanes.size()];
    }

    private int shipments(Held one) {
        return layout.days / one.every() + 1;
    }

    boolean on(int lane) {
        return ofLane[lane] < ofLane[lane + 1];
    }

    /// The longest that anything on the lane can be held.
    int longest(int lane) {
        int longest = 0;
        for (int h = ofLane[lane]; h < ofLane[lane + 1]; h++) {
            double most = held[h].hold().clearing().quantile(1 - 0x1.0p-53);
            longest = Math.max(longest, (int) Math.min(layout.days, Math.ceil(most)));
        }
        return longest;
    }

    /// Draws which shipments are held, and for how long.
    void open(Draws draws, int first) {
        Arrays.fill(left, 0);
        Arrays.fill(punctual, true);
        for (int h = 0; h < held.length && !typical; h++) {
            Distribution days = held[h].hold().clearing();
            double probability = held[h].hold().probability();
            for (int w = 0; w < width; w++) {
                var random = draws.stream(first + w, held[h].name());
                for (int at = w; at < clearing[h].length; at += width) {
                    // both numbers are drawn for every shipment, so that a greater probability holds the same and more
                    double lot = random.next();
                    double wait = random.next();
                    clearing[h][at] = lot < probability ? whole(days.quantile(wait)) : 0;
                }
            }
        }
    }

    private int whole(double days) {
        return (int) Math.min(layout.days, Math.ceil(days));
    }

    /// Puts what leaves a lane today on its way, each shipment when it is cleared.
    ///
    /// @param amount by draw, from `at`
    /// @param ring by day of arrival, in which what is not held arrives after `transit` days
    void ship(int lane, int step, int transit, double[] amount, int at, double[] ring) {
        double wanted = layout.wanted(lane, step);
        boolean whole = punctual[lane];
        for (int w = 0; w < width; w++) {
            whole &= amount[at + w] == wanted;
        }
        if (whole && !typical && ofLane[lane + 1] - ofLane[lane] == 1) {
            sendAll(ofLane[lane], step, transit, wanted, ring);
            return;
        }
        if (punctual[lane]) {
            Arrays.fill(day, at, at + width, step - 1);
            Arrays.fill(left, at, at + width, 0);
        }
        punctual[lane] = true;
        for (int w = 0; w < width; w++) {
            cut(lane, step, transit, amount[at + w], w, ring);
            punctual[lane] &= day[at + w] == step && left[at + w] == 0;
        }
    }

    /// Cuts an amount of one draw into the days of use that it is for.
    private void cut(int lane, int step, int transit, double amount, int w, double[] ring) {
        int place = lane * width + w;
        double rest = amount;
        while (rest > 0 || day[place] < step && left[place] <= 0) {
            boolean ends = day[place] >= step;
            if (left[place] <= 0 && !ends) {
                day[place]++;
                left[place] = layout.wanted(lane, day[place]);
                continue;
            }
            // what rounding leaves over goes with the last day that is wanted
            double one = ends || rest <= left[place] * (1 + ROUNDING) ? rest : left[place];
            left[place] -= one;
            left[place] = left[place] <= ROUNDING * one ? 0 : left[place];
            rest -= one;
            send(lane, step, day[place], transit, one, w, ring);
        }
    }

    /// The day's use of every draw, the usual case: nothing is late, and one rule holds the lane.
    private void sendAll(int h, int step, int transit, double amount, double[] ring) {
        int slots = ring.length / width;
        int place = Math.floorMod(step + transit, slots);
        boolean binds = step >= held[h].since() && step < held[h].until();
        int most = binds ? held[h].until() - step : 0;
        int row = Math.min(step, layout.days) / held[h].every() * width;
        int[] days = clearing[h];
        for (int w = 0; w < width; w++) {
            int slot = place + Math.min(days[row + w], most);
            ring[(slot < slots ? slot : slot - slots) * width + w] += amount;
        }
    }

    private void send(int lane, int step, int use, int transit, double amount, int w, double[] ring) {
        int leaves = step;
        double free = amount;
        for (int h = ofLane[lane]; h < ofLane[lane + 1]; h++) {
            Held one = held[h];
            if (step < one.since() || step >= one.until()) {
                continue;
            }
            if (typical) {
                int cleared = Math.min(step + whole(one.hold().clearing().median()), one.until());
                double part = free * one.hold().probability();
                ring[slot(cleared + transit, ring) + w] += part;
                free -= part;
            } else {
                int days = clearing[h][Math.min(use, layout.days) / one.every() * width + w];
                leaves = Math.max(leaves, Math.min(step + days, one.until()));
            }
        }
        ring[slot(leaves + transit, ring) + w] += free;
    }

    private int slot(int day, double[] ring) {
        return Math.floorMod(day, ring.length / width) * width;
    }
}
