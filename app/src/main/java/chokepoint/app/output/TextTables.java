package chokepoint.app.output;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Tables as aligned text: in a window they are folded to fit, in a pipe every row is one line.
final class TextTables {

    private static final String GAP = "  ";

    /// Columns of words are folded to this before ids are folded.
    private static final int COMFORTABLE = 18;

    /// Ids are folded to this before words become narrower still.
    private static final int NARROWEST_ID = 22;

    /// No column is folded narrower than this: a day fits.
    private static final int NARROWEST = 10;

    private static final String BOLD = "\u001B[1m";
    private static final String FAINT = "\u001B[2m";
    private static final String PLAIN = "\u001B[0m";

    private final Terminal terminal;

    TextTables(Terminal terminal) {
        this.terminal = terminal;
    }

    void write(Answer answer, PrintWriter out) {
        for (String sentence : answer.preface()) {
            for (String line : fold(sentence)) {
                out.print(line + "\n");
            }
        }
        List<Table> tables = answer.tables();
        if (!answer.preface().isEmpty() && !tables.isEmpty()) {
            out.print('\n');
        }
        for (int i = 0; i < tables.size(); i++) {
            if (i > 0) {
                out.print('\n');
            }
            write(tables.get(i), out);
        }
    }

    private void write(Table table, PrintWriter out) {
        if (!table.title().isEmpty()) {
            for (String line : fold(table.title())) {
                out.print(styled(BOLD, line) + "\n");
            }
            out.print('\n');
        }
        int[] widths = widths(table);
        var names = table.columns().stream().map(Column::name).toList();
        for (String line : lines(names, table.columns(), widths)) {
            out.print(styled(BOLD, line) + "\n");
        }
        var rule = Arrays.stream(widths).mapToObj("─"::repeat).collect(joining(GAP));
        out.print(styled(FAINT, rule) + "\n");
        for (List<String> row : table.rows()) {
            for (String line : lines(row, table.columns(), widths)) {
                out.print(line + "\n");
            }
        }
        if (!table.notes().isEmpty()) {
            out.print('\n');
        }
        for (String note : table.notes()) {
            for (String line : fold(note)) {
                out.print(line + "\n");
            }
        }
    }

    /// One row as the lines it takes when its cells are folded.
    private static List<String> lines(List<String> cells, List<Column> columns, int[] widths) {
        var folded = new ArrayList<List<String>>();
        int height = 1;
        for (int c = 0; c < cells.size(); c++) {
            var cell = Wrapping.wrap(cells.get(c), widths[c]);
            folded.add(cell);
            height = Math.max(height, cell.size());
        }
        return IntStream.range(0, height)
                .mapToObj(h -> IntStream.range(0, cells.size())
                        .mapToObj(c -> {
                            String part =
                                    h < folded.get(c).size() ? folded.get(c).get(h) : "";
                            return padded(part, widths[c], columns.get(c).side());
                        })
                        .collect(joining(GAP))
                        .stripTrailing())
                .toList();
    }

    private static String padded(String text, int width, Column.Side side) {
        String space = " ".repeat(Math.max(0, width - DisplayWidth.of(text)));
        return switch (side) {
            case LEFT -> text + space;
            case RIGHT -> space + text;
        };
    }

    /// As wide as the widest cell; when that does not fit the window, words give way first, then ids.
    private int[] widths(Table table) {
        int count = table.columns().size();
        int[] widths = new int[count];
        for (int c = 0; c < count; c++) {
            widths[c] = widest(table.columns().get(c).name());
            for (List<String> row : table.rows()) {
                widths[c] = Math.max(widths[c], widest(row.get(c)));
            }
        }
        if (terminal.width().isPresent()) {
            int room = terminal.width().getAsInt() - GAP.length() * (count - 1);
            while (Arrays.stream(widths).sum() > room) {
                int giver = widest(table, widths, false, COMFORTABLE);
                if (giver < 0) {
                    giver = widest(table, widths, true, NARROWEST_ID);
                }
                if (giver < 0) {
                    giver = widest(table, widths, false, NARROWEST);
                }
                if (giver < 0) {
                    break;
                }
                widths[giver]--;
            }
        }
        return widths;
    }

    /// The widest column of words, or of ids, that is wider than a bound; -1 where there is none.
    private static int widest(Table table, int[] widths, boolean ids, int bound) {
        int widest = -1;
        for (int c = 0; c < widths.length; c++) {
            Column column = table.columns().get(c);
            boolean mayGive = column.side() == Column.Side.LEFT && column.whole() == ids && widths[c] > bound;
            if (mayGive && (widest < 0 || widths[c] > widths[widest])) {
                widest = c;
            }
        }
        return widest;
    }

    private static int widest(String cell) {
        return cell.lines().mapToInt(DisplayWidth::of).max().orElse(0);
    }

    private List<String> fold(String text) {
        return Wrapping.wrap(text, terminal.width().orElse(Integer.MAX_VALUE));
    }

    private String styled(String style, String text) {
        return terminal.colour() ? style + text + PLAIN : text;
    }
}
