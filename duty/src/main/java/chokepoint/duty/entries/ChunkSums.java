package chokepoint.duty.entries;

import java.util.Arrays;

/// Sums of one chunk in one currency, in cents: of rated rows, and of open ones from the least to the most.
final class ChunkSums {

    static final int EXACT = 0;
    static final int LEAST = 1;
    static final int MOST = 2;

    final long[] rows = new long[3];
    final long[] value = new long[3];
    final long[] duty = new long[3];
    final long[] fees = new long[3];
    final long[][] byProgramme;
    long untold;

    ChunkSums(int programmes) {
        this.byProgramme = new long[3][programmes];
    }

    void clear() {
        Arrays.fill(rows, 0);
        Arrays.fill(value, 0);
        Arrays.fill(duty, 0);
        Arrays.fill(fees, 0);
        for (long[] sums : byProgramme) {
            Arrays.fill(sums, 0);
        }
        untold = 0;
    }
}
