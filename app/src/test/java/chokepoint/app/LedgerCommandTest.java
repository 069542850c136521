package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.app.output.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What keeps the law files in order, on a small law of its own.
class LedgerCommandTest {

    private static final Path SMALL_LAW =
            Path.of(System.getProperty("chokepoint.home", ".."), "ledger/src/test/resources/small-law");
    private static final String ORDER = """
            instrument: us/eo-1
            title: a duty
            issued-by: us/president
            kind: executive-order
            known: 2025-02-01
            source: 90 FR 1
            certainty: primary
            checked: 2026-11-25
            effects:
              - set: us/ieepa-fentanyl/cn
                family: IEEPA_FENTANYL
                type: additional-duty
                provision: sec. 2
                from: 2025-02-04
                origin: [CN]
                duty: 10%
            """;

    @TempDir
    private Path home;

    private Path data;

    @BeforeEach
    void copyTheSmallLaw() throws IOException {
        data = home.resolve("data");
        try (Stream<Path> files = Files.walk(SMALL_LAW)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = data.resolve(SMALL_LAW.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        write("law/us/2025/2025-02-01-eo-1.yaml", ORDER);
    }

    @Test
    void a_law_that_keeps_every_rule_ends_with_0() {
        CommandLineRun run = run("ledger", "check");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.out()).contains("L01", "L12", "instruments");
    }

    @Test
    void a_broken_rule_is_shown_with_its_place_and_ends_with_1() {
        write("law/us/2025/2025-02-01-eo-1.yaml", ORDER.replace("from: 2025-02-04", "from: 2025-01-04"));

        CommandLineRun run = run("ledger", "check");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDING);
        assertThat(run.out()).contains("data/law/us/2025/2025-02-01-eo-1.yaml:10", "L06");
    }

    @Test
    void a_file_that_cannot_be_read_is_named_with_its_line_and_ends_with_3() {
        write("law/us/2025/2025-02-01-eo-1.yaml", ORDER.replace("duty: 10%", "dutty: 10%"));

        CommandLineRun run = run("ledger", "check");

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err())
                .contains("data/law/us/2025/2025-02-01-eo-1.yaml:16", "unknown key 'dutty'", "Maybe 'duty'?");
    }

    @Test
    void a_recorded_timeline_that_the_law_has_left_behind_is_shown_and_ends_with_1() {
        write("law/timelines/watched.csv", "destination,origin,good,title\nUS,CN,9503.00.00.73,Toy\n");
        assertThat(run("ledger", "timelines").exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run("ledger", "timelines", "--check").exitCode()).isEqualTo(ExitCode.FINE);

        write("law/us/2025/2025-02-01-eo-1.yaml", ORDER.replace("duty: 10%", "duty: 20%"));
        CommandLineRun run = run("ledger", "timelines", "--check");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDING);
        assertThat(run.out()).contains("us-cn-9503000073.txt", "begins: 10%", "begins: 20%");
    }

    @Test
    void the_coverage_page_names_what_is_known_less_surely() throws IOException {
        write("law/us/2025/2025-02-01-eo-1.yaml", ORDER.replace("certainty: primary", "certainty: memory"));

        assertThat(run("ledger", "coverage").exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(Files.readString(home.resolve("docs/reference/coverage.md")))
                .contains("| `us/eo-1` | a duty | memory | 90 FR 1 |");
        assertThat(run("ledger", "coverage", "--check").exitCode()).isEqualTo(ExitCode.FINE);
    }

    private CommandLineRun run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.run(
                List.of(args),
                new PrintWriter(out),
                new PrintWriter(err),
                new Surroundings(Terminal.none(), Clock.systemUTC(), data, Optional.empty()));
        return new CommandLineRun(code, out.toString(), err.toString());
    }

    private void write(String file, String text) {
        try {
            Path path = data.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
