package chokepoint.duty.compiled;

import chokepoint.terms.Area;
import chokepoint.terms.Facts;
import java.math.BigDecimal;
import java.util.Set;

/// What is taken as stated of the cells that one compilation answers for.
///
/// A fact must be stated of all cells alike or be one that follows from the origin, or from the metals on
/// whose content a duty is levied: `origin`, `melted`, `smelted`, `cast`, `content.steel`,
/// `content.aluminum`, `content.copper`.
public interface Assumptions {

    /// What is stated of every cell alike; it goes before what follows from the cell.
    Facts stated();

    /// All facts of one cell.
    ///
    /// @param dutiable the metals on whose content a duty is levied there, by fact key
    Facts facts(Area origin, Set<String> dutiable);

    /// The customs value a cell is asked with: no ad valorem rate depends on it, but limits of value do.
    BigDecimal value();

    /// Exactly these facts for every cell, and nothing that follows from it: as if each were a
    /// consignment that states them.
    static Assumptions exactly(Facts facts, BigDecimal value) {
        return new Exactly(facts, value);
    }

    /// The facts of a consignment.
    record Exactly(Facts stated, BigDecimal value) implements Assumptions {
        @Override
        public Facts facts(Area origin, Set<String> dutiable) {
            return stated;
        }
    }
}
