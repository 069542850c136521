package chokepoint.duty;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/// What an expression comes to: an amount with its working, or the facts without which nobody can tell.
sealed interface Worth {

    /// @param amount exact, in the currency of the value
    /// @param working the arithmetic in words
    record Known(BigDecimal amount, String working) implements Worth {}

    /// @param needs fact keys, or the words of the tariff where no fact key holds them
    record Open(Set<String> needs) implements Worth {
        public Open {
            needs = java.util.Collections.unmodifiableSet(new TreeSet<>(needs));
        }
    }

    /// The part of this that goods bear which are worth `value` of a whole.
    default Worth partOf(BigDecimal whole, BigDecimal value) {
        return switch (this) {
            case Known(BigDecimal amount, String working) ->
                new Known(
                        amount.multiply(value).divide(whole, MathContext.DECIMAL128),
                        "(" + working + ") × " + Figures.money(value) + " ÷ " + Figures.money(whole));
            case Open open -> open;
        };
    }

    static Open open(String... needs) {
        return new Open(Set.of(needs));
    }

    static Open open(Collection<String> needs) {
        return new Open(new TreeSet<>(needs));
    }
}
