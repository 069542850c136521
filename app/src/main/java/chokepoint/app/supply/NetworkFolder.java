package chokepoint.app.supply;

import chokepoint.app.NamedFiles;
import chokepoint.supply.network.BillOfMaterials;
import chokepoint.supply.network.Network;
import chokepoint.supply.network.NetworkFile;
import chokepoint.supply.network.RestrictionFile;
import chokepoint.supply.network.Series;
import chokepoint.supply.replay.Documented;
import chokepoint.terms.Area;
import java.nio.file.Path;
import java.util.List;

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
        return new NamedFiles(folder, ending, what).find(name);
    }

    private String shown(Path file) {
        return file.startsWith(folder) ? "data/networks/" + folder.relativize(file) : file.toString();
    }
}
