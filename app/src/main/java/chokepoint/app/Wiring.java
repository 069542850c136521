package chokepoint.app;

import chokepoint.app.output.Terminal;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/// Makes the objects picocli asks for, and hands the terminal to those that show something.
@NullUnmarked // picocli promises nothing about null
final class Wiring implements IFactory {

    private final Terminal terminal;
    private final IFactory usual = CommandLine.defaultFactory();

    Wiring(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public <K> K create(Class<K> kind) throws Exception {
        return kind == FormatOption.class ? kind.cast(new FormatOption(terminal)) : usual.create(kind);
    }
}
