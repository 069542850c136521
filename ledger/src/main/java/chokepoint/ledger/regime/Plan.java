package chokepoint.ledger.regime;

import chokepoint.ledger.goods.GoodsScope;
import chokepoint.ledger.goods.Reach;
import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.law.Measure;
import chokepoint.ledger.law.Rule;
import chokepoint.ledger.law.Segment;
import chokepoint.ledger.log.AreaScope;
import chokepoint.ledger.log.Effect.DisplacementTerms;
import chokepoint.ledger.log.Effect.ExemptionTerms;
import chokepoint.ledger.log.Effect.MeasureTerms;
import chokepoint.ledger.log.Effect.SuspensionTerms;
import chokepoint.terms.Area;
import chokepoint.terms.Lane;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What can be decided of a regime before any fact of a consignment is known: which measures are in force on the lane
/// and reach the good, and which rules may keep each of them from applying. What remains are conditions on facts.
///
/// One plan serves every consignment of the same lane whose good the same lists reach, as long as no term changes.
final class Plan {

    private final List<Node> nodes;

    /// A measure that may apply.
    ///
    /// @param suspensions those in force, latest known first; those that were only stated are apart
    /// @param statements stated suspensions
    /// @param insteadOf indexes of measures in whose place this one stands aside
    record Node(
            Measure measure,
            Segment<MeasureTerms> segment,
            Reach reach,
            List<Standing<SuspensionTerms>> suspensions,
            List<Standing<SuspensionTerms>> statements,
            List<Standing<ExemptionTerms>> exemptions,
            List<Giving> displacements,
            int[] insteadOf) {}

    /// A rule in force that reaches the good at least in part.
    ///
    /// @param suspendedBy suspensions of the rule itself, latest known first
    record Standing<T>(String id, Segment<T> segment, Reach reach, List<Standing<SuspensionTerms>> suspendedBy) {}

    /// A displacement and the indexes of the measures it may give way to.
    record Giving(Standing<DisplacementTerms> rule, int[] by) {}

    private Plan(List<Node> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    List<Node> nodes() {
        return nodes;
    }

    static Plan of(KnownLaw law, List<Measure> measures, Lane lane, Instant moment, Function<GoodsScope, Reach> reach) {
        return new Builder(law, lane, moment, reach).build(measures);
    }

    private record Candidate(Measure measure, Segment<MeasureTerms> segment, Reach reach) {}

    private record Builder(KnownLaw law, Lane lane, Instant moment, Function<GoodsScope, Reach> reach) {

        Plan build(List<Measure> measures) {
            var candidates = new ArrayList<Candidate>();
            for (Measure measure : measures) {
                candidate(measure).ifPresent(candidates::add);
            }
            return new Plan(
                    candidates.stream().map(one -> node(one, candidates)).toList());
        }

        private Optional<Candidate> candidate(Measure measure) {
            return measure.at(moment)
                    .filter(segment -> segment.terms().origin().contains(lane.origin())
                            && segment.terms().destination().contains(lane.destination()))
                    .map(segment -> new Candidate(
                            measure, segment, reach.apply(segment.terms().goods())))
                    .filter(candidate -> candidate.reach() != Reach.NONE);
        }

        private Node node(Candidate candidate, List<Candidate> all) {
            Measure measure = candidate.measure();
            KnownLaw.Attached attached = law.attached(measure);
            List<Standing<SuspensionTerms>> suspensions = attached.suspensions().reversed().stream()
                    .map(this::suspension)
                    .flatMap(Optional::stream)
                    .filter(rule -> KnownLaw.concerns(rule.segment().terms().targets(), measure))
                    .toList();
            return new Node(
                    measure,
                    candidate.segment(),
                    candidate.reach(),
                    suspensions.stream()
                            .filter(rule -> !rule.segment().terms().political())
                            .toList(),
                    suspensions.stream()
                            .filter(rule -> rule.segment().terms().political())
                            .toList(),
                    attached.exemptions().stream()
                            .map(this::exemption)
                            .flatMap(Optional::stream)
                            .filter(rule ->
                                    KnownLaw.concerns(rule.segment().terms().targets(), measure))
                            .toList(),
                    attached.displacements().stream()
                            .map(rule -> giving(rule, candidate, all))
                            .flatMap(Optional::stream)
                            .toList(),
                    indexes(
                            all,
                            other -> other != candidate
                                    && KnownLaw.concerns(other.segment().terms().insteadOf(), measure)));
        }

        private Optional<Standing<SuspensionTerms>> suspension(Rule.Suspension rule) {
            return rule.at(moment)
                    .flatMap(segment -> standing(
                            rule.id(),
                            segment,
                            segment.terms().goods(),
                            segment.terms().origin(),
                            List.of()));
        }

        private Optional<Standing<ExemptionTerms>> exemption(Rule.Exemption rule) {
            return rule.at(moment)
                    .flatMap(segment -> standing(
                            rule.id(),
                            segment,
                            segment.terms().goods(),
                            segment.terms().origin(),
                            suspensionsOf(rule)));
        }

        private Optional<Giving> giving(Rule.Displacement rule, Candidate candidate, List<Candidate> all) {
            return rule.at(moment)
                    .filter(segment -> KnownLaw.concerns(segment.terms().targets(), candidate.measure())
                            && !segment.terms().by().matches(candidate.measure().id()))
                    .flatMap(segment -> standing(
                                    rule.id(),
                                    segment,
                                    segment.terms().goods(),
                                    segment.terms().origin(),
                                    suspensionsOf(rule))
                            .map(standing -> new Giving(
                                    standing,
                                    indexes(
                                            all,
                                            other -> segment.terms()
                                                    .by()
                                                    .matches(other.measure().id())))))
                    .filter(giving -> giving.by().length > 0);
        }

        private List<Standing<SuspensionTerms>> suspensionsOf(Rule<?> rule) {
            return law.suspensionsOf(rule).reversed().stream()
                    .map(this::suspension)
                    .flatMap(Optional::stream)
                    .filter(suspension -> !suspension.segment().terms().political()
                            && suspension.segment().terms().targets().matches(rule.id()))
                    .toList();
        }

        private <T> Optional<Standing<T>> standing(
                String id,
                Segment<T> segment,
                GoodsScope goods,
                AreaScope origin,
                List<Standing<SuspensionTerms>> suspendedBy) {
            Area from = lane.origin();
            if (!origin.contains(from)) {
                return Optional.empty();
            }
            Reach reached = reach.apply(goods);
            return reached == Reach.NONE
                    ? Optional.empty()
                    : Optional.of(new Standing<>(id, segment, reached, suspendedBy));
        }

        private static int[] indexes(List<Candidate> all, java.util.function.Predicate<Candidate> which) {
            return java.util.stream.IntStream.range(0, all.size())
                    .filter(i -> which.test(all.get(i)))
                    .toArray();
        }
    }
}
