package chokepoint.duty.compiled;

import chokepoint.ledger.regime.Provisions.Provision;
import chokepoint.terms.Area;
import chokepoint.terms.Condition;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The tests in conditions that come out differently for cells under the same provisions: of the day of
/// entry, and of a place that is the origin. They are numbered after the provisions, and one that comes
/// out true belongs to the situation of a cell like a provision that applies.
final class CellTests {

    private static final Set<String> PLACES = Set.of("origin", "melted", "smelted", "cast");

    private final int first;
    private final List<LocalDate> entryDays;
    private final List<Condition.OneOf> places;
    private final List<ProvisionSet> users = new ArrayList<>();

    CellTests(List<Provision> provisions, Facts stated) {
        this.first = provisions.size();
        this.entryDays = entryDays(provisions);
        this.places = places(provisions, stated);
        entryDays.forEach(day -> users.add(usersOf(
                provisions,
                test -> isOfEntry(test) && ((Condition.OnDay) test).day().equals(day))));
        places.forEach(place -> users.add(usersOf(provisions, place::equals)));
    }

    private static boolean isOfEntry(Condition.Test test) {
        return test instanceof Condition.OnDay on && on.key().equals("entered");
    }

    private static List<LocalDate> entryDays(List<Provision> provisions) {
        var days = new TreeSet<LocalDate>();
        forEachTest(provisions, test -> {
            if (isOfEntry(test)) {
                days.add(((Condition.OnDay) test).day());
            }
        });
        return List.copyOf(days);
    }

    private static List<Condition.OneOf> places(List<Provision> provisions, Facts stated) {
        var tests = new LinkedHashSet<Condition.OneOf>();
        forEachTest(provisions, test -> {
            if (test instanceof Condition.OneOf one && PLACES.contains(one.key()) && !stated.has(one.key())) {
                tests.add(one);
            }
        });
        return List.copyOf(tests);
    }

    private static void forEachTest(List<Provision> provisions, Consumer<Condition.Test> visitor) {
        provisions.forEach(provision -> provision.when().ifPresent(when -> when.forEachTest(visitor)));
    }

    private ProvisionSet usersOf(List<Provision> provisions, Predicate<Condition.Test> which) {
        ProvisionSet using = ProvisionSet.none(size());
        for (int i = 0; i < provisions.size(); i++) {
            int number = i;
            provisions
                    .get(i)
                    .when()
                    .ifPresent(when -> when.forEachTest(test -> {
                        if (which.test(test)) {
                            using.set(number);
                        }
                    }));
        }
        return using;
    }

    /// The number of provisions and tests together.
    int size() {
        return first + entryDays.size() + places.size();
    }

    /// Adds the tests that come out true of an entry at a moment, and all those of places.
    void addThoseOf(Instant moment, CustomsClock clock, ProvisionSet set) {
        for (int i = 0; i < entryDays.size(); i++) {
            if (!moment.isBefore(clock.startOf(entryDays.get(i)))) {
                set.set(first + i);
            }
        }
        for (int i = entryDays.size(); i < users.size(); i++) {
            set.set(first + i);
        }
    }

    /// Adds the tests of a place that an origin meets.
    void addThoseMet(Area origin, ProvisionSet set) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).words().contains(origin.code())) {
                set.set(first + entryDays.size() + i);
            }
        }
    }

    /// Adds the tests that some of the provisions ask and that may come out true from an origin.
    ///
    /// @param met the tests of a place that the origin meets
    void addThoseAsked(ProvisionSet concerned, ProvisionSet met) {
        for (int i = 0; i < users.size(); i++) {
            if ((i < entryDays.size() || met.get(first + i)) && users.get(i).meets(concerned)) {
                concerned.set(first + i);
            }
        }
    }

    /// The provisions that ask a test.
    ProvisionSet users(int number) {
        return users.get(number - first);
    }
}
