package chokepoint.duty.audit;

import java.math.BigDecimal;

/// How closely an audit looks.
///
/// @param tolerance in the currency of the entry: differences up to it are rounding
/// @param reach how many days before and after the entry another period is looked for
public record AuditRules(BigDecimal tolerance, int reach) {

    /// Five cents: each duty is billed in whole cents, and a broker may round their sum instead.
    public static final AuditRules USUAL = new AuditRules(new BigDecimal("0.05"), 180);

    public AuditRules {
        if (tolerance.signum() < 0) {
            throw new IllegalArgumentException("a tolerance of " + tolerance + " is less than nothing");
        }
        if (reach < 0) {
            throw new IllegalArgumentException("a reach of " + reach + " days is less than nothing");
        }
    }

    boolean isRounding(BigDecimal difference) {
        return difference.abs().compareTo(tolerance) <= 0;
    }
}
