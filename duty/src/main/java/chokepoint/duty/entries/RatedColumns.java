package chokepoint.duty.entries;

import chokepoint.duty.entries.RatedColumn.Kind;
import chokepoint.ledger.Programmes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The columns of a file of rated entry lines, the same wherever it is written: what a row comes to, a column
/// for each programme, why, or why not. `docs/reference/entries.md` describes them.
public final class RatedColumns {

    /// The number of the row in its file, which identifies it.
    public static final String ROW = "row";

    private static final String SEPARATOR = "; ";

    private final List<RatedColumn> all;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> programmes;

    /// @param rater its law names the programmes
    public RatedColumns(EntryRater rater) {
        this.programmes = List.copyOf(programmes(rater));
        var columns = new ArrayList<>(List.of(
                new RatedColumn(ROW, Kind.WHOLE, "number of the row in its file, from 1, the head line not counted"),
                new RatedColumn("entry_number", Kind.TEXT, "as it came in"),
                new RatedColumn("line_number", Kind.TEXT, "as it came in"),
                new RatedColumn("status", Kind.TEXT, "rated, open (a fact is missing) or refused (no law answers)"),
                new RatedColumn("currency", Kind.TEXT, "of all amounts"),
                new RatedColumn("duty", Kind.AMOUNT, "all duties, without fees; where the row is rated"),
                new RatedColumn("fees", Kind.AMOUNT, "all fees; where the row is rated"),
                new RatedColumn("total", Kind.AMOUNT, "duties and fees; where the row is rated"),
                new RatedColumn("least", Kind.AMOUNT, "duties and fees in the case in which least is owed"),
                new RatedColumn("most", Kind.AMOUNT, "duties and fees in the case in which most is owed")));
        programmes.forEach(programme -> columns.add(new RatedColumn(
                programme,
                Kind.AMOUNT,
                "what this programme takes of the total: "
                        + rater.ledger().log().programmes().title(programme))));
        columns.add(
                new RatedColumn("findings", Kind.TEXT, "every measure that reaches the row, and what becomes of it"));
        columns.add(new RatedColumn("needs", Kind.TEXT, "facts that would narrow an open row"));
        columns.add(new RatedColumn("reason", Kind.TEXT, "why a row is refused: column, cell, reason, advice"));
        this.all = List.copyOf(columns);
        for (int i = 0; i < all.size(); i++) {
            places.put(all.get(i).name(), i);
        }
    }

    private static SequencedSet<String> programmes(EntryRater rater) {
        var families = rater.ledger().log().programmes().list().stream()
                .filter(programme -> programme.kind() != Programmes.Kind.CONTROL)
                .map(Programmes.Programme::family)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        // A law laid over the ledger may bring a programme of its own.
        rater.engine().law().measures().stream()
                .filter(measure -> !measure.type().isControl())
                .flatMap(measure -> measure.segments().stream())
                .map(segment -> segment.terms().family())
                .sorted()
                .forEach(families::add);
        return families;
    }

    /// Every column in its order.
    public List<RatedColumn> all() {
        return all;
    }

    /// The columns of programmes, which add up to the total.
    public List<String> programmes() {
        return programmes;
    }

    /// The cells of one row in the order of the columns, each of the kind of its column; null where
    /// there is nothing.
    public @Nullable Object[] cells(RatedEntry one) {
        var cells = new Cell();
        cells.put(ROW, one.row());
        switch (one) {
            case RatedEntry.Rated(Entry entry, Charges charges, List<BriefFinding> findings) -> {
                cells.identity(entry, "rated", findings);
                cells.put("duty", amount(charges.duty()));
                cells.put("fees", amount(charges.fees()));
                BigDecimal total = amount(charges.total());
                cells.put("total", total);
                cells.put("least", total);
                cells.put("most", total);
                charges.byProgramme().forEach((programme, sum) -> {
                    // What takes nothing is a finding, not an amount.
                    if (sum.signum() != 0) {
                        cells.put(programme, cents(sum));
                    }
                });
            }
            case RatedEntry.Open open -> {
                cells.identity(open.entry(), "open", open.findings());
                cells.put("least", amount(open.least().flatMap(Charges::total)));
                cells.put("most", amount(open.most().flatMap(Charges::total)));
                var needs = new LinkedHashSet<>(open.facts());
                open.needs().stream().sorted().forEach(needs::add);
                cells.put("needs", String.join(SEPARATOR, needs));
            }
            case RatedEntry.Refused(Rejected why) -> {
                cells.put("status", "refused");
                cells.put("reason", why.sentence());
            }
        }
        return cells.values;
    }

    private static @Nullable BigDecimal amount(Optional<BigDecimal> amount) {
        return amount.map(RatedColumns::cents).orElse(null);
    }

    /// Amounts are billed in cents, so nothing is rounded here.
    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2);
    }

    /// The cells of one row while they are filled.
    private final class Cell {
        private final @Nullable Object[] values = new @Nullable Object[all.size()];

        void put(String column, @Nullable Object value) {
            Integer place = places.get(column);
            if (place == null) {
                throw new IllegalStateException("no column '" + column + "' among " + Arrays.asList(places.keySet()));
            }
            values[place] = "".equals(value) ? null : value;
        }

        void identity(Entry entry, String status, List<BriefFinding> findings) {
            put("entry_number", entry.entryNumber());
            put("line_number", entry.lineNumber());
            put("status", status);
            put("currency", entry.consignment().value().currency());
            put("findings", findings.stream().map(BriefFinding::toText).collect(Collectors.joining(SEPARATOR)));
        }
    }
}
