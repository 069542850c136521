package chokepoint.duty.entries;

import chokepoint.terms.DutyExpression;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// What every entry line of one situation, under the same facts, owes: worked out once, by the same code that
/// answers for one consignment.
sealed interface Plan {

    /// Every measure is decided.
    record Decided(List<Line> lines, List<BriefFinding> findings) implements Plan {
        public Decided {
            lines = List.copyOf(lines);
            findings = List.copyOf(findings);
        }
    }

    /// It depends on open facts which lines there are, from the least to the most that may be owed.
    ///
    /// @param common owed in both cases alike
    /// @param least owed in the case of least duty only
    /// @param most owed in the case of most duty only
    record Ranging(List<Line> common, List<Line> least, List<Line> most, Openings openings, List<BriefFinding> findings)
            implements Plan {
        public Ranging {
            common = List.copyOf(common);
            least = List.copyOf(least);
            most = List.copyOf(most);
            findings = List.copyOf(findings);
        }
    }

    /// No amount can be told.
    record Untold(Openings openings, List<BriefFinding> findings) implements Plan {
        public Untold {
            findings = List.copyOf(findings);
        }
    }

    /// The rates of the line have to be known.
    record ByRates() implements Plan {}

    /// The customs value has to be known: one plan for each band between these bounds.
    record ByValue(List<BigDecimal> bounds) implements Plan {
        public ByValue {
            bounds = List.copyOf(bounds);
        }

        /// The band of a value: even numbers between two bounds, odd ones on a bound.
        int band(long cents) {
            BigDecimal value = BigDecimal.valueOf(cents, 2);
            for (int i = 0; i < bounds.size(); i++) {
                int order = value.compareTo(bounds.get(i));
                if (order <= 0) {
                    return 2 * i + (order == 0 ? 1 : 0);
                }
            }
            return 2 * bounds.size();
        }

        /// A value that lies in a band.
        ///
        /// @param beyond how far above the last bound
        BigDecimal sample(int band, BigDecimal beyond) {
            int above = band / 2;
            if (band % 2 == 1) {
                return bounds.get(above);
            }
            if (above == bounds.size()) {
                return bounds.getLast().add(beyond);
            }
            BigDecimal low = above == 0 ? BigDecimal.ZERO : bounds.get(above - 1);
            return low.add(bounds.get(above)).divide(BigDecimal.TWO);
        }
    }

    /// Each line has to be worked out by itself.
    record Singly() implements Plan {}

    /// What is open and would narrow the range.
    ///
    /// @param facts keys, or `code`
    /// @param needs what must be known before any amount can be told
    record Openings(List<String> facts, Set<String> needs, boolean triedAll) {
        static final Openings NONE = new Openings(List.of(), Set.of(), true);

        public Openings {
            facts = List.copyOf(facts);
            needs = Set.copyOf(needs);
        }
    }

    /// One duty or fee.
    ///
    /// @param programme its number
    record Line(String measure, int programme, boolean fee, Amount amount) {}

    /// How an amount follows from the numbers of an entry line.
    sealed interface Amount {

        /// The value times a rate, half up to cents, held between two amounts.
        ///
        /// @param rate in units of 10⁻⁸ of the value
        /// @param min in cents
        /// @param max in cents
        record OfValue(long rate, long min, long max) implements Amount {}

        /// The value times the rate of a column of the tariff.
        ///
        /// @param column its ordinal
        record OfColumn(int column) implements Amount {}

        /// The value times what the general column lacks to a total.
        ///
        /// @param rate the total, in units of 10⁻⁸ of the value
        record ToTotal(long rate) implements Amount {}

        /// An expression of value, quantities, freight and insurance.
        ///
        /// @param share of the value, in percent
        /// @param carriage whether freight and insurance belong to the value
        record Worked(DutyExpression duty, BigDecimal share, boolean carriage) implements Amount {}
    }
}
