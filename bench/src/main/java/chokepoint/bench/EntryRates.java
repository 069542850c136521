package chokepoint.bench;

import chokepoint.duty.entries.BatchTotals;
import chokepoint.duty.entries.EntryChunk;
import chokepoint.duty.entries.EntryRater;
import chokepoint.duty.entries.RatedChunk;
import chokepoint.ledger.Ledger;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.Facts;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// How many entry lines one core rates in memory, beside a floor: one table look-up, one multiplication and one
/// division for each row over the same columns. Rows are made chunk by chunk from a seed, so that fifty million take no
/// more memory than one.
///
/// The file is that of an American importer community: the goods and origins of a year, most of them ad valorem,
/// entered
/// on every day of 2025 and 2026; the way of transport stated on most lines, claims and contents on some, nothing on
/// the rest.
final class EntryRates {

    private static final int CHUNK = 2048;
    private static final int CODES = 2048;
    private static final long SEED = 20250606;
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 640;
    private static final double MILLION = 1e6;

    private static final List<String> ORIGINS = List.of(
            "CN", "CN", "CN", "CN", "MX", "MX", "MX", "CA", "CA", "CA", "DE", "JP", "KR", "VN", "TW", "IN", "IT", "TH",
            "GB", "FR", "MY", "ID", "BR", "CH", "IE", "NL", "ES", "TR", "PH", "BD", "KH", "PK", "IL", "SE", "AU");
    private static final List<String> STATED = List.of(
            "mode=vessel",
            "mode=vessel",
            "mode=vessel",
            "mode=vessel",
            "mode=vessel",
            "mode=vessel",
            "mode=air",
            "mode=air",
            "mode=truck",
            "mode=truck",
            "mode=vessel;loaded=2025-04-03",
            "mode=vessel;use=none",
            "mode=truck;use=auto-part",
            "mode=vessel;content.steel=40%;content.aluminum=10%",
            "mode=air;entry=informal",
            "");
    private static final String CLAIMED = "mode=truck;preference=USMCA";

    private final EntryRater rater;
    private final EntryChunk chunk;
    private final RatedChunk rated;
    private final int customs;
    private final int[] codeNumbers = new int[CODES];
    private final int[] originNumbers;
    private final int[] factNumbers;
    private final long[] factsFrom;
    private final int claimed;
    private final long[] days = new long[DAYS];

    private final int[] code = new int[CHUNK];
    private final int[] origin = new int[CHUNK];
    private final long[] cents = new long[CHUNK];
    private final long[] floor = new long[CHUNK];
    private final long[] table = new long[1 << 20];
    private long checked;

    private EntryRates(Ledger ledger) {
        this.rater = new EntryRater(ledger, BuiltLaw.latest(ledger));
        this.chunk = rater.newChunk(CHUNK);
        this.rated = rater.newRatedChunk(CHUNK);
        this.customs = chunk.customs(Area.US);
        var random = new SplittableRandom(SEED);
        List<CommodityCode> lines =
                ledger.nomenclatures().find(Area.US).orElseThrow().lines(LocalDate.of(2026, 1, 1)).stream()
                        .filter(line -> line.digits().compareTo("98") < 0)
                        .toList();
        for (int i = 0; i < CODES; i++) {
            codeNumbers[i] = chunk.code(customs, lines.get(random.nextInt(lines.size())));
        }
        this.originNumbers = ORIGINS.stream()
                .mapToInt(area -> chunk.origin(customs, Area.of(area)))
                .toArray();
        List<Facts> stated =
                STATED.stream().map(ledger.log().vocabulary()::read).toList();
        this.factNumbers = stated.stream().mapToInt(chunk::facts).toArray();
        var clock = CustomsClock.of(Area.US);
        this.factsFrom = stated.stream()
                .mapToLong(facts -> facts.findDay("loaded")
                        .map(day -> clock.startOf(day).getEpochSecond())
                        .orElse(0L))
                .toArray();
        this.claimed = chunk.facts(ledger.log().vocabulary().read(CLAIMED));
        for (int i = 0; i < DAYS; i++) {
            days[i] = clock.endOf(FIRST.plusDays(i)).getEpochSecond();
        }
        for (int i = 0; i < table.length; i++) {
            table[i] = random.nextInt(50_000_000);
        }
    }

    /// The rows from `first`, whatever was made before.
    private void fill(long first) {
        var random = new SplittableRandom(SEED + first);
        chunk.clear();
        for (int i = 0; i < CHUNK; i++) {
            code[i] = codeNumbers[random.nextInt(CODES)];
            int from = random.nextInt(ORIGINS.size());
            origin[i] = originNumbers[from];
            long entered = days[random.nextInt(DAYS)];
            cents[i] = (long) (5_000 * Math.exp(random.nextDouble() * 10));
            int which = random.nextInt(STATED.size());
            boolean neighbour =
                    ORIGINS.get(from).equals("MX") || ORIGINS.get(from).equals("CA");
            int stated =
                    neighbour && random.nextInt(2) == 0 ? claimed : factNumbers[entered < factsFrom[which] ? 0 : which];
            chunk.add(first + i, customs, code[i], origin[i], entered, cents[i], stated);
        }
    }

    private void floor() {
        for (int i = 0; i < CHUNK; i++) {
            long rate = table[(code[i] * 320 + origin[i]) & (table.length - 1)];
            floor[i] = (cents[i] * rate + 50_000_000) / 100_000_000;
        }
        checked += floor[CHUNK - 1];
    }

    /// Nanoseconds of one core for a row.
    private record Taken(double rating, double floor, BatchTotals totals, double megabytes) {}

    private Taken run(long rows) {
        var threads = ManagementFactory.getThreadMXBean();
        var totals = new BatchTotals();
        long rating = 0;
        long simple = 0;
        for (long first = 0; first < rows; first += CHUNK) {
            fill(first);
            long began = threads.getCurrentThreadCpuTime();
            rater.rate(chunk, rated);
            long between = threads.getCurrentThreadCpuTime();
            floor();
            simple += threads.getCurrentThreadCpuTime() - between;
            rating += between - began;
            totals.add(rated);
        }
        if (!totals.reconciles() || checked == 0) {
            throw new IllegalStateException("the totals of " + rows + " rows do not reconcile");
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        double used = (runtime.totalMemory() - runtime.freeMemory()) / (double) (1 << 20);
        return new Taken((double) rating / totals.rows(), (double) simple / totals.rows(), totals, used);
    }

    /// @param millions rows of each run, in millions; the first is run once more before, to fill the tables
    static List<Figure> figures(Ledger ledger, int... millions) {
        var rates = new EntryRates(ledger);
        var figures = new ArrayList<Figure>();
        long first = Math.round(millions[0] * MILLION);
        Taken cold = rates.run(first);
        figures.add(Figure.of(
                "entry lines, one core, %d M rows with empty tables".formatted(millions[0]),
                1e3 / cold.rating(),
                "M rows/s"));
        for (int one : millions) {
            Taken taken = rates.run(Math.round(one * MILLION));
            figures.add(Figure.of("entry lines, one core, %d M rows".formatted(one), 1e3 / taken.rating(), "M rows/s"));
            figures.add(Figure.within(50, "the same, for one row", taken.rating(), "ns"));
            figures.add(Figure.of(
                    "the same ÷ one look-up and multiplication a row", taken.rating() / taken.floor(), "times"));
            figures.add(Figure.of("heap in use after %d M rows".formatted(one), taken.megabytes(), "MB"));
            figures.add(Figure.of(
                    "rows rated / open / refused, percent",
                    100.0 * taken.totals().rated() / taken.totals().rows(),
                    "/ %.1f / %.1f"
                            .formatted(
                                    100.0
                                            * taken.totals().open()
                                            / taken.totals().rows(),
                                    100.0
                                            * taken.totals().refused()
                                            / taken.totals().rows())));
        }
        figures.add(Figure.of(
                "plans that these rows share",
                rates.rater.sizes().get(rates.customs).getLast(),
                ""));
        return figures;
    }

    public static void main(String[] args) {
        int[] millions = args.length == 0
                ? new int[] {1, 10, 50}
                : java.util.Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
        figures(BuiltLaw.open(), millions).forEach(figure -> System.out.println(figure.toRow()));
    }
}
