package chokepoint.app;

import chokepoint.app.output.Terminal;
import java.lang.reflect.Constructor;
import java.time.Clock;
import java.util.Arrays;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/// Makes the objects picocli asks for, and hands each command the law, the terminal and the clock it names.
@NullUnmarked // picocli promises nothing about null
final class Wiring implements IFactory {

    private final Surroundings surroundings;
    private final Law law;
    private final IFactory usual = CommandLine.defaultFactory();

    Wiring(Surroundings surroundings) {
        this(surroundings, new Law(surroundings.data(), surroundings.snapshot()));
    }

    /// @param law that every command answers from
    Wiring(Surroundings surroundings, Law law) {
        this.surroundings = surroundings;
        this.law = law;
    }

    @Override
    public <K> K create(Class<K> kind) throws Exception {
        for (Constructor<?> constructor : kind.getDeclaredConstructors()) {
            if (constructor.getParameterCount() > 0 && isOurs(kind)) {
                return kind.cast(constructor.newInstance(arguments(constructor)));
            }
        }
        return usual.create(kind);
    }

    private static boolean isOurs(Class<?> kind) {
        return kind.getPackageName().startsWith("chokepoint.app");
    }

    private Object[] arguments(Constructor<?> constructor) {
        return Arrays.stream(constructor.getParameterTypes()).map(this::part).toArray();
    }

    private Object part(Class<?> kind) {
        if (kind == Law.class) {
            return law;
        }
        if (kind == Terminal.class) {
            return surroundings.terminal();
        }
        if (kind == Clock.class) {
            return surroundings.clock();
        }
        if (kind == Surroundings.class) {
            return surroundings;
        }
        throw new IllegalStateException("nothing of type " + kind + " is there for a command");
    }
}
