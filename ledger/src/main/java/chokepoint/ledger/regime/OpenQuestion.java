package chokepoint.ledger.regime;

import chokepoint.ledger.law.Source;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.Condition;
import java.util.List;

/// What would have to be known to say whether a measure applies.
public sealed interface OpenQuestion {

    /// In words, for people.
    String toText();

    /// Whether a condition holds depends on a fact nobody stated.
    ///
    /// @param source the provision that asks
    record OfFact(Condition condition, Source source) implements OpenQuestion {
        @Override
        public String toText() {
            return condition.toText();
        }
    }

    /// The code is shorter than those the law lists.
    ///
    /// @param reached lines below the code that the provision reaches
    record OfCode(CommodityCode code, List<CommodityCode> reached, Source source) implements OpenQuestion {
        public OfCode {
            reached = List.copyOf(reached);
        }

        @Override
        public String toText() {
            return "the full code is "
                    + String.join(
                            " or ",
                            reached.stream().limit(6).map(CommodityCode::dotted).toList())
                    + (reached.size() > 6 ? " …" : "");
        }
    }
}
