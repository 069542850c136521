package chokepoint.intake.china;

import chokepoint.intake.GoodsListFile;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The lines under a tariff-rate quota: those the schedule of 2018 calls "out-of-quota", by the rate they bear in
/// quota.
///
/// Source: `cn/cn-hs10-descriptions-2018.csv`. The schedule at hand has no rates in quota; those are from memory and
/// stand in the law file.
public final class QuotaLines {

    private static final Pattern OUT_OF_QUOTA = Pattern.compile("out[- ]of[- ]quota", Pattern.CASE_INSENSITIVE);
    private static final String SOURCE = "Customs Import and Export Tariff of 2018, lines marked out-of-quota";

    private QuotaLines() {}

    /// @param args the folder of sources, the folder of the law
    public static void main(String[] args) throws IOException {
        var marked = new TreeSet<String>();
        try (var csv =
                CsvReader.builder().ofNamedCsvRecord(Path.of(args[0]).resolve("cn/cn-hs10-descriptions-2018.csv"))) {
            csv.forEach(row -> {
                if (OUT_OF_QUOTA.matcher(row.getField("description")).find()) {
                    marked.add(row.getField("hs10").substring(0, 8));
                }
            });
        }
        Path goods = Path.of(args[1]).resolve("cn/2017/goods");
        write(goods, "quota-sugar", "sugar under quota", marked, "1701");
        write(
                goods,
                "quota-flour",
                "flour and groats of maize and rice, groats of wheat, under quota",
                marked,
                "1102|11031[139]");
        write(
                goods,
                "quota-1",
                "wheat, maize, rice, wool, cotton and fertiliser under quota",
                marked,
                "1001|1005|1006|3102|3105|5101|5103|5201|5203");
    }

    private static void write(Path goods, String name, String what, TreeSet<String> marked, String headings)
            throws IOException {
        Pattern wanted = Pattern.compile("(" + headings + ")\\d*");
        new GoodsListFile(
                        new Meta(what, SOURCE, 0, "corroborated").toMap(),
                        marked.stream()
                                .filter(code -> wanted.matcher(code).matches())
                                .toList())
                .writeTo(goods.resolve(name + ".csv"));
    }
}
