package chokepoint.duty.compiled;

import java.util.List;

/// What cells pay at the rates of their lines.
public final class Payments {

    private final PrintedRates rates;
    private final int families;

    /// @param families how many programmes there are
    Payments(PrintedRates rates, int families) {
        this.rates = rates;
        this.families = families;
    }

    /// Whether some amount of a cell cannot be told.
    public boolean isOpen(Cell cell, int rate) {
        if (cell.open()) {
            return true;
        }
        List<Cell.Column> columns = cell.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (rates.percent(rate, columns.get(i).column()) < 0) {
                return true;
            }
        }
        return false;
    }

    /// Takes note of what a programme takes of the customs value.
    @FunctionalInterface
    public interface Payment {
        /// @param family number of the programme; one may come more than once
        /// @param rate in the units of [RateUnit]
        void of(int family, long rate);
    }

    /// Everything that a cell pays which is not open, those that take nothing left out.
    public void forEach(Cell cell, int rate, Payment payment) {
        List<Cell.Fixed> fixed = cell.fixed();
        for (int i = 0; i < fixed.size(); i++) {
            payment.of(fixed.get(i).family(), fixed.get(i).rate());
        }
        long ordinary = cell.ordinary();
        List<Cell.Column> columns = cell.columns();
        for (int i = 0; i < columns.size(); i++) {
            long percent = rates.percent(rate, columns.get(i).column());
            if (percent > 0) {
                payment.of(columns.get(i).family(), percent);
            }
            ordinary += percent;
        }
        List<Cell.TopUp> topUps = cell.topUps();
        for (int i = 0; i < topUps.size(); i++) {
            long lacking = topUps.get(i).total() - ordinary;
            if (lacking > 0) {
                payment.of(topUps.get(i).family(), lacking);
            }
        }
    }

    /// Whether two cells of which nothing is open pay the same, each at its own rates.
    public boolean isSame(Cell one, int rate, Cell other, int otherRate) {
        if (one == other && (rate == otherRate || one.columns().isEmpty())) {
            return true;
        }
        boolean fixed = one.columns().isEmpty()
                && other.columns().isEmpty()
                && one.topUps().isEmpty()
                && other.topUps().isEmpty();
        // Equal cells of one compilation are one.
        if (one != other && fixed || one.open() != other.open() || one.undecided() != other.undecided()) {
            return false;
        }
        var difference = new long[families];
        forEach(one, rate, (family, percent) -> difference[family] += percent);
        forEach(other, otherRate, (family, percent) -> difference[family] -= percent);
        for (long left : difference) {
            if (left != 0) {
                return false;
            }
        }
        return true;
    }
}
