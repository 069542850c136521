package chokepoint.duty.entries;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the rows of an [EntryChunk] owe, in columns of cents. Reused for one chunk after the other.
public final class RatedChunk {

    /// What became of a row.
    public enum Status {
        /// The amount is known to the cent.
        RATED,
        /// It depends on facts that nobody states: there is a least and a most.
        OPEN,
        /// As open, and no amount can be told.
        UNTOLD,
        /// No law answers for it.
        REFUSED
    }

    /// Stands in the column of a programme where open facts decide what it takes.
    public static final long UNKNOWN = Long.MIN_VALUE;

    private static final int MOST_TEXTS = 100_000;
    private static final Status[] STATUSES = Status.values();

    private final EntryRater rater;
    final byte[] status;
    final long[] duty;
    final long[] fees;
    final long[] mostDuty;
    final long[] mostFees;
    final int[] plan;
    final byte[] customs;
    final @Nullable RatedEntry[] single;

    final RowLines lines;

    final ChunkSums[] sums;
    /// By identity: rows of one plan share the list.
    private final Map<List<BriefFinding>, String> texts = new IdentityHashMap<>();
    private final Map<Plan.Openings, List<String>> wanted = new IdentityHashMap<>();
    private int size;

    RatedChunk(EntryRater rater, int capacity, int programmes, int customsCount) {
        this.rater = rater;
        this.status = new byte[capacity];
        this.duty = new long[capacity];
        this.fees = new long[capacity];
        this.mostDuty = new long[capacity];
        this.mostFees = new long[capacity];
        this.plan = new int[capacity];
        this.customs = new byte[capacity];
        this.single = new RatedEntry[capacity];
        this.lines = new RowLines(capacity);
        this.sums = new ChunkSums[customsCount];
        for (int i = 0; i < customsCount; i++) {
            sums[i] = new ChunkSums(programmes);
        }
    }

    void begin(int rows) {
        lines.clear(rows);
        Arrays.fill(single, 0, Math.max(size, rows), null);
        for (ChunkSums one : sums) {
            one.clear();
        }
        size = rows;
    }

    /// Writes what was worked out for one row by itself.
    void set(int at, RatedEntry one) {
        single[at] = one;
        switch (one) {
            case RatedEntry.Rated(Entry entry, Charges charges, List<BriefFinding> findings) -> {
                status[at] = (byte) Status.RATED.ordinal();
                write(at, charges, charges);
            }
            case RatedEntry.Open open -> {
                boolean told = open.least().isPresent() && open.most().isPresent();
                status[at] = (byte) (told ? Status.OPEN : Status.UNTOLD).ordinal();
                if (told) {
                    write(at, open.least().get(), open.most().get());
                } else {
                    nothing(at);
                }
            }
            case RatedEntry.Refused refused -> {
                status[at] = (byte) Status.REFUSED.ordinal();
                nothing(at);
            }
        }
    }

    private void nothing(int at) {
        duty[at] = 0;
        fees[at] = 0;
        mostDuty[at] = 0;
        mostFees[at] = 0;
    }

    private void write(int at, Charges least, Charges most) {
        duty[at] = cents(least.duty().orElseThrow());
        fees[at] = cents(least.fees().orElseThrow());
        mostDuty[at] = cents(most.duty().orElseThrow());
        mostFees[at] = cents(most.fees().orElseThrow());
        lines.reserve(least.list().size() + most.list().size());
        int place = lines.begin(at, least.list().size() + most.list().size());
        for (Charge charge : least.list()) {
            lines.set(place++, programme(charge), most.list().contains(charge) ? amount(charge) : UNKNOWN);
        }
        for (Charge charge : most.list()) {
            lines.set(place++, programme(charge), least.list().contains(charge) ? 0 : UNKNOWN);
        }
    }

    private int programme(Charge charge) {
        return programmes().indexOf(charge.programme());
    }

    private static long amount(Charge charge) {
        return cents(charge.amount().orElseThrow());
    }

    private static long cents(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }

    public int size() {
        return size;
    }

    public Status status(int at) {
        return STATUSES[status[at]];
    }

    /// All duties in cents, the least where they are open; 0 where none can be told.
    public long duty(int at) {
        return duty[at];
    }

    /// All fees in cents, in the case of least duty.
    public long fees(int at) {
        return fees[at];
    }

    /// All duties in cents, in the case of most duty; the same as [#duty(int)] for a rated row.
    public long mostDuty(int at) {
        return mostDuty[at];
    }

    /// All fees in cents, in the case of most duty.
    public long mostFees(int at) {
        return mostFees[at];
    }

    String currency(int number) {
        return rater.currency(number);
    }

    /// The programmes that have columns, in the order of their numbers.
    public List<String> programmes() {
        return rater.programmes();
    }

    /// What a programme takes of a row, in cents; [#UNKNOWN] where open facts decide it.
    ///
    /// @param programme its place in [#programmes]
    public long programme(int programme, int at) {
        return lines.amount(programme, at);
    }

    /// The facts that would narrow an open row; none for others.
    public List<String> facts(int at) {
        return switch (single[at]) {
            case null -> rater.openings(customs[at], plan[at], status(at)).facts();
            case RatedEntry.Open open -> open.facts();
            case RatedEntry.Rated rated -> List.of();
            case RatedEntry.Refused refused -> List.of();
        };
    }

    /// What must be known before any amount can be told; nothing for rows that are not open.
    public java.util.Set<String> needs(int at) {
        return switch (single[at]) {
            case null -> rater.openings(customs[at], plan[at], status(at)).needs();
            case RatedEntry.Open open -> open.needs();
            case RatedEntry.Rated rated -> java.util.Set.of();
            case RatedEntry.Refused refused -> java.util.Set.of();
        };
    }

    /// Everything that would narrow an open row or must be known before an amount can be told; rows of one plan share
    /// the list.
    public List<String> wanted(int at) {
        return switch (single[at]) {
            case null -> {
                if (wanted.size() > MOST_TEXTS) {
                    wanted.clear();
                }
                yield wanted.computeIfAbsent(
                        rater.openings(customs[at], plan[at], status(at)),
                        openings -> wanted(openings.facts(), openings.needs()));
            }
            case RatedEntry.Open open -> wanted(open.facts(), open.needs());
            case RatedEntry.Rated rated -> List.of();
            case RatedEntry.Refused refused -> List.of();
        };
    }

    static List<String> wanted(Collection<String> facts, Collection<String> needs) {
        var all = new LinkedHashSet<>(facts);
        needs.stream().sorted().forEach(all::add);
        return List.copyOf(all);
    }

    /// Whether a row was worked out by itself; else it shares plan, findings and what it wants with others.
    boolean isSingle(int at) {
        return single[at] != null;
    }

    /// What the law says of each measure that reaches the row; rows of one situation share the list.
    public List<BriefFinding> findings(int at) {
        return switch (single[at]) {
            case null -> rater.findings(customs[at], plan[at]);
            case RatedEntry.Open open -> open.findings();
            case RatedEntry.Rated rated -> rated.findings();
            case RatedEntry.Refused refused -> List.of();
        };
    }

    /// The findings of a row as one text; rows of one situation share it.
    String findingsText(int at) {
        List<BriefFinding> findings = findings(at);
        if (single[at] != null) {
            return RatedColumns.text(findings);
        }
        if (texts.size() > MOST_TEXTS) {
            texts.clear();
        }
        return texts.computeIfAbsent(findings, RatedColumns::text);
    }

    /// The currency in which the customs of a row works; empty where no law answers for it.
    public String currencyAt(int at) {
        return switch (single[at]) {
            case null -> rater.currency(customs[at]);
            case RatedEntry.Rated rated -> rated.charges().currency();
            case RatedEntry.Open open -> open.entry().consignment().value().currency();
            case RatedEntry.Refused refused -> "";
        };
    }

    /// Why a row was refused; null for others.
    public @Nullable Rejected why(int at) {
        return single[at] instanceof RatedEntry.Refused refused ? refused.why() : null;
    }
}
