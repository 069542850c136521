package chokepoint.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files of the repository, as its readers see them.
final class Repository {

    private static final Path HOME = Path.of(System.getProperty("chokepoint.home", ".."));

    private Repository() {}

    static Path path(String name) {
        return HOME.resolve(name);
    }

    static String text(String name) {
        return text(path(name));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /// Every page of documentation, build output and hidden folders left out.
    static List<Path> pages() {
        try (Stream<Path> files = Files.walk(HOME)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.of(HOME.relativize(file).toString().split("[/\\\\]"))
                            .noneMatch(part ->
                                    part.startsWith(".") || part.equals("target") || part.equals("node_modules")))
                    .sorted()
                    .toList();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    static String name(Path file) {
        return HOME.relativize(file).toString().replace('\\', '/');
    }

    /// A page that is made from data is what the data make of it; `-Dgolden=write` writes it anew.
    static void assertGenerated(String name, String expected) throws IOException {
        Path page = path(name);
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(page, expected);
        }
        assertThat(Files.exists(page) ? text(page) : "")
                .as("%s; write it anew with -Dgolden=write, and read what changed", name)
                .isEqualTo(expected);
    }
}
