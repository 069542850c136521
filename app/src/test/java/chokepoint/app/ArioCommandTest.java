package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `supply ario` and `minerals` as someone at the keyboard meets them.
class ArioCommandTest {

    private static final String SHOCK = Path.of(System.getProperty("chokepoint.home", ".."))
            .resolve("docs/how-to/shocks/two-bans.yaml")
            .toString();

    @Test
    void two_bans_at_once_run_and_heal() {
        var run = CommandLineRun.of("supply", "ario", "synthetic-4x5", "--shock", SHOCK, "--top", "3");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("two bans at once", "r01|s02", "day 248").doesNotContain("not within the run");
    }

    @Test
    void every_day_is_a_row_and_a_point_of_the_picture() {
        var csv = CommandLineRun.of(
                "supply", "ario", "synthetic-4x5", "--shock", SHOCK, "--days", "30", "--format", "csv");
        assertThat(csv.out().lines()).hasSize(31);
        assertThat(csv.out().lines().skip(10).limit(2))
                .allMatch(line -> line.startsWith("two bans at once,"))
                .last()
                .asString()
                .startsWith("two bans at once,10,");
        var svg = CommandLineRun.of("supply", "ario", "synthetic-4x5", "--shock", SHOCK, "--format", "svg");
        assertThat(svg.out()).startsWith("<svg").contains("polyline").endsWith("</svg>\n");
        var json = CommandLineRun.of("supply", "ario", "synthetic-4x5", "--shock", SHOCK, "--format", "json");
        assertThat(json.out())
                .contains("\"answer\" : \"supply ario\"", "\"mode\" : \"default\"", "\"as-usual-on\" : 248");
    }

    @Test
    void several_shocks_run_side_by_side(@TempDir Path folder) throws IOException {
        Path other = folder.resolve("none.yaml");
        Files.writeString(
                other,
                Files.readString(Path.of(SHOCK))
                        .replace("two bans at once", "with boario")
                        .replace("settings:", "settings:\n  mode: boario-0.6.3"));
        var both = CommandLineRun.of("supply", "ario", "synthetic-4x5", "--shock", SHOCK, "--shock", other.toString());
        assertThat(both.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(both.err()).contains("two losses of capacity at once", "BoARIO 0.6.3 stops with an error");
        Files.writeString(other, Files.readString(Path.of(SHOCK)).replace("two bans at once", "the other"));
        both = CommandLineRun.of("supply", "ario", "synthetic-4x5", "--shock", SHOCK, "--shock", other.toString());
        assertThat(both.out()).contains("two bans at once", "the other");
    }

    @Test
    void bad_input_ends_with_3_and_says_what_is_wrong(@TempDir Path folder) throws IOException {
        assertThat(CommandLineRun.of("supply", "ario", "nowhere", "--shock", SHOCK))
                .matches(run -> run.exitCode() == ExitCode.BAD_INPUT)
                .matches(run -> run.err().contains("nowhere: there is no such folder. Maybe 'synthetic-4x5'?"));
        Path shock = folder.resolve("shock.yaml");
        Files.writeString(shock, Files.readString(Path.of(SHOCK)).replace("r01|s02", "r09|s02"));
        assertThat(CommandLineRun.of("supply", "ario", "synthetic-4x5", "--shock", shock.toString()))
                .matches(run -> run.exitCode() == ExitCode.BAD_INPUT)
                .matches(run -> run.err().contains("shock.yaml:11: the world has no industry 'r09|s02'"));
        assertThat(CommandLineRun.of("supply").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(CommandLineRun.of("minerals", "dysprosum"))
                .matches(run -> run.exitCode() == ExitCode.BAD_INPUT)
                .matches(run -> run.err().contains("there is no mineral 'dysprosum'. Maybe 'dysprosium'?"));
    }

    @Test
    void a_mineral_is_shown_with_year_basis_and_source_of_every_figure() {
        var run = CommandLineRun.of("minerals", "Ga");
        assertThat(run.out())
                .contains(
                        "Gallium (Ga)",
                        "98.7 %, 750000 of 760000 kg",
                        "reported",
                        "USGS, Mineral Commodity Summaries 2025")
                .contains("cn/mofcom-gacc-2023-23", "Not known");
        assertThat(CommandLineRun.of("minerals", "dysprosium").out())
                .contains("Not known", "oxide, 99.5 %", "260 USD/kg")
                .doesNotContain("0.0 %");
        assertThat(CommandLineRun.of("minerals").out()).contains("unknown", "antimony");
    }
}
