package chokepoint.duty.compiled;

import chokepoint.ledger.goods.CodeSet;
import chokepoint.ledger.goods.GoodsList;
import chokepoint.ledger.goods.GoodsScope;
import chokepoint.ledger.goods.Reach;
import chokepoint.ledger.regime.Provisions;
import chokepoint.ledger.regime.Provisions.Provision;
import chokepoint.terms.CommodityCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/// Which provisions reach which goods: lines that the same lists reach are one class.
final class Reaches {

    /// For one class: the provisions that reach it, and those of them that do so in part only.
    record GoodsClass(ProvisionSet provisions, ProvisionSet inPart) {}

    private final int[] classOf;
    private final GoodsClass[] classes;

    /// @param size of the sets of provisions
    Reaches(Provisions provisions, int size, List<CommodityCode> lines) {
        var listNumbers = new LinkedHashMap<GoodsList, Integer>();
        var scopeNumbers = new IdentityHashMap<GoodsScope, Integer>();
        var scopes = new ArrayList<GoodsScope>();
        int[] scopeOf = provisions.list().stream()
                .mapToInt(provision -> scopeNumbers.computeIfAbsent(provision.goods(), scope -> {
                    scopes.add(scope);
                    scope.forEachList(list -> listNumbers.putIfAbsent(list, listNumbers.size()));
                    return scopes.size() - 1;
                }))
                .toArray();
        long[][] marks = marks(provisions, List.copyOf(listNumbers.keySet()), lines);
        var numbers = new HashMap<ProvisionSet, Integer>();
        var samples = new ArrayList<Integer>();
        this.classOf = new int[lines.size()];
        for (int line = 0; line < lines.size(); line++) {
            int here = line;
            classOf[line] = numbers.computeIfAbsent(new ProvisionSet(marks[line]), key -> {
                samples.add(here);
                return samples.size() - 1;
            });
        }
        List<Provision> all = provisions.list();
        this.classes = new GoodsClass[samples.size()];
        IntStream.range(0, classes.length).parallel().forEach(number -> {
            long[] mark = marks[samples.get(number)];
            var reachOf = new Reach[scopes.size()];
            for (int i = 0; i < reachOf.length; i++) {
                reachOf[i] = scopes.get(i).reach(list -> reach(mark, listNumbers.getOrDefault(list, 0)));
            }
            ProvisionSet reached = ProvisionSet.none(size);
            ProvisionSet inPart = ProvisionSet.none(size);
            for (int i = 0; i < scopeOf.length; i++) {
                Reach reach = reachOf[scopeOf[i]];
                if (reach != Reach.NONE && all.get(i).segment() != null) {
                    reached.set(i);
                    if (reach == Reach.PART) {
                        inPart.set(i);
                    }
                }
            }
            classes[number] = new GoodsClass(reached, inPart);
        });
    }

    private static Reach reach(long[] mark, int list) {
        return Reach.values()[(int) (mark[list >> 5] >>> (2 * (list & 31))) & 3];
    }

    /// Two bits for each line and list.
    private static long[][] marks(Provisions provisions, List<GoodsList> lists, List<CommodityCode> lines) {
        int count = lines.size();
        Integer[] order = IntStream.range(0, count).boxed().toArray(Integer[]::new);
        long[] first = lines.stream().mapToLong(CommodityCode::first).toArray();
        long[] after = lines.stream().mapToLong(CommodityCode::afterLast).toArray();
        Arrays.sort(order, (a, b) -> Long.compare(first[a], first[b]));
        long[] sorted = new long[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = first[order[i]];
        }
        var marks = new long[count][(lists.size() + 31) >> 5];
        for (int list = 0; list < lists.size(); list++) {
            int number = list;
            GoodsList one = lists.get(list);
            CodeSet codes = one.codes();
            if (!provisions.isForeign(one)) {
                long[] spans = codes.spans();
                for (int i = 0; i < spans.length; i += 2) {
                    // A line may begin before the code and hold it: codes of one subheading are at most 10,000 apart.
                    int at = from(sorted, spans[i] - spans[i] % 10_000);
                    for (; at < count && sorted[at] < spans[i + 1]; at++) {
                        int line = order[at];
                        if (after[line] > spans[i]) {
                            mark(marks[line], number, codes.reach(first[line], after[line]));
                        }
                    }
                }
            } else {
                for (int line = 0; line < count; line++) {
                    mark(marks[line], number, provisions.reach(new GoodsScope.OnList(one), lines.get(line)));
                }
            }
        }
        return marks;
    }

    private static void mark(long[] mark, int list, Reach reach) {
        mark[list >> 5] |= (long) reach.ordinal() << (2 * (list & 31));
    }

    private static int from(long[] sorted, long value) {
        int at = Arrays.binarySearch(sorted, value);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && sorted[at - 1] == value) {
            at--;
        }
        return at;
    }

    int classes() {
        return classes.length;
    }

    int classOf(int line) {
        return classOf[line];
    }

    GoodsClass get(int number) {
        return classes[number];
    }
}
