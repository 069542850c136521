package chokepoint.bench;

import chokepoint.duty.Consignment;
import chokepoint.ledger.Ledger;
import chokepoint.ledger.goods.GoodsList;
import chokepoint.ledger.regime.Question;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.Facts;
import chokepoint.terms.Lane;
import chokepoint.terms.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Entry lines as a customs broker has them: many goods, a few lanes, every day from 2018 to 2026, and facts on one in
/// two. The same seed gives the same lines.
final class MixedConsignments {

    private static final long SEED = 20250606;
    private static final LocalDate FIRST = LocalDate.parse("2018-01-01");
    private static final int DAYS = 3200;
    private static final List<Lane> LANES = List.of(
            lane("CN", "US"), lane("CN", "US"), lane("CN", "US"), lane("US", "CN"), lane("DE", "US"), lane("MX", "US"));
    private static final List<String> STATED = List.of(
            "",
            "",
            "",
            "loaded=2025-04-03;mode=vessel",
            "content.steel=40%;content.aluminum=10%",
            "us_content=25%;quantity=120 kg",
            "entry=informal",
            "quantity=12 doz;freight=90;insurance=11");

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<CommodityCode> american;
    private final List<CommodityCode> chinese;
    private final List<Facts> facts;

    private MixedConsignments(Ledger ledger) {
        this.american = codes(ledger, Area.US);
        this.chinese = codes(ledger, Area.CN);
        this.facts = STATED.stream().map(ledger.log().vocabulary()::read).toList();
    }

    static List<Consignment> of(Ledger ledger, int count) {
        var mixed = new MixedConsignments(ledger);
        var all = new ArrayList<Consignment>(count);
        for (int i = 0; i < count; i++) {
            all.add(mixed.next());
        }
        return all;
    }

    static Question question(Consignment consignment) {
        return new Question(
                consignment.good(),
                consignment.lane(),
                consignment.entered(),
                consignment.facts(),
                Optional.of(consignment.value().amount()),
                Map.of());
    }

    /// Half of the codes are lines of the nomenclature, half stand on lists of the law.
    private static List<CommodityCode> codes(Ledger ledger, Area destination) {
        var codes = new ArrayList<CommodityCode>();
        LocalDate day = LocalDate.parse("2026-01-01");
        var nomenclature = ledger.nomenclatures().find(destination).orElseThrow();
        for (int chapter = 1; chapter <= 97; chapter++) {
            if (chapter != 77) {
                codes.addAll(nomenclature.linesUnder(new CommodityCode("%02d".formatted(chapter)), day));
            }
        }
        List<CommodityCode> listed = ledger.log().goodsLists().values().stream()
                .filter(list -> list.nomenclature().equalsIgnoreCase(destination.code()))
                .map(GoodsList::codes)
                .flatMap(set -> set.codes().stream())
                .filter(code -> code.length() >= 8)
                .toList();
        var some = new SplittableRandom(SEED);
        int lines = codes.size();
        for (int i = 0; i < lines && !listed.isEmpty(); i++) {
            codes.add(listed.get(some.nextInt(listed.size())));
        }
        return codes;
    }

    private Consignment next() {
        Lane lane = one(LANES);
        boolean intoChina = lane.destination().equals(Area.CN);
        LocalDate entry = FIRST.plusDays(random.nextInt(DAYS));
        Facts stated = one(facts);
        boolean contradiction =
                stated.findDay("loaded").map(day -> day.isAfter(entry)).orElse(false);
        return new Consignment(
                one(intoChina ? chinese : american),
                lane,
                CustomsClock.of(lane.destination()).startOf(entry),
                new Money(BigDecimal.valueOf(10_000 + random.nextInt(5_000_000), 2), intoChina ? "CNY" : "USD"),
                contradiction ? Facts.none() : stated);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static Lane lane(String from, String to) {
        return new Lane(Area.of(from), Area.of(to));
    }
}
