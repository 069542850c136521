package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Dated cases with expected answers: our own, and those that lie beside the repository where they are.
class ConformanceTest {

    private static final Path HOME = Path.of(System.getProperty("chokepoint.home", ".."));
    private static final Path SHARED = HOME.resolveSibling("shared/cases/conformance.csv");

    static List<Path> ownCases() throws IOException {
        try (Stream<Path> files = Files.list(HOME.resolve("data/cases"))) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("ownCases")
    void every_case_of_our_own_is_answered_as_expected(Path cases) {
        assertThat(failures(cases)).isEmpty();
    }

    @Test
    void every_case_beside_the_repository_is_answered_as_expected() {
        assumeTrue(Files.isRegularFile(SHARED), "no cases beside the repository");
        assertThat(failures(SHARED)).isEmpty();
    }

    private static List<String> failures(Path cases) {
        String rows = CommandLineRun.of("conform", cases.toString(), "--format", "csv")
                .out();
        assertThat(rows).startsWith("id,band,result");
        return rows.lines().skip(1).filter(row -> !row.contains(",pass,")).toList();
    }
}
