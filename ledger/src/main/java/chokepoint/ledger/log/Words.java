package chokepoint.ledger.log;

import java.util.Locale;

/// A constant as law files write it: lower case with hyphens.
public final class Words {

    private Words() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
