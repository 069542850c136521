package chokepoint.duty.entries;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.duty.RealLaw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The page of the columns and the columns hold together.
class EntriesPageTest {

    @Test
    void every_standard_column_stands_on_the_page_or_is_a_fact() throws IOException {
        String page =
                Files.readString(Path.of(System.getProperty("chokepoint.home", ".."), "docs/reference/entries.md"));
        var vocabulary = RealLaw.ledger().log().vocabulary();

        assertThat(new EntryColumns(RealLaw.ledger())
                        .all().stream()
                                .map(EntryColumn::name)
                                .filter(name -> vocabulary.find(name).isEmpty())
                                .filter(name -> !page.contains("`" + name + "`")))
                .isEmpty();
    }
}
