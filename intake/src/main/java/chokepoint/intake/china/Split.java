package chokepoint.intake.china;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// A total of additional duties taken apart: what answers the lists of 2018, what those of September 2019.
///
/// @param lists2018 0, 5, 10, 20 or 25 points; 40 where the answer to Section 232 stands beside them
/// @param september2019 0, 2.5 or 5 points, as halved in 2020
record Split(int lists2018, BigDecimal september2019) {

    private static final List<Integer> OF_2018 = List.of(0, 5, 10, 20, 25, 40);
    private static final List<BigDecimal> OF_2019 =
            List.of(BigDecimal.ZERO, new BigDecimal("2.5"), new BigDecimal("5"));

    /// Every split that adds up to the total, the likelier first: 25 may be 25 + 0 or 20 + 5.
    ///
    /// @param near points of 2018 on the old lines of the same subheading, which decide between splits
    static Split likeliest(BigDecimal total, Set<Integer> near) {
        var splits = new ArrayList<Split>();
        for (int old : OF_2018) {
            for (BigDecimal late : OF_2019) {
                if (late.add(BigDecimal.valueOf(old)).compareTo(total) == 0) {
                    splits.add(new Split(old, late));
                }
            }
        }
        return splits.stream()
                .min(Comparator.comparing((Split split) -> !near.contains(split.lists2018))
                        .thenComparing(Split::september2019))
                .orElseThrow(() -> new IllegalArgumentException(total + " % is no sum of the known lists."));
    }
}
