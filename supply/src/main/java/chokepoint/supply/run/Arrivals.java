package chokepoint.supply.run;

import chokepoint.supply.network.Series;

/// What was seen to be shipped on a lane, shared among buyers in proportion to normal use.
final class Arrivals {

    private final Layout layout;
    private final boolean[] seen;
    private final double[][] byDay;

    Arrivals(Layout layout) {
        this.layout = layout;
        seen = new boolean[layout.lanes.size()];
        byDay = new double[seen.length][];
        layout.asked.series().ifPresent(this::fill);
    }

    private void fill(Series series) {
        for (int l = 0; l < seen.length; l++) {
            var lane = layout.laneOf(l);
            seen[l] = lane.origin().equals(series.origin())
                    && !lane.destination().equals(series.origin())
                    && series.goods()
                            .contains(layout.inputs.get(layout.inputOfLane[l]).good());
            if (seen[l]) {
                double usual = layout.share[l] * layout.average[layout.buyer(l)];
                byDay[l] = new double[layout.days];
                for (int step = 0; step < layout.days; step++) {
                    var day = layout.day(step);
                    byDay[l][step] = usual
                            * series.ratio(lane.destination(), day)
                                    .orElseThrow(() -> new IllegalArgumentException(
                                            "the series '" + series.id() + "' says nothing of " + day));
                }
            }
        }
    }

    boolean seen(int lane) {
        return seen[lane];
    }

    /// In units of the buyer's output.
    double shipped(int lane, int step) {
        return byDay[lane][step];
    }
}
