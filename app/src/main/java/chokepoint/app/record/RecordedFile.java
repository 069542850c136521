package chokepoint.app.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A file of the repository as the law would have it now.
///
/// @param file where it stands
/// @param text what should stand in it
public record RecordedFile(Path file, String text) {

    private static final int SHOWN = 12;

    /// Writes it.
    public void write() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /// The lines that differ from what stands in it, recorded with `-`, as it should be with `+`; none where it is
    /// right.
    public List<String> differences() {
        List<String> recorded = recorded();
        List<String> right = text.lines().toList();
        if (recorded.equals(right)) {
            return List.of();
        }
        int start = 0;
        while (start < recorded.size()
                && start < right.size()
                && recorded.get(start).equals(right.get(start))) {
            start++;
        }
        int end = 0;
        while (end < recorded.size() - start
                && end < right.size() - start
                && recorded.get(recorded.size() - 1 - end).equals(right.get(right.size() - 1 - end))) {
            end++;
        }
        var differences = new ArrayList<String>();
        recorded.subList(start, recorded.size() - end).stream()
                .limit(SHOWN)
                .forEach(line -> differences.add("- " + line));
        right.subList(start, right.size() - end).stream().limit(SHOWN).forEach(line -> differences.add("+ " + line));
        return differences;
    }

    private List<String> recorded() {
        try {
            return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
