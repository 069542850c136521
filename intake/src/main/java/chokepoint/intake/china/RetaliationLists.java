package chokepoint.intake.china;

import chokepoint.intake.GoodsListFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// China's answers of 2018 to Sections 232 and 301, and the car lines suspended since 2019.
public final class RetaliationLists {

    private static final String WORKBOOK = "; read in the workbook of Bown, Jung and Zhang, PIIE, 2019-06-12";

    private final PublishedLists published;
    private final Path goods;

    private RetaliationLists(PublishedLists published, Path goods) {
        this.published = published;
        this.goods = goods;
    }

    /// @param args the folder of sources, the folder of the law
    public static void main(String[] args) throws IOException {
        new RetaliationLists(
                        PublishedLists.read(Path.of(args[0])), Path.of(args[1]).resolve("cn/2018/goods"))
                .writeAll();
    }

    private void writeAll() throws IOException {
        String notice = "SCTC notice 税委会〔2018〕13号 of 2018-04-01, annex";
        write(
                "retal232-15",
                "fruit, nuts, wine, ginseng, ethanol, steel pipe at 15 %",
                notice,
                120,
                published.codes("cn-232-2018", 15));
        write("retal232-25", "pork and aluminium scrap at 25 %", notice, 8, published.codes("cn-232-2018", 25));

        write(
                "retal301-list-1",
                "List 1, 25 % from 2018-07-06",
                "SCTC [2018] No. 5, annex 1",
                545,
                published.codes("cn-301-l1", 25));
        write(
                "retal301-list-2",
                "List 2, 25 % from 2018-08-23",
                "SCTC [2018] No. 7, annex",
                333,
                published.codes("cn-301-l2", 25));

        SortedSet<String> raisedBy15 = published.codes("cn-301-l3-raise", 15);
        SortedSet<String> raisedBy10 = published.codes("cn-301-l3-raise", 10);
        SortedSet<String> raisedBy5 = published.codes("cn-301-l3-raise", 5);
        var unchanged = new TreeSet<>(published.codes("cn-301-l3", 5));
        unchanged.removeAll(raisedBy5);
        write(
                "retal301-list-3-1",
                "List 3, annex 1: 10 %, 25 % from 2019-06-01",
                "SCTC [2018] No. 6, annex 1",
                2493,
                raisedBy15);
        write(
                "retal301-list-3-2",
                "List 3, annex 2: 10 %, 20 % from 2019-06-01",
                "SCTC [2018] No. 6, annex 2",
                1078,
                raisedBy10);
        write(
                "retal301-list-3-3",
                "List 3, annex 3: 5 %, 10 % from 2019-06-01",
                "SCTC [2018] No. 6, annex 3",
                974,
                raisedBy5);
        write("retal301-list-3-4", "List 3, annex 4: 5 %", "SCTC [2018] No. 6, annex 4", 662, unchanged);

        Set<String> suspended = published.list("cn-301-autosusp").keySet();
        String halt = "SCTC [2018] No. 10, 211 lines in three annexes";
        write(
                "autos-list-1",
                "cars and parts of List 1, suspended",
                halt,
                28,
                common(suspended, published.list("cn-301-l1").keySet()));
        write(
                "autos-list-2",
                "cars and parts of List 2, suspended",
                halt,
                116,
                common(suspended, published.list("cn-301-l2").keySet()));
        write("autos-list-3", "cars and parts of List 3, suspended", halt, 67, common(suspended, unchanged));
    }

    private void write(String name, String what, String source, int officialCount, Collection<String> codes)
            throws IOException {
        new GoodsListFile(new Meta(what, source + WORKBOOK, officialCount, "corroborated").toMap(), codes)
                .writeTo(goods.resolve(name + ".csv"));
    }

    private static SortedSet<String> common(Set<String> some, Set<String> others) {
        var both = new TreeSet<>(some);
        both.retainAll(others);
        return both;
    }
}
