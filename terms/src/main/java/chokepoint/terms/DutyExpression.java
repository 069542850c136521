package chokepoint.terms;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a duty is worked out: a tree that reads like the tariff in words and parses back.
///
/// `DutyExpression.parse(text)` reads what laws and nomenclatures print; [#toText] prints the one form we
/// use. For every expression `parse(expression.toText())` equals the expression.
public sealed interface DutyExpression {

    /// No duty.
    record Free() implements DutyExpression {}

    /// A percent of the base of the levy: `3.4%`, `33 1/3%`.
    record AdValorem(BigDecimal percent) implements DutyExpression {
        public AdValorem {
            percent = DutyText.plain(percent);
        }
    }

    /// A percent of the value of one part of the article: `6% on the case`.
    record AdValoremOn(BigDecimal percent, String part) implements DutyExpression {
        public AdValoremOn {
            percent = DutyText.plain(percent);
        }

        /// Whether the part is the article itself, as in `6.5% on the entire set`.
        public boolean ofWholeArticle() {
            return part.equals("the entire set");
        }
    }

    /// Money per quantity: `5.5¢/kg`, `$1.34/1000`, `98¢ each`, `1.7¢/kg on lead content`.
    ///
    /// @param amount money for each `per`
    /// @param qualifier how the quantity is measured, in the tariff's words; empty where it is the plain
    /// quantity
    record Specific(Money amount, Quantity per, String qualifier) implements DutyExpression {
        public Specific {
            amount = DutyText.plain(amount);
            if (per.amount().signum() == 0) {
                throw new IllegalArgumentException("A specific duty is per some quantity, not per zero.");
            }
        }
    }

    /// Money for each postal item, however much it holds: `$100/item`.
    record PerItem(Money amount) implements DutyExpression {
        public PerItem {
            amount = DutyText.plain(amount);
        }
    }

    /// All parts added.
    record Sum(List<DutyExpression> parts) implements DutyExpression {
        public Sum {
            parts = DutyText.several(parts);
        }
    }

    /// The part that comes to most.
    record HigherOf(List<DutyExpression> parts) implements DutyExpression {
        public HigherOf {
            parts = DutyText.several(parts);
        }
    }

    /// The part that comes to least.
    record LowerOf(List<DutyExpression> parts) implements DutyExpression {
        public LowerOf {
            parts = DutyText.several(parts);
        }
    }

    /// Held between two amounts a consignment: `0.3464% min $33.58 max $651.50`.
    record Bounded(DutyExpression expression, Optional<Money> min, Optional<Money> max) implements DutyExpression {
        public Bounded {
            if (min.isEmpty() && max.isEmpty()) {
                throw new IllegalArgumentException("A bounded duty has a least or a greatest amount.");
            }
            min = min.map(DutyText::plain);
            max = max.map(DutyText::plain);
        }
    }

    /// Lifts the ordinary duty to a total; nothing where that is as high already: `top-up to 15%`.
    record TopUpTo(BigDecimal percent) implements DutyExpression {
        public TopUpTo {
            percent = DutyText.plain(percent);
        }
    }

    /// What the price lacks to a floor: `minimum price $21/kg`.
    record MinimumPrice(Money price, Quantity per) implements DutyExpression {
        public MinimumPrice {
            price = DutyText.plain(price);
        }
    }

    /// The rate of the goods nomenclature for the line: `column 1`, `special`, `column 2`.
    record OfColumn(Column column) implements DutyExpression {}

    /// The rate columns of the goods nomenclature.
    enum Column {
        GENERAL,
        SPECIAL,
        COLUMN_2
    }

    /// A percent that the consignment states: `fact ad_rate`.
    record FromFact(String key) implements DutyExpression {}

    /// What other measures would take together: `total of us/ieepa-*`.
    ///
    /// @param measures the beginning of their ids, and a star
    record TotalOf(String measures) implements DutyExpression {}

    /// A rate that falls with each degree below a bound, down to a floor: raw sugar.
    ///
    /// @param full rate at `degrees` and above
    /// @param lessPerDegree taken off for each degree under `degrees`, fractions in proportion
    /// @param least the rate never falls below this
    record SpecificLess(Specific full, Money lessPerDegree, BigDecimal degrees, Money least) implements DutyExpression {
        public SpecificLess {
            lessPerDegree = DutyText.plain(lessPerDegree);
            degrees = DutyText.plain(degrees);
            least = DutyText.plain(least);
        }
    }

    /// Words that send the reader elsewhere; the words alone cannot be computed, and say what is missing.
    record ByReference(String text, Kind kind) implements DutyExpression {

        /// What the words refer to.
        public enum Kind {
            /// `The rate applicable to the natural juice in heading 2009`.
            RATE_OF_OTHER_GOODS("the rate of the goods the words name"),
            /// `The rate applicable in the absence of this heading`.
            RATE_ABSENT_THIS_LINE("the rate of the line that would hold without this one"),
            /// `See 9823.04.01-9823.04.54`, `See additional U.S. note 1`.
            SEE("the rate in the headings or notes the words name"),
            /// `A duty upon the value of the repairs or alterations`.
            PART_OF_VALUE("the value of the part the words name, and the rate of the goods"),
            /// `Free, under bond, as prescribed in U.S. note 2`.
            FREE_ON_TERMS("that the terms of the freedom are met"),
            /// Watch movements: so much for each piece, within the duty on the complete movement.
            PIECES_OF_MOVEMENT("the jewels and pieces of the movement, and the duty on the complete movement"),
            /// `The duty rate provided in such subheading minus 0.5%`.
            RATE_LESS("the rate of the subheading the words refer to");

            private final String needs;

            Kind(String needs) {
                this.needs = needs;
            }

            public String needs() {
                return needs;
            }
        }
    }

    /// A text that is no duty expression.
    final class UnknownForm extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        UnknownForm(String text, String why) {
            super(
                    "'" + text + "' is no duty expression: " + why
                            + " Maybe 'Free', '34%', '5.5¢/kg', '$1.035/kg + 5%' or another form of docs/reference/ledger-format.md.");
        }
    }

    /// Reads a duty expression; throws [UnknownForm] with the text where there is none.
    static DutyExpression parse(String text) {
        return new DutyParser(text).parse();
    }

    /// The one form we print; parses back to the same expression.
    default String toText() {
        return DutyText.of(this);
    }

    /// What must be known beside the base of the levy, in words: `quantity in kg on drained weight`, `value
    /// of the case`.
    default Set<String> needs() {
        var needs = new LinkedHashSet<String>();
        DutyText.collectNeeds(this, needs);
        return needs;
    }
}
