package chokepoint.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.ledger.rules.Rule;
import chokepoint.ledger.rules.RuleContext;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The law that the pages show can be read and keeps the rules.
class HowToTest {

    private static final Pattern FILE = Pattern.compile("(?ms)^```(?:yaml|csv)\\R# (data/law/\\S+)\\R(.*?)^```$");

    @TempDir
    Path folder;

    @Test
    void the_instrument_that_the_guide_adds_is_read_and_keeps_every_rule() {
        LawBench bench = LawBench.in(folder);
        var shown = FILE.matcher(Repository.text("docs/how-to/add-an-instrument.md"))
                .results()
                .toList();
        assertThat(shown).as("files shown in the guide").hasSizeGreaterThan(1);
        shown.forEach(file -> bench.with(file.group(1), file.group(2)));

        RuleContext context = RuleContext.of(bench.read());

        assertThat(Rule.all().stream().flatMap(rule -> rule.check(context))).isEmpty();
    }
}
