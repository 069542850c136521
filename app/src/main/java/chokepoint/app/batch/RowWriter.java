package chokepoint.app.batch;

import chokepoint.duty.entries.BriefFinding;
import chokepoint.duty.entries.Entry;
import chokepoint.duty.entries.EntryRow;
import chokepoint.duty.entries.OutputColumns;
import chokepoint.duty.entries.RatedChunk;
import chokepoint.duty.entries.RatedColumns;
import chokepoint.duty.entries.Rejected;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes what a chunk of rows comes to into the columns of its part.
final class RowWriter {

    private static final String SEPARATOR = "; ";

    /// Lists of findings that are remembered as text: rows of one situation share the list.
    private static final int MOST_REMEMBERED = 100_000;

    private final int row;
    private final int status;
    private final int currency;
    private final int duty;
    private final int fees;
    private final int total;
    private final int rate;
    private final int least;
    private final int most;
    private final int findings;
    private final int needs;
    private final int reason;
    private final int[] programmes;
    private final @Nullable EntryRow[] rows;
    private final Map<List<BriefFinding>, String> remembered = new IdentityHashMap<>();

    RowWriter(OutputColumns columns, List<String> programmesOfRater, int capacity) {
        this.row = columns.place(RatedColumns.ROW);
        this.status = columns.place("status");
        this.currency = columns.place("currency");
        this.duty = columns.place("duty");
        this.fees = columns.place("fees");
        this.total = columns.place("total");
        this.rate = columns.place(RatedColumns.RATE);
        this.least = columns.place("least");
        this.most = columns.place("most");
        this.findings = columns.place("findings");
        this.needs = columns.place("needs");
        this.reason = columns.place("reason");
        this.programmes = programmesOfRater.stream().mapToInt(columns::place).toArray();
        this.rows = new EntryRow[capacity];
    }

    /// Keeps the row at a place of the chunk until it is rated.
    void read(int at, EntryRow one) {
        rows[at] = one;
    }

    /// @param from the place in the part of the first row of the chunk
    void write(RatedChunk rated, int from, RatedPart part, Tally tally) {
        long firstRow = part.part().firstRow();
        for (int at = 0; at < rated.size(); at++) {
            int to = from + at;
            part.put(to, row, firstRow + to);
            switch (rated.status(at)) {
                case RATED -> {
                    part.put(to, status, "rated");
                    amounts(rated, at, part, to);
                }
                case OPEN -> {
                    part.put(to, status, "open");
                    part.put(to, least, rated.duty(at) + rated.fees(at));
                    part.put(to, most, rated.mostDuty(at) + rated.mostFees(at));
                    decided(rated, at, part, to);
                    open(rated, at, part, to, tally);
                }
                case UNTOLD -> {
                    part.put(to, status, "open");
                    open(rated, at, part, to, tally);
                }
                case REFUSED -> {
                    part.put(to, status, "refused");
                    refused(rated, at, part, to, tally);
                }
            }
            if (rows[at] instanceof Entry entry && rated.status(at) != RatedChunk.Status.REFUSED) {
                identity(entry, part, to);
                part.put(to, findings, text(rated.findings(at)));
            }
        }
    }

    private void identity(Entry entry, RatedPart part, int to) {
        if (currency >= 0) {
            part.put(to, currency, entry.consignment().value().currency());
        }
    }

    private void amounts(RatedChunk rated, int at, RatedPart part, int to) {
        long owed = rated.duty(at) + rated.fees(at);
        decided(rated, at, part, to);
        part.put(to, total, owed);
        part.put(to, least, owed);
        part.put(to, most, owed);
        for (int i = 0; i < programmes.length; i++) {
            long amount = rated.programme(i, at);
            if (amount != 0) {
                part.put(to, programmes[i], amount);
            }
        }
    }

    /// Duties, and fees, that come to the same whatever is open.
    private void decided(RatedChunk rated, int at, RatedPart part, int to) {
        if (rated.duty(at) == rated.mostDuty(at)) {
            part.put(to, duty, rated.duty(at));
            if (rows[at] instanceof Entry entry) {
                part.put(
                        to,
                        rate,
                        RatedColumns.rate(
                                rated.duty(at), entry.consignment().value().amount()));
            }
        }
        if (rated.fees(at) == rated.mostFees(at)) {
            part.put(to, fees, rated.fees(at));
        }
    }

    private void open(RatedChunk rated, int at, RatedPart part, int to, Tally tally) {
        var wanted = new LinkedHashSet<>(rated.facts(at));
        rated.needs(at).stream().sorted().forEach(wanted::add);
        part.put(to, needs, String.join(SEPARATOR, wanted));
        wanted.forEach(fact -> tally.needs(fact, 1));
    }

    private void refused(RatedChunk rated, int at, RatedPart part, int to, Tally tally) {
        Rejected why = rated.why(at);
        if (why == null) {
            throw new IllegalStateException("a row is refused without a reason");
        }
        part.put(to, reason, why.sentence());
        tally.refused(why.column() + ": " + why.reason(), 1);
    }

    private String text(List<BriefFinding> list) {
        String known = remembered.get(list);
        if (known == null) {
            known = list.stream().map(BriefFinding::toText).collect(Collectors.joining(SEPARATOR));
            if (remembered.size() >= MOST_REMEMBERED) {
                remembered.clear();
            }
            remembered.put(list, known);
        }
        return known;
    }
}
