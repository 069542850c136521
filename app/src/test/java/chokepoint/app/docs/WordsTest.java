package chokepoint.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every public type of the lower modules has an entry in the dictionary.
class WordsTest {

    private static final String PAGE = "docs/reference/words.md";

    private static final List<String> ROWS =
            Repository.text(PAGE).lines().filter(line -> line.startsWith("| ")).toList();

    @Test
    void every_public_type_has_an_entry_and_its_inner_types_stand_in_the_same_row() {
        assertThat(publicTypes()
                        .filter(type -> !hasEntry(type))
                        .map(JavaClass::getName)
                        .sorted())
                .as("public types without an entry in %s", PAGE)
                .isEmpty();
    }

    @Test
    void no_entry_names_a_type_that_is_gone() {
        List<String> names = publicTypes().map(JavaClass::getSimpleName).toList();
        assertThat(ROWS.stream()
                        .map(WordsTest::typesNamed)
                        .flatMap(List::stream)
                        .filter(name -> !names.contains(name))
                        .distinct())
                .as("types named in %s that are not public types of terms, ledger, duty, economy or supply", PAGE)
                .isEmpty();
    }

    private static Stream<JavaClass> publicTypes() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(
                                "chokepoint.terms",
                                "chokepoint.ledger",
                                "chokepoint.duty",
                                "chokepoint.economy",
                                "chokepoint.supply")
                        .stream()
                        .filter(type -> !type.isAnonymousClass()
                                && !type.isLocalClass()
                                && !type.getSimpleName().equals("package-info"))
                        .filter(WordsTest::isPublic);
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(WordsTest::isPublic).orElse(true);
    }

    private static boolean hasEntry(JavaClass type) {
        return ROWS.stream()
                .map(WordsTest::typesNamed)
                .anyMatch(names -> names.contains(type.getSimpleName())
                        && type.getEnclosingClass()
                                .map(outer -> names.contains(outer.getSimpleName()))
                                .orElse(true));
    }

    /// The types in the last cell of a row: words in back quotes that begin with a capital.
    private static List<String> typesNamed(String row) {
        String[] cells = row.split("\\|");
        return java.util.regex.Pattern.compile("`([A-Z][A-Za-z0-9]*)`")
                .matcher(cells[cells.length - 1])
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
