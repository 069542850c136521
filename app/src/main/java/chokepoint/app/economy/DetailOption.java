package chokepoint.app.economy;

import chokepoint.economy.game.Instruments.Detail;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// How fine tariffs are, in the words of the command line.
final class DetailOption {

    private static final Map<String, Detail> BY_NAME = new TreeMap<>(Map.of(
            "importer", Detail.UNIFORM,
            "partner", Detail.BY_PARTNER,
            "sector", Detail.BY_SECTOR,
            "partner-sector", Detail.BY_PARTNER_AND_SECTOR));

    private DetailOption() {}

    /// `one rate for each partner`
    static String words(Detail detail) {
        return switch (detail) {
            case UNIFORM -> "one rate on all imports that it may burden";
            case BY_PARTNER -> "one rate for each partner";
            case BY_SECTOR -> "one rate for each sector";
            case BY_PARTNER_AND_SECTOR -> "one rate for each partner and sector";
        };
    }

    /// `partner-sector`
    static String name(Detail detail) {
        return BY_NAME.entrySet().stream()
                .filter(entry -> entry.getValue() == detail)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /// Reads the option's value.
    static final class ByName implements ITypeConverter<Detail> {
        @Override
        public Detail convert(String name) {
            Detail detail = BY_NAME.get(name);
            if (detail == null) {
                throw new TypeConversionException(
                        "no detail '" + name + "'; there are " + String.join(", ", BY_NAME.keySet()));
            }
            return detail;
        }
    }

    /// What the shell offers for the option's value.
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.copyOf(BY_NAME.keySet()).iterator();
        }
    }
}
