package chokepoint.supply.minerals;

import chokepoint.supply.files.BadFile;
import chokepoint.supply.files.YamlEntry;
import chokepoint.terms.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The minerals of `data/minerals`, by name.
public final class Minerals {

    private static final String SOURCES = "sources.yaml";
    private static final String ENDING = ".yaml";

    private final List<Mineral> all;

    private Minerals(List<Mineral> all) {
        this.all = List.copyOf(all);
    }

    /// @throws BadFile naming the file and the line that cannot be used
    public static Minerals read(Path folder) {
        var sources = new HashMap<String, String>();
        YamlEntry.read(folder.resolve(SOURCES), name(SOURCES))
                .anyMap()
                .forEach((key, text) -> sources.put(key, text.text()));
        var reader = new MineralFile(sources);
        try (Stream<Path> files = Files.list(folder)) {
            return new Minerals(files.filter(file -> file.toString().endsWith(ENDING))
                    .filter(file -> !file.endsWith(SOURCES))
                    .sorted()
                    .map(file ->
                            reader.read(file, id(file), name(file.getFileName().toString())))
                    .sorted(Comparator.comparing(Mineral::name))
                    .toList());
        } catch (IOException absent) {
            throw new BadFile(folder.toString(), 0, "cannot be read: " + absent.getMessage());
        }
    }

    private static String name(String file) {
        return "data/minerals/" + file;
    }

    private static String id(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }

    /// All of them, by name.
    public List<Mineral> all() {
        return all;
    }

    /// The mineral of this name, id or chemical symbol, in any case.
    public Optional<Mineral> find(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(mineral -> mineral.id().equals(wanted)
                        || mineral.name().toLowerCase(Locale.ROOT).equals(wanted)
                        || mineral.symbol().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    /// ` Maybe 'gallium'?`, or nothing where no name is near.
    public String maybe(String word) {
        return Nearest.maybe(
                word.toLowerCase(Locale.ROOT), all.stream().map(Mineral::id).toList());
    }
}
