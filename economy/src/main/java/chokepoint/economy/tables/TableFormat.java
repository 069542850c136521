package chokepoint.economy.tables;

import java.nio.file.Path;
import java.util.Locale;

/// The layouts of inter-country tables that are read.
public enum TableFormat {
    /// OECD Inter-Country Input-Output tables, one year as CSV.
    ICIO,
    /// World Input-Output Database, layout of the 2016 release, as CSV.
    WIOD;

    /// As written on a command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @param year of the table
    /// @throws chokepoint.economy.world.BadWorld naming file, line and rule
    public InterCountryTable read(Path file, int year) {
        return switch (this) {
            case ICIO -> IcioFile.read(file, year);
            case WIOD -> WiodFile.read(file, year);
        };
    }
}
