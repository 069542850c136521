package chokepoint.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/// What is stated of one fact of a consignment.
public sealed interface FactValue {

    /// As it is written in a list of facts.
    String text();

    record Day(LocalDate day) implements FactValue {
        @Override
        public String text() {
            return day.toString();
        }
    }

    record Place(Area area) implements FactValue {
        @Override
        public String text() {
            return area.code();
        }
    }

    /// @param percent of the customs value (or of the weight, as the fact says), 0 to 100
    record Percent(BigDecimal percent) implements FactValue {
        @Override
        public String text() {
            return percent.stripTrailingZeros().toPlainString() + "%";
        }
    }

    record Measured(Quantity quantity) implements FactValue {
        @Override
        public String text() {
            return quantity.toString();
        }
    }

    /// @param amount in the currency of the customs value
    record Amount(BigDecimal amount) implements FactValue {
        @Override
        public String text() {
            return amount.toPlainString();
        }
    }

    /// Words of the fact's closed list, or chapter-99 headings: one, or several where the fact may be repeated.
    record Words(SortedSet<String> words) implements FactValue {
        public Words(Collection<String> words) {
            this(new TreeSet<>(words));
        }

        public static Words of(String... words) {
            return new Words(java.util.List.of(words));
        }

        @Override
        public String text() {
            return String.join(",", words);
        }
    }
}
