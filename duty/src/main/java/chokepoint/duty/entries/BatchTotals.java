package chokepoint.duty.entries;

import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a batch comes to: rows in are rows rated, open and refused, and the sums of the programmes are the
/// total, to the cent.
///
/// Sums are kept by currency. Of rows that are open both ends are added up where they can be told; rows
/// that cannot are counted. Not for several threads: each keeps totals of its own, and [#add(BatchTotals)]
/// puts them together in any order.
public final class BatchTotals implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private long rated;
    private long open;
    private long untold;
    private long refused;
    private final Map<String, Book> exact = new TreeMap<>();
    private final Map<String, Book> least = new TreeMap<>();
    private final Map<String, Book> most = new TreeMap<>();

    /// What rows of one currency come to.
    ///
    /// @param value customs value of the rows
    /// @param byProgramme duties and fees; what comes to nothing is left out
    public record Book(
            long rows, BigDecimal value, BigDecimal duty, BigDecimal fees, Map<String, BigDecimal> byProgramme)
            implements Serializable {
        static final Book EMPTY = new Book(0, NOTHING, NOTHING, NOTHING, Map.of());

        public Book {
            var sums = new TreeMap<>(byProgramme);
            sums.values().removeIf(amount -> amount.signum() == 0);
            byProgramme = java.util.Collections.unmodifiableMap(sums);
        }

        /// Duties and fees.
        public BigDecimal total() {
            return duty.add(fees);
        }

        /// Whether the programmes add up to the total.
        public boolean reconciles() {
            return byProgramme.values().stream()
                            .reduce(NOTHING, BigDecimal::add)
                            .compareTo(total())
                    == 0;
        }

        Book plus(Book other) {
            var sums = new TreeMap<>(byProgramme);
            other.byProgramme.forEach((programme, amount) -> sums.merge(programme, amount, BigDecimal::add));
            return new Book(
                    rows + other.rows, value.add(other.value), duty.add(other.duty), fees.add(other.fees), sums);
        }

        static Book of(Entry entry, Charges charges) {
            return new Book(
                    1,
                    entry.consignment().value().amount(),
                    charges.duty().orElseThrow(),
                    charges.fees().orElseThrow(),
                    charges.byProgramme());
        }
    }

    public void add(RatedEntry one) {
        switch (one) {
            case RatedEntry.Rated(Entry entry, Charges charges, var findings) -> {
                rated++;
                add(exact, charges.currency(), Book.of(entry, charges));
            }
            case RatedEntry.Open row -> {
                open++;
                if (row.least().isPresent() && row.most().isPresent()) {
                    Charges low = row.least().get();
                    add(least, low.currency(), Book.of(row.entry(), low));
                    add(most, low.currency(), Book.of(row.entry(), row.most().get()));
                } else {
                    untold++;
                }
            }
            case RatedEntry.Refused row -> refused++;
        }
    }

    /// Adds what the rows of a chunk came to.
    public void add(RatedChunk chunk) {
        for (int at = 0; at < chunk.size(); at++) {
            RatedEntry single = chunk.single[at];
            if (single != null) {
                add(single);
            }
        }
        for (int customs = 0; customs < chunk.sums.length; customs++) {
            ChunkSums sums = chunk.sums[customs];
            String currency = chunk.currency(customs);
            rated += sums.rows[ChunkSums.EXACT];
            open += sums.rows[ChunkSums.LEAST] + sums.untold;
            untold += sums.untold;
            add(exact, currency, sums, ChunkSums.EXACT, chunk.programmes());
            add(least, currency, sums, ChunkSums.LEAST, chunk.programmes());
            add(most, currency, sums, ChunkSums.MOST, chunk.programmes());
        }
    }

    private static void add(
            Map<String, Book> books, String currency, ChunkSums sums, int kind, List<String> programmes) {
        if (sums.rows[kind] > 0) {
            var byProgramme = new TreeMap<String, BigDecimal>();
            for (int i = 0; i < programmes.size(); i++) {
                if (sums.byProgramme[kind][i] != 0) {
                    byProgramme.put(programmes.get(i), BigDecimal.valueOf(sums.byProgramme[kind][i], 2));
                }
            }
            add(
                    books,
                    currency,
                    new Book(
                            sums.rows[kind],
                            BigDecimal.valueOf(sums.value[kind], 2),
                            BigDecimal.valueOf(sums.duty[kind], 2),
                            BigDecimal.valueOf(sums.fees[kind], 2),
                            byProgramme));
        }
    }

    /// Adds what another part of the same batch came to.
    public void add(BatchTotals other) {
        rated += other.rated;
        open += other.open;
        untold += other.untold;
        refused += other.refused;
        other.exact.forEach((currency, book) -> add(exact, currency, book));
        other.least.forEach((currency, book) -> add(least, currency, book));
        other.most.forEach((currency, book) -> add(most, currency, book));
    }

    private static void add(Map<String, Book> books, String currency, Book book) {
        books.merge(currency, book, Book::plus);
    }

    /// All rows that came in.
    public long rows() {
        return rated + open + refused;
    }

    public long rated() {
        return rated;
    }

    public long open() {
        return open;
    }

    /// Those of the open rows of which no amount can be told; they are in no sum.
    public long untold() {
        return untold;
    }

    public long refused() {
        return refused;
    }

    /// What the rated rows owe, by currency.
    public Map<String, Book> exact() {
        return java.util.Collections.unmodifiableMap(exact);
    }

    /// The least that the open rows owe, by currency.
    public Map<String, Book> least() {
        return java.util.Collections.unmodifiableMap(least);
    }

    /// The most that the open rows owe, by currency.
    public Map<String, Book> most() {
        return java.util.Collections.unmodifiableMap(most);
    }

    /// The book of a currency, or an empty one.
    public static Book book(Map<String, Book> books, String currency) {
        return Optional.ofNullable(books.get(currency)).orElse(Book.EMPTY);
    }

    /// Whether every sum agrees with its parts and every row is accounted for.
    public boolean reconciles() {
        long inBooks = exact.values().stream().mapToLong(Book::rows).sum();
        long inRanges = least.values().stream().mapToLong(Book::rows).sum();
        return inBooks == rated
                && inRanges + untold == open
                && exact.values().stream().allMatch(Book::reconciles)
                && least.values().stream().allMatch(Book::reconciles)
                && most.values().stream().allMatch(Book::reconciles);
    }
}
