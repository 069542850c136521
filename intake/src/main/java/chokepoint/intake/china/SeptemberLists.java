package chokepoint.intake.china;

import chokepoint.intake.GoodsListFile;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The lists of September 2019, and every list of 2018 and 2019 on the codes that came after 2019.
///
/// Both are worked out from the product matrix: the announcements' annexes of 2019 and a concordance of Chinese codes
/// are
/// not to be had. A line of the old schedule that still exists is exact; a new code takes the split its old neighbours
/// suggest, and its total is exact.
public final class SeptemberLists {

    private static final String MATRIX =
            "; worked out from the Retaliation Product Matrix of the US International Trade Administration of 2025-03-28";
    private static final BigDecimal HALF_OF_10 = new BigDecimal("5");
    private static final BigDecimal HALF_OF_5 = new BigDecimal("2.5");

    private final PublishedLists published;
    private final Lists2025 lists2025;
    private final ProductMatrix matrix;
    private final SortedSet<String> schedule2018;

    private SeptemberLists(
            PublishedLists published, Lists2025 lists2025, ProductMatrix matrix, SortedSet<String> schedule2018) {
        this.published = published;
        this.lists2025 = lists2025;
        this.matrix = matrix;
        this.schedule2018 = schedule2018;
    }

    /// @param args the folder of sources, the product matrix, the folder of the law
    public static void main(String[] args) throws IOException {
        Path sources = Path.of(args[0]);
        var published = PublishedLists.read(sources);
        var matrix = ProductMatrix.read(Path.of(args[1]));
        new SeptemberLists(published, Lists2025.read(sources, published, matrix), matrix, schedule(sources))
                .writeTo(Path.of(args[2]).resolve("cn"));
    }

    private void writeTo(Path law) throws IOException {
        SortedMap<String, BigDecimal> standing = standing();
        SortedMap<String, Split> later = later();
        SortedMap<String, BigDecimal> gone = gone(standing, later);
        String annex = "SCTC [2019] No. 4, annex 1";
        write(
                law,
                "2019/goods/retal2019-september-10",
                "the 10 % lines of September 2019 that are still in the schedule of 2025 (of 916)",
                annex + MATRIX,
                "corroborated",
                keys(standing, HALF_OF_10::equals));
        write(
                law,
                "2019/goods/retal2019-september-5",
                "the 5 % lines of September 2019 that are still in the schedule of 2025 (of 801)",
                annex + MATRIX,
                "corroborated",
                keys(standing, HALF_OF_5::equals));
        write(
                law,
                "2019/goods/retal2019-september-10-gone",
                "old lines since replaced by codes that bear the 10 % of September 2019",
                annex + MATRIX,
                "inferred",
                keys(gone, HALF_OF_10::equals));
        write(
                law,
                "2019/goods/retal2019-september-5-gone",
                "old lines since replaced by codes that bear the 5 % of September 2019",
                annex + MATRIX,
                "inferred",
                keys(gone, HALF_OF_5::equals));

        String lists = "the lists of 2018 and 2019 on codes later than the edition of 2018-19";
        write(
                law,
                "2022/goods/retal232-15",
                "nuts and ginseng at 15 %, later codes",
                lists + MATRIX,
                "inferred",
                keys(later, split -> split.of2018().answerTo232() == 15));
        for (int points : new int[] {25, 20, 10, 5}) {
            write(
                    law,
                    "2022/goods/retal301-" + points,
                    "later codes of Lists 1 to 3 at " + points + " %",
                    lists + MATRIX,
                    "inferred",
                    keys(later, split -> split.of2018().answerTo301() == points));
        }
        write(
                law,
                "2022/goods/retal2019-september-10",
                "later codes of the 10 % lines of September 2019",
                lists + MATRIX,
                "inferred",
                keys(later, split -> split.september2019().equals(HALF_OF_10)));
        write(
                law,
                "2022/goods/retal2019-september-5",
                "later codes of the 5 % lines of September 2019",
                lists + MATRIX,
                "inferred",
                keys(later, split -> split.september2019().equals(HALF_OF_5)));
    }

    /// What is left of September 2019 on the old lines that the matrix still has.
    private SortedMap<String, BigDecimal> standing() {
        var left = new TreeMap<String, BigDecimal>();
        for (String code : matrix.totals().keySet()) {
            if (schedule2018.contains(code)) {
                int known = published.answerTo232(code) + published.answerTo301(code) + lists2025.points(code);
                left.put(code, matrix.remainder(code, known));
            }
        }
        return left;
    }

    /// The codes that came after the old schedule, taken apart.
    private SortedMap<String, Split> later() {
        var splits = new TreeMap<String, Split>();
        for (String code : matrix.totals().keySet()) {
            if (!schedule2018.contains(code)) {
                splits.put(code, Split.likeliest(matrix.remainder(code, lists2025.points(code)), near(code)));
            }
        }
        return splits;
    }

    /// Old lines of Lists 1 to 3 that left the schedule, where every line now under their subheading bears the same.
    private SortedMap<String, BigDecimal> gone(SortedMap<String, BigDecimal> standing, SortedMap<String, Split> later) {
        var gone = new TreeMap<String, BigDecimal>();
        for (String code : schedule2018) {
            if (!matrix.totals().containsKey(code) && published.answerTo301(code) > 0) {
                String subheading = code.substring(0, 6);
                var now = new HashSet<BigDecimal>();
                subMap(later, subheading).values().stream()
                        .filter(split -> split.of2018().answerTo301() == published.answerTo301(code))
                        .forEach(split -> now.add(split.september2019()));
                now.addAll(subMap(standing, subheading).values());
                if (now.size() == 1 && !subMap(later, subheading).isEmpty()) {
                    gone.put(code, now.iterator().next());
                }
            }
        }
        return gone;
    }

    private Set<Split.Of2018> near(String code) {
        for (int length : new int[] {6, 5, 4}) {
            SortedSet<String> old = schedule2018.subSet(code.substring(0, length), code.substring(0, length) + "~");
            if (!old.isEmpty()) {
                var points = new HashSet<Split.Of2018>();
                old.forEach(
                        line -> points.add(new Split.Of2018(published.answerTo232(line), published.answerTo301(line))));
                return points;
            }
        }
        return Set.of();
    }

    private static <T> SortedMap<String, T> subMap(SortedMap<String, T> map, String prefix) {
        return map.subMap(prefix, prefix + "~");
    }

    private static <T> SortedSet<String> keys(SortedMap<String, T> map, Predicate<T> wanted) {
        var keys = new TreeSet<String>();
        map.forEach((code, value) -> {
            if (wanted.test(value)) {
                keys.add(code);
            }
        });
        return keys;
    }

    private static void write(
            Path law, String name, String what, String source, String certainty, SortedSet<String> codes)
            throws IOException {
        new GoodsListFile(new Meta(what, source, 0, certainty).toMap(), codes).writeTo(law.resolve(name + ".csv"));
    }

    private static SortedSet<String> schedule(Path sources) throws IOException {
        var codes = new TreeSet<String>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(sources.resolve("cn/cn-schedule-2018-2019-hs10.csv"))) {
            csv.forEach(row -> codes.add(row.getField("hs10").substring(0, 8)));
        }
        return codes;
    }
}
