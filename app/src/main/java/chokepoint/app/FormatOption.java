package chokepoint.app;

import chokepoint.app.output.Answer;
import chokepoint.app.output.Format;
import chokepoint.app.output.Terminal;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// The option `--format`, for every command that answers: `@Mixin FormatOption format;`, then `format.show(answer)`.
public final class FormatOption {

    private final Terminal terminal;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            converter = ByName.class,
            completionCandidates = Names.class,
            description = "How to show the answer: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format;

    FormatOption(Terminal terminal) {
        this.terminal = terminal;
    }

    /// Writes the answer to standard output in the format asked for.
    public void show(Answer answer) {
        if (format == Format.SVG && answer.svg().isEmpty()) {
            throw new UserError("--format svg: this answer is no picture. 'chokepoint average --daily' draws one");
        }
        format.write(answer, command.commandLine().getOut(), terminal);
    }

    /// The format asked for, for a command whose work depends on it.
    public Format format() {
        return format;
    }

    /// Reads the option's value.
    static final class ByName implements ITypeConverter<Format> {
        @Override
        public Format convert(String name) {
            return Format.find(name)
                    .orElseThrow(() -> new TypeConversionException(
                            "no format '" + name + "'; there are " + String.join(", ", Format.names())));
        }
    }

    /// What the shell offers for the option's value.
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Format.names().iterator();
        }
    }
}
