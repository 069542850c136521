package chokepoint.app.docs;

import chokepoint.app.RealLaw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the guide to audits shows is what the program says of the file that it shows; `-Dgolden=write` writes it anew.
class AuditPageTest {

    private static final String PAGE = "docs/how-to/audit-what-the-broker-filed.md";
    private static final Pattern FILE = Pattern.compile("(?ms)^```csv\\R# entries\\.csv\\R(.*?)^```$");
    private static final Pattern RUN =
            Pattern.compile("(?ms)^(```text\\R\\$ \\./chokepoint (audit entries\\.csv[^\\n]*)\\R)(.*?)^```$");

    @TempDir
    Path folder;

    @Test
    void what_the_guide_shows_is_what_the_program_says() throws IOException {
        String page = Repository.text(PAGE);
        Matcher shown = FILE.matcher(page);
        if (!shown.find()) {
            throw new AssertionError("the guide shows no file of entries");
        }
        Path entries = Files.writeString(folder.resolve("entries.csv"), shown.group(1));
        Repository.assertGenerated(
                PAGE,
                RUN.matcher(page)
                        .replaceAll(
                                run -> Matcher.quoteReplacement(run.group(1) + said(run.group(2), entries) + "```")));
    }

    private static String said(String line, Path entries) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        words.set(1, entries.toString());
        String output = RealLaw.shown(words).replace(entries.toString(), "entries.csv");
        return String.join("\n", output.lines().toList()) + "\n";
    }
}
