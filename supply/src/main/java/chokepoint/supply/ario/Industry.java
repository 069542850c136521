package chokepoint.supply.ario;

import java.util.Comparator;

/// One sector of one region: what an input–output table has a row and a column for.
///
/// Written `region|sector`, and ordered by region, then sector, as plain text: the index order of every array here.
public record Industry(String region, String sector) implements Comparable<Industry> {

    private static final Comparator<Industry> ORDER =
            Comparator.comparing(Industry::region).thenComparing(Industry::sector);

    public Industry {
        if (region.isBlank() || sector.isBlank()) {
            throw new IllegalArgumentException(
                    "an industry has a region and a sector; given '" + region + "' and '" + sector + "'");
        }
    }

    /// Reads `region|sector`.
    public static Industry parse(String text) {
        int bar = text.indexOf('|');
        if (bar < 0) {
            throw new IllegalArgumentException("'" + text + "' is no industry. Maybe 'region|sector'?");
        }
        return new Industry(
                text.substring(0, bar).strip(), text.substring(bar + 1).strip());
    }

    @Override
    public int compareTo(Industry other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return region + "|" + sector;
    }
}
