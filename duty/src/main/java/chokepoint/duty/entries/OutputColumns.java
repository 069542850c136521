package chokepoint.duty.entries;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/// The columns of an output: those of the input as they are, then what was found out.
///
/// `currency` is left out where the input has it.
/// Where a column of the input has the name of one of ours, ours gets `rated_` before it.
///
/// @param kept names of the columns of the input
/// @param added ours, in their order
public record OutputColumns(List<String> kept, List<Added> added) {

    private static final String CURRENCY = "currency";
    private static final String PREFIX = "rated_";

    /// @param name in the output
    /// @param place among all columns that were to be added
    public record Added(String name, RatedColumn column, int place) {}

    public OutputColumns {
        kept = List.copyOf(kept);
        added = List.copyOf(added);
    }

    /// @param input names of the columns of the input
    /// @param meanings the standard columns that these were mapped to, where they were; else the same names
    /// @param all the columns to be added
    /// @throws IllegalArgumentException where the input has been rated before, under the very names we would give
    public static OutputColumns of(List<String> input, List<String> meanings, List<RatedColumn> all) {
        var taken = new HashSet<String>();
        input.forEach(name -> taken.add(lower(name)));
        var meant = new HashSet<>(taken);
        meanings.forEach(name -> meant.add(lower(name)));
        var added = new ArrayList<Added>();
        for (int i = 0; i < all.size(); i++) {
            RatedColumn column = all.get(i);
            if (column.name().equals(CURRENCY) && meant.contains(CURRENCY)) {
                continue;
            }
            String name = taken.contains(lower(column.name())) ? PREFIX + column.name() : column.name();
            if (taken.contains(lower(name)) && !name.equals(column.name())) {
                throw new IllegalArgumentException("column '" + name + "' is there already: was this file rated before?"
                        + " Rename it, or rate the file it came from");
            }
            added.add(new Added(name, column, i));
        }
        return new OutputColumns(input, added);
    }

    /// For every place among all columns that were to be added the place among ours; -1 where it is not added.
    public int[] places() {
        int[] places = new int[added.stream().mapToInt(Added::place).max().orElse(-1) + 1];
        Arrays.fill(places, -1);
        for (int i = 0; i < added.size(); i++) {
            places[added.get(i).place()] = i;
        }
        return places;
    }

    /// The place of one of our columns; -1 where the input has it already.
    public int place(String ours) {
        for (int i = 0; i < added.size(); i++) {
            if (added.get(i).column().name().equals(ours)) {
                return i;
            }
        }
        return -1;
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
