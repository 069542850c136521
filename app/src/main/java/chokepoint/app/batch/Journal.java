package chokepoint.app.batch;

import chokepoint.app.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The journal of an unfinished output: from what it is made, and what is in it.
///
/// A line for each thing that the output depends on, then a line for each part that is in it. A line counts
/// once it is whole.
final class Journal {

    private static final String RECIPE = "recipe";
    private static final String PART = "part";
    private static final String END = "end";
    private static final String BETWEEN = "\t";

    private final Path file;
    private final List<Line> parts = new ArrayList<>();

    /// A part that is in the output.
    ///
    /// @param bodyEnd how long the output is with it
    record Line(int number, int checksum, long inputEnd, long bodyEnd, Tally tally, Optional<ParquetFooter> footer) {}

    private Journal(Path file) {
        this.file = file;
    }

    static Journal begin(Path file, Map<String, String> recipe) throws IOException {
        var lines = new ArrayList<String>();
        recipe.forEach((what, value) -> lines.add(String.join(BETWEEN, RECIPE, what, value, END)));
        Files.write(file, lines);
        return new Journal(file);
    }

    /// Reads a journal and asks that it was begun from the same things.
    ///
    /// @throws UserError naming what has changed
    static Journal resume(Path file, Map<String, String> recipe) throws IOException {
        var journal = new Journal(file);
        var then = new TreeMap<String, String>();
        var whole = new ArrayList<String>();
        for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n")) {
            String[] cells = line.split(BETWEEN, -1);
            if (!cells[cells.length - 1].equals(END)) {
                break;
            }
            whole.add(line);
            if (cells[0].equals(RECIPE)) {
                then.put(cells[1], cells[2]);
            } else {
                journal.parts.add(line(cells));
            }
        }
        recipe.forEach((what, now) -> {
            if (!now.equals(then.get(what))) {
                throw new UserError(file.getParent() + ": " + what + " has changed since: it was '" + then.get(what)
                        + "' and is '" + now + "'. Start anew without --resume");
            }
        });
        Files.write(file, whole);
        return journal;
    }

    private static Line line(String[] cells) {
        Optional<ParquetFooter> footer = cells[5].isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ParquetFooter(Thrift.read(Base64.getDecoder().decode(cells[5])), Long.parseLong(cells[6])));
        var tally = Tally.parse(String.join(BETWEEN, List.of(cells).subList(7, cells.length - 1)));
        return new Line(
                Integer.parseInt(cells[1]),
                Integer.parseInt(cells[2]),
                Long.parseLong(cells[3]),
                Long.parseLong(cells[4]),
                tally,
                footer);
    }

    void add(Finished part, long bodyEnd) throws IOException {
        String line = String.join(
                BETWEEN,
                PART,
                Integer.toString(part.number()),
                Integer.toString(part.checksum()),
                Long.toString(part.inputEnd()),
                Long.toString(bodyEnd),
                part.footer()
                        .map(footer -> Base64.getEncoder().encodeToString(Thrift.write(footer.metadata())))
                        .orElse(""),
                part.footer().map(footer -> Long.toString(footer.bodyLength())).orElse(""),
                part.tally().toText(),
                END);
        Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
    }

    /// The parts that were in the output when the journal was opened, in their order.
    List<Line> parts() {
        return List.copyOf(parts);
    }
}
