package chokepoint.app.answer;

import java.util.Locale;

/// A constant as data write it: lower case with hyphens.
final class Words {

    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
