package chokepoint.bench;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/// A file of entry lines as an importer's broker would export it: some thousand goods of the American
/// import statistics of 2024, each from the three countries that most of it came from, days in the order of
/// entry, a few of the goods much more often than the rest. The same number of rows gives the same bytes.
public final class EntryFile {

    private static final long SEED = 20250405;
    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
    private static final int DAYS = 365;
    private static final int LINES_OF_AN_ENTRY = 7;
    private static final double SKEW = 2.5;
    private static final int GOODS = 2_500;
    private static final int ORIGINS = 3;
    private static final List<String> PORTS = List.of("2704", "2709", "4601", "5301", "3001", "1703", "2304", "3801");
    private static final String HEAD = "entry_number,line_number,entered,origin,code,value,quantity,mode,preference,"
            + "filed_headings,filed_duty,importer,port,description\n";

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<Line> lines;

    private record Line(String code, List<String> origins) {}

    private EntryFile(List<Line> lines) {
        this.lines = lines;
    }

    /// `EntryFile ROWS FILE`
    public static void main(String[] args) throws IOException {
        write(Long.parseLong(args[0]), Path.of(args[1]));
    }

    static void write(long rows, Path file) throws IOException {
        var entries = new EntryFile(lines(BuiltLaw.home().resolve("data/trade/us-imports-2024.txt.gz")));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write(HEAD.getBytes(StandardCharsets.US_ASCII));
            var row = new StringBuilder();
            for (long i = 0; i < rows; i++) {
                row.setLength(0);
                entries.row(i, rows, row);
                out.write(row.toString().getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static List<Line> lines(Path imports) throws IOException {
        var lines = new ArrayList<Line>();
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(imports)), StandardCharsets.US_ASCII))) {
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                String[] words = text.split(" ");
                if (!text.startsWith("#") && !words[0].startsWith("98") && !words[0].startsWith("99")) {
                    lines.add(new Line(words[0], origins(words)));
                }
            }
        }
        // So that the goods that come most often are of every chapter.
        var shuffle = new SplittableRandom(SEED);
        for (int i = lines.size() - 1; i > 0; i--) {
            Collections.swap(lines, i, shuffle.nextInt(i + 1));
        }
        return lines.subList(0, GOODS);
    }

    /// The countries that most came from.
    private static List<String> origins(String[] words) {
        return IntStream.range(0, (words.length - 1) / 2)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> Long.parseLong(words[2 * i + 2]))
                        .reversed())
                .limit(ORIGINS)
                .map(i -> words[2 * i + 1])
                .toList();
    }

    private void row(long i, long rows, StringBuilder row) {
        int number = (int) (lines.size() * Math.pow(random.nextDouble(), SKEW));
        Line line = lines.get(number);
        String origin = line.origins().get(random.nextInt(line.origins().size()));
        String code = line.code();
        long cents = 10_000L + (long) (5_000_000 * Math.pow(random.nextDouble(), 3));
        row.append("231-")
                .append(1_000_000 + i / LINES_OF_AN_ENTRY)
                .append('-')
                .append(i / LINES_OF_AN_ENTRY % 10)
                .append(',')
                .append(i % LINES_OF_AN_ENTRY + 1)
                .append(',')
                .append(FIRST.plusDays(i * DAYS / rows))
                .append(',')
                .append(origin)
                .append(',')
                .append(code, 0, 4)
                .append('.')
                .append(code, 4, 6)
                .append('.')
                .append(code, 6, code.length())
                .append(',')
                .append(cents / 100)
                .append('.')
                .append(cents % 100 / 10)
                .append(cents % 10)
                .append(',')
                .append(1 + random.nextInt(900))
                .append(" kg,")
                .append(random.nextInt(4) == 0 ? "air" : "vessel")
                .append(',')
                .append(preference(origin))
                .append(',')
                .append(origin.equals("CN") ? "9903.01.24" : "")
                .append(",,IMP")
                .append(100 + random.nextInt(50))
                .append(',')
                .append(PORTS.get(random.nextInt(PORTS.size())))
                .append(",goods of line ")
                .append(number)
                .append('\n');
    }

    private String preference(String origin) {
        return (origin.equals("CA") || origin.equals("MX")) && random.nextBoolean() ? "USMCA" : "";
    }
}
