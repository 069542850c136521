package chokepoint.duty;

import chokepoint.ledger.law.Measure;
import chokepoint.ledger.law.Segment;
import chokepoint.ledger.log.Effect.MeasureTerms;
import chokepoint.ledger.log.MeasureType;
import chokepoint.ledger.regime.CompiledLaw;
import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.regime.Question;
import chokepoint.ledger.regime.Regime;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.terms.Condition;
import chokepoint.terms.DutyExpression;
import chokepoint.terms.FactValue;
import chokepoint.terms.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Works out what a consignment owes under the facts that are stated, from the law as known at one moment.
public final class Assessor {

    private static final String TOTAL_OF = "total of ";

    private final RegimeEngine engine;
    private final Function<Question, Regime> regimes;
    private final RateColumns columns;
    private final Set<String> totals;

    /// Works every regime out by itself.
    public Assessor(RegimeEngine engine, RateColumns columns) {
        this(engine, engine::regime, columns);
    }

    /// Takes the regimes from the plans of the compiled law, for many consignments.
    public Assessor(CompiledLaw law, RateColumns columns) {
        this(law.engine(), law::regime, columns);
    }

    private Assessor(RegimeEngine engine, Function<Question, Regime> regimes, RateColumns columns) {
        this(engine, regimes, columns, totalsAskedFor(engine));
    }

    private Assessor(RegimeEngine engine, Function<Question, Regime> regimes, RateColumns columns, Set<String> totals) {
        this.engine = engine;
        this.regimes = regimes;
        this.columns = columns;
        this.totals = totals;
    }

    /// The same law, with regimes and rates from elsewhere: they must be those the engine would give.
    public Assessor from(Function<Question, Regime> otherRegimes, RateColumns otherColumns) {
        return new Assessor(engine, otherRegimes, otherColumns, totals);
    }

    public RegimeEngine engine() {
        return engine;
    }

    /// What a rate of the tariff comes to, in percent of the value; empty where the consignment does not say enough.
    public static Optional<BigDecimal> percent(DutyExpression duty, Consignment consignment) {
        var valuation = new Valuation(
                consignment.value().amount(),
                consignment.facts(),
                column -> Optional.empty(),
                Optional.empty(),
                Map.of());
        return switch (valuation.of(duty, Share.WHOLE)) {
            case Worth.Known(BigDecimal amount, String working) -> Optional.of(percent(amount, consignment, duty));
            case Worth.Open open -> Optional.empty();
        };
    }

    /// The assessment under exactly the facts stated; what they leave open stays open.
    public Assessment assess(Consignment consignment) {
        var workedOut = new HashMap<String, BigDecimal>(totals(consignment));
        var bare = new Valuation(
                consignment.value().amount(),
                consignment.facts(),
                new RatesOfLine(consignment),
                Optional.empty(),
                workedOut);
        bare.columns().apply(DutyExpression.Column.GENERAL).ifPresent(rate -> {
            if (bare.of(rate, Share.WHOLE) instanceof Worth.Known(BigDecimal amount, String working)) {
                workedOut.put(Question.COLUMN_1, percent(amount, consignment, rate));
            }
        });
        Regime regime = regimes.apply(new Question(
                consignment.good(),
                consignment.lane(),
                consignment.entered(),
                consignment.facts(),
                Optional.of(consignment.value().amount()),
                workedOut));
        return new Assessment(consignment, regime, new Lines(consignment, regime, bare).all());
    }

    /// What postal rules ask: the duty in percent that other measures would take if the goods did not come by post.
    private Map<String, BigDecimal> totals(Consignment consignment) {
        if (totals.isEmpty() || !consignment.facts().words("entry").contains("postal")) {
            return Map.of();
        }
        var otherwise = consignment.with(consignment.facts().with("entry", FactValue.Words.of("informal")));
        Assessment assessment = assess(otherwise);
        var found = new HashMap<String, BigDecimal>();
        for (String total : totals) {
            String beginning = total.substring(TOTAL_OF.length()).replace("*", "");
            List<DutyLine> parts = assessment.lines().stream()
                    .filter(line -> line.measure().id().startsWith(beginning))
                    .toList();
            // A part that is open leaves the total open: it is no zero.
            if (parts.stream()
                    .noneMatch(line -> line.isConditional() || line.percent().isEmpty())) {
                found.put(
                        total,
                        parts.stream()
                                .map(line -> line.percent().orElseThrow())
                                .reduce(BigDecimal.ZERO, BigDecimal::add));
            }
        }
        return found;
    }

    private static Set<String> totalsAskedFor(RegimeEngine engine) {
        var asked = new TreeSet<String>();
        for (Measure measure : engine.law().measures()) {
            for (Segment<MeasureTerms> segment : measure.segments()) {
                segment.terms().when().ifPresent(when -> when.forEachTest(test -> addTotal(test, asked)));
                if (segment.terms().duty().orElse(new DutyExpression.Free())
                        instanceof DutyExpression.TotalOf(String measures)) {
                    asked.add(TOTAL_OF + measures);
                }
            }
        }
        return asked;
    }

    private static void addTotal(Condition.Test test, Set<String> asked) {
        if (test.key().startsWith(TOTAL_OF)) {
            asked.add(test.key());
        }
    }

    private static BigDecimal percent(BigDecimal amount, Consignment consignment, DutyExpression duty) {
        BigDecimal value = consignment.value().amount();
        return duty instanceof DutyExpression.AdValorem(BigDecimal rate)
                ? Hundredths.percent(amount, value, rate)
                : Hundredths.percent(amount, value);
    }

    /// The rates of the line of one consignment, each looked up once.
    private final class RatesOfLine implements Function<DutyExpression.Column, Optional<DutyExpression>> {
        private final Consignment consignment;
        private final Map<DutyExpression.Column, Optional<DutyExpression>> found =
                new EnumMap<>(DutyExpression.Column.class);

        RatesOfLine(Consignment consignment) {
            this.consignment = consignment;
        }

        @Override
        public Optional<DutyExpression> apply(DutyExpression.Column column) {
            return found.computeIfAbsent(column, one -> columns.find(consignment, one));
        }
    }

    /// The lines of one assessment: the ordinary duty first, since a top-up builds on it.
    private final class Lines {
        private final Consignment consignment;
        private final Regime regime;
        private final Valuation bare;
        private final Bases bases;

        Lines(Consignment consignment, Regime regime, Valuation bare) {
            this.consignment = consignment;
            this.regime = regime;
            this.bare = bare;
            this.bases = new Bases(consignment, regime);
        }

        List<DutyLine> all() {
            List<Finding> duties = regime.duties();
            // By place, not in a map by finding: to hash a finding is to hash the law behind it.
            var lines = new ArrayList<Optional<DutyLine>>(Collections.nCopies(duties.size(), Optional.empty()));
            Optional<BigDecimal> ordinary = Optional.of(BigDecimal.ZERO);
            for (int i = 0; i < duties.size(); i++) {
                if (isOrdinary(duties.get(i).measure())) {
                    Optional<DutyLine> line = line(duties.get(i), bare);
                    lines.set(i, line);
                    if (line.isPresent() && !line.get().isConditional()) {
                        Optional<BigDecimal> percent = line.get().percent();
                        ordinary = ordinary.flatMap(sum -> percent.map(sum::add));
                    }
                }
            }
            var valuation = new Valuation(bare.value(), bare.facts(), bare.columns(), ordinary, bare.totals());
            for (int i = 0; i < duties.size(); i++) {
                if (!isOrdinary(duties.get(i).measure())) {
                    lines.set(i, line(duties.get(i), valuation));
                }
            }
            var owed = new ArrayList<DutyLine>(lines.size());
            lines.forEach(line -> line.ifPresent(owed::add));
            return owed;
        }

        private Optional<DutyLine> line(Finding finding, Valuation valuation) {
            return finding.levy().map(levy -> {
                String family = finding.segment().terms().family();
                DutyExpression duty = written(levy.duty());
                return switch (bases.of(finding)) {
                    case Bases.Base.Open(Set<String> needs) ->
                        new DutyLine(
                                finding,
                                family,
                                duty,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                missing(needs),
                                List.copyOf(needs));
                    case Bases.Base.Part(Share share, BigDecimal added) -> {
                        // CIF adds freight and insurance to the value; every other base is a part of it.
                        var on = added.signum() == 0
                                ? valuation
                                : valuation.withValue(valuation.value().add(added));
                        Money base =
                                new Money(on.amount(share), consignment.value().currency());
                        yield switch (worth(finding, levy.duty(), on, share)) {
                            case Worth.Known(BigDecimal amount, String working) ->
                                new DutyLine(
                                        finding,
                                        family,
                                        duty,
                                        Optional.of(base),
                                        Optional.of(percent(amount, consignment, duty)),
                                        Optional.of(new Money(
                                                        amount,
                                                        consignment.value().currency())
                                                .rounded()),
                                        working,
                                        List.of());
                            case Worth.Open(Set<String> needs) ->
                                new DutyLine(
                                        finding,
                                        family,
                                        duty,
                                        Optional.of(base),
                                        Optional.empty(),
                                        Optional.empty(),
                                        missing(needs),
                                        List.copyOf(needs));
                        };
                    }
                };
            });
        }

        /// A fee is owed once for an entry: where more than these goods entered with it, they bear their part by value.
        private Worth worth(Finding finding, DutyExpression duty, Valuation on, Share share) {
            Optional<BigDecimal> entry = finding.measure().type() == MeasureType.FEE
                    ? bare.facts().findNumber(Consignment.ENTRY_VALUE)
                    : Optional.empty();
            return entry.map(whole -> on.withValue(whole).of(duty, share).partOf(whole, on.value()))
                    .orElseGet(() -> on.of(duty, share));
        }

        /// A column of the tariff written out as the rate it holds for the line.
        private DutyExpression written(DutyExpression duty) {
            return duty instanceof DutyExpression.OfColumn(DutyExpression.Column column)
                    ? bare.columns().apply(column).orElse(duty)
                    : duty;
        }
    }

    private static String missing(Set<String> needs) {
        return "cannot be told without " + String.join(" and ", needs);
    }

    static boolean isOrdinary(Measure measure) {
        return measure.type() == MeasureType.CUSTOMS_DUTY || measure.type() == MeasureType.PREFERENCE;
    }
}
