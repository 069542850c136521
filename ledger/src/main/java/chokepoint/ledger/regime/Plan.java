package chokepoint.ledger.regime;

import chokepoint.ledger.goods.GoodsScope;
import chokepoint.ledger.goods.Reach;
import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.law.Measure;
import chokepoint.ledger.law.Rule;
import chokepoint.ledger.law.Segment;
import chokepoint.ledger.log.Effect.DisplacementTerms;
import chokepoint.ledger.log.Effect.ExemptionTerms;
import chokepoint.ledger.log.Effect.MeasureTerms;
import chokepoint.ledger.log.Effect.RuleTerms;
import chokepoint.ledger.log.Effect.SuspensionTerms;
import chokepoint.ledger.log.Targets;
import chokepoint.terms.Lane;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
                candidate(measure, candidates);
            }
            var nodes = new ArrayList<Node>(candidates.size());
            for (Candidate candidate : candidates) {
                nodes.add(node(candidate, candidates));
            }
            return new Plan(nodes);
        }

        private void candidate(Measure measure, List<Candidate> candidates) {
            Optional<Segment<MeasureTerms>> segment = measure.at(moment);
            if (segment.isPresent()) {
                MeasureTerms terms = segment.get().terms();
                if (terms.origin().contains(lane.origin())
                        && terms.destination().contains(lane.destination())) {
                    Reach reached = reach.apply(terms.goods());
                    if (reached != Reach.NONE) {
                        candidates.add(new Candidate(measure, segment.get(), reached));
                    }
                }
            }
        }

        private Node node(Candidate candidate, List<Candidate> all) {
            Measure measure = candidate.measure();
            KnownLaw.Attached attached = law.attached(measure);
            var suspensions = new ArrayList<Standing<SuspensionTerms>>(0);
            var statements = new ArrayList<Standing<SuspensionTerms>>(0);
            for (Rule.Suspension rule : attached.suspensions().reversed()) {
                Standing<SuspensionTerms> standing = suspension(rule);
                if (standing != null
                        && KnownLaw.concerns(standing.segment().terms().targets(), measure)) {
                    (standing.segment().terms().political() ? statements : suspensions).add(standing);
                }
            }
            return new Node(
                    measure,
                    candidate.segment(),
                    candidate.reach(),
                    suspensions,
                    statements,
                    exemptions(attached.exemptions(), measure),
                    displacements(attached.displacements(), measure, all),
                    instead(candidate, all));
        }

        private List<Standing<ExemptionTerms>> exemptions(List<Rule.Exemption> rules, Measure measure) {
            var exemptions = new ArrayList<Standing<ExemptionTerms>>(0);
            for (Rule.Exemption rule : rules) {
                Segment<ExemptionTerms> segment = rule.at(moment).orElse(null);
                if (segment != null
                        && isOfLane(segment)
                        && KnownLaw.concerns(segment.terms().targets(), measure)) {
                    Standing<ExemptionTerms> standing = standing(rule, segment);
                    if (standing != null) {
                        exemptions.add(standing);
                    }
                }
            }
            return exemptions;
        }

        private List<Giving> displacements(List<Rule.Displacement> rules, Measure measure, List<Candidate> all) {
            var displacements = new ArrayList<Giving>(0);
            for (Rule.Displacement rule : rules) {
                Segment<DisplacementTerms> segment = rule.at(moment).orElse(null);
                if (segment != null
                        && isOfLane(segment)
                        && KnownLaw.concerns(segment.terms().targets(), measure)
                        && !segment.terms().by().matches(measure.id())) {
                    Standing<DisplacementTerms> standing = standing(rule, segment);
                    if (standing == null) {
                        continue;
                    }
                    Targets by = segment.terms().by();
                    int[] indexes =
                            indexes(all, other -> by.matches(other.measure().id()));
                    if (indexes.length > 0) {
                        displacements.add(new Giving(standing, indexes));
                    }
                }
            }
            return displacements;
        }

        private static int[] instead(Candidate candidate, List<Candidate> all) {
            return indexes(
                    all,
                    other -> other != candidate
                            && KnownLaw.concerns(other.segment().terms().insteadOf(), candidate.measure()));
        }

        private @Nullable Standing<SuspensionTerms> suspension(Rule.Suspension rule) {
            Segment<SuspensionTerms> segment = rule.at(moment).orElse(null);
            return segment != null && isOfLane(segment) ? reached(rule, segment, List.of()) : null;
        }

        /// An exemption or a displacement in force on the lane, with the suspensions of itself.
        private <T extends RuleTerms> @Nullable Standing<T> standing(Rule<T> rule, Segment<T> segment) {
            return reached(rule, segment, suspensionsOf(rule));
        }

        private boolean isOfLane(Segment<? extends RuleTerms> segment) {
            return segment.terms().origin().contains(lane.origin());
        }

        private <T extends RuleTerms> @Nullable Standing<T> reached(
                Rule<T> rule, Segment<T> segment, List<Standing<SuspensionTerms>> suspendedBy) {
            Reach reached = reach.apply(segment.terms().goods());
            return reached == Reach.NONE ? null : new Standing<>(rule.id(), segment, reached, suspendedBy);
        }

        private List<Standing<SuspensionTerms>> suspensionsOf(Rule<?> rule) {
            List<Rule.Suspension> all = law.suspensionsOf(rule);
            if (all.isEmpty()) {
                return List.of();
            }
            var standing = new ArrayList<Standing<SuspensionTerms>>(0);
            for (Rule.Suspension one : all.reversed()) {
                Standing<SuspensionTerms> suspension = suspension(one);
                if (suspension != null
                        && !suspension.segment().terms().political()
                        && suspension.segment().terms().targets().matches(rule.id())) {
                    standing.add(suspension);
                }
            }
            return standing;
        }

        private static int[] indexes(List<Candidate> all, Predicate<Candidate> which) {
            var indexes = new int[all.size()];
            int count = 0;
            for (int i = 0; i < indexes.length; i++) {
                if (which.test(all.get(i))) {
                    indexes[count++] = i;
                }
            }
            return Arrays.copyOf(indexes, count);
        }
    }
}
