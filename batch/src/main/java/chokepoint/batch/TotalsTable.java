package chokepoint.batch;

import chokepoint.duty.entries.BatchTotals;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/// What a batch came to, as a person reads it.
final class TotalsTable {

    private TotalsTable() {}

    static void print(BatchTotals totals, PrintWriter out) {
        line(out, "rows", totals.rows());
        line(out, "rated", totals.rated());
        line(out, "open", totals.open());
        line(out, "refused", totals.refused());
        books(out, "", totals.exact());
        books(out, ", open rows at least", totals.least());
        books(out, ", open rows at most", totals.most());
        out.flush();
    }

    /// What a scenario adds, after the totals under it.
    static void print(DifferenceTotals difference, PrintWriter out) {
        line(out, "rows compared with the law alone", difference.compared());
        line(out, "rows that differ", difference.different());
        line(out, "rows open or refused under one of the two", difference.notCompared());
        difference.byCurrency().forEach((currency, sums) -> {
            String in = " in " + currency;
            line(out, "duty under the law alone" + in, cents(sums.law()));
            line(out, "duty under the scenario" + in, cents(sums.scenario()));
            line(out, "difference" + in, cents(sums.difference()));
            sums.byProgramme().forEach((programme, sum) -> line(out, "of it " + programme + in, cents(sum)));
        });
        out.flush();
    }

    private static BigDecimal cents(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    private static void books(PrintWriter out, String which, Map<String, BatchTotals.Book> books) {
        books.forEach((currency, book) -> {
            String in = " in " + currency + which;
            line(out, "customs value" + in, book.value());
            book.byProgramme().forEach((programme, sum) -> line(out, programme + in, sum));
            line(out, "duty" + in, book.duty());
            line(out, "fees" + in, book.fees());
            line(out, "total" + in, book.total());
        });
    }

    private static void line(PrintWriter out, String what, long number) {
        out.printf(Locale.ROOT, "%-48s %,24d%n", what, number);
    }

    private static void line(PrintWriter out, String what, BigDecimal amount) {
        out.printf(Locale.ROOT, "%-48s %,24.2f%n", what, amount);
    }
}
