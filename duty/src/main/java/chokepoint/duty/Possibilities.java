package chokepoint.duty;

import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.regime.OpenQuestion;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.Condition;
import chokepoint.terms.FactDefinition;
import chokepoint.terms.FactValue;
import chokepoint.terms.FactVocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What the open facts of a consignment could turn out to be: for each the values on either side of every bound that
/// the law draws, so that trying them all tries every case the law distinguishes.
final class Possibilities {

    private static final BigDecimal STEP = new BigDecimal("0.01");

    /// What a fact, or the code, is supposed to be.
    sealed interface Supposition {
        /// The fact key, or `code`.
        String key();

        String text();

        Consignment applyTo(Consignment consignment);

        record Fact(String key, FactValue value) implements Supposition {
            @Override
            public String text() {
                return value.text();
            }

            @Override
            public Consignment applyTo(Consignment consignment) {
                return consignment.with(consignment.facts().with(key, value));
            }
        }

        record Code(CommodityCode code) implements Supposition {
            @Override
            public String key() {
                return "code";
            }

            @Override
            public String text() {
                return code.dotted();
            }

            @Override
            public Consignment applyTo(Consignment consignment) {
                return consignment.of(code);
            }
        }
    }

    private final FactVocabulary vocabulary;
    private final Consignment consignment;
    private final Map<String, List<Condition.Test>> tests = new LinkedHashMap<>();
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final Set<CommodityCode> lines = new TreeSet<>();

    /// Where a fact was first asked for.
    ///
    /// @param round 0 as stated, later where only a case asks
    /// @param measure the first that asks whether it applies; empty where an amount asks
    record Asked(int round, String measure) {}

    Possibilities(FactVocabulary vocabulary, Consignment consignment) {
        this.vocabulary = vocabulary;
        this.consignment = consignment;
    }

    /// Adds what an assessment left open.
    ///
    /// @param below the lines below a code shorter than the law's lists
    /// @param round how many rounds of cases have been tried
    /// @return whether anything is new
    boolean add(Assessment assessment, Collection<CommodityCode> below, int round) {
        int before = size();
        for (Finding finding : assessment.regime().findings()) {
            if (finding instanceof Finding.AppliesIf open
                    && !finding.measure().type().isControl()) {
                open.open().forEach(question -> add(question, below, round, open));
            }
        }
        for (String need : assessment.needs()) {
            if (vocabulary
                    .find(need)
                    .map(fact -> fact.kind() == FactDefinition.Kind.PERCENT)
                    .orElse(false)) {
                tests(need, new Asked(round, ""));
            }
        }
        return size() > before;
    }

    private void add(OpenQuestion question, Collection<CommodityCode> below, int round, Finding.AppliesIf asking) {
        switch (question) {
            case OpenQuestion.OfFact fact ->
                fact.condition()
                        .forEachTest(test ->
                                add(test, new Asked(round, asking.measure().id())));
            case OpenQuestion.OfMeasure measure -> {
                // what that measure leaves open is asked by its own finding
            }
            case OpenQuestion.OfCode ofCode -> {
                if (consignment.good().equals(ofCode.code())) {
                    lines.addAll(below.isEmpty() ? ofCode.reached() : below);
                }
            }
        }
    }

    private List<Condition.Test> tests(String key, Asked first) {
        asked.putIfAbsent(key, first);
        return tests.computeIfAbsent(key, one -> new ArrayList<>());
    }

    /// Where each fact was first asked for, in that order.
    Map<String, Asked> asked() {
        return asked;
    }

    private int size() {
        int size = lines.size() + tests.size();
        for (List<Condition.Test> asked : tests.values()) {
            size += asked.size();
        }
        return size;
    }

    private void add(Condition.Test test, Asked asking) {
        Optional<FactDefinition> fact = vocabulary.find(test.key());
        if (fact.isEmpty() || consignment.facts().has(test.key()) || !fact.get().openWhenAbsent(test)) {
            return;
        }
        List<Condition.Test> known = tests(test.key(), asking);
        if (!known.contains(test)) {
            known.add(test);
        }
    }

    /// For each open fact, the suppositions to try.
    List<List<Supposition>> axes() {
        var axes = new ArrayList<List<Supposition>>();
        if (lines.size() > 1) {
            axes.add(lines.stream().<Supposition>map(Supposition.Code::new).toList());
        }
        tests.forEach((key, asked) -> {
            List<FactValue> values = values(vocabulary.definition(key), asked);
            if (values.size() > 1) {
                axes.add(values.stream()
                        .<Supposition>map(value -> new Supposition.Fact(key, value))
                        .toList());
            }
        });
        return axes;
    }

    private List<FactValue> values(FactDefinition fact, List<Condition.Test> asked) {
        return switch (fact.kind()) {
            case WORD -> words(fact, asked);
            case PLACE -> places(asked);
            case PERCENT -> percents(asked);
            case DATE, QUANTITY, MONEY, HEADING -> List.of();
        };
    }

    private static List<FactValue> words(FactDefinition fact, List<Condition.Test> asked) {
        var words = new TreeSet<String>();
        for (Condition.Test test : asked) {
            if (test instanceof Condition.OneOf oneOf) {
                oneOf.words().stream().filter(word -> fact.openWhenAbsent(word)).forEach(words::add);
            }
        }
        var values = new ArrayList<FactValue>();
        words.forEach(word -> values.add(FactValue.Words.of(word)));
        if (fact.key().equals("use")) {
            values.add(FactValue.Words.of(FactDefinition.NONE));
        } else {
            fact.words().keySet().stream()
                    .filter(word -> !words.contains(word))
                    .findFirst()
                    .ifPresent(other -> values.add(FactValue.Words.of(other)));
        }
        return values;
    }

    private List<FactValue> places(List<Condition.Test> asked) {
        var named = new TreeSet<Area>();
        for (Condition.Test test : asked) {
            if (test instanceof Condition.OneOf oneOf) {
                oneOf.words().forEach(word -> named.add(Area.of(word)));
            }
        }
        // the origin itself, and one place that no law names, so that "elsewhere" is tried too
        List.of(consignment.lane().origin(), Area.of("AQ")).stream()
                .filter(place -> !named.contains(place))
                .findFirst()
                .ifPresent(named::add);
        return named.stream().<FactValue>map(FactValue.Place::new).toList();
    }

    private static List<FactValue> percents(List<Condition.Test> asked) {
        var numbers = new TreeSet<BigDecimal>();
        numbers.add(BigDecimal.ZERO);
        numbers.add(Share.HUNDRED.setScale(0));
        for (Condition.Test test : asked) {
            if (test instanceof Condition.Number number) {
                numbers.add(number.bound());
                numbers.add(number.bound().subtract(STEP).max(BigDecimal.ZERO));
                numbers.add(number.bound().add(STEP).min(Share.HUNDRED));
            }
        }
        return numbers.stream().<FactValue>map(FactValue.Percent::new).toList();
    }
}
