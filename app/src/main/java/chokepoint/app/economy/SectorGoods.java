package chokepoint.app.economy;

import chokepoint.app.UserError;
import chokepoint.economy.world.Table;
import chokepoint.terms.CommodityCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which goods a sector of a world holds: the file `goods.csv` of its folder, with the columns sector and code. A
/// code is the beginning of a commodity code, two digits or more; the longest that fits decides.
final class SectorGoods {

    private static final String FILE = "goods.csv";
    private static final int SHORTEST = 2;

    private final Map<String, Integer> sectorOf;

    private SectorGoods(Map<String, Integer> sectorOf) {
        this.sectorOf = Map.copyOf(sectorOf);
    }

    /// Whether a world's folder says it.
    static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /// @param sectors of the world whose folder it is
    static SectorGoods read(Path folder, List<String> sectors) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new UserError(file + ": there is no such file, so nobody can say which goods are in which sector."
                    + " It has the columns sector,code: a row for each chapter or longer beginning of a customs code");
        }
        var places = Table.places(sectors);
        var sectorOf = new HashMap<String, Integer>();
        Table.read(file, List.of("sector", "code"), row -> {
            int sector = row.place("sector", places);
            String digits = row.text("code").replace(".", "");
            if (digits.length() < SHORTEST || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw row.refuse("code is '%s': write two digits or more, such as 85 or 8541".formatted(digits));
            }
            if (sectorOf.put(digits, sector) != null) {
                throw row.refuse("code %s stands in an earlier line too".formatted(digits));
            }
        });
        return new SectorGoods(sectorOf);
    }

    /// The sectors that hold goods, by place.
    Set<Integer> sectors() {
        return new TreeSet<>(sectorOf.values());
    }

    boolean holds(int sector, CommodityCode code) {
        for (int length = code.digits().length(); length >= SHORTEST; length--) {
            Integer found = sectorOf.get(code.digits().substring(0, length));
            if (found != null) {
                return found == sector;
            }
        }
        return false;
    }
}
