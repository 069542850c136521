package chokepoint.app.economy;

import chokepoint.app.UserError;
import chokepoint.economy.world.Repair;
import chokepoint.terms.Nearest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/// The repairs that a command line names.
final class Repairs {

    private Repairs() {}

    static EnumSet<Repair> named(List<String> names) {
        var named = EnumSet.noneOf(Repair.class);
        List<String> known = Arrays.stream(Repair.values()).map(Repair::option).toList();
        for (String repair : names) {
            if (!known.contains(repair)) {
                throw new UserError("--repair " + repair + ": there is no such repair." + Nearest.maybe(repair, known)
                        + " There are " + String.join(", ", known));
            }
            named.add(Repair.values()[known.indexOf(repair)]);
        }
        return named;
    }
}
