package chokepoint.duty.compiled;

import chokepoint.terms.Area;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The courses of all classes of lines from all origins, and the situations they share, each made when it
/// is first asked for.
final class Courses {

    /// @param inPart for a class that some list reaches only in part, its number plus one: what a part pays
    /// hangs on the codes themselves
    private record Key(ProvisionSet provisions, int inPart) {}

    private final Epochs epochs;
    private final CellTests tests;
    private final Relations relations;
    private final Evaluator evaluator;
    private final Map<Key, Course> courses = new ConcurrentHashMap<>();
    private final Map<Key, Situation> situations = new ConcurrentHashMap<>();

    Courses(Epochs epochs, CellTests tests, Relations relations, Evaluator evaluator) {
        this.epochs = epochs;
        this.tests = tests;
        this.relations = relations;
        this.evaluator = evaluator;
    }

    /// @param line any line of the class
    /// @param named the provisions that name the origin
    Course course(Reaches reaches, int line, Area origin, ProvisionSet named) {
        int number = reaches.classOf(line);
        Reaches.GoodsClass goods = reaches.get(number);
        ProvisionSet concerned = goods.provisions().and(named);
        tests.addThoseAsked(concerned, origin);
        int inPart = goods.inPart() ? number + 1 : 0;
        return courses.computeIfAbsent(
                new Key(concerned, inPart),
                key -> new Course(epochs, concerned, situations(concerned, inPart, line, origin)));
    }

    private Situation[] situations(ProvisionSet concerned, int inPart, int line, Area origin) {
        var found = new Situation[epochs.size()];
        for (int e = 0; e < found.length; e++) {
            if (e > 0 && !epochs.turning(e).meets(concerned)) {
                found[e] = found[e - 1];
            } else {
                int epoch = e;
                found[e] = situations.computeIfAbsent(
                        new Key(relations.telling(epochs.active(e).and(concerned)), inPart),
                        key -> new Situation(evaluator, key.provisions(), line, origin, epochs.moment(epoch)));
            }
        }
        return found;
    }

    /// How many different situations there are so far.
    int situations() {
        return situations.size();
    }
}
