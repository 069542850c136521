package chokepoint.duty.panel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a customs collected on the goods of a lane month by month, as a treasury or a statistical office counts it: an
/// observation beside the law, never mixed with it.
///
/// @param source the file
/// @param percents duties collected in percent of the customs value of the month's entries
public record Collected(String source, SortedMap<YearMonth, BigDecimal> percents) {

    private static final String SHARES = "month,percent";
    private static final String SUMS = "month,duties,value";

    public Collected {
        percents = Collections.unmodifiableSortedMap(new TreeMap<>(percents));
    }

    /// Reads `month,duties,value`, both in one money, or `month,percent`; the first line says which. A month is
    /// `2025-04`.
    ///
    /// @throws IllegalArgumentException naming file and line
    public static Collected read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
        String head = lines.isEmpty() ? "" : lines.getFirst().strip();
        if (!head.equals(SUMS) && !head.equals(SHARES)) {
            throw new IllegalArgumentException(
                    "%s:1: the first line is '%s'; it names the columns %s or %s".formatted(file, head, SUMS, SHARES));
        }
        var percents = new TreeMap<YearMonth, BigDecimal>();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                String[] cells = line.split(",", -1);
                YearMonth month = YearMonth.parse(cells[0].strip());
                if (percents.put(month, percent(head, cells)) != null) {
                    throw new IllegalArgumentException(month + " stands in an earlier line too");
                }
            } catch (DateTimeException | IllegalArgumentException wrong) {
                throw new IllegalArgumentException(
                        "%s:%d: %s. A line is %s, with a month like 2025-04"
                                .formatted(file, i + 1, wrong.getMessage(), head),
                        wrong);
            }
        }
        return new Collected(String.valueOf(file.getFileName()), percents);
    }

    private static BigDecimal percent(String head, String[] cells) {
        int columns = head.split(",").length;
        if (cells.length != columns) {
            throw new IllegalArgumentException("%d cells under %d columns".formatted(cells.length, columns));
        }
        BigDecimal first = number(cells[1]);
        if (head.equals(SHARES)) {
            return first;
        }
        BigDecimal value = number(cells[2]);
        if (value.signum() == 0) {
            throw new IllegalArgumentException("nothing was imported, so no part of it is duty");
        }
        return first.movePointRight(2).divide(value, MathContext.DECIMAL64);
    }

    private static BigDecimal number(String cell) {
        BigDecimal number;
        try {
            number = new BigDecimal(cell.strip());
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("'" + cell + "' is not a number", wrong);
        }
        if (number.signum() < 0) {
            throw new IllegalArgumentException(cell.strip() + " is below zero");
        }
        return number;
    }

    public Optional<BigDecimal> in(YearMonth month) {
        return Optional.ofNullable(percents.get(month));
    }
}
