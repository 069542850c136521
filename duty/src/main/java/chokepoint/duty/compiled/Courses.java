package chokepoint.duty.compiled;

import chokepoint.terms.Area;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The courses of all classes of lines from all origins, and the situations they share, each made when it
/// is first asked for.
final class Courses {

    /// @param inPart for provisions of which one reaches the class only in part, its number plus one: what a
    /// part pays hangs on the codes themselves
    private record Key(ProvisionSet provisions, int inPart) {}

    private final Epochs epochs;
    private final CellTests tests;
    private final Evaluator evaluator;
    private final Map<Key, Course> courses = new ConcurrentHashMap<>();
    private final Map<Key, Situation> situations = new ConcurrentHashMap<>();
    private final Map<Key, Cluster> clusters = new ConcurrentHashMap<>();

    Courses(Epochs epochs, CellTests tests, Evaluator evaluator) {
        this.epochs = epochs;
        this.tests = tests;
        this.evaluator = evaluator;
    }

    /// @param line any line of the class
    Course course(Reaches reaches, int line, Origins.Kind origin) {
        int number = reaches.classOf(line);
        Reaches.GoodsClass goods = reaches.get(number);
        ProvisionSet concerned = goods.provisions().and(origin.named());
        tests.addThoseAsked(concerned, origin.named());
        return courses.computeIfAbsent(
                key(concerned, concerned, goods, number),
                key -> new Course(epochs, concerned, situations(concerned, goods, number, line, origin.area())));
    }

    private static Key key(ProvisionSet key, ProvisionSet provisions, Reaches.GoodsClass goods, int number) {
        return new Key(key, provisions.meets(goods.inPart()) ? number + 1 : 0);
    }

    private Situation[] situations(
            ProvisionSet concerned, Reaches.GoodsClass goods, int number, int line, Area origin) {
        Relations relations = evaluator.relations();
        var found = new Situation[epochs.size()];
        for (int e = 0; e < found.length; e++) {
            if (e > 0 && !epochs.turning(e).meets(concerned)) {
                found[e] = found[e - 1];
            } else {
                Instant moment = epochs.moment(e);
                ProvisionSet telling = relations.telling(epochs.active(e).and(concerned));
                found[e] = situations.computeIfAbsent(key(telling, telling, goods, number), key -> {
                    List<Cluster> parts = relations.clusters(telling).stream()
                            .map(part -> clusters.computeIfAbsent(
                                    key(relations.canonical(part), part, goods, number),
                                    one -> new Cluster(evaluator, part, line, origin, moment)))
                            .toList();
                    return new Situation(evaluator, telling, parts);
                });
            }
        }
        return found;
    }

    /// How many different situations there are so far.
    int situations() {
        return situations.size();
    }
}
