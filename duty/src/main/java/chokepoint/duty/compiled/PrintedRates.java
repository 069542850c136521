package chokepoint.duty.compiled;

import chokepoint.duty.Assessor;
import chokepoint.duty.Consignment;
import chokepoint.ledger.nomenclature.LineRates;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.DutyExpression;
import chokepoint.terms.FactValue;
import chokepoint.terms.Facts;
import chokepoint.terms.Lane;
import chokepoint.terms.Money;
import chokepoint.terms.SpecialRate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// The rates that lines print, numbered, and what each column of them comes to. A line with a unit value of
/// its own has a number of its own.
final class PrintedRates {

    private static final long UNKNOWN = Long.MIN_VALUE;
    private static final int COLUMNS = 4;

    private final CompiledDuties.Terms terms;
    private final Instant moment;
    private final List<LineRates> rates;
    private final List<Optional<UnitValues.UnitValue>> unitValues = new ArrayList<>();
    private final Map<Integer, Map<Integer, Integer>> withUnitValue = new HashMap<>();
    private final Map<Integer, Long> worked = new ConcurrentHashMap<>();
    private final Map<Long, Integer> alike = new ConcurrentHashMap<>();
    private final AtomicInteger nextAlike = new AtomicInteger();
    private long[] percents = new long[0];
    private int[] alikeOf = new int[0];

    PrintedRates(CompiledDuties.Terms terms, Instant moment) {
        this.terms = terms;
        this.moment = moment;
        this.rates = new ArrayList<>(terms.schedule().rates());
        rates.forEach(rate -> unitValues.add(Optional.empty()));
    }

    /// The number of the rates of a line in an era.
    synchronized int number(int line, int era) {
        int printed = terms.schedule().rate(line, era);
        if (terms.unitValues().isEmpty()) {
            return printed;
        }
        return terms.unitValues()
                .find(terms.schedule().line(line))
                .map(unit -> withUnitValue
                        .computeIfAbsent(printed, rate -> new HashMap<>())
                        .computeIfAbsent(line, one -> {
                            rates.add(rates.get(printed));
                            unitValues.add(Optional.of(unit));
                            return rates.size() - 1;
                        }))
                .orElse(printed);
    }

    /// Makes room for the columns of all rates that there are now.
    void fix() {
        alikeOf = new int[rates.size()];
        percents = new long[COLUMNS * rates.size()];
        Arrays.fill(percents, UNKNOWN);
    }

    /// What a column comes to, in the units of [RateUnit]; -1 where that cannot be told.
    long percent(int rate, int column) {
        long[] known = percents;
        int at = rate * COLUMNS + column;
        if (at < known.length && known[at] != UNKNOWN) {
            return known[at];
        }
        long percent = workedOut(rate, column);
        if (at < known.length) {
            known[at] = percent;
        }
        return percent;
    }

    private long workedOut(int rate, int column) {
        return worked.computeIfAbsent(rate * COLUMNS + column, key -> {
            Facts facts = withQuantity(terms.assumptions().stated(), rate);
            return column(rate, DutyExpression.Column.values()[column], facts)
                    .flatMap(duty -> Assessor.percent(
                            duty,
                            new Consignment(
                                    CommodityCode.of("0101"),
                                    new Lane(Area.of("AQ"), terms.customs()),
                                    moment,
                                    new Money(terms.assumptions().value(), terms.currency()),
                                    facts)))
                    .map(RateUnit::of)
                    .orElse(-1L);
        });
    }

    /// What a column prints for goods of which these facts are stated.
    Optional<DutyExpression> column(int rate, DutyExpression.Column column, Facts facts) {
        LineRates printed = rates.get(rate);
        return switch (column) {
            case GENERAL -> printed.general();
            case COLUMN_2 -> printed.column2();
            case SPECIAL ->
                facts.words("preference").stream()
                        .map(word -> terms.schedule().nomenclature().specialRate(printed, word))
                        .flatMap(Optional::stream)
                        .map(SpecialRate::duty)
                        .findFirst()
                        .or(printed::general);
        };
    }

    /// The facts with the quantity that the value buys, where a unit value is known.
    Facts withQuantity(Facts facts, int rate) {
        return unitValues
                .get(rate)
                .map(unit -> facts.with(
                        "quantity",
                        new FactValue.Measured(unit.of(terms.assumptions().value()))))
                .orElse(facts);
    }

    /// A number that rates share for which what depends on them so far is the same.
    int key(int rate, Dependence dependence) {
        return switch (dependence) {
            case NONE -> Integer.MIN_VALUE;
            case ORDINARY -> unitValues.get(rate).isPresent() ? alone(rate) : alike(rate);
            case WHOLE -> alone(rate);
        };
    }

    private static int alone(int rate) {
        return -1 - rate;
    }

    /// A number that rates share whose general column comes to the same: where no quantity is known, duties
    /// that depend on the ordinary rate are the same for them.
    private int alike(int rate) {
        int known = alikeOf.length > rate ? alikeOf[rate] : 0;
        if (known == 0) {
            known = alike.computeIfAbsent(
                    percent(rate, DutyExpression.Column.GENERAL.ordinal()), percent -> nextAlike.incrementAndGet());
            if (alikeOf.length > rate) {
                alikeOf[rate] = known;
            }
        }
        return known;
    }
}
