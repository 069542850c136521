package chokepoint.intake.trade;

import chokepoint.ledger.Areas;
import chokepoint.terms.Area;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The country codes of the U.S. Census Bureau (Schedule C) as areas.
final class CensusCountries {

    /// Names that Schedule C writes in a way of its own.
    private static final Map<String, String> OWN_NAMES = Map.ofEntries(
            Map.entry("3720", "FK"),
            Map.entry("4099", "DK"),
            Map.entry("4280", "DE"),
            Map.entry("4641", "MD"),
            Map.entry("4752", "VA"),
            Map.entry("5020", "SY"),
            Map.entry("5082", "PS"),
            Map.entry("5083", "PS"),
            Map.entry("5210", "YE"),
            Map.entry("5460", "MM"),
            Map.entry("5530", "LA"),
            Map.entry("5790", "KP"),
            Map.entry("5800", "KR"),
            Map.entry("6024", "CX"),
            Map.entry("6029", "HM"),
            Map.entry("6150", "WS"),
            Map.entry("6820", "FM"),
            Map.entry("7480", "CI"),
            Map.entry("7630", "CG"),
            Map.entry("7644", "ST"),
            Map.entry("7660", "CD"),
            Map.entry("7830", "TZ"),
            Map.entry("7905", "TF"),
            Map.entry("9110", "VI"),
            Map.entry("9800", "UM"));

    private final Map<String, Area> byCode = new HashMap<>();

    /// @param file of codes and names
    CensusCountries(Path file, Areas areas) throws IOException {
        Table.rows(file).forEach(row -> {
            String code = row.get("Code");
            String own = OWN_NAMES.get(code);
            if (own != null) {
                byCode.put(code, Area.of(own));
            } else {
                byCode.put(code, areas.area(row.get("Name")));
            }
        });
    }

    Area area(String code) {
        Area found = byCode.get(code);
        if (found == null) {
            throw new IllegalArgumentException("Schedule C has no country " + code);
        }
        return found;
    }
}
