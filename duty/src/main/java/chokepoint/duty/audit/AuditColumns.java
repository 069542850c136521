package chokepoint.duty.audit;

import chokepoint.duty.audit.AuditFinding.Ground;
import chokepoint.duty.entries.Entry;
import chokepoint.duty.entries.RatedColumn;
import chokepoint.duty.entries.RatedColumn.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The columns of a file of audited entry lines: what the law says, what was filed, what is found and why.
/// `docs/reference/entries.md` describes them.
public final class AuditColumns {

    private static final String SEPARATOR = "; ";

    private final List<RatedColumn> all;
    private final Map<String, Integer> places = new HashMap<>();

    public AuditColumns() {
        var columns = new ArrayList<>(List.of(
                new RatedColumn("row", Kind.WHOLE, "number of the row in its file, from 1, the head line not counted"),
                new RatedColumn("entry_number", Kind.TEXT, "as it came in"),
                new RatedColumn("line_number", Kind.TEXT, "as it came in"),
                new RatedColumn(
                        "audit", Kind.TEXT, "agrees, found (see kinds), nothing-filed, or refused (no law answers)"),
                new RatedColumn("currency", Kind.TEXT, "of all amounts"),
                new RatedColumn("kinds", Kind.TEXT, "what is found, each kind once"),
                new RatedColumn(
                        "law_least", Kind.AMOUNT, "all duties, without fees, in the case in which least is owed"),
                new RatedColumn(
                        "law_most", Kind.AMOUNT, "in the case in which most is owed; the same where nothing is open"),
                new RatedColumn("filed", Kind.AMOUNT, "all duties as filed, from the rate where only that was"),
                new RatedColumn("difference", Kind.AMOUNT, "law less filed, where the law knows one amount")));
        for (AuditKind kind : AuditKind.values()) {
            switch (kind) {
                case WRONG_PERIOD, MISSING_HEADING, OVERSTACKED, UNDERPAID, OVERPAID ->
                    columns.add(new RatedColumn(name(kind), Kind.AMOUNT, "the part of the difference of this kind"));
                case REFUND_CANDIDATE ->
                    Stream.of(Ground.values())
                            .forEach(ground -> columns.add(new RatedColumn(
                                    name(ground), Kind.AMOUNT, "what may be had back on this ground, below zero")));
                case NEEDS_FACT -> {}
            }
        }
        columns.addAll(List.of(
                new RatedColumn("right_since", Kind.TEXT, "WRONG_PERIOD: first day on which it would have been right"),
                new RatedColumn("right_until", Kind.TEXT, "WRONG_PERIOD: last day on which it would have been right"),
                new RatedColumn("headings", Kind.TEXT, "headings that are missing, or reported without ground"),
                new RatedColumn("needs", Kind.TEXT, "facts that would decide"),
                new RatedColumn("findings", Kind.TEXT, "each in a sentence"),
                new RatedColumn(
                        "provisions", Kind.TEXT, "what decides: instrument, place in it, where it is published"),
                new RatedColumn("unknown_headings", Kind.TEXT, "reported headings that the ledger does not hold"),
                new RatedColumn("reason", Kind.TEXT, "why a row is refused: column, cell, reason, advice")));
        this.all = List.copyOf(columns);
        for (int i = 0; i < all.size(); i++) {
            places.put(all.get(i).name(), i);
        }
    }

    private static String name(AuditKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String name(Ground ground) {
        return "refund_" + ground.name().toLowerCase(Locale.ROOT);
    }

    /// Every column in its order.
    public List<RatedColumn> all() {
        return all;
    }

    /// The cells of one row in the order of the columns, each of the kind of its column, or null.
    public @Nullable Object[] cells(AuditedEntry one) {
        var cells = new Row();
        cells.put("row", one.row());
        switch (one) {
            case AuditedEntry.Compared compared -> compared(compared, cells);
            case AuditedEntry.NothingFiled(Entry entry) -> {
                cells.identity(entry);
                cells.put("audit", "nothing-filed");
            }
            case AuditedEntry.Refused refused -> {
                cells.put("audit", "refused");
                cells.put("reason", refused.why().sentence());
            }
        }
        return cells.values;
    }

    private void compared(AuditedEntry.Compared one, Row cells) {
        cells.identity(one.entry());
        List<AuditFinding> findings = one.findings();
        cells.put("audit", findings.isEmpty() ? "agrees" : "found");
        cells.texts("kinds", findings.stream().map(finding -> finding.kind().name()));
        one.least().ifPresent(amount -> cells.put("law_least", cents(amount)));
        one.most().ifPresent(amount -> cells.put("law_most", cents(amount)));
        one.filed().ifPresent(amount -> cells.put("filed", cents(amount)));
        if (one.least().isPresent() && one.least().equals(one.most())) {
            one.filed()
                    .ifPresent(filed -> cells.put(
                            "difference", cents(one.least().orElseThrow().subtract(filed))));
        }
        for (AuditFinding finding : findings) {
            finding.amount()
                    .ifPresent(amount -> cells.add(
                            finding instanceof AuditFinding.RefundCandidate refund
                                    ? name(refund.ground())
                                    : name(finding.kind()),
                            amount));
            if (finding instanceof AuditFinding.WrongPeriod period) {
                period.since().ifPresent(day -> cells.put("right_since", day.toString()));
                period.until().ifPresent(day -> cells.put("right_until", day.toString()));
            }
        }
        cells.texts("headings", findings.stream().flatMap(finding -> finding.headings().stream()));
        cells.texts("needs", findings.stream().flatMap(finding -> finding.needs().stream()));
        cells.texts("findings", findings.stream().map(finding -> finding.kind() + ": " + finding.text()));
        cells.texts(
                "provisions",
                findings.stream()
                        .map(AuditFinding::by)
                        .flatMap(Collection::stream)
                        .map(DecidingProvision::toText));
        cells.texts("unknown_headings", one.unknownHeadings().stream());
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, java.math.RoundingMode.HALF_UP);
    }

    /// The cells of one row while they are filled.
    private final class Row {
        private final @Nullable Object[] values = new @Nullable Object[all.size()];

        void put(String column, Object value) {
            values[place(column)] = value;
        }

        void add(String column, BigDecimal amount) {
            int place = place(column);
            values[place] = values[place] instanceof BigDecimal before ? before.add(cents(amount)) : cents(amount);
        }

        void texts(String column, Stream<String> texts) {
            var different = new LinkedHashSet<String>();
            texts.forEach(different::add);
            put(column, String.join(SEPARATOR, different));
        }

        private int place(String column) {
            Integer place = places.get(column);
            if (place == null) {
                throw new IllegalStateException("no column '" + column + "' among " + Arrays.asList(places.keySet()));
            }
            return place;
        }

        void identity(Entry entry) {
            put("entry_number", entry.entryNumber());
            put("line_number", entry.lineNumber());
            put("currency", entry.consignment().value().currency());
        }
    }
}
