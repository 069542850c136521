package chokepoint.ledger.log;

import java.util.List;

/// The measures an effect names: ids, or beginnings of ids that end in `*`; `*` alone is every duty.
public record Targets(List<String> patterns) {

    public static final Targets NONE = new Targets(List.of());

    public Targets {
        patterns = List.copyOf(patterns);
    }

    public boolean matches(String id) {
        for (String pattern : patterns) {
            if (pattern.endsWith("*")
                    ? id.startsWith(pattern.substring(0, pattern.length() - 1))
                    : id.equals(pattern)) {
                return true;
            }
        }
        return false;
    }

    /// Whether `*` stands alone: every duty of the customs, fees left out.
    public boolean everyDuty() {
        return patterns.contains("*");
    }

    @Override
    public String toString() {
        return String.join(", ", patterns);
    }
}
