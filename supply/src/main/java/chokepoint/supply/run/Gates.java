package chokepoint.supply.run;

import chokepoint.supply.licence.LicenceQueue;
import chokepoint.supply.network.Option;
import chokepoint.terms.LicenceTerms;
import chokepoint.terms.Restriction;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which part of what a lane wants may leave on a day: one gate for each restriction that binds the lane.
final class Gates {

    /// @param closedShare the part that a closed gate holds back
    private record Gate(
            int lane,
            String name,
            int since,
            int until,
            double closedShare,
            Optional<LicenceTerms> terms,
            String endUse,
            List<LicenceQueue.General> general) {}

    private final Gate[] gates;
    private final int[] ofLane;
    private final double sooner;
    private final @Nullable LicenceQueue[] queues;
    /// By gate and draw: the days of the licence at hand; by gate: the first day on which one of them runs out.
    private final double[] from;

    private final int[] until;
    private final int width;

    Gates(Layout layout, int width) {
        this.width = width;
        var all = new ArrayList<Gate>();
        List<Restriction> restrictions = layout.asked.restrictions().stream()
                .sorted(Comparator.comparing(Restriction::id))
                .toList();
        ofLane = new int[layout.lanes.size() + 1];
        for (int l = 0; l < layout.lanes.size(); l++) {
            ofLane[l] = all.size();
            String good = layout.inputs.get(layout.inputOfLane[l]).good();
            for (Restriction one : restrictions) {
                if (one.severity() > 0 && one.binds(good, layout.laneOf(l), layout.endUseOf(l))) {
                    all.add(new Gate(
                            l,
                            layout.laneName(l) + "/"
                                    + layout.inputs.get(layout.inputOfLane[l]).name() + "/" + one.id(),
                            step(layout, one.since()),
                            one.until().map(day -> step(layout, day)).orElse(LicenceQueue.NEVER),
                            one.severity(),
                            one.licence(),
                            layout.nodes.get(layout.buyer(l)).endUse(),
                            general(layout, one, l)));
                }
            }
        }
        ofLane[layout.lanes.size()] = all.size();
        gates = all.toArray(Gate[]::new);
        queues = new LicenceQueue[gates.length * width];
        from = new double[queues.length];
        until = new int[gates.length];
        sooner = layout.asked.taken().stream()
                .mapToDouble(option -> option.remedy() instanceof Option.Sooner(double days) ? days : 0)
                .sum();
    }

    /// The general licences that reach a lane.
    private static List<LicenceQueue.General> general(Layout layout, Restriction one, int lane) {
        var buyer = layout.nodes.get(layout.buyer(lane));
        return one.licence().map(LicenceTerms::general).orElse(List.of()).stream()
                .filter(general ->
                        general.reaches(layout.lanes.get(lane).node(), buyer.id(), buyer.area(), buyer.endUse()))
                .map(general -> new LicenceQueue.General(step(layout, general.since()), general.share()))
                .toList();
    }

    private static int step(Layout layout, LocalDate day) {
        return (int) ChronoUnit.DAYS.between(layout.asked.network().start(), day);
    }

    /// Draws the queues of a block.
    ///
    /// @param draws the number of each draw; a negative one is the typical case
    void open(Draws draws, int first) {
        for (int g = 0; g < gates.length; g++) {
            Gate gate = gates[g];
            if (gate.terms().isEmpty()) {
                Arrays.fill(from, g * width, (g + 1) * width, LicenceQueue.NEVER);
                until[g] = LicenceQueue.NEVER;
                continue;
            }
            LicenceTerms terms = gate.terms().get();
            for (int w = 0; w < width; w++) {
                queues[g * width + w] = draws.isTypical()
                        ? LicenceQueue.typical(terms, gate.endUse(), gate.since(), gate.general(), sooner)
                        : new LicenceQueue(
                                terms,
                                gate.endUse(),
                                gate.since(),
                                gate.general(),
                                sooner,
                                draws.stream(first + w, gate.name())::next);
            }
            look(g, 0);
        }
    }

    /// Whether any gate of the lane may hold something back on the day.
    boolean bind(int lane, int step) {
        for (int g = ofLane[lane]; g < ofLane[lane + 1]; g++) {
            if (step >= gates[g].since() && step < gates[g].until()) {
                return true;
            }
        }
        return false;
    }

    /// The part of what is wanted that may leave, by draw: 1 where every gate is open.
    void pass(int lane, int step, double[] part) {
        Arrays.fill(part, 1);
        for (int g = ofLane[lane]; g < ofLane[lane + 1]; g++) {
            Gate gate = gates[g];
            if (step < gate.since() || step >= gate.until()) {
                continue;
            }
            if (step >= until[g]) {
                look(g, step);
            }
            double held = 1 - gate.closedShare();
            double[] opens = from;
            int at = g * width;
            double today = step;
            for (int w = 0; w < width; w++) {
                part[w] *= today >= opens[at + w] ? 1 : held;
            }
        }
    }

    /// Goes on to the licences of a day.
    private void look(int g, int step) {
        int soonest = LicenceQueue.NEVER;
        for (int at = g * width; at < (g + 1) * width; at++) {
            LicenceQueue queue = Objects.requireNonNull(queues[at]);
            while (step >= queue.until()) {
                queue.next();
            }
            from[at] = queue.from();
            soonest = Math.min(soonest, queue.until());
        }
        until[g] = soonest;
    }
}
