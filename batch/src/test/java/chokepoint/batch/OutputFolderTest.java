package chokepoint.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever happens, one whole folder is there: the old one or the new.
class OutputFolderTest {

    @TempDir
    private Path above;

    private Path folder;

    @BeforeEach
    void name() {
        folder = above.resolve("out");
    }

    @Test
    void the_old_folder_is_there_until_the_new_one_is_whole() throws Exception {
        write(folder, "old");
        at(true).fill(unfinished -> {
            assertThat(content()).isEqualTo("old");
            write(Path.of(URI.create(unfinished)), "new");
        });
        assertThat(content()).isEqualTo("new");
        assertThat(left()).containsExactly("out");
    }

    @Test
    void work_that_fails_leaves_the_old_folder_as_it_was() throws Exception {
        write(folder, "old");
        assertThatThrownBy(() -> at(true).fill(unfinished -> {
                    write(Path.of(URI.create(unfinished)), "half");
                    throw new IOException("no space left");
                }))
                .hasMessage("no space left");
        assertThat(content()).isEqualTo("old");
        assertThat(left()).containsExactly("out");
    }

    @Test
    void what_a_killed_run_had_moved_aside_comes_back() throws Exception {
        write(above.resolve("out.replaced"), "old");
        write(above.resolve("out.unfinished"), "new");
        assertThatThrownBy(() -> at(false)).isInstanceOf(BadInput.class).hasMessageContaining("it is there already");
        assertThat(content()).isEqualTo("old");
    }

    @Test
    void what_a_killed_run_had_not_yet_deleted_gives_way_to_the_new_folder() throws Exception {
        write(folder, "new");
        write(above.resolve("out.replaced"), "old");
        at(true);
        assertThat(content()).isEqualTo("new");
        assertThat(left()).containsExactly("out");
    }

    @Test
    void a_folder_that_something_else_made_meanwhile_is_not_touched() {
        assertThatThrownBy(() -> at(false).fill(unfinished -> {
                    write(Path.of(URI.create(unfinished)), "new");
                    write(folder, "of another");
                }))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("something else made it meanwhile");
        assertThat(content()).isEqualTo("of another");
        assertThat(left()).containsExactly("out");
    }

    private OutputFolder at(boolean replace) throws IOException {
        return OutputFolder.at(folder.toString(), replace, new InputPaths("entries", List.of()), new Configuration());
    }

    private static void write(Path folder, String content) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("part"), content);
    }

    private String content() {
        try {
            return Files.readString(folder.resolve("part"));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// What lies in the folder above.
    private List<String> left() {
        try (Stream<Path> files = Files.list(above)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
