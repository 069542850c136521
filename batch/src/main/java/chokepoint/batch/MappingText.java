package chokepoint.batch;

import chokepoint.duty.entries.EntryColumns;
import chokepoint.duty.entries.EntryRater;
import chokepoint.duty.entries.Mapping;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A mapping file on its way to the machines of a cluster: its text, which each task reads again.
///
/// @param file its name, for complaints
/// @param entries name of what it maps, for complaints
record MappingText(String file, String text, String entries) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /// The columns have our names.
    static final MappingText NONE = new MappingText("", "", "");

    /// @throws BadInput where the file cannot be read
    static MappingText read(Path file, String entries) {
        try {
            return new MappingText(file.toString(), Files.readString(file), entries);
        } catch (IOException unreadable) {
            throw new BadInput("--map " + file + ": cannot be read as UTF-8 text. Name a file of this machine");
        }
    }

    boolean isNone() {
        return file.isEmpty();
    }

    /// Where the columns of ours stand under such a head line.
    ///
    /// @throws chokepoint.duty.entries.WrongMapping where the mapping cannot be used
    Mapping.Layout layout(EntryRater rater, List<String> header) {
        return Mapping.of(file, text, new EntryColumns(rater.ledger())).on(header, entries);
    }
}
