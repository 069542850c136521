package chokepoint.economy.tables;

import java.nio.file.Path;
import java.util.Optional;

/// What the user lays beside a table of bilateral trade.
///
/// @param countries the codes of countries, where they do not lie beside the table (BACI)
/// @param products which product is in which sector: [ProductSectors]
/// @param production what countries make: `country,sector,production`
public record TradeFiles(Optional<Path> countries, Optional<Path> products, Optional<Path> production) {

    public static TradeFiles none() {
        return new TradeFiles(Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean isEmpty() {
        return equals(none());
    }
}
