package chokepoint.ledger.regime;

import chokepoint.ledger.law.Source;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.Condition;
import java.util.List;
import java.util.stream.Collectors;

/// What would have to be known to say whether a measure applies.
public sealed interface OpenQuestion {

    /// The answer with which the measure applies, in words: it applies if …
    String toText();

    /// The provision that asks.
    Source source();

    /// Whether a condition holds depends on a fact nobody stated.
    ///
    /// @param holds true where the measure applies if the condition holds, false where it applies if it does not
    record OfFact(Condition condition, boolean holds, Source source) implements OpenQuestion {
        @Override
        public String toText() {
            if (holds) {
                return condition.toText();
            }
            return condition instanceof Condition.Not(Condition part)
                    ? part.toText()
                    : new Condition.Not(condition).toText();
        }
    }

    /// The code is shorter than those the law lists, or of another schedule than they are.
    ///
    /// @param reached lines below the code that the provision reaches
    /// @param holds true where the measure applies to those, false where it applies to the others
    record OfCode(CommodityCode code, List<CommodityCode> reached, boolean holds, Source source)
            implements OpenQuestion {

        private static final int SHOWN = 6;

        public OfCode {
            reached = List.copyOf(reached);
        }

        @Override
        public String toText() {
            return (isOfThisSchedule() ? "the full code is " : "the code in the law's own schedule is ")
                    + (holds ? "" : "not ")
                    + reached.stream().limit(SHOWN).map(CommodityCode::dotted).collect(Collectors.joining(" or "))
                    + (reached.size() > SHOWN ? " …" : "");
        }

        /// A control of the exporting country lists codes of its own schedule, which share six digits with the good's.
        private boolean isOfThisSchedule() {
            return reached.stream()
                    .anyMatch(line -> !line.equals(code) && line.digits().startsWith(code.digits()));
        }
    }

    /// Another measure may apply in its place, and whether that one does is open.
    ///
    /// @param measure id
    /// @param source the provision by which this one gives way
    record OfMeasure(String measure, Source source) implements OpenQuestion {
        @Override
        public String toText() {
            return measure + " does not";
        }
    }
}
