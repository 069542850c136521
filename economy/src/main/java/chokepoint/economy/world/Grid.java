package chokepoint.economy.world;

/// The shape of everything that has an importer i, an exporter n and a sector s, and the order in which it is
/// stored: importer, sector, exporter, the exporter running fastest. The home market is the cell where importer
/// and exporter are the same country.
public record Grid(int countries, int sectors) {

    public Grid {
        if (countries < 1 || sectors < 1) {
            throw new IllegalArgumentException(
                    "a world has at least one country and one sector, not %d × %d".formatted(countries, sectors));
        }
    }

    public int cells() {
        return countries * countries * sectors;
    }

    /// Place of (importer i, exporter n, sector s).
    public int cell(int importer, int exporter, int sector) {
        return (importer * sectors + sector) * countries + exporter;
    }

    /// Place of (country, sector) in an array of countries × sectors.
    public int pair(int country, int sector) {
        return country * sectors + sector;
    }

    public int importer(int cell) {
        return cell / (sectors * countries);
    }

    public int sector(int cell) {
        return cell / countries % sectors;
    }

    public int exporter(int cell) {
        return cell % countries;
    }
}
