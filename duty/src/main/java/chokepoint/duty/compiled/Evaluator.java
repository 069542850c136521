package chokepoint.duty.compiled;

import chokepoint.duty.Assessment;
import chokepoint.duty.Assessor;
import chokepoint.duty.Consignment;
import chokepoint.duty.DutyLine;
import chokepoint.duty.RateColumns;
import chokepoint.ledger.log.LevyBase;
import chokepoint.ledger.log.MeasureType;
import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.regime.Levy;
import chokepoint.ledger.regime.Provisions;
import chokepoint.terms.Area;
import chokepoint.terms.DutyExpression;
import chokepoint.terms.Facts;
import chokepoint.terms.Lane;
import chokepoint.terms.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Works clusters out, with the assessor.
final class Evaluator {

    private final CompiledDuties.Terms terms;
    private final Provisions provisions;
    private final Relations relations;
    private final PrintedRates rates;
    private final Families families;
    private final Assessor assessor;
    private final Map<Cell, Cell> cells = new ConcurrentHashMap<>();
    private final LongAdder evaluations = new LongAdder();

    Evaluator(
            CompiledDuties.Terms terms,
            Provisions provisions,
            Relations relations,
            PrintedRates rates,
            Families families) {
        this.terms = terms;
        this.provisions = provisions;
        this.relations = relations;
        this.rates = rates;
        this.families = families;
        this.assessor = new Assessor(terms.engine(), (consignment, column) -> Optional.empty());
    }

    Relations relations() {
        return relations;
    }

    PrintedRates rates() {
        return rates;
    }

    long evaluations() {
        return evaluations.sum();
    }

    /// The one cell of all that are equal, so that they can be told apart by identity.
    Cell one(Cell cell) {
        return cells.computeIfAbsent(cell, first -> first);
    }

    /// What a cluster comes to.
    ///
    /// @param least how far it is known to depend on the rates of the line
    Outcome outcome(Cluster cluster, int rate, Dependence least) {
        var parts = new Parts(least);
        for (DutyLine line : assess(cluster, rate).lines()) {
            parts.add(line);
        }
        return parts.dependence == Dependence.WHOLE && least != Dependence.WHOLE
                ? outcome(cluster, rate, Dependence.WHOLE)
                : parts.outcome();
    }

    /// The duties of one assessment, each added to what it depends on.
    private final class Parts {
        private final TreeMap<Integer, Long> fixed = new TreeMap<>();
        private final List<Cell.Column> columns = new ArrayList<>();
        private final List<Cell.TopUp> topUps = new ArrayList<>();
        private long ordinary;
        private boolean open;
        private boolean undecided;
        private Dependence dependence;

        Parts(Dependence least) {
            this.dependence = least;
        }

        void add(DutyLine line) {
            if (line.isFee()) {
                return;
            }
            if (line.isConditional()) {
                undecided = true;
                return;
            }
            Levy levy = ((Finding.Applies) line.finding()).levy().orElseThrow();
            boolean apart = dependence != Dependence.WHOLE && isOnWholeValue(levy);
            int family = families.number(line.family());
            switch (levy.duty()) {
                case DutyExpression.OfColumn(DutyExpression.Column column)
                when apart -> columns.add(new Cell.Column(family, column.ordinal()));
                case DutyExpression.TopUpTo(BigDecimal total)
                when apart -> topUps.add(new Cell.TopUp(family, RateUnit.of(total)));
                case DutyExpression.OfColumn column -> {
                    dependence = Dependence.WHOLE;
                    addAmount(line, family);
                }
                case DutyExpression.TopUpTo topUp -> {
                    dependence = dependence.or(Dependence.ORDINARY);
                    addAmount(line, family);
                }
                default -> addAmount(line, family);
            }
        }

        private void addAmount(DutyLine line, int family) {
            if (line.percent().isEmpty()) {
                open = true;
                return;
            }
            long percent = RateUnit.of(line.percent().get());
            fixed.merge(family, percent, Long::sum);
            if (line.measure().type() == MeasureType.CUSTOMS_DUTY
                    || line.measure().type() == MeasureType.PREFERENCE) {
                ordinary += percent;
            }
        }

        Outcome outcome() {
            return new Outcome(new Cell(Cell.fixed(fixed), columns, topUps, ordinary, open, undecided), dependence);
        }
    }

    private boolean isOnWholeValue(Levy levy) {
        return isWholeValue(levy.base())
                && levy.exempt().isEmpty()
                && levy.displacedBy().isEmpty();
    }

    private Assessment assess(Cluster cluster, int rate) {
        evaluations.increment();
        RateColumns printed = (asked, column) -> rates.column(rate, column, asked.facts());
        return assessor.from(question -> provisions.regime(question, cluster.provisions()::get), printed)
                .assess(new Consignment(
                        terms.schedule().line(cluster.line()),
                        new Lane(cluster.origin(), terms.customs()),
                        cluster.moment(),
                        new Money(terms.assumptions().value(), terms.currency()),
                        facts(cluster.provisions(), cluster.origin(), rate)));
    }

    /// All facts that are taken as stated of cells from an origin to which these provisions apply.
    Facts facts(ProvisionSet applying, Area origin, int rate) {
        return rates.withQuantity(terms.assumptions().facts(origin, relations.dutiable(applying)), rate);
    }

    /// Whether a base is the customs value: with freight and insurance too, as long as nobody states any.
    private boolean isWholeValue(LevyBase base) {
        return switch (base) {
            case VALUE, FOB -> true;
            case CIF ->
                !terms.assumptions().stated().has("freight")
                        && !terms.assumptions().stated().has("insurance");
            case CONTENT_STEEL, CONTENT_ALUMINUM, CONTENT_COPPER, NON_US_CONTENT -> false;
        };
    }
}
