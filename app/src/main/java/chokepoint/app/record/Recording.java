package chokepoint.app.record;

import chokepoint.app.answer.Envelope;
import chokepoint.app.output.Answer;
import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What came of writing recorded files, or of comparing them.
///
/// @param envelope schema, command, ledger
/// @param home the folder that file names are shown relative to
/// @param compared true where nothing was written
/// @param files all of them
/// @param stale those that differ from what stands in the repository
public record Recording(
        Envelope envelope, Path home, boolean compared, List<RecordedFile> files, List<RecordedFile> stale)
        implements Answer {

    public Recording {
        files = List.copyOf(files);
        stale = List.copyOf(stale);
    }

    /// Compares the files with what stands in the repository.
    public static Recording of(Envelope envelope, Path home, boolean compare, List<RecordedFile> files) {
        List<RecordedFile> stale =
                files.stream().filter(file -> !file.differences().isEmpty()).toList();
        return new Recording(envelope, home, compare, files, stale);
    }

    @Override
    public List<Table> tables() {
        var rows = new ArrayList<List<String>>();
        for (RecordedFile file : stale) {
            for (String line : file.differences()) {
                rows.add(List.of(name(file), line));
            }
        }
        return List.of(new Table("", List.of(Column.ids("File"), Column.words("Line")), rows, List.of(sum())));
    }

    private String sum() {
        int all = files.size();
        if (stale.isEmpty()) {
            return all + (all == 1 ? " file is" : " files are") + " as the law has them.";
        }
        return compared
                ? stale.size() + " of " + all
                        + " files are not as the law has them; the command without --check writes them."
                : stale.size() + " of " + all + " files written.";
    }

    private String name(RecordedFile file) {
        return home.toAbsolutePath()
                .normalize()
                .relativize(file.file().toAbsolutePath().normalize())
                .toString();
    }

    @Override
    public void writeJson(JsonWriter json) {
        json.object(() -> {
            envelope.write(json);
            json.field("compared-only", compared);
            json.array("files", files, file -> json.value(name(file)));
            json.array(
                    "stale",
                    stale,
                    file -> json.object(() -> {
                        json.field("file", name(file));
                        json.array("lines", file.differences(), json::value);
                    }));
        });
    }
}
