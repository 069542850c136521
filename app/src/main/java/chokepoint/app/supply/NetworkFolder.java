package chokepoint.app.supply;

import chokepoint.app.UserError;
import chokepoint.supply.network.BillOfMaterials;
import chokepoint.supply.network.Network;
import chokepoint.supply.network.NetworkFile;
import chokepoint.supply.network.RestrictionFile;
import chokepoint.supply.network.Series;
import chokepoint.supply.replay.Documented;
import chokepoint.terms.Area;
import chokepoint.terms.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The networks that come with the program, and files of the user: a name or a path.
record NetworkFolder(Path folder) {

    private static final String YAML = ".yaml";
    private static final String CSV = ".csv";

    Network network(String name) {
        Path file = find(name, "network");
        return NetworkFile.read(file, shown(file));
    }

    RestrictionFile restrictions(String name, Network network) {
        Path file = find(name, "restriction file");
        return RestrictionFile.read(file, shown(file), network);
    }

    Series series(String name) {
        Path file = find(name, "series");
        return Series.read(file, shown(file));
    }

    List<Documented> records(String name, Network network) {
        Path file = find(name, "record");
        return Documented.read(file, shown(file), network);
    }

    /// The network with a line of the user's own in it.
    Network withLine(String bom, Network network, Area area, double rate) {
        Path file = find(bom, "bill of materials", CSV);
        return BillOfMaterials.lay(file, shown(file), network, area, rate);
    }

    private Path find(String name, String what) {
        return find(name, what, YAML);
    }

    private Path find(String name, String what, String ending) {
        Path own = Path.of(name);
        if (Files.isRegularFile(own)) {
            return own;
        }
        Path ours = folder.resolve(name + ending);
        if (Files.isRegularFile(ours)) {
            return ours;
        }
        List<String> names = names(ending);
        throw new UserError(name + ": there is no such " + what + "." + Nearest.maybe(name, names)
                + " Give a file, or one of: " + String.join(", ", names));
    }

    private List<String> names(String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ending))
                    .map(file -> file.substring(0, file.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private String shown(Path file) {
        return file.startsWith(folder) ? "data/networks/" + folder.relativize(file) : file.toString();
    }
}
