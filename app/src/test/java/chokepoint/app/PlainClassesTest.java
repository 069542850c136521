package chokepoint.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the build writes instead of what the JVM would spin does the same.
final class PlainClassesTest {

    /// One component of each kind.
    record Sample(
            @Nullable String name,
            int count,
            long amount,
            double share,
            float part,
            boolean whole,
            char letter,
            List<String> more) {
        @Override
        public String toString() {
            return "sample " + count;
        }
    }

    sealed interface Shape {}

    record Round(int radius) implements Shape {}

    record Square(int side) implements Shape {}

    record Odd() implements Shape {}

    record Pair(Shape one, Shape other) {}

    /// A switch over kinds, some of which are looked into, so that a later label may have to be tried.
    static final class Naming implements UnaryOperator<@Nullable Object> {
        @Override
        public String apply(@Nullable Object value) {
            return switch (value) {
                case Pair(Round one, Round other) -> "two round";
                case Pair(Square one, Shape other) -> "a square first";
                case Pair pair -> "another pair";
                case Round round -> "round";
                case Square square -> "square";
                case Shape other -> "other shape";
                case null -> "nothing";
                default -> "no shape";
            };
        }
    }

    @Test
    void a_switch_over_kinds_takes_the_same_branch() throws ReflectiveOperationException, IOException {
        Class<?> plain = rewritten(Naming.class);
        assertThat(plain.getDeclaredMethods())
                .anyMatch(method -> method.getName().startsWith("kindOf$"));
        var naming = new Naming();
        var plainNaming = (UnaryOperator<@Nullable Object>) made(plain);
        var round = new Round(1);
        var square = new Square(2);
        for (Object value : Arrays.asList(
                new Pair(round, round),
                new Pair(square, round),
                new Pair(round, square),
                round,
                square,
                new Odd(),
                "text",
                null)) {
            assertThat(plainNaming.apply(value)).isEqualTo(naming.apply(value));
        }
    }

    @Test
    void a_record_is_equal_to_the_same_ones_and_hashes_alike() throws ReflectiveOperationException, IOException {
        Class<?> plain = rewritten(Sample.class);
        List<Object[]> samples = List.of(
                sample("a", 1, 2, 0.5, 0.25f, true, 'x', List.of("m")),
                sample("a", 1, 2, 0.5, 0.25f, true, 'x', List.of("m")),
                sample(null, 1, 2, 0.5, 0.25f, true, 'x', List.of("m")),
                sample("a", 2, 2, 0.5, 0.25f, true, 'x', List.of("m")),
                sample("a", 1, 1L << 40, 0.5, 0.25f, true, 'x', List.of("m")),
                sample("a", 1, 2, -0.0, 0.25f, true, 'x', List.of("m")),
                sample("a", 1, 2, 0.0, 0.25f, true, 'x', List.of("m")),
                sample("a", 1, 2, Double.NaN, 0.25f, true, 'x', List.of("m")),
                sample("a", 1, 2, 0.5, 0.5f, true, 'x', List.of("m")),
                sample("a", 1, 2, 0.5, 0.25f, false, 'x', List.of("m")),
                sample("a", 1, 2, 0.5, 0.25f, true, 'y', List.of("m")),
                sample("a", 1, 2, 0.5, 0.25f, true, 'x', List.of()));
        for (Object[] one : samples) {
            Object here = made(plain, one);
            Object asCompiled = made(Sample.class, one);
            assertThat(here.hashCode()).isEqualTo(asCompiled.hashCode());
            assertThat(here.equals("a")).isFalse();
            for (Object[] other : samples) {
                assertThat(here.equals(made(plain, other))).isEqualTo(asCompiled.equals(made(Sample.class, other)));
            }
        }
    }

    private static @Nullable Object[] sample(
            @Nullable String name,
            int count,
            long amount,
            double share,
            float part,
            boolean whole,
            char letter,
            List<String> more) {
        return new @Nullable Object[] {name, count, amount, share, part, whole, letter, more};
    }

    private static Class<?> rewritten(Class<?> kind) throws IOException, IllegalAccessException {
        String file = kind.getName().substring(kind.getPackageName().length() + 1) + ".class";
        try (InputStream compiled = PlainClassesTest.class.getResourceAsStream(file)) {
            byte[] bytes = new ModernClasses().modern(requireNonNull(compiled).readAllBytes());
            return MethodHandles.lookup()
                    .defineHiddenClass(bytes, true, MethodHandles.Lookup.ClassOption.NESTMATE)
                    .lookupClass();
        }
    }

    private static Object made(Class<?> kind, @Nullable Object... arguments) throws ReflectiveOperationException {
        Constructor<?> constructor = kind.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor.newInstance(arguments);
    }
}
