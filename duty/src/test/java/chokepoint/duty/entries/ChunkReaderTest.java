package chokepoint.duty.entries;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.duty.RealLaw;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Rows read straight from bytes are those that the reader of texts reads, whatever stands in their cells.
class ChunkReaderTest {

    private static final long SEED = Long.getLong("chokepoint.seed", 20261126L);
    private static final int ROWS = 6_000;

    private static final List<String> HEAD = List.of(
            "code",
            "origin",
            "destination",
            "entered",
            "value",
            "currency",
            "export_country",
            "quantity",
            "quantity_unit",
            "freight",
            "entry_value",
            "loaded",
            "mode",
            "facts");

    /// What stands in the cells of a column; the first of them most often.
    private static final List<List<String>> CELLS = List.of(
            List.of("8505.11.0070", "8505110070", "9503.00.0071", "8432.10.0040", "85", "850511007", "Magnete"),
            List.of("CN", "China", "MX", "DE", "cn", "Germny"),
            List.of("US", "", "CN", "United States", "FR"),
            List.of("2025-04-11", "4/11/2025", "20250805", "2025-05-14T12:01", "2025-13-01", "2017-05-05"),
            List.of("10000.00", "1,234.56", "$77", " 5.50 ", "0", "1.005", "1.234,56", "12,34", "-5", "1,00", "7."),
            List.of("", "USD", "CNY", "EUR"),
            List.of("", "CN", "Hong Kong", "Nowhereland"),
            List.of(
                    "",
                    "5 kg",
                    "12",
                    "1,200 kg",
                    "3.5 no",
                    "$5 kg",
                    "1e3 kg",
                    "5 100 kg",
                    "0 kg",
                    "3.12345 kg",
                    "7,,1"),
            List.of("", "kg", "no"),
            List.of("", "12.50", "$1,000", "-3", "1.23456"),
            List.of("", "20000", "5", "100000.005"),
            List.of("", "2025-04-03", "4/13/2025", "2025-04-12", "2026-01-01", "soon"),
            List.of("", "vessel", "air", "11", "vesel"),
            List.of("", "mode=air", "quantity=5 kg", "entry_value=20000", "use=none", "loaded=2025-04-03", "x=y"));

    @Test
    void rows_from_bytes_are_the_rows_from_texts() {
        var random = new SplittableRandom(SEED);
        EntryRater rater = new EntryRater(RealLaw.ledger(), RealLaw.latest());
        EntryReader reader = new EntryColumns(RealLaw.ledger()).reader(HEAD);
        EntryChunk fromBytes = rater.newChunk(ROWS);
        EntryChunk fromTexts = rater.newChunk(ROWS);
        ChunkReader bytes = reader.into(fromBytes, place -> true, place -> true);
        int[] asked = new int[1];
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < ROWS; i++) {
            List<String> cells =
                    CELLS.stream().map(column -> pick(column, random)).toList();
            rows.add(cells);
            int row = i + 1;
            bytes.add(row, new Row(cells), () -> {
                asked[0]++;
                return reader.read(row, cells);
            });
            fromTexts.add(reader.read(row, cells));
        }
        for (int at = 0; at < ROWS; at++) {
            String what = "seed " + SEED + ", " + rows.get(at);
            assertThat(fromBytes.customs[at]).as(what).isEqualTo(fromTexts.customs[at]);
            assertThat(fromBytes.entry(at)).as(what).isEqualTo(fromTexts.entry(at));
        }
        assertThat(asked[0]).as("rows with something new in them").isLessThan(ROWS * 3 / 4);
    }

    @Test
    void quotes_around_cells_make_no_difference() {
        EntryRater rater = new EntryRater(RealLaw.ledger(), RealLaw.latest());
        EntryReader reader = new EntryColumns(RealLaw.ledger()).reader(HEAD);
        EntryChunk chunk = rater.newChunk(2);
        ChunkReader bytes = reader.into(chunk, place -> true, place -> true);
        List<String> cells = List.of(
                "8505.11.0070", "CN", "US", "2025-04-11", "1,234.56", "", "", "5 kg", "", "", "", "", "air", "");
        List<String> quoted = cells.stream().map(cell -> '"' + cell + '"').toList();
        bytes.add(1, new Row(quoted), () -> reader.read(1, cells));
        bytes.add(2, new Row(quoted), () -> {
            throw new AssertionError("its cells are known");
        });
        assertThat(((Entry) chunk.entry(1)).consignment()).isEqualTo(((Entry) reader.read(2, cells)).consignment());
    }

    private static String pick(List<String> column, SplittableRandom random) {
        return random.nextInt(10) < 8 ? column.getFirst() : column.get(random.nextInt(column.size()));
    }

    /// Cells one after the other.
    private record Row(byte[] bytes, int[] ends) implements CellBytes {

        Row(List<String> cells) {
            this(String.join("", cells).getBytes(StandardCharsets.UTF_8), new int[cells.size()]);
            int end = 0;
            for (int i = 0; i < ends.length; i++) {
                end += cells.get(i).getBytes(StandardCharsets.UTF_8).length;
                ends[i] = end;
            }
        }

        @Override
        public int begin(int place) {
            return place == 0 ? 0 : ends[place - 1];
        }

        @Override
        public int end(int place) {
            return ends[place];
        }
    }
}
