package chokepoint.duty.compiled;

import chokepoint.duty.compiled.Cell.Column;
import chokepoint.duty.compiled.Cell.Fixed;
import chokepoint.duty.compiled.Cell.TopUp;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// What one cell pays, by programme: what its situation fixes, the columns of the schedule that come to it,
/// and the top-ups that lift these to a total. Rates are in the units of [RateUnit], programmes by number.
///
/// @param fixed one for each programme, ascending; none is zero
/// @param ordinary the part of the fixed rates that is ordinary duty
/// @param open whether some amount cannot be told, for want of a quantity
/// @param undecided whether a measure applies only if something turns out so that nobody states
public record Cell(
        List<Fixed> fixed, List<Column> columns, List<TopUp> topUps, long ordinary, boolean open, boolean undecided) {

    /// @param family number of the programme
    public record Fixed(int family, long rate) {}

    /// A column of the schedule, ordinary duty.
    ///
    /// @param column an ordinal of `DutyExpression.Column`
    public record Column(int family, int column) {}

    /// A duty that lifts the ordinary duty to a total.
    public record TopUp(int family, long total) {}

    public Cell {
        fixed = List.copyOf(fixed);
        columns = List.copyOf(columns);
        topUps = List.copyOf(topUps);
    }

    /// What cells come to together.
    static Cell sum(List<Cell> cells) {
        if (cells.size() == 1) {
            return cells.getFirst();
        }
        var fixed = new TreeMap<Integer, Long>();
        var columns = new ArrayList<Column>();
        var topUps = new ArrayList<TopUp>();
        long ordinary = 0;
        boolean open = false;
        boolean undecided = false;
        for (Cell cell : cells) {
            cell.fixed.forEach(one -> fixed.merge(one.family, one.rate, Long::sum));
            columns.addAll(cell.columns);
            topUps.addAll(cell.topUps);
            ordinary += cell.ordinary;
            open |= cell.open;
            undecided |= cell.undecided;
        }
        return new Cell(fixed(fixed), columns, topUps, ordinary, open, undecided);
    }

    /// @param rates by programme
    static List<Fixed> fixed(TreeMap<Integer, Long> rates) {
        return rates.entrySet().stream()
                .filter(one -> one.getValue() != 0)
                .map(one -> new Fixed(one.getKey(), one.getValue()))
                .toList();
    }
}
