package chokepoint.duty.entries;

import chokepoint.duty.entries.RatedColumn.Kind;
import chokepoint.ledger.Programmes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The columns of a file of rated entry lines, the same wherever it is written: what a row comes to, a column
/// for each programme, why, or why not. `docs/reference/entries.md` describes them.
public final class RatedColumns {

    /// The number of the row in its file, which identifies it.
    public static final String ROW = "row";

    /// All duties in percent of the value.
    public static final String RATE = "rate";

    static final int STATUS = 1;
    static final int CURRENCY = 2;
    static final int DUTY = 3;
    static final int FEES = 4;
    static final int TOTAL = 5;
    static final int LEAST = 6;
    static final int MOST = 7;
    static final int DUTY_RATE = 8;
    static final int FIRST_PROGRAMME = 9;
    static final String SEPARATOR = "; ";
    static final String RATED = "rated";
    static final String OPEN = "open";
    static final String REFUSED = "refused";

    private final List<RatedColumn> all;
    private final List<String> programmes;
    private final int[] placeOfProgramme;

    /// @param rater its law names the programmes
    public RatedColumns(EntryRater rater) {
        this.programmes = List.copyOf(programmes(rater));
        var columns = new ArrayList<>(List.of(
                new RatedColumn(ROW, Kind.WHOLE, "number of the row in its file, from 1, the head line not counted"),
                new RatedColumn("status", Kind.TEXT, "rated, open (a fact is missing) or refused (no law answers)"),
                new RatedColumn("currency", Kind.TEXT, "of all amounts"),
                new RatedColumn(
                        "duty", Kind.AMOUNT, "all duties, without fees; where they come to the same whatever is open"),
                new RatedColumn("fees", Kind.AMOUNT, "all fees; where they come to the same whatever is open"),
                new RatedColumn("total", Kind.AMOUNT, "duties and fees; where the row is rated"),
                new RatedColumn("least", Kind.AMOUNT, "duties and fees in the case in which least is owed"),
                new RatedColumn("most", Kind.AMOUNT, "duties and fees in the case in which most is owed"),
                new RatedColumn(
                        RATE,
                        Kind.AMOUNT,
                        "all duties in percent of the customs value, to two decimals; where they are known")));
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
        this.placeOfProgramme = rater.programmes().stream()
                .mapToInt(programme -> FIRST_PROGRAMME + programmes.indexOf(programme))
                .toArray();
    }

    private static SequencedSet<String> programmes(EntryRater rater) {
        var families = rater.ledger().log().programmes().list().stream()
                .filter(programme -> programme.kind() != Programmes.Kind.CONTROL)
                .map(Programmes.Programme::family)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        // A law laid over the ledger may bring a programme of its own.
        rater.programmes().stream().sorted().forEach(families::add);
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

    /// The cells of one row in the order of the columns, each of the kind of its column; null where there is
    /// nothing.
    public @Nullable Object[] cells(RatedEntry one) {
        var cells = new Cells();
        cells.values[0] = one.row();
        switch (one) {
            case RatedEntry.Rated(Entry entry, Charges charges, List<BriefFinding> findings) -> {
                cells.values[CURRENCY] = charges.currency();
                cells.rated(
                        cents(charges.duty().orElseThrow()),
                        cents(charges.fees().orElseThrow()),
                        entry.consignment().value().amount());
                charges.byProgramme().forEach((programme, sum) -> {
                    // What takes nothing is a finding, not an amount.
                    if (sum.signum() != 0) {
                        cells.values[FIRST_PROGRAMME + programmes.indexOf(programme)] = cents(sum);
                    }
                });
                cells.findings(text(findings));
            }
            case RatedEntry.Open open -> {
                cells.values[CURRENCY] = open.entry().consignment().value().currency();
                cells.open(RatedChunk.wanted(open.facts(), open.needs()));
                if (open.least().isPresent() && open.most().isPresent()) {
                    cells.values[LEAST] = cents(open.least().get().total().orElseThrow());
                    cells.values[MOST] = cents(open.most().get().total().orElseThrow());
                    cells.decided(
                            cents(open.least().get().duty().orElseThrow()),
                            cents(open.most().get().duty().orElseThrow()),
                            open.entry().consignment().value().amount());
                    cells.decidedFees(
                            cents(open.least().get().fees().orElseThrow()),
                            cents(open.most().get().fees().orElseThrow()));
                }
                cells.findings(text(open.findings()));
            }
            case RatedEntry.Refused(Rejected why) -> cells.refused(why);
        }
        return cells.values;
    }

    /// The same of one row of a chunk.
    ///
    /// @param at its place in both
    public @Nullable Object[] cells(EntryChunk chunk, RatedChunk rated, int at) {
        var cells = new Cells();
        cells.values[0] = chunk.row(at);
        switch (rated.status(at)) {
            case RATED -> {
                cells.rated(
                        BigDecimal.valueOf(rated.duty(at), 2), BigDecimal.valueOf(rated.fees(at), 2), chunk.value(at));
                for (int i = 0; i < placeOfProgramme.length; i++) {
                    long sum = rated.programme(i, at);
                    if (sum != 0) {
                        cells.values[placeOfProgramme[i]] = BigDecimal.valueOf(sum, 2);
                    }
                }
            }
            case OPEN -> {
                cells.open(rated.wanted(at));
                cells.values[LEAST] = BigDecimal.valueOf(rated.duty(at) + rated.fees(at), 2);
                cells.values[MOST] = BigDecimal.valueOf(rated.mostDuty(at) + rated.mostFees(at), 2);
                cells.decided(
                        BigDecimal.valueOf(rated.duty(at), 2),
                        BigDecimal.valueOf(rated.mostDuty(at), 2),
                        chunk.value(at));
                cells.decidedFees(BigDecimal.valueOf(rated.fees(at), 2), BigDecimal.valueOf(rated.mostFees(at), 2));
            }
            case UNTOLD -> cells.open(rated.wanted(at));
            case REFUSED -> {
                cells.refused(Objects.requireNonNull(rated.why(at)));
                return cells.values;
            }
        }
        cells.values[CURRENCY] = rated.currencyAt(at);
        cells.findings(rated.findingsText(at));
        return cells.values;
    }

    /// The columns of programmes in which a chunk has amounts, in the order of its programmes.
    int[] placesOfProgrammes() {
        return placeOfProgramme.clone();
    }

    /// A duty in percent of the value, in hundredths, half up.
    public static long rate(long cents, BigDecimal value) {
        return BigDecimal.valueOf(cents)
                .movePointRight(2)
                .divide(value, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /// The findings of a row as one text.
    static String text(List<BriefFinding> findings) {
        return findings.stream().map(BriefFinding::toText).collect(Collectors.joining(SEPARATOR));
    }

    /// Amounts are billed in cents, so nothing is rounded here.
    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2);
    }

    /// The cells of one row while they are filled.
    private final class Cells {
        private final @Nullable Object[] values = new @Nullable Object[all.size()];

        void rated(BigDecimal duty, BigDecimal fees, BigDecimal value) {
            BigDecimal total = duty.add(fees);
            values[STATUS] = RATED;
            values[TOTAL] = total;
            values[LEAST] = total;
            values[MOST] = total;
            decided(duty, duty, value);
            decidedFees(fees, fees);
        }

        /// Duties are known where they come to the same in every case.
        void decided(BigDecimal least, BigDecimal most, BigDecimal value) {
            if (least.equals(most)) {
                values[DUTY] = least;
                values[DUTY_RATE] =
                        BigDecimal.valueOf(rate(least.unscaledValue().longValueExact(), value), 2);
            }
        }

        void decidedFees(BigDecimal least, BigDecimal most) {
            if (least.equals(most)) {
                values[FEES] = least;
            }
        }

        void open(List<String> wanted) {
            values[STATUS] = OPEN;
            put(values.length - 2, String.join(SEPARATOR, wanted));
        }

        void refused(Rejected why) {
            values[STATUS] = REFUSED;
            put(values.length - 1, why.sentence());
        }

        void findings(String text) {
            put(values.length - 3, text);
        }

        private void put(int place, String text) {
            values[place] = text.isEmpty() ? null : text;
        }
    }
}
