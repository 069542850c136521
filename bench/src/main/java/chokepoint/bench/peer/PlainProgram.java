package chokepoint.bench.peer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// A command line of the usual libraries: picocli reads the options, Jackson writes the answer, which is the question.
@Command(name = "plain")
public final class PlainProgram implements Runnable {

    @Parameters
    private String good;

    @Option(names = "--from")
    private @Nullable String from;

    @Option(names = "--to")
    private @Nullable String to;

    @Option(names = "--on")
    private @Nullable String on;

    /// What is written.
    public record Answer(
            String good,
            @Nullable String from,
            @Nullable String to,
            @Nullable String on,
            List<String> findings) {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new PlainProgram()).execute(args));
    }

    @Override
    public void run() {
        System.out.println(
                JsonMapper.builder().build().writeValueAsString(new Answer(good, from, to, on, List.of("none"))));
    }
}
