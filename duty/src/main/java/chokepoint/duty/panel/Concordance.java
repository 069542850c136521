package chokepoint.duty.panel;

import chokepoint.duty.compiled.Schedule;
import chokepoint.terms.CommodityCode;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Where the goods of a code stand in each era of the nomenclature.
///
/// Statistical codes are renumbered within their tariff line (section 484(f) of the Tariff Act of 1930),
/// so a code that is gone is looked for among the new codes of its 8-digit line, else among all of them,
/// then the same at 6 digits. Where there are several, each takes an equal share: nobody publishes how
/// the trade divides. What finds no place is unmatched. A code that is not there yet goes the same way until it is:
/// from
/// then on it stands for itself.
public final class Concordance {

    private static final List<Integer> TARIFF_LINE_THEN_SUBHEADING = List.of(8, 6);

    private final Schedule schedule;

    public Concordance(Schedule schedule) {
        this.schedule = schedule;
    }

    /// Where a code of the weights stands in the first era.
    ///
    /// @param hasWeight whether a line has weights of its own, so that it takes none of a code that is gone
    int[] first(CommodityCode code, Predicate<CommodityCode> hasWeight) {
        int exact = schedule.find(code).orElse(Schedule.NONE);
        if (exact != Schedule.NONE && schedule.isIn(exact, 0)) {
            return new int[] {exact};
        }
        if (code.length() < 10) {
            // A shorter code stands for all its lines.
            int[] below = schedule.within(code.digits(), 0);
            if (below.length > 0) {
                return below;
            }
        }
        return heirs(code, 0, line -> !hasWeight.test(schedule.line(line)));
    }

    /// Where the goods of a line stand in the era after.
    int[] next(int line, int era) {
        if (schedule.isIn(line, era)) {
            return new int[] {line};
        }
        return heirs(schedule.line(line), era, other -> !schedule.isIn(other, era - 1));
    }

    private int[] heirs(CommodityCode code, int era, IntPredicate isNew) {
        // A line that was divided goes on in the lines below it.
        int[] below = schedule.within(code.digits(), era);
        if (below.length > 0) {
            return below;
        }
        for (int length : TARIFF_LINE_THEN_SUBHEADING) {
            if (length < code.length()) {
                int[] all = schedule.within(code.digits().substring(0, length), era);
                int[] young = IntStream.of(all).filter(isNew).toArray();
                if (all.length > 0) {
                    return young.length > 0 ? young : all;
                }
            }
        }
        return above(code, era);
    }

    /// A line that was printed with ten digits may go on as its tariff line, printed with eight.
    private int[] above(CommodityCode code, int era) {
        return TARIFF_LINE_THEN_SUBHEADING.stream()
                .filter(length -> length < code.length())
                .map(code::ancestor)
                .map(schedule::find)
                .flatMap(java.util.Optional::stream)
                .filter(line -> schedule.isIn(line, era))
                .findFirst()
                .map(line -> new int[] {line})
                .orElse(new int[0]);
    }

    /// A way through the eras that a share of a code's goods takes.
    ///
    /// @param lines by era; [Schedule#NONE] from where nothing is found
    record Way(int[] lines, double share) {}

    /// All ways of a code through the eras, their shares adding up to one.
    List<Way> ways(CommodityCode code, Predicate<CommodityCode> hasWeight, int lastEra) {
        int[] begin = first(code, hasWeight);
        var ways = new java.util.ArrayList<Way>();
        if (begin.length == 0) {
            ways.add(new Way(none(lastEra), 1));
        }
        for (int line : begin) {
            int[] lines = none(lastEra);
            lines[0] = line;
            follow(lines, 1.0 / begin.length, 1, new Birth(code, lastEra), ways);
        }
        return ways;
    }

    /// When a code of the weights comes up, if it was not there from the first era on.
    private final class Birth {
        private final int line;
        private final int era;
        private final int lastEra;

        Birth(CommodityCode code, int lastEra) {
            this.line = schedule.find(code).orElse(Schedule.NONE);
            this.era = line == Schedule.NONE
                    ? Schedule.NONE
                    : IntStream.rangeClosed(0, lastEra)
                            .filter(one -> schedule.isIn(line, one))
                            .findFirst()
                            .orElse(Schedule.NONE);
            this.lastEra = lastEra;
        }

        boolean isIn(int other) {
            return era > 0 && other == era;
        }
    }

    private void follow(int[] lines, double share, int era, Birth birth, List<Way> ways) {
        if (era > birth.lastEra) {
            ways.add(new Way(lines, share));
            return;
        }
        int[] next = birth.isIn(era) ? new int[] {birth.line} : next(lines[era - 1], era);
        if (next.length == 0) {
            ways.add(new Way(lines, share));
        }
        for (int line : next) {
            int[] longer = lines.clone();
            longer[era] = line;
            follow(longer, share / next.length, era + 1, birth, ways);
        }
    }

    private static int[] none(int lastEra) {
        var lines = new int[lastEra + 1];
        Arrays.fill(lines, Schedule.NONE);
        return lines;
    }
}
