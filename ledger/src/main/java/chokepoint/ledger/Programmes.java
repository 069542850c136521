package chokepoint.ledger;

import chokepoint.terms.Area;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The programmes a reader recognises, how far the ledger covers each, and the day to which it is complete.
///
/// @param horizons by customs territory, the last day to which the ledger is complete
/// @param list in reading order
/// @param holes what cannot be known from the sources at hand
public record Programmes(Map<Area, LocalDate> horizons, List<Programme> list, List<Hole> holes) {

    /// How far the ledger covers a programme.
    public enum Coverage {
        FULL,
        PARTIAL,
        ABSENT
    }

    /// What a programme consists of.
    public enum Kind {
        DUTY,
        FEE,
        CONTROL
    }

    /// @param family its word in answers and cases
    /// @param note what is missing and why
    /// @param onlyFrom the origins that are covered, where not all are
    public record Programme(
            String family,
            Area jurisdiction,
            Kind kind,
            String title,
            Coverage coverage,
            String note,
            List<Area> onlyFrom) {
        public Programme {
            onlyFrom = List.copyOf(onlyFrom);
        }
    }

    /// Something that nobody should guess.
    ///
    /// @param why it cannot be known, or how far it is known
    public record Hole(Area jurisdiction, String what, String why) {}

    public Programmes {
        horizons = Collections.unmodifiableMap(new LinkedHashMap<>(horizons));
        list = List.copyOf(list);
        holes = List.copyOf(holes);
    }

    public Optional<Programme> find(String family) {
        return list.stream().filter(p -> p.family().equals(family)).findFirst();
    }

    /// The title of a programme, or the word itself.
    public String title(String family) {
        return find(family).map(Programme::title).orElse(family);
    }
}
