package chokepoint.ledger.regime;

import chokepoint.ledger.goods.GoodsScope;
import chokepoint.ledger.goods.Reach;
import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.law.Measure;
import chokepoint.ledger.law.Rule;
import chokepoint.ledger.law.Segment;
import chokepoint.ledger.law.Source;
import chokepoint.ledger.log.AreaScope;
import chokepoint.ledger.log.Effect.DisplacementTerms;
import chokepoint.ledger.log.Effect.ExemptionTerms;
import chokepoint.ledger.log.Effect.MeasureTerms;
import chokepoint.ledger.log.Effect.SuspensionTerms;
import chokepoint.ledger.log.Targets;
import chokepoint.terms.Circumstances;
import chokepoint.terms.Condition;
import chokepoint.terms.DutyExpression;
import chokepoint.terms.Truth;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Resolves one question: which of the measures that reach the good apply, and which rule keeps each of the others from
/// applying. A measure that gives way is resolved after those it may give way to.
final class Resolution {

    private final KnownLaw law;
    private final Question question;
    private final Circumstances circumstances;
    private final ScopeReach reach;
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private final Map<String, Finding> resolved = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();

    /// A measure in force on the lane that reaches the good at least in part.
    record Candidate(Measure measure, Segment<MeasureTerms> segment, Reach reach) {}

    Resolution(KnownLaw law, Question question, Circumstances circumstances, ScopeReach reach, List<Measure> measures) {
        this.law = law;
        this.question = question;
        this.circumstances = circumstances;
        this.reach = reach;
        for (Measure measure : measures) {
            Optional<Segment<MeasureTerms>> segment = measure.at(question.moment());
            if (segment.isPresent()
                    && segment.get().terms().origin().contains(question.lane().origin())
                    && segment.get().terms().destination().contains(question.lane().destination())) {
                Reach reached = reach.of(segment.get().terms().goods());
                if (reached != Reach.NONE) {
                    candidates.put(measure.id(), new Candidate(measure, segment.get(), reached));
                }
            }
        }
    }

    List<Finding> findings() {
        return candidates.values().stream().map(this::resolve).toList();
    }

    private Finding resolve(Candidate candidate) {
        String id = candidate.measure().id();
        Finding known = resolved.get(id);
        if (known != null) {
            return known;
        }
        if (!underWay.add(id)) {
            throw new IllegalStateException("measures displace each other in a circle: " + underWay);
        }
        Finding finding = new Decision(candidate).find();
        underWay.remove(id);
        resolved.put(id, finding);
        return finding;
    }

    /// The steps that decide on one measure, in the order of the law: its own condition, suspension, exemption,
    /// displacement.
    private final class Decision {
        private final Candidate candidate;
        private final Measure measure;
        private final Segment<MeasureTerms> segment;
        private final List<OpenQuestion> open = new ArrayList<>();
        private final List<Levy.ExemptShare> exempt = new ArrayList<>();
        private final Map<String, Measure> displacedBy = new LinkedHashMap<>();
        private Optional<Levy.SuspendedPart> suspendedPart = Optional.empty();

        Decision(Candidate candidate) {
            this.candidate = candidate;
            this.measure = candidate.measure();
            this.segment = candidate.segment();
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
            return segment.terms().duty().map(full -> new Levy(
                    suspendedPart
                            .<DutyExpression>map(part -> new DutyExpression.AdValorem(part.kept()))
                            .orElse(full),
                    segment.terms().base(),
                    exempt,
                    List.copyOf(displacedBy.values()),
                    suspendedPart));
        }

        private Optional<Finding> ownCondition() {
            if (candidate.reach() == Reach.PART) {
                openCode(segment.terms().goods(), segment.latest());
            }
            Optional<Condition> when = segment.terms().when();
            if (when.isEmpty()) {
                return Optional.empty();
            }
            return switch (when.get().test(circumstances)) {
                case TRUE -> Optional.empty();
                case FALSE -> Optional.of(new Finding.NotMet(measure, segment, when.get()));
                case UNKNOWN -> {
                    open.add(new OpenQuestion.OfFact(when.get(), segment.latest()));
                    yield Optional.empty();
                }
            };
        }

        private Optional<Finding> suspension() {
            List<Rule.Suspension> all = law.attached(measure).suspensions();
            for (Rule.Suspension rule : all.reversed()) {
                Optional<Segment<SuspensionTerms>> found = rule.at(question.moment());
                if (found.isEmpty() || found.get().terms().political()) {
                    continue;
                }
                SuspensionTerms terms = found.get().terms();
                Source source = found.get().latest();
                switch (reaches(terms.targets(), terms.goods(), terms.origin(), terms.when(), source)) {
                    case FALSE, UNKNOWN -> {}
                    case TRUE -> {
                        Optional<Instant> until = found.get().validity().end();
                        if (terms.to().isEmpty()) {
                            return Optional.of(new Finding.Suspended(measure, segment, until, source));
                        }
                        BigDecimal kept = terms.to().get();
                        suspendedPart = segment.terms().duty().map(full -> new Levy.SuspendedPart(full, kept, until, source));
                        return Optional.empty();
                    }
                }
            }
            return Optional.empty();
        }

        private Optional<Finding> exemption() {
            for (Rule.Exemption rule : law.attached(measure).exemptions()) {
                Optional<Segment<ExemptionTerms>> found = rule.at(question.moment());
                if (found.isEmpty()) {
                    continue;
                }
                ExemptionTerms terms = found.get().terms();
                Source source = found.get().latest();
                if (!KnownLaw.concerns(terms.targets(), measure)
                        || test(terms.goods(), terms.origin(), terms.when()) == Truth.FALSE
                        || isSuspended(rule.id()) != Truth.FALSE
                        || reaches(terms.targets(), terms.goods(), terms.origin(), terms.when(), source)
                                != Truth.TRUE) {
                    continue;
                }
                if (terms.portion().isEmpty()) {
                    return Optional.of(new Finding.Exempt(measure, segment, rule.id(), terms.headings(), source));
                }
                exempt.add(new Levy.ExemptShare(terms.portion().get(), rule.id(), source));
            }
            return Optional.empty();
        }

        private Optional<Finding> displacement() {
            for (Rule.Displacement rule : law.attached(measure).displacements()) {
                Optional<Segment<DisplacementTerms>> found = rule.at(question.moment());
                if (found.isEmpty() || !KnownLaw.concerns(found.get().terms().targets(), measure)) {
                    continue;
                }
                DisplacementTerms terms = found.get().terms();
                Source source = found.get().latest();
                Truth truth = test(terms.goods(), terms.origin(), terms.when());
                if (truth == Truth.FALSE || terms.by().matches(measure.id()) || isSuspended(rule.id()) != Truth.FALSE) {
                    continue;
                }
                for (Candidate by : candidatesOf(terms.by())) {
                    Finding finding = resolve(by);
                    if (!mayApply(finding)) {
                        continue;
                    }
                    if (terms.portion()) {
                        displacedBy.put(by.measure().id(), by.measure());
                    } else if (finding instanceof Finding.Applies && truth == Truth.TRUE) {
                        return Optional.of(new Finding.Displaced(measure, segment, by.measure(), rule.id(), source));
                    }
                    openAs(finding, terms.goods(), terms.when(), truth, source);
                }
            }
            for (Candidate by : candidates.values()) {
                if (by != candidate && KnownLaw.concerns(by.segment().terms().insteadOf(), measure)) {
                    Finding finding = resolve(by);
                    if (finding instanceof Finding.Applies) {
                        return Optional.of(new Finding.Displaced(
                                measure, segment, by.measure(), by.measure().id(), by.segment().latest()));
                    }
                    if (mayApply(finding)) {
                        openAs(finding, GoodsScope.ALL, Optional.empty(), Truth.TRUE, by.segment().latest());
                    }
                }
            }
            return Optional.empty();
        }

        /// What keeps it open whether the displacing measure applies keeps it open whether this one does.
        private void openAs(
                Finding by, GoodsScope goods, Optional<Condition> when, Truth truth, Source source) {
            if (by instanceof Finding.AppliesIf conditional) {
                conditional.open().stream().filter(question -> !open.contains(question)).forEach(open::add);
            }
            if (truth == Truth.UNKNOWN) {
                openFor(goods, when, source);
            }
        }

        private List<Candidate> candidatesOf(Targets by) {
            return candidates.values().stream()
                    .filter(other -> other != candidate && by.matches(other.measure().id()))
                    .toList();
        }

        /// Whether an exemption or a displacement is itself suspended here; what is unknown is noted as open.
        private Truth isSuspended(String rule) {
            for (Rule.Suspension suspension : law.suspensions().reversed()) {
                Optional<Segment<SuspensionTerms>> found = suspension.at(question.moment());
                if (found.isEmpty()
                        || found.get().terms().political()
                        || found.get().terms().targets().everyDuty()
                        || !found.get().terms().targets().matches(rule)) {
                    continue;
                }
                SuspensionTerms terms = found.get().terms();
                Truth suspended = test(terms.goods(), terms.origin(), terms.when());
                if (suspended == Truth.UNKNOWN) {
                    openFor(terms.goods(), terms.when(), found.get().latest());
                }
                if (suspended != Truth.FALSE) {
                    return suspended;
                }
            }
            return Truth.FALSE;
        }

        /// Whether a rule reaches this measure here; what is unknown is noted as open.
        private Truth reaches(
                Targets targets, GoodsScope goods, AreaScope origin, Optional<Condition> when, Source source) {
            if (!KnownLaw.concerns(targets, measure)) {
                return Truth.FALSE;
            }
            Truth truth = test(goods, origin, when);
            if (truth == Truth.UNKNOWN) {
                openFor(goods, when, source);
            }
            return truth;
        }

        private void openFor(GoodsScope goods, Optional<Condition> when, Source source) {
            if (reach.of(goods) == Reach.PART) {
                openCode(goods, source);
            }
            if (when.isPresent() && when.get().test(circumstances) == Truth.UNKNOWN) {
                var question = new OpenQuestion.OfFact(when.get(), source);
                if (!open.contains(question)) {
                    open.add(question);
                }
            }
        }

        private void openCode(GoodsScope goods, Source source) {
            open.add(new OpenQuestion.OfCode(question.good(), reach.reachedBelow(goods), source));
        }
    }

    private Truth test(GoodsScope goods, AreaScope origin, Optional<Condition> when) {
        if (!origin.contains(question.lane().origin())) {
            return Truth.FALSE;
        }
        Truth reached = switch (reach.of(goods)) {
            case NONE -> Truth.FALSE;
            case PART -> Truth.UNKNOWN;
            case ALL -> Truth.TRUE;
        };
        return reached == Truth.FALSE || when.isEmpty() ? reached : reached.and(when.get().test(circumstances));
    }

    private static boolean mayApply(Finding finding) {
        return finding instanceof Finding.Applies || finding instanceof Finding.AppliesIf;
    }
}
