package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.app.output.Column;
import chokepoint.app.output.HonestWriter;
import chokepoint.app.output.Table;
import chokepoint.app.output.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class MainTest {

    @Command(name = "test")
    static final class Rates implements Callable<Integer> {
        @Mixin
        FormatOption format;

        @Override
        public Integer call() {
            var rows = List.of(List.of("Section 301", "25"), List.of("稀土", "0"));
            format.show(new Table(
                    "Rates", List.of(Column.words("Programme"), Column.numbers("Rate")), rows, List.of("As known.")));
            return ExitCode.FINDING;
        }
    }

    @Command(name = "test")
    static final class Fails implements Runnable {
        private final RuntimeException failure;

        Fails(RuntimeException failure) {
            this.failure = failure;
        }

        @Override
        public void run() {
            throw failure;
        }
    }

    @Test
    void help_lists_the_commands_on_standard_output() {
        var run = CommandLineRun.of("--help");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.out()).startsWith("Usage: chokepoint").contains("completion", "Exit codes:");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void the_version_is_one_line() {
        var run = CommandLineRun.of("--version");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.out().lines()).singleElement().asString().startsWith("chokepoint ");
    }

    @Test
    void no_command_is_wrong_usage() {
        var run = CommandLineRun.of();
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).isEqualTo("chokepoint: a command is missing.\nTry 'chokepoint --help'.\n");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void an_unknown_command_is_named_and_a_near_one_proposed() {
        var run = CommandLineRun.of("complete");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith("chokepoint: no command 'complete'. Maybe 'completion'?\n");
    }

    @Test
    void an_unknown_option_is_named_with_its_command() {
        var run = CommandLineRun.with(new Rates(), "test", "--formt", "csv");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("'--formt'", "Maybe '--format'?", "Try 'chokepoint test --help'.");
    }

    @Test
    void an_unknown_format_lists_the_known_ones() {
        var run = CommandLineRun.with(new Rates(), "test", "--format", "xml");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("'xml'", "table, json, csv, md");
    }

    @Test
    void a_command_answers_in_the_format_asked_for_and_with_its_own_exit_code() {
        assertThat(CommandLineRun.with(new Rates(), "test", "--format", "csv").out())
                .isEqualTo("programme,rate\r\nSection 301,25\r\n稀土,0\r\n");
        assertThat(CommandLineRun.with(new Rates(), "test", "--format", "JSON").out())
                .contains("\"稀土\"");
        var run = CommandLineRun.with(new Rates(), "test");
        assertThat(run.out()).startsWith("Rates\n");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDING);
    }

    @Test
    void a_user_error_is_one_line_and_exit_code_3() {
        var run = CommandLineRun.with(new Fails(new UserError("no commodity code '85x'. Maybe '8505'?")), "test");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).isEqualTo("chokepoint: no commodity code '85x'. Maybe '8505'?\n");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_fault_of_the_program_says_so_and_shows_where() {
        var run = CommandLineRun.with(new Fails(new IllegalStateException("two legal bases")), "test");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAULT);
        assertThat(run.err())
                .startsWith("chokepoint: this is a fault of the program")
                .contains("two legal bases", "\tat ");
    }

    @Test
    void a_reader_that_has_seen_enough_ends_the_program_quietly() {
        var run = writingTo("Broken pipe");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_full_disk_is_said_and_is_no_success() {
        var run = writingTo("No space left on device");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).isEqualTo("chokepoint: cannot write the output: No space left on device\n");
    }

    @Test
    void help_into_a_closed_pipe_is_quiet_too() {
        var err = new StringWriter();
        var out = new PrintWriter(new HonestWriter(failing("Broken pipe")));
        int code = Main.run(List.of("--help"), out, new PrintWriter(err), Surroundings.of(Terminal.none()));
        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(err.toString()).isEmpty();
    }

    private static CommandLineRun writingTo(String failure) {
        var err = new StringWriter();
        int code = Main.commandLine(Surroundings.of(Terminal.none()))
                .addSubcommand("test", new Rates())
                .setOut(new PrintWriter(new HonestWriter(failing(failure))))
                .setErr(new PrintWriter(err))
                .execute("test");
        return new CommandLineRun(code, "", err.toString());
    }

    private static Writer failing(String failure) {
        return new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException(failure);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    @Test
    void colours_are_for_terminals() {
        var out = new StringWriter();
        var terminal = new Terminal(OptionalInt.of(80), true);
        Main.run(
                List.of("--help"),
                new PrintWriter(out),
                new PrintWriter(Writer.nullWriter()),
                Surroundings.of(terminal));
        assertThat(out.toString()).contains("\u001B[1m");
        assertThat(CommandLineRun.of("--help").out()).doesNotContain("\u001B");
    }

    @Test
    void every_command_answers_to_the_name_it_is_listed_under() {
        var line = Main.commandLine(Surroundings.of(Terminal.none()));
        assertThat(line.getSubcommands())
                .isNotEmpty()
                .allSatisfy((name, command) ->
                        assertThat(command.getCommandSpec().name()).isEqualTo(name));
    }

    @Test
    void an_unknown_command_is_guessed_among_all_of_them() {
        var err = new StringWriter();
        int code = Main.run(
                List.of("regimes"),
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(err),
                Surroundings.of(Terminal.none()));
        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("Maybe 'regime'?");
    }
}
