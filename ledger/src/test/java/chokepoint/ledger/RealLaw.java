package chokepoint.ledger;

import java.nio.file.Path;

/// The committed law, read once for all tests.
public final class RealLaw {

    public static final Path DATA = Path.of(System.getProperty("chokepoint.home", ".."), "data");

    private static final class Holder {
        private static final Ledger LEDGER = Ledger.read(DATA);
    }

    private RealLaw() {}

    public static Ledger ledger() {
        return Holder.LEDGER;
    }
}
