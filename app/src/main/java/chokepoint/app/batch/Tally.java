package chokepoint.app.batch;

import chokepoint.duty.entries.BatchTotals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What some rows come to: how many were rated, open and refused, what they owe, why rows were refused and
/// what open rows need.
///
/// Can be written as text and read again, so that a batch that goes on knows what its finished parts came to.
public final class Tally {

    /// Reasons beyond these are counted together: a file of another kind has as many reasons as rows.
    private static final int MOST_REASONS = 1000;

    private static final String OTHERS = "other reasons";
    private static final String BETWEEN = "\t";
    private static final String PROGRAMME = "programme ";

    private long rated;
    private long open;
    private long untold;
    private long refused;
    private final Map<String, BigDecimal> sums = new TreeMap<>();
    private final Map<String, Long> refusals = new TreeMap<>();
    private final Map<String, Long> needs = new TreeMap<>();
    private final Map<String, Long> found = new TreeMap<>();

    /// What a sum is of.
    public enum Of {
        /// Rows whose amount is known.
        RATED,
        /// The least that open rows owe.
        LEAST,
        /// The most that open rows owe.
        MOST
    }

    void add(BatchTotals totals) {
        rated += totals.rated();
        open += totals.open();
        untold += totals.untold();
        refused += totals.refused();
        totals.exact().forEach((currency, book) -> add(Of.RATED, currency, book));
        totals.least().forEach((currency, book) -> add(Of.LEAST, currency, book));
        totals.most().forEach((currency, book) -> add(Of.MOST, currency, book));
        if (!totals.reconciles()) {
            throw new IllegalStateException("the sums of the programmes are not the total");
        }
    }

    /// What is wanted of open rows: lists of facts, and how many rows want each.
    void addWanted(Map<List<String>, Long> lists) {
        lists.forEach((facts, rows) -> facts.forEach(fact -> needs(fact, rows)));
    }

    private void add(Of of, String currency, BatchTotals.Book book) {
        add(of, currency, "value", book.value());
        add(of, currency, "duty", book.duty());
        add(of, currency, "fees", book.fees());
        book.byProgramme().forEach((programme, amount) -> add(of, currency, PROGRAMME + programme, amount));
    }

    private void add(Of of, String currency, String what, BigDecimal amount) {
        sums.merge(of + " " + currency + " " + what, amount, BigDecimal::add);
    }

    void refused(String reason, long rows) {
        count(refusals, reason, rows);
    }

    /// Counts something that was found.
    void found(String what) {
        found.merge(what, 1L, Long::sum);
    }

    /// Adds up an amount of rows of which an amount is known.
    void add(String currency, String what, BigDecimal amount) {
        add(Of.RATED, currency, what, amount);
    }

    /// A row that was looked at.
    void looked() {
        rated++;
    }

    /// A row at which there was nothing to look.
    void passed() {
        open++;
    }

    /// A row that nobody could look at.
    void refused(String reason) {
        refused++;
        refused(reason, 1);
    }

    void needs(String fact, long rows) {
        count(needs, fact, rows);
    }

    private static void count(Map<String, Long> counts, String what, long rows) {
        String name = counts.containsKey(what) || counts.size() < MOST_REASONS ? what : OTHERS;
        counts.merge(name, rows, Long::sum);
    }

    void add(Tally other) {
        rated += other.rated;
        open += other.open;
        untold += other.untold;
        refused += other.refused;
        other.sums.forEach((what, amount) -> sums.merge(what, amount, BigDecimal::add));
        other.refusals.forEach(this::refused);
        other.needs.forEach(this::needs);
        other.found.forEach((what, number) -> found.merge(what, number, Long::sum));
    }

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

    /// Why rows were refused, and how many for each reason.
    public Map<String, Long> refusals() {
        return Collections.unmodifiableMap(refusals);
    }

    /// The facts that open rows need, and how many rows need each.
    public Map<String, Long> needs() {
        return Collections.unmodifiableMap(needs);
    }

    /// What was found, and how often.
    public Map<String, Long> found() {
        return Collections.unmodifiableMap(found);
    }

    /// The currencies in which anything is summed.
    public List<String> currencies() {
        return sums.keySet().stream().map(key -> key.split(" ")[1]).distinct().toList();
    }

    /// A sum: of `value`, `duty`, `fees`; zero where nothing was added.
    public BigDecimal sum(Of of, String currency, String what) {
        return sums.getOrDefault(of + " " + currency + " " + what, BigDecimal.ZERO.setScale(2));
    }

    /// Sums whose name begins so, by the rest of the name.
    public Map<String, BigDecimal> beginning(String currency, String with) {
        return beginning(Of.RATED, currency, with);
    }

    private Map<String, BigDecimal> beginning(Of of, String currency, String with) {
        String beginning = of + " " + currency + " " + with;
        var named = new TreeMap<String, BigDecimal>();
        sums.forEach((key, amount) -> {
            if (key.startsWith(beginning)) {
                named.put(key.substring(beginning.length()), amount);
            }
        });
        return named;
    }

    /// What each programme takes.
    public Map<String, BigDecimal> byProgramme(Of of, String currency) {
        return beginning(of, currency, PROGRAMME);
    }

    /// Whether the programmes add up to duty and fees in every currency.
    public boolean reconciles() {
        for (Of of : Of.values()) {
            for (String currency : currencies()) {
                BigDecimal programmes =
                        byProgramme(of, currency).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                BigDecimal owed = sum(of, currency, "duty").add(sum(of, currency, "fees"));
                if (programmes.compareTo(owed) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /// As cells of one line, tabs between them.
    String toText() {
        var cells = new ArrayList<String>();
        cells.add("rated=" + rated);
        cells.add("open=" + open);
        cells.add("untold=" + untold);
        cells.add("refused=" + refused);
        sums.forEach((what, amount) -> cells.add("sum " + what + "=" + amount.toPlainString()));
        refusals.forEach((reason, rows) -> cells.add("reason " + plain(reason) + "=" + rows));
        needs.forEach((fact, rows) -> cells.add("need " + plain(fact) + "=" + rows));
        found.forEach((what, number) -> cells.add("found " + plain(what) + "=" + number));
        return String.join(BETWEEN, cells);
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ");
    }

    static Tally parse(String text) {
        var tally = new Tally();
        for (String cell : text.split(BETWEEN)) {
            int equals = cell.lastIndexOf('=');
            String name = cell.substring(0, equals);
            String value = cell.substring(equals + 1);
            switch (name) {
                case "rated" -> tally.rated = Long.parseLong(value);
                case "open" -> tally.open = Long.parseLong(value);
                case "untold" -> tally.untold = Long.parseLong(value);
                case "refused" -> tally.refused = Long.parseLong(value);
                default -> {
                    String what = name.substring(name.indexOf(' ') + 1);
                    if (name.startsWith("sum ")) {
                        tally.sums.put(what, new BigDecimal(value));
                    } else if (name.startsWith("reason ")) {
                        tally.refusals.put(what, Long.valueOf(value));
                    } else if (name.startsWith("found ")) {
                        tally.found.put(what, Long.valueOf(value));
                    } else {
                        tally.needs.put(what, Long.valueOf(value));
                    }
                }
            }
        }
        return tally;
    }
}
