package chokepoint.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A ledger of a few made-up instruments over a small base of areas, facts, programmes and goods.
public final class SmallLaw {

    private static final Path BASE =
            Path.of(System.getProperty("chokepoint.home", ".."), "ledger/src/test/resources/small-law");

    private final Path data;
    private int files;

    private SmallLaw(Path data) {
        this.data = data;
    }

    /// The base alone, in a folder of its own.
    public static SmallLaw empty() {
        try {
            Path data = Files.createTempDirectory("small-law");
            copy(BASE, data);
            return new SmallLaw(data);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /// The base with the files of a folder as those of one year.
    public static SmallLaw with(Path folder) {
        SmallLaw law = empty();
        copy(folder, law.year());
        return law;
    }

    /// One more American instrument.
    ///
    /// @param known day or instant
    /// @param effects the list of effects
    public SmallLaw american(String id, String known, String effects) {
        return file(++files + "-" + id + ".yaml", """
                instrument: us/%s
                title: Made up
                issued-by: us/president
                kind: executive-order
                known: %s
                source: https://www.federalregister.gov/made-up
                certainty: primary
                effects:
                """.formatted(id, known) + effects.indent(2));
    }

    /// One more Chinese instrument.
    public SmallLaw chinese(String id, String known, String effects) {
        return file(++files + "-" + id + ".yaml", """
                instrument: cn/%s
                title: Made up
                issued-by: cn/sctc
                kind: announcement
                known: %s
                source: https://www.mofcom.gov.cn/made-up
                certainty: primary
                effects:
                """.formatted(id, known) + effects.indent(2));
    }

    /// One more file, such as `order.yaml` or `goods/list.csv`, referred to as `us/2025/goods/list.csv`.
    public SmallLaw file(String name, String text) {
        try {
            Path file = year().resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    public Ledger read() {
        try {
            return Ledger.read(data);
        } finally {
            delete();
        }
    }

    private Path year() {
        return data.resolve("law/us/2025");
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private void delete() {
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
