package chokepoint.duty;

import chokepoint.terms.CommodityCode;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.Facts;
import chokepoint.terms.Lane;
import chokepoint.terms.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Goods of one code that enter together.
///
/// @param entered the moment of entry for consumption
/// @param value customs value
/// @param facts what is stated of them
public record Consignment(CommodityCode good, Lane lane, Instant entered, Money value, Facts facts) {

    /// The fact that says what the whole entry is worth, where these goods are one line of it.
    public static final String ENTRY_VALUE = "entry_value";

    public Consignment {
        if (value.amount().signum() <= 0) {
            throw new IllegalArgumentException("the customs value is " + value + "; it must be more than zero");
        }
        // A day of slack: what is loaded tomorrow in Shanghai may be loaded today in New York.
        LocalDate entry = CustomsClock.of(lane.destination()).dayOf(entered).plusDays(1);
        for (String key : List.of("loaded", "exported")) {
            facts.findDay(key).filter(day -> day.isAfter(entry)).ifPresent(day -> {
                throw new IllegalArgumentException("the facts contradict each other: " + key + "=" + day
                        + ", but entered on " + entry.minusDays(1));
            });
        }
    }

    /// Whether the entry that these goods are said to be a line of is worth less than they are.
    public boolean exceedsItsEntry() {
        return facts.findNumber(ENTRY_VALUE)
                .filter(whole -> whole.compareTo(value.amount()) < 0)
                .isPresent();
    }

    public Consignment with(Facts other) {
        return new Consignment(good, lane, entered, value, other);
    }

    public Consignment of(CommodityCode other) {
        return new Consignment(other, lane, entered, value, facts);
    }
}
