package chokepoint.ledger.nomenclature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds lines by the words of their descriptions. A word of the question meets every word that begins with
/// it.
///
/// @param words lower case, at most 31
record GoodsSearch(List<String> words) {

    private static final int MOST_WORDS = 31;
    private static final int SHORTEST_PLURAL = 4;

    static GoodsSearch of(String question) {
        return new GoodsSearch(Arrays.stream(question.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(GoodsSearch::singular)
                .distinct()
                .limit(MOST_WORDS)
                .toList());
    }

    private static String singular(String word) {
        return word.length() >= SHORTEST_PLURAL && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private record Hit(int key, int met, int own, int length) {}

    /// Keys of coded lines, the best first: most words met, most of them in the line's own words, the
    /// shortest description.
    List<Integer> in(LineStore store, int edition) {
        if (words.isEmpty()) {
            return List.of();
        }
        int[] ofString = wordsByString(store);
        var own = new int[store.keys()];
        var met = new int[store.keys()];
        var hits = new ArrayList<Hit>();
        int most = 0;
        for (int key = 0; key < store.keys(); key++) {
            int row = store.row(key, edition);
            if (row == LineStore.NONE) {
                continue;
            }
            int description = store.description(row);
            int parent = store.parentKey(row);
            own[key] = ofString[description];
            met[key] = own[key];
            if (parent != LineStore.NONE) {
                met[key] |= met[parent];
                // a line without a code speaks through the lines below it
                own[key] |= PrintedLine.isCoded(store.key(parent)) ? 0 : own[parent];
            }
            if (own[key] != 0 && PrintedLine.isCoded(store.key(key))) {
                int count = Integer.bitCount(met[key]);
                most = Math.max(most, count);
                hits.add(new Hit(key, count, Integer.bitCount(own[key]), store.length(description)));
            }
        }
        int best = most;
        return hits.stream()
                .filter(hit -> hit.met() == best)
                .sorted(Comparator.comparingInt(Hit::own)
                        .reversed()
                        .thenComparingInt(Hit::length)
                        .thenComparingInt(Hit::key))
                .map(Hit::key)
                .toList();
    }

    /// For every string the set of words it has.
    private int[] wordsByString(LineStore store) {
        var sets = new int[store.strings()];
        for (int i = 0; i < sets.length; i++) {
            sets[i] = wordsIn(store.string(i).toLowerCase(Locale.ROOT));
        }
        return sets;
    }

    private int wordsIn(String text) {
        int set = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                    set |= 1 << i;
                    break;
                }
            }
        }
        return set;
    }
}
