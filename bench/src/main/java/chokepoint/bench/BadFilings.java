package chokepoint.bench;

import chokepoint.duty.Assessment;
import chokepoint.duty.Assessor;
import chokepoint.duty.Consignment;
import chokepoint.duty.NomenclatureRates;
import chokepoint.ledger.Ledger;
import chokepoint.ledger.regime.CompiledLaw;
import chokepoint.ledger.regime.Finding;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.Facts;
import chokepoint.terms.Lane;
import chokepoint.terms.Money;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// A file of American entry lines most of which are filed wrongly: at another rate, with another period's duty or
/// headings, a heading missing, one too many, too little or too much paid, facts not stated. The same seed and number
/// of rows give the same bytes.
public final class BadFilings {

    private static final String HEAD =
            "entry_number,entered,origin,code,value,quantity,facts,filed_headings,filed_rate,filed_duty\n";
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 640;
    private static final int GOODS = 2_500;
    private static final int MOST_DAYS_OFF = 200;
    private static final double SKEW = 2.5;
    private static final List<String> ORIGINS = List.of(
            "CN", "CN", "CN", "MX", "CA", "DE", "JP", "KR", "VN", "TW", "IN", "IT", "TH", "GB", "BR", "CH", "RU");
    private static final List<String> STATED = List.of(
            "mode=vessel",
            "mode=vessel",
            "mode=vessel",
            "mode=air",
            "mode=truck;preference=USMCA",
            "mode=vessel;loaded=2025-01-02",
            "mode=truck;use=auto-part",
            "content.steel=40%;content.aluminum=10%",
            "mode=air;entry=informal",
            "");

    private final SplittableRandom random;
    private final Ledger ledger;
    private final Assessor assessor;
    private final List<CommodityCode> goods = new ArrayList<>();
    private final List<String> headings;

    private BadFilings(Ledger ledger, long seed) {
        this.random = new SplittableRandom(seed);
        this.ledger = ledger;
        var law = new CompiledLaw(BuiltLaw.latest(ledger));
        this.assessor = new Assessor(law, new NomenclatureRates(ledger.nomenclatures()));
        List<CommodityCode> lines =
                ledger.nomenclatures().find(Area.US).orElseThrow().lines(LocalDate.of(2026, 1, 1)).stream()
                        .filter(line -> line.digits().compareTo("98") < 0)
                        .toList();
        for (int i = 0; i < GOODS; i++) {
            goods.add(one(lines));
        }
        this.headings = law.engine().law().measures().stream()
                .flatMap(measure -> measure.segments().stream())
                .flatMap(segment -> segment.terms().headings().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /// `BadFilings ROWS FILE [SEED]`
    public static void main(String[] args) throws IOException {
        write(
                BuiltLaw.open(),
                Long.parseLong(args[0]),
                Path.of(args[1]),
                args.length > 2 ? Long.parseLong(args[2]) : 1);
    }

    static void write(Ledger ledger, long rows, Path file, long seed) throws IOException {
        var filings = new BadFilings(ledger, seed);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEAD);
            for (long i = 0; i < rows; i++) {
                out.write(filings.row(i));
            }
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String row(long number) {
        CommodityCode good = goods.get((int) (goods.size() * Math.pow(random.nextDouble(), SKEW)));
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        String stated = one(STATED);
        int kilograms = 1 + random.nextInt(900);
        String quantity = random.nextInt(5) == 0 ? "" : kilograms + " kg";
        var value = BigDecimal.valueOf(
                random.nextInt(20) == 0 ? 10_000 + random.nextInt(80_000) : 100_000 + random.nextInt(50_000_000), 2);
        String origin = one(ORIGINS);
        Facts facts = ledger.log()
                .vocabulary()
                .read(quantity.isEmpty() ? stated : (stated.isEmpty() ? "" : stated + ";") + "quantity=" + quantity);
        Filed filed = filed(good, new Lane(Area.of(origin), Area.US), day, value, facts);
        // Whoever did not state the facts filed by them all the same.
        String said = random.nextInt(8) == 0 ? "" : stated;
        return String.join(
                        ",",
                        "E" + number,
                        day.toString(),
                        origin,
                        good.digits(),
                        value.toPlainString(),
                        quantity,
                        said,
                        filed.headings(),
                        filed.rate(),
                        filed.duty())
                + "\n";
    }

    private record Filed(String headings, String rate, String duty) {}

    private Filed filed(CommodityCode good, Lane lane, LocalDate day, BigDecimal value, Facts facts) {
        int mistake = random.nextInt(10);
        // The duty of another period, or its headings, or both.
        LocalDate then = mistake < 4 ? day.plusDays(random.nextInt(-MOST_DAYS_OFF, MOST_DAYS_OFF)) : day;
        Assessment now = assessed(good, lane, day, value, facts);
        Assessment law = assessed(good, lane, then, value, facts);
        var reported = new ArrayList<>(headings(mistake == 2 ? now : law));
        BigDecimal duty = duty(mistake == 3 ? now : law).orElse(BigDecimal.ZERO);
        switch (mistake) {
            case 4 -> duty = value.multiply(BigDecimal.valueOf(25L * random.nextInt(100), 3));
            case 5 -> {
                if (!reported.isEmpty()) {
                    reported.remove(random.nextInt(reported.size()));
                }
            }
            case 6 -> reported.add(one(headings));
            case 7 -> duty = duty.multiply(BigDecimal.valueOf(50 + random.nextInt(100), 2));
            case 8 -> {
                duty = duty.add(value.movePointLeft(1));
                reported.add(one(headings));
            }
            default -> {}
        }
        String said = random.nextInt(4) == 0 ? "" : String.join(" ", new LinkedHashSet<>(reported));
        return switch (random.nextInt(12)) {
            case 0 -> new Filed(said, "", "");
            case 1, 2 -> new Filed(said, duty.movePointRight(2).divide(value, 2, RoundingMode.HALF_UP) + "%", "");
            default ->
                new Filed(said, "", duty.setScale(2, RoundingMode.HALF_UP).toPlainString());
        };
    }

    private Assessment assessed(CommodityCode good, Lane lane, LocalDate day, BigDecimal value, Facts facts) {
        return assessor.assess(new Consignment(
                good,
                lane,
                CustomsClock.of(Area.US).endOf(day.isBefore(FIRST) ? FIRST.plusDays(1) : day),
                new Money(value, "USD"),
                facts));
    }

    private static Optional<BigDecimal> duty(Assessment law) {
        return law.duty().map(Money::amount);
    }

    /// The first heading of every duty that applies and of every exemption.
    private static List<String> headings(Assessment law) {
        var headings = new ArrayList<String>();
        for (Finding finding : law.regime().duties()) {
            List<String> own = switch (finding) {
                case Finding.Applies applies -> applies.segment().terms().headings();
                case Finding.Exempt exempt -> exempt.headings();
                default -> List.<String>of();
            };
            own.stream().findFirst().ifPresent(headings::add);
        }
        return headings;
    }
}
