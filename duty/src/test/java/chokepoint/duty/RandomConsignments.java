package chokepoint.duty;

import chokepoint.ledger.Ledger;
import chokepoint.ledger.goods.GoodsList;
import chokepoint.ledger.nomenclature.Nomenclature;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.FactDefinition;
import chokepoint.terms.FactValue;
import chokepoint.terms.Facts;
import chokepoint.terms.Lane;
import chokepoint.terms.Money;
import chokepoint.terms.Quantity;
import chokepoint.terms.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Consignments into the United States and into China, with codes, moments and facts that the law distinguishes.
public final class RandomConsignments {

    private static final long FIRST = Instant.parse("2018-01-01T12:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("2027-01-01T12:00:00Z").getEpochSecond();
    private static final List<String> UNITS = List.of("kg", "no", "doz", "m2", "l", "t");
    private static final List<String> CONTENTS = List.of("content.steel", "content.aluminum", "content.copper");

    private final SplittableRandom random;
    private final List<Area> areas;
    private final List<GoodsList> lists;
    private final List<Instant> boundaries;
    private final List<FactDefinition> facts;
    private final List<String> headings;
    private final List<List<CommodityCode>> lines = new ArrayList<>();

    public RandomConsignments(Ledger ledger, long seed) {
        this.random = new SplittableRandom(seed);
        this.areas = List.copyOf(ledger.log().areas().named().keySet());
        this.lists = ledger.log().goodsLists().values().stream()
                .filter(list -> list.codes().size() > 0)
                .toList();
        var law = ledger.latest(Reading.COLLECTED).law();
        this.boundaries = law.boundaries();
        this.facts = ledger.log().vocabulary().definitions();
        this.headings = law.exemptions().stream()
                .flatMap(rule -> rule.segments().stream())
                .flatMap(segment -> segment.terms().headings().stream())
                .distinct()
                .toList();
        for (Area area : List.of(Area.US, Area.CN)) {
            Nomenclature nomenclature = ledger.nomenclatures().find(area).orElseThrow();
            var all = new ArrayList<CommodityCode>();
            for (int chapter = 1; chapter < 98; chapter++) {
                all.addAll(nomenclature.linesUnder(
                        CommodityCode.of("%02d".formatted(chapter)),
                        nomenclature.editions().getLast().from()));
            }
            lines.add(all);
        }
    }

    public Consignment next() {
        boolean american = random.nextInt(4) > 0;
        Area destination = american ? Area.US : Area.CN;
        Area origin = random.nextInt(3) > 0 ? american ? Area.CN : Area.US : one(areas);
        Instant entered = moment();
        CommodityCode code = code(american ? 0 : 1);
        BigDecimal value = BigDecimal.valueOf(1 + random.nextLong(random.nextBoolean() ? 80_000 : 5_000_000), 2);
        return new Consignment(
                code,
                new Lane(origin, destination),
                entered,
                new Money(value, american ? "USD" : "CNY"),
                ofWholeEntry(facts(entered), value));
    }

    /// An entry is worth no less than one line of it.
    private static Facts ofWholeEntry(Facts stated, BigDecimal value) {
        return stated.findNumber(Consignment.ENTRY_VALUE)
                .map(rest -> stated.with(Consignment.ENTRY_VALUE, new FactValue.Amount(value.add(rest))))
                .orElse(stated);
    }

    private CommodityCode code(int nomenclature) {
        String digits = switch (random.nextInt(8)) {
            case 0, 1, 2, 3 -> {
                List<CommodityCode> codes = one(lists).codes().codes();
                yield codes.get(random.nextInt(codes.size())).digits();
            }
            case 4, 5, 6 -> one(lines.get(nomenclature)).digits();
            default -> Integer.toString(random.nextInt(10_000_000, 97_999_999));
        };
        int length = 2 * random.nextInt(2, 6);
        var longer = new StringBuilder(digits);
        while (longer.length() < length) {
            longer.append(random.nextBoolean() ? "00" : Integer.toString(random.nextInt(10, 100)));
        }
        boolean whole = random.nextInt(3) == 0;
        return new CommodityCode(whole ? digits : longer.substring(0, length));
    }

    private Instant moment() {
        return random.nextInt(3) > 0
                ? Instant.ofEpochSecond(random.nextLong(FIRST, LAST))
                : one(boundaries).plusSeconds(random.nextInt(-1, 2));
    }

    private Facts facts(Instant entered) {
        Facts stated = Facts.none();
        int count = random.nextInt(3) == 0 ? 0 : random.nextInt(1, 6);
        for (int i = 0; i < count; i++) {
            FactDefinition fact = one(facts);
            Optional<FactValue> value = value(fact, stated, entered);
            if (value.isPresent()) {
                stated = stated.with(fact.key(), value.get());
            }
        }
        return stated;
    }

    /// Something the fact may be; nothing where no word is known, or the metals would be more than the whole.
    Optional<FactValue> value(FactDefinition fact, Facts beside, Instant entered) {
        return switch (fact.kind()) {
            case DATE ->
                Optional.of(new FactValue.Day(
                        LocalDate.ofInstant(entered, ZoneOffset.UTC).minusDays(random.nextInt(2, 80))));
            case PLACE -> Optional.of(new FactValue.Place(random.nextBoolean() ? Area.US : one(areas)));
            case PERCENT -> percent(fact, beside);
            case QUANTITY ->
                Optional.of(new FactValue.Measured(Quantity.parse(random.nextInt(1, 5000) + " " + one(UNITS))));
            case MONEY -> Optional.of(new FactValue.Amount(BigDecimal.valueOf(random.nextInt(100_000), 2)));
            case HEADING -> Optional.of(FactValue.Words.of(one(headings)));
            case WORD ->
                fact.words().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                FactValue.Words.of(one(List.copyOf(fact.words().keySet()))));
        };
    }

    private Optional<FactValue> percent(FactDefinition fact, Facts beside) {
        BigDecimal percent = BigDecimal.valueOf(random.nextInt(10_001), 2);
        if (CONTENTS.contains(fact.key())) {
            BigDecimal metal = percent;
            for (String other : CONTENTS) {
                metal = metal.add(
                        other.equals(fact.key())
                                ? BigDecimal.ZERO
                                : beside.findNumber(other).orElse(BigDecimal.ZERO));
            }
            if (metal.compareTo(Share.HUNDRED) > 0) {
                return Optional.empty();
            }
        }
        return Optional.of(new FactValue.Percent(percent));
    }

    public int number(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
