package chokepoint.duty.entries;

import chokepoint.ledger.Programmes;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// By how much the duties of rows differ between a scenario and the law alone.
///
/// Only duties are compared, without fees, and only where both are known: a row that is open under one of the two has
/// no difference.
public final class Comparison {

    /// The columns that say so, after those of the rows under the scenario: duty under the law, duty under the
    /// scenario, difference.
    public static final List<RatedColumn> COLUMNS = List.of(
            new RatedColumn("duty_under_law", RatedColumn.Kind.AMOUNT, "all duties, without fees, under the law alone"),
            new RatedColumn("duty_under_scenario", RatedColumn.Kind.AMOUNT, "the same under the scenario"),
            new RatedColumn("difference", RatedColumn.Kind.AMOUNT, "what the scenario adds; below zero what it takes"));

    /// What no one programme can be said to take, because a fact decides between several.
    public static final String BETWEEN_PROGRAMMES = "between programmes, by a fact that is open";

    private final List<String> programmes;
    private final List<String> ofScenario;
    private final List<String> ofLaw;

    /// @param scenario with what is supposed laid over the law
    /// @param law alone
    public Comparison(EntryRater scenario, EntryRater law) {
        this.ofScenario = scenario.programmes();
        this.ofLaw = law.programmes();
        var all = new LinkedHashSet<>(ofLaw);
        all.addAll(ofScenario);
        Programmes named = scenario.ledger().log().programmes();
        all.removeIf(name -> named.find(name)
                .filter(programme -> programme.kind() == Programmes.Kind.FEE)
                .isPresent());
        this.programmes = List.copyOf(all);
    }

    /// Whether the duty of a row is known, though a fee may be open.
    private static boolean isKnown(RatedChunk rated, int at) {
        return switch (rated.status(at)) {
            case RATED -> true;
            case OPEN -> rated.duty(at) == rated.mostDuty(at);
            case UNTOLD, REFUSED -> false;
        };
    }

    /// Whether the duty of a row is known under both.
    public static boolean isKnown(RatedChunk scenario, RatedChunk law, int at) {
        return isKnown(scenario, at) && isKnown(law, at);
    }

    /// What the scenario adds to a row whose duty is known under both, in cents, by programme; those to which it adds
    /// nothing are left out.
    public Map<String, Long> byProgramme(RatedChunk scenario, RatedChunk law, int at) {
        var added = new LinkedHashMap<String, Long>();
        long rest = scenario.duty(at) - law.duty(at);
        if (rest == 0) {
            return added;
        }
        for (String programme : programmes) {
            long more = taken(scenario, ofScenario.indexOf(programme), at) - taken(law, ofLaw.indexOf(programme), at);
            if (more != 0) {
                added.put(programme, more);
                rest -= more;
            }
        }
        if (rest != 0) {
            added.put(BETWEEN_PROGRAMMES, rest);
        }
        return added;
    }

    private static long taken(RatedChunk rated, int programme, int at) {
        long amount = programme < 0 ? 0 : rated.programme(programme, at);
        return amount == RatedChunk.UNKNOWN ? 0 : amount;
    }
}
