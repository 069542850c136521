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
            if (matches(pattern, id)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a pattern other than `*` alone names the id.
    public boolean matchesByName(String id) {
        for (String pattern : patterns) {
            if (pattern.length() > 1 && matches(pattern, id)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String pattern, String id) {
        int last = pattern.length() - 1;
        return last >= 0 && pattern.charAt(last) == '*' ? id.regionMatches(0, pattern, 0, last) : id.equals(pattern);
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
