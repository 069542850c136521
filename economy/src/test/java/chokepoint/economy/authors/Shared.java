package chokepoint.economy.authors;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chokepoint.economy.world.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Inputs and results of published packages, which carry no licence: read beside the repository, never copied into
/// it. Where they are absent the test is skipped and says so.
public final class Shared {

    private static final Path HOME = Path.of(System.getProperty("chokepoint.home", ".."));

    private Shared() {}

    public static Path economy(String file) {
        Path path = HOME.resolveSibling("shared/data/economy").resolve(file);
        assumeTrue(Files.isRegularFile(path), "no " + path + " beside the repository");
        return path;
    }

    public static List<Table.Row> rows(String file, String... columns) {
        var rows = new ArrayList<Table.Row>();
        Table.read(economy(file), List.of(columns), rows::add);
        return rows;
    }
}
