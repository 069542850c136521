package chokepoint.app.economy;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// By what an answer is divided.
enum Division {
    COUNTRY,
    PARTNER,
    SECTOR,
    PARTNER_SECTOR;

    private static List<String> words() {
        return Arrays.stream(values())
                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    /// Reads the option's value.
    static final class ByName implements ITypeConverter<Division> {
        @Override
        public Division convert(String name) {
            int place = words().indexOf(name.toLowerCase(Locale.ROOT));
            if (place < 0) {
                throw new TypeConversionException(
                        "no division '" + name + "'; there are " + String.join(", ", words()));
            }
            return values()[place];
        }
    }

    /// What the shell offers for the option's value.
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return words().iterator();
        }
    }
}
