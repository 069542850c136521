package chokepoint.intake.china;

import chokepoint.intake.GoodsListFile;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;

/// The four lists of February and March 2025.
///
/// The second annex of February was read in part only: 78 candidate lines for 72. Six of them bear nothing in the
/// product
/// matrix beyond the lists of 2018; without them the count is the official one.
record Lists2025(
        SortedSet<String> february15,
        SortedSet<String> february10,
        SortedSet<String> march15,
        SortedSet<String> march10) {

    /// @param args the folder of sources, the product matrix, the folder of the law
    public static void main(String[] args) throws IOException {
        Path sources = Path.of(args[0]);
        read(sources, PublishedLists.read(sources), ProductMatrix.read(Path.of(args[1])))
                .writeTo(Path.of(args[2]).resolve("cn/2025/goods"));
    }

    static Lists2025 read(Path sources, PublishedLists published, ProductMatrix matrix) throws IOException {
        var february10 = new TreeSet<String>();
        for (String code : codes(sources, "cn-2025-02-10-annex2-candidates-hs8.csv")) {
            if (matrix.remainder(code, published.answerTo301(code)).compareTo(BigDecimal.TEN) >= 0) {
                february10.add(code);
            }
        }
        return new Lists2025(
                codes(sources, "cn-2025-02-10-annex1-15pct.csv"),
                february10,
                codes(sources, "cn-2025-03-10-annex-15pct.csv"),
                codes(sources, "cn-2025-03-10-annex-10pct.csv"));
    }

    /// What the four lists put on a code in March 2025.
    int points(String code) {
        int fifteen = february15.contains(code) || march15.contains(code) ? 15 : 0;
        int ten = february10.contains(code) || march10.contains(code) ? 10 : 0;
        return fifteen + ten;
    }

    private void writeTo(Path goods) throws IOException {
        write(
                goods,
                "fent-february-15",
                "coal and liquefied gas at 15 %",
                "SCTC 2025 No. 1, annex 1",
                8,
                "primary",
                february15);
        write(
                goods,
                "fent-february-10",
                "crude oil, farm machines, large cars, pickups at 10 %",
                "SCTC 2025 No. 1, annex 2; its headings as a public study names them, its lines as the Retaliation Product"
                        + " Matrix of the US International Trade Administration of 2025-03-28 bears them out",
                72,
                "corroborated",
                february10);
        write(
                goods,
                "fent-march-15",
                "chicken, wheat, corn, cotton at 15 %",
                "SCTC 2025 No. 2, annex 1",
                29,
                "primary",
                march15);
        write(
                goods,
                "fent-march-10",
                "sorghum, soybeans, meat, fish, fruit, vegetables, dairy at 10 %",
                "SCTC 2025 No. 2, annex 2",
                711,
                "primary",
                march10);
    }

    private static void write(
            Path goods, String name, String what, String source, int count, String certainty, SortedSet<String> codes)
            throws IOException {
        new GoodsListFile(new Meta(what + "; codes of the 2025 schedule", source, count, certainty).toMap(), codes)
                .writeTo(goods.resolve(name + ".csv"));
    }

    private static SortedSet<String> codes(Path sources, String file) throws IOException {
        var codes = new TreeSet<String>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(sources.resolve("cn/" + file))) {
            csv.forEach(row -> codes.add(row.getField("hs8")));
        }
        return codes;
    }
}
