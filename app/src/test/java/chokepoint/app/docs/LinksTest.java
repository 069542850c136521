package chokepoint.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A link from one page to another leads somewhere.
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)(?: \"[^\"]*\")?\\)");
    private static final Pattern FENCED = Pattern.compile("(?ms)^\\s*(```+).*?^\\s*\\1\\s*$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*)$");

    @Test
    void every_link_between_pages_leads_to_a_file_and_a_heading_that_are_there() {
        var broken = new ArrayList<String>();
        for (Path page : Repository.pages()) {
            String prose = FENCED.matcher(Repository.text(page)).replaceAll("");
            LINK.matcher(prose).results().map(link -> link.group(1)).forEach(target -> {
                if (!target.matches("[a-z]+:.*") && !leads(page, target)) {
                    broken.add(Repository.name(page) + " links to " + target);
                }
            });
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void no_page_names_a_folder_of_somebodys_machine() {
        for (Path page : Repository.pages()) {
            assertThat(Repository.text(page))
                    .as(Repository.name(page))
                    .doesNotContainPattern("/(work|home|Users|root)/");
        }
    }

    private static boolean leads(Path page, String target) {
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        Path linked = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        if (!Files.exists(linked)) {
            return false;
        }
        return hash < 0 || anchors(linked).contains(target.substring(hash + 1));
    }

    /// The headings of a page, as links write them: lower case, words joined by hyphens.
    private static List<String> anchors(Path page) {
        return HEADING.matcher(FENCED.matcher(Repository.text(page)).replaceAll(""))
                .results()
                .map(heading -> heading.group(1).strip().toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }
}
