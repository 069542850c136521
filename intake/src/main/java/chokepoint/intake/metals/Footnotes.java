package chokepoint.intake.metals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The tariff lines of one HTS revision whose footnote sends the reader to a note of chapter 99, such as `note 16`.
///
/// Footnotes stand at 8-digit lines and show a list as it stood on the day of the revision; where the law names a
/// statistical number below the line, the footnote cannot say so. Source: `us/hts/json` (USITC, public domain).
final class Footnotes {

    private Footnotes() {}

    static SortedSet<String> linesThatCite(String note, Path revision) throws IOException {
        var lines = new TreeSet<String>();
        try (var in = new GZIPInputStream(Files.newInputStream(revision));
                var json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            String line = "";
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token != JsonToken.VALUE_STRING) {
                    continue;
                }
                if ("htsno".equals(json.currentName())) {
                    line = json.getString().replace(".", "");
                } else if ("value".equals(json.currentName())
                        && json.getString().contains(note)
                        && !line.startsWith("99")) {
                    lines.add(Note16.shortest(line));
                }
            }
        }
        return lines;
    }
}
