package chokepoint.app.batch;

import chokepoint.app.UserError;
import chokepoint.duty.entries.RatedColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The columns of the output: those of the input as they are, then what we found out.
///
/// What only carries the input through (`entry_number`, `line_number`) is left out, and `currency` where
/// the input has it. Where a column of the input has the name of one of ours, ours gets `rated_` before it.
///
/// @param kept names of the columns of the input
/// @param added ours, in their order
record OutputColumns(List<String> kept, List<Added> added) {

    private static final Set<String> CARRIED = Set.of("entry_number", "line_number");
    private static final String CURRENCY = "currency";
    private static final String PREFIX = "rated_";

    /// @param place among all rated columns
    record Added(String name, RatedColumn column, int place) {}

    OutputColumns {
        kept = List.copyOf(kept);
        added = List.copyOf(added);
    }

    static OutputColumns of(List<String> input, List<String> meanings, List<RatedColumn> all, String file) {
        var taken = new HashSet<String>();
        input.forEach(name -> taken.add(lower(name)));
        var meant = new HashSet<String>();
        meanings.forEach(name -> meant.add(lower(name)));
        var added = new ArrayList<Added>();
        for (int i = 0; i < all.size(); i++) {
            RatedColumn column = all.get(i);
            if (CARRIED.contains(column.name())
                    || column.name().equals(CURRENCY) && (taken.contains(CURRENCY) || meant.contains(CURRENCY))) {
                continue;
            }
            String name = taken.contains(lower(column.name())) ? PREFIX + column.name() : column.name();
            if (taken.contains(lower(name))) {
                throw new UserError(file + ":1: column '" + name + "' is there already: was this file rated before?"
                        + " Rename it, or rate the file it came from");
            }
            added.add(new Added(name, column, i));
        }
        return new OutputColumns(input, added);
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /// The place of one of our columns; -1 where the input has it already.
    int place(String ours) {
        for (int i = 0; i < added.size(); i++) {
            if (added.get(i).column().name().equals(ours)) {
                return i;
            }
        }
        return -1;
    }
}
