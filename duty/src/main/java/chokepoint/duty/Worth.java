package chokepoint.duty;

import java.math.BigDecimal;
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

    static Open open(String... needs) {
        return new Open(Set.of(needs));
    }

    static Open open(Collection<String> needs) {
        return new Open(new TreeSet<>(needs));
    }
}
