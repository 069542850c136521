package chokepoint.duty;

import chokepoint.terms.CommodityCode;
import chokepoint.terms.Facts;
import chokepoint.terms.Lane;
import chokepoint.terms.Money;
import java.time.Instant;

/// Goods of one code that enter together.
///
/// @param entered the moment of entry for consumption
/// @param value customs value
/// @param facts what is stated of them
public record Consignment(CommodityCode good, Lane lane, Instant entered, Money value, Facts facts) {

    public Consignment {
        if (value.amount().signum() <= 0) {
            throw new IllegalArgumentException("the customs value is " + value + "; it must be more than zero");
        }
    }

    public Consignment with(Facts other) {
        return new Consignment(good, lane, entered, value, other);
    }

    public Consignment of(CommodityCode other) {
        return new Consignment(other, lane, entered, value, facts);
    }
}
