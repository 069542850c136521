package chokepoint.ledger.nomenclature;

import java.nio.charset.StandardCharsets;
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

    /// Words as short as this meet only themselves: the T of T-shirts.
    private static final int LONGEST_WHOLE = 2;

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

    /// @param met words that the line or one above it has
    /// @param own words that it has itself, or a title without a code above it
    /// @param direct words that its own description has
    /// @param begins whether its description begins with one of them
    private record Hit(int key, int met, int own, int direct, boolean begins, int digits, int length) {

        static final Comparator<Hit> BEST_FIRST = Comparator.comparingInt(Hit::own)
                .thenComparingInt(Hit::direct)
                .thenComparing(Hit::begins)
                .reversed()
                .thenComparingInt(hit -> hit.direct() == 0 ? 0 : hit.digits())
                .thenComparingInt(hit -> hit.direct() == 0 ? 0 : hit.length())
                .thenComparingInt(Hit::key);
    }

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
                hits.add(new Hit(
                        key,
                        count,
                        Integer.bitCount(own[key]),
                        Integer.bitCount(ofString[description]),
                        begins(store, description),
                        PrintedLine.digits(store.key(key)).length(),
                        store.length(description)));
            }
        }
        int best = most;
        return hits.stream()
                .filter(hit -> hit.met() == best)
                .sorted(Hit.BEST_FIRST)
                .map(Hit::key)
                .toList();
    }

    private boolean begins(LineStore store, int description) {
        String text = store.string(description).toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(text::startsWith);
    }

    /// For every string the set of words it has.
    private int[] wordsByString(LineStore store) {
        byte[] text = store.text();
        for (int i = 0; i < text.length; i++) {
            if (text[i] >= 'A' && text[i] <= 'Z') {
                text[i] += 'a' - 'A';
            }
        }
        var sets = new int[store.strings()];
        for (int word = 0; word < words.size(); word++) {
            byte[] sought = words.get(word).getBytes(StandardCharsets.UTF_8);
            int string = 0;
            for (int at = find(sought, text, 0); at >= 0; at = find(sought, text, at + 1)) {
                while (string + 1 < sets.length && store.start(string + 1) <= at) {
                    string++;
                }
                boolean fits = at + sought.length <= store.start(string) + store.length(string);
                boolean whole = sought.length > LONGEST_WHOLE
                        || at + sought.length == store.start(string) + store.length(string)
                        || !letterOrDigit(text[at + sought.length]);
                if (fits && whole && (at == store.start(string) || !letterOrDigit(text[at - 1]))) {
                    sets[string] |= 1 << word;
                }
            }
        }
        return sets;
    }

    private static int find(byte[] sought, byte[] text, int from) {
        for (int at = from; at <= text.length - sought.length; at++) {
            int same = 0;
            while (same < sought.length && text[at + same] == sought[same]) {
                same++;
            }
            if (same == sought.length) {
                return at;
            }
        }
        return -1;
    }

    private static boolean letterOrDigit(byte character) {
        return character >= 'a' && character <= 'z' || character >= '0' && character <= '9' || character < 0;
    }
}
