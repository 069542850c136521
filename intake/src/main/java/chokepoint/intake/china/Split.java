package chokepoint.intake.china;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// A total of additional duties taken apart: what answers Section 232, what Lists 1 to 3, what those of 2019.
///
/// @param of2018 what the lists of 2018 put on it
/// @param september2019 0, 2.5 or 5 points, as halved in 2020
record Split(Of2018 of2018, BigDecimal september2019) {

    /// @param answerTo232 0 or 15 points
    /// @param answerTo301 0, 5, 10, 20 or 25 points
    record Of2018(int answerTo232, int answerTo301) {
        static final Of2018 NONE = new Of2018(0, 0);
    }

    private static final List<Integer> TO_232 = List.of(0, 15);
    private static final List<Integer> TO_301 = List.of(0, 5, 10, 20, 25);
    private static final List<BigDecimal> OF_2019 =
            List.of(BigDecimal.ZERO, new BigDecimal("2.5"), new BigDecimal("5"));

    /// The likeliest of the splits that add up to the total: 25 may be 25 + 0, 20 + 5 or 15 + 10. Old lines of the same
    /// subheading decide; where none of them bears any, the code is taken to have been on no list of 2018.
    ///
    /// @param near what the lists of 2018 put on the old lines nearby
    static Split likeliest(BigDecimal total, Set<Of2018> near) {
        return splits(total).stream()
                .min(Comparator.comparing((Split split) -> !near.contains(split.of2018))
                        .thenComparing(split ->
                                !near.isEmpty() && !near.contains(split.of2018) && !split.of2018.equals(Of2018.NONE))
                        .thenComparing(split -> split.of2018.answerTo232)
                        .thenComparing(Split::september2019))
                .orElseThrow(() -> new IllegalArgumentException(total + " % is no sum of the known lists."));
    }

    private static List<Split> splits(BigDecimal total) {
        var splits = new ArrayList<Split>();
        for (int to232 : TO_232) {
            for (int to301 : TO_301) {
                for (BigDecimal late : OF_2019) {
                    if (late.add(BigDecimal.valueOf((long) to232 + to301)).compareTo(total) == 0) {
                        splits.add(new Split(new Of2018(to232, to301), late));
                    }
                }
            }
        }
        return splits;
    }
}
