package chokepoint.app;

import chokepoint.app.answer.Moments;
import chokepoint.ledger.log.Instrument;
import chokepoint.ledger.regime.Question;
import chokepoint.ledger.regime.RegimeChange;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.ledger.regime.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What an answer under a scenario says of it: what is supposed, and whether the answer rests on it.
final class Supposed {

    private static final int NAMED = 4;

    private Supposed() {}

    /// `, supposing us/suppose-truce-lapses`; empty where nothing is supposed.
    static String text(Law law) {
        List<Instrument> supposed = law.ledger().log().suppositions();
        return supposed.isEmpty()
                ? ""
                : ", supposing " + supposed.stream().map(Instrument::id).collect(Collectors.joining(" and "));
    }

    /// One sentence for each instrument that is supposed.
    static List<String> instruments(Law law) {
        return law.ledger().log().suppositions().stream()
                .map(one -> "Supposed, not law: " + one.id() + ", " + one.title() + " (" + one.file() + ").")
                .toList();
    }

    /// What is supposed, and what of it counts from the moment in question to another.
    static List<String> remarks(Law law, Asked asked, Instant to) {
        var remarks = new ArrayList<>(instruments(law));
        law.bare().map(bare -> difference(law, bare, asked, to)).ifPresent(remarks::add);
        return remarks;
    }

    private static String difference(Law law, Law bare, Asked asked, Instant to) {
        RegimeEngine without = bare.engine(asked.known(), asked.reading());
        RegimeEngine with = law.engine(asked.known(), asked.reading());
        Question question = asked.question();
        var moments = new TreeSet<Instant>();
        moments.add(asked.moment());
        if (to.isAfter(asked.moment())) {
            for (RegimeEngine engine : List.of(without, with)) {
                new Timeline(engine).changes(question, asked.moment(), to).forEach(change -> moments.add(change.at()));
            }
        }
        for (Instant moment : moments) {
            Optional<RegimeChange> change =
                    Timeline.change(moment, without.regime(question.at(moment)), with.regime(question.at(moment)));
            if (change.isPresent()) {
                return rests(change.get(), moment.equals(asked.moment()) ? "" : since(moment, asked));
            }
        }
        return "What is in force does not rest on it: the law alone says the same.";
    }

    private static String since(Instant moment, Asked asked) {
        return " from " + Moments.text(moment, asked.lane().destination()) + " on";
    }

    private static String rests(RegimeChange change, String since) {
        return "This answer rests on it: under the law alone "
                + named(change.differences().stream()
                        .map(RegimeChange.Difference::measure)
                        .toList())
                + " would stand otherwise" + since + ".";
    }

    private static String named(List<String> measures) {
        return measures.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (measures.size() > NAMED ? " and " + (measures.size() - NAMED) + " more" : "");
    }
}
