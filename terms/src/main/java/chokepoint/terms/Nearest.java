package chokepoint.terms;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The known word nearest to a mistyped one (Damerau–Levenshtein), for messages that end in "Maybe …".
public final class Nearest {

    private Nearest() {}

    /// The nearest word, if it is near enough to be meant.
    public static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(c -> c))
                .filter(candidate -> distance(word, candidate) <= Math.max(2, word.length() / 3)
                        || !word.isEmpty() && (candidate.startsWith(word) || word.startsWith(candidate)));
    }

    /// ` Maybe 'duty'?`, or nothing where no known word is near.
    public static String maybe(String word, Collection<String> known) {
        return to(word, known).map(nearest -> " Maybe '" + nearest + "'?").orElse("");
    }

    private static int distance(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + same);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                rows[i][j] = swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
            }
        }
        return rows[a.length()][b.length()];
    }
}
