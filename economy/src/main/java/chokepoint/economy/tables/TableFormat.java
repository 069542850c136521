package chokepoint.economy.tables;

import chokepoint.economy.world.BadWorld;
import java.nio.file.Path;
import java.util.Locale;

/// The official layouts that are read.
public enum TableFormat {
    /// OECD Inter-Country Input-Output tables, one year as CSV.
    ICIO,
    /// World Input-Output Database, layout of the 2016 release, as CSV.
    WIOD,
    /// CEPII's bilateral trade by product, a year as CSV.
    BACI,
    /// The US International Trade Commission's trade and production by industry, as CSV.
    ITPD;

    /// As written on a command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @param year of the table
    /// @param merging what is put together
    /// @param parting which sectors are parted: of tables with inputs alone
    /// @param beside for bilateral trade alone
    /// @throws BadWorld naming file, line and rule
    public OfficialTable read(Path file, int year, Merging merging, Parting parting, TradeFiles beside) {
        return switch (this) {
            case ICIO, WIOD -> {
                if (!beside.isEmpty()) {
                    throw new BadWorld(
                            "%s has countries, sectors and home sales in it: codes of countries, products and production are for baci and itpd"
                                    .formatted(word()));
                }
                InterCountryTable table = this == ICIO ? IcioFile.read(file, year) : WiodFile.read(file, year);
                yield table.merge(merging).part(parting);
            }
            case BACI, ITPD -> {
                if (!parting.isNone()) {
                    throw new BadWorld(
                            "only sectors of tables with inputs are parted (icio, wiod). Maybe finer products (--products)?");
                }
                yield this == BACI
                        ? BaciFile.read(file, year, merging, beside)
                        : ItpdFile.read(file, year, merging, beside);
            }
        };
    }
}
