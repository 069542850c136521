package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@EnabledIf("bashIsThere")
class CompletionCommandTest {

    static boolean bashIsThere() {
        return Files.isExecutable(Path.of("/bin/bash"));
    }

    @Test
    void bash_completes_a_command_that_was_begun(@TempDir Path folder) throws Exception {
        assertThat(completions(folder, "chokepoint", "compl")).isEqualTo("completion");
    }

    @Test
    void bash_completes_an_option_of_a_command(@TempDir Path folder) throws Exception {
        assertThat(completions(folder, "chokepoint", "completion", "--he")).isEqualTo("--help");
    }

    /// What bash would offer for the last of these words, with the script sourced as its footer says.
    private static String completions(Path folder, String... words) throws IOException, InterruptedException {
        var script = Files.writeString(
                folder.resolve("completion.sh"), CommandLineRun.of("completion").out());
        String ask = """
                source "$1"; shift
                COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
                _complete_chokepoint && echo "${COMPREPLY[@]}"
                """;
        var command = new ArrayList<>(List.of("/bin/bash", "--norc", "-c", ask, "bash", script.toString()));
        command.addAll(List.of(words));
        var bash = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var output = bash.getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
        } finally {
            bash.waitFor();
        }
    }
}
