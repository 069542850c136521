package chokepoint.ledger.regime;

import chokepoint.ledger.goods.GoodsScope;
import chokepoint.ledger.goods.Reach;
import chokepoint.ledger.law.Measure;
import chokepoint.ledger.law.Segment;
import chokepoint.ledger.law.Source;
import chokepoint.ledger.log.Effect.DisplacementTerms;
import chokepoint.ledger.log.Effect.ExemptionTerms;
import chokepoint.ledger.log.Effect.MeasureTerms;
import chokepoint.ledger.log.Effect.SuspensionTerms;
import chokepoint.ledger.regime.Plan.Giving;
import chokepoint.ledger.regime.Plan.Node;
import chokepoint.ledger.regime.Plan.Standing;
import chokepoint.terms.Circumstances;
import chokepoint.terms.Condition;
import chokepoint.terms.DutyExpression;
import chokepoint.terms.Truth;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Decides a plan under the facts of one consignment: which measures apply, and which rule keeps each of the others
/// from applying. A measure that gives way is decided after those it may give way to.
final class Resolution {

    private final Question question;
    private final Circumstances circumstances;
    private final ScopeReach reach;
    private final List<Node> nodes;
    private final @org.jspecify.annotations.Nullable Finding[] decided;
    private final boolean[] underWay;

    Resolution(Plan plan, Question question, Circumstances circumstances, ScopeReach reach) {
        this.question = question;
        this.circumstances = circumstances;
        this.reach = reach;
        this.nodes = plan.nodes();
        this.decided = new Finding[nodes.size()];
        this.underWay = new boolean[nodes.size()];
    }

    List<Finding> findings() {
        var findings = new Finding[nodes.size()];
        Arrays.setAll(findings, this::decide);
        return List.of(findings);
    }

    private Finding decide(int index) {
        Finding known = decided[index];
        if (known != null) {
            return known;
        }
        if (underWay[index]) {
            throw new IllegalStateException("measures displace each other in a circle, one of them is "
                    + nodes.get(index).measure().id());
        }
        underWay[index] = true;
        Finding finding = new Decision(nodes.get(index)).find();
        decided[index] = finding;
        return finding;
    }

    /// The steps that decide on one measure, in the order of the law: its own condition, suspension, exemption,
    /// displacement.
    private final class Decision {
        private final Node node;
        private final Measure measure;
        private final Segment<MeasureTerms> segment;
        private final List<OpenQuestion> open = new ArrayList<>(0);
        private final List<Levy.ExemptShare> exempt = new ArrayList<>(0);
        private final Map<String, Measure> displacedBy = new LinkedHashMap<>(0);
        private Optional<Levy.SuspendedPart> suspendedPart = Optional.empty();

        Decision(Node node) {
            this.node = node;
            this.measure = node.measure();
            this.segment = node.segment();
        }

        Finding find() {
            return ownCondition()
                    .or(this::suspension)
                    .or(this::exemption)
                    .or(this::displacement)
                    .orElseGet(() -> open.isEmpty()
                            ? new Finding.Applies(measure, segment, levy())
                            : new Finding.AppliesIf(measure, segment, levy(), open));
        }

        private Optional<Levy> levy() {
            return segment.terms()
                    .duty()
                    .map(full -> new Levy(
                            suspendedPart
                                    .<DutyExpression>map(part -> new DutyExpression.AdValorem(part.kept()))
                                    .orElse(full),
                            segment.terms().base(),
                            exempt,
                            List.copyOf(displacedBy.values()),
                            suspendedPart));
        }

        private Optional<Finding> ownCondition() {
            if (node.reach() == Reach.PART) {
                openCode(segment.terms().goods(), true, segment.latest());
            }
            Optional<Condition> when = segment.terms().when();
            if (when.isEmpty()) {
                return Optional.empty();
            }
            return switch (when.get().test(circumstances)) {
                case TRUE -> Optional.empty();
                case FALSE -> Optional.of(new Finding.NotMet(measure, segment, when.get()));
                case UNKNOWN -> {
                    open.add(new OpenQuestion.OfFact(when.get(), true, segment.latest()));
                    yield Optional.empty();
                }
            };
        }

        private Optional<Finding> suspension() {
            for (Standing<SuspensionTerms> rule : node.suspensions()) {
                SuspensionTerms terms = rule.segment().terms();
                if (holds(rule, terms.goods(), terms.when()) != Truth.TRUE) {
                    continue;
                }
                Source source = rule.segment().latest();
                Optional<Instant> until = rule.segment().validity().end();
                if (terms.to().isEmpty()) {
                    return Optional.of(new Finding.Suspended(measure, segment, until, source));
                }
                BigDecimal kept = terms.to().get();
                suspendedPart = segment.terms().duty().map(full -> new Levy.SuspendedPart(full, kept, until, source));
                return Optional.empty();
            }
            return Optional.empty();
        }

        private Optional<Finding> exemption() {
            for (Standing<ExemptionTerms> rule : node.exemptions()) {
                ExemptionTerms terms = rule.segment().terms();
                if (truth(rule.reach(), terms.when()) == Truth.FALSE
                        || suspended(rule) != Truth.FALSE
                        || holds(rule, terms.goods(), terms.when()) != Truth.TRUE) {
                    continue;
                }
                Source source = rule.segment().latest();
                if (terms.portion().isEmpty()) {
                    return Optional.of(new Finding.Exempt(measure, segment, rule.id(), terms.headings(), source));
                }
                exempt.add(new Levy.ExemptShare(terms.portion().get(), rule.id(), source));
            }
            return Optional.empty();
        }

        private Optional<Finding> displacement() {
            for (Giving giving : node.displacements()) {
                DisplacementTerms terms = giving.rule().segment().terms();
                Source source = giving.rule().segment().latest();
                Truth truth = truth(giving.rule().reach(), terms.when());
                if (truth == Truth.FALSE || suspended(giving.rule()) != Truth.FALSE) {
                    continue;
                }
                for (int by : giving.by()) {
                    Finding finding = decide(by);
                    if (!mayApply(finding)) {
                        continue;
                    }
                    if (terms.portion()) {
                        displacedBy.put(finding.measure().id(), finding.measure());
                    } else if (finding instanceof Finding.Applies && truth == Truth.TRUE) {
                        return Optional.of(new Finding.Displaced(
                                measure,
                                segment,
                                finding.measure(),
                                giving.rule().id(),
                                source));
                    }
                    if (!terms.portion()) {
                        openAs(finding, source);
                    }
                    if (truth == Truth.UNKNOWN) {
                        openFor(giving.rule().reach(), terms.goods(), terms.when(), source);
                    }
                }
            }
            for (int by : node.insteadOf()) {
                Finding finding = decide(by);
                if (finding instanceof Finding.Applies) {
                    return Optional.of(new Finding.Displaced(
                            measure,
                            segment,
                            finding.measure(),
                            finding.measure().id(),
                            finding.segment().latest()));
                }
                openAs(finding, finding.segment().latest());
            }
            return Optional.empty();
        }

        /// While it is open whether the displacing measure applies, it is open whether this one does.
        private void openAs(Finding by, Source source) {
            if (by instanceof Finding.AppliesIf) {
                note(new OpenQuestion.OfMeasure(by.measure().id(), source));
            }
        }

        /// Whether an exemption or a displacement is itself suspended here; what is unknown is noted as open.
        private <T> Truth suspended(Standing<T> rule) {
            for (Standing<SuspensionTerms> suspension : rule.suspendedBy()) {
                SuspensionTerms terms = suspension.segment().terms();
                Truth truth = holds(suspension, terms.goods(), terms.when());
                if (truth != Truth.FALSE) {
                    return truth;
                }
            }
            return Truth.FALSE;
        }

        /// Whether a rule holds here; what is unknown is noted as open.
        private <T> Truth holds(Standing<T> rule, GoodsScope goods, Optional<Condition> when) {
            Truth truth = truth(rule.reach(), when);
            if (truth == Truth.UNKNOWN) {
                openFor(rule.reach(), goods, when, rule.segment().latest());
            }
            return truth;
        }

        private void openFor(Reach reached, GoodsScope goods, Optional<Condition> when, Source source) {
            if (reached == Reach.PART) {
                openCode(goods, false, source);
            }
            if (when.isPresent() && when.get().test(circumstances) == Truth.UNKNOWN) {
                note(new OpenQuestion.OfFact(when.get(), false, source));
            }
        }

        private void openCode(GoodsScope goods, boolean holds, Source source) {
            note(new OpenQuestion.OfCode(question.good(), reach.reachedBelow(goods), holds, source));
        }

        private void note(OpenQuestion question) {
            if (!open.contains(question)) {
                open.add(question);
            }
        }
    }

    private Truth truth(Reach reached, Optional<Condition> when) {
        Truth truth = reached == Reach.ALL ? Truth.TRUE : Truth.UNKNOWN;
        return when.isEmpty() ? truth : truth.and(when.get().test(circumstances));
    }

    private static boolean mayApply(Finding finding) {
        return finding instanceof Finding.Applies || finding instanceof Finding.AppliesIf;
    }
}
