package chokepoint.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The rules of ARCHITECTURE.md that a compiler does not check.
class ArchitectureTest {

    private static final String[] BELOW_APP = {
        "chokepoint.terms..", "chokepoint.ledger..", "chokepoint.duty..", "chokepoint.economy..", "chokepoint.supply.."
    };

    private static JavaClasses program;

    @BeforeAll
    static void read() {
        program = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("chokepoint");
    }

    @Test
    void a_module_uses_only_modules_below_it() {
        check(layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("terms")
                .definedBy("chokepoint.terms..")
                .layer("ledger")
                .definedBy("chokepoint.ledger..")
                .layer("duty")
                .definedBy("chokepoint.duty..")
                .layer("economy")
                .definedBy("chokepoint.economy..")
                .layer("supply")
                .definedBy("chokepoint.supply..")
                .layer("app")
                .definedBy("chokepoint.app..")
                .whereLayer("terms")
                .mayNotAccessAnyLayer()
                .whereLayer("ledger")
                .mayOnlyAccessLayers("terms")
                .whereLayer("duty")
                .mayOnlyAccessLayers("terms", "ledger")
                .whereLayer("economy")
                .mayOnlyAccessLayers("terms")
                .whereLayer("supply")
                .mayOnlyAccessLayers("terms")
                .whereLayer("app")
                .mayNotBeAccessedByAnyLayer());
    }

    @Test
    void terms_depend_on_the_jdk_alone() {
        check(noClasses()
                .that()
                .resideInAPackage("chokepoint.terms..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("chokepoint.terms..", "java..", "org.jspecify.annotations.."));
    }

    @Test
    void only_app_knows_what_day_it_is() {
        check(noClasses()
                .that()
                .resideInAnyPackage(BELOW_APP)
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class));
    }

    @Test
    void only_app_prints_and_reads_the_environment() {
        check(noClasses()
                .that()
                .resideInAnyPackage(BELOW_APP)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class));
    }

    @Test
    void only_app_knows_the_command_line_library() {
        check(noClasses()
                .that(resideInAnyPackage(BELOW_APP))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..", "tools.jackson.."));
    }

    @Test
    void only_the_ledger_and_supply_know_how_their_files_are_read() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("chokepoint.ledger..", "chokepoint.supply..", "chokepoint.intake..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml.."));
    }

    @Test
    void app_reads_tables_of_the_user_but_no_table_of_the_law() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(
                        "chokepoint.ledger..",
                        "chokepoint.economy..",
                        "chokepoint.supply..",
                        "chokepoint.intake..",
                        "chokepoint.app.conform..",
                        "chokepoint.app.record..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("de.siegmar.."));
    }

    @Test
    void only_batches_know_the_database() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("chokepoint.app.batch..", "chokepoint.bench..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.duckdb..", "java.sql.."));
    }

    @Test
    void how_an_answer_is_shown_knows_nothing_of_commands() {
        check(noClasses()
                .that()
                .resideInAPackage("chokepoint.app.output..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("chokepoint.app", "picocli..", "chokepoint.ledger..", "chokepoint.duty.."));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(program);
    }
}
