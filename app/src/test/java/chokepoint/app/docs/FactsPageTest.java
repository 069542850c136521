package chokepoint.app.docs;

import chokepoint.ledger.files.LawFolder;
import chokepoint.ledger.nomenclature.NomenclatureFiles;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// The page of facts says what the vocabulary says.
class FactsPageTest {

    @Test
    void the_page_of_facts_is_made_from_the_vocabulary() throws IOException {
        var log = LawFolder.read(Repository.path("data"));
        var american = NomenclatureFiles.read(Repository.path("data/nomenclature/us"));
        Repository.assertGenerated(
                "docs/reference/facts.md", new FactsPage(log.vocabulary().definitions(), american.programmes()).text());
    }
}
