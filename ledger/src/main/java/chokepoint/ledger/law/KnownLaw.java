package chokepoint.ledger.law;

import chokepoint.ledger.law.Rule.Displacement;
import chokepoint.ledger.law.Rule.Exemption;
import chokepoint.ledger.law.Rule.Suspension;
import chokepoint.ledger.log.Effect.RuleTerms;
import chokepoint.ledger.log.MeasureType;
import chokepoint.ledger.log.Targets;
import chokepoint.terms.Area;
import chokepoint.terms.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The whole law as known at a moment, in one reading: the log up to then, folded.
public final class KnownLaw {

    private final Instant knownAt;
    private final Reading reading;
    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final Map<String, Attached> attached = new ConcurrentHashMap<>();
    private final Map<String, List<Suspension>> suspendedRules = new ConcurrentHashMap<>();
    private final List<Suspension> suspensions;
    private final List<Exemption> exemptions;
    private final List<Displacement> displacements;
    private final List<Dangling> dangling;

    /// What may keep one measure from applying, in the order in which it became known.
    public record Attached(List<Suspension> suspensions, List<Exemption> exemptions, List<Displacement> displacements) {
        public Attached {
            suspensions = List.copyOf(suspensions);
            exemptions = List.copyOf(exemptions);
            displacements = List.copyOf(displacements);
        }

        /// All of them, kind by kind.
        public List<Rule<?>> rules() {
            return together(suspensions, exemptions, displacements);
        }
    }

    @SafeVarargs
    private static List<Rule<?>> together(List<? extends Rule<?>>... kinds) {
        return Stream.of(kinds).<Rule<?>>flatMap(List::stream).toList();
    }

    /// An effect on something that does not exist, or no longer does (rule L04).
    public record Dangling(Source source, String target, String why) {}

    KnownLaw(
            Instant knownAt,
            Reading reading,
            List<Measure> measures,
            List<Suspension> suspensions,
            List<Exemption> exemptions,
            List<Displacement> displacements,
            List<Dangling> dangling) {
        this.knownAt = knownAt;
        this.reading = reading;
        measures.forEach(measure -> this.measures.put(measure.id(), measure));
        this.suspensions = List.copyOf(suspensions);
        this.exemptions = List.copyOf(exemptions);
        this.displacements = List.copyOf(displacements);
        this.dangling = List.copyOf(dangling);
    }

    private List<Suspension> suspensionsNaming(String rule) {
        return suspensions.stream()
                .filter(suspension -> suspension.segments().stream()
                        .anyMatch(s -> !s.terms().targets().everyDuty()
                                && s.terms().targets().matches(rule)))
                .toList();
    }

    private Attached attachedTo(Measure measure) {
        return new Attached(
                concerning(measure, suspensions), concerning(measure, exemptions), concerning(measure, displacements));
    }

    /// The rules that name the measure at any time.
    private static <R extends Rule<?>> List<R> concerning(Measure measure, List<R> rules) {
        var concerning = new ArrayList<R>();
        for (R rule : rules) {
            for (Segment<? extends RuleTerms> segment : rule.segments()) {
                if (concerns(segment.terms().targets(), measure)) {
                    concerning.add(rule);
                    break;
                }
            }
        }
        return concerning;
    }

    /// Whether targets name a measure; `*` alone names every duty of the customs, but no fee and no control.
    public static boolean concerns(Targets targets, Measure measure) {
        return targets.matchesByName(measure.id())
                || targets.everyDuty() && !measure.type().isControl() && measure.type() != MeasureType.FEE;
    }

    public Instant knownAt() {
        return knownAt;
    }

    public Reading reading() {
        return reading;
    }

    public List<Measure> measures() {
        return List.copyOf(measures.values());
    }

    /// The measures that the customs of an area applies to what enters, or to what leaves, by control.
    public List<Measure> measuresOf(Area customs) {
        return measures.values().stream()
                .filter(measure -> measure.customs().equals(customs))
                .toList();
    }

    public Optional<Measure> findMeasure(String id) {
        return Optional.ofNullable(measures.get(id));
    }

    /// What may keep this measure from applying.
    public Attached attached(Measure measure) {
        return attached.computeIfAbsent(measure.id(), id -> attachedTo(measure));
    }

    /// The suspensions of an exemption or a displacement, in the order in which they became known.
    public List<Suspension> suspensionsOf(Rule<?> rule) {
        return suspendedRules.computeIfAbsent(rule.id(), this::suspensionsNaming);
    }

    public List<Suspension> suspensions() {
        return suspensions;
    }

    public List<Exemption> exemptions() {
        return exemptions;
    }

    public List<Displacement> displacements() {
        return displacements;
    }

    /// Suspensions, exemptions and displacements.
    public List<Rule<?>> rules() {
        return together(suspensions, exemptions, displacements);
    }

    public List<Dangling> dangling() {
        return dangling;
    }

    /// Every moment at which anything begins, changes or ends.
    public List<Instant> boundaries() {
        var moments = new java.util.TreeSet<Instant>();
        measures.values().forEach(measure -> collect(measure.segments(), moments));
        suspensions.forEach(rule -> collect(rule.segments(), moments));
        exemptions.forEach(rule -> collect(rule.segments(), moments));
        displacements.forEach(rule -> collect(rule.segments(), moments));
        return new ArrayList<>(moments);
    }

    private static <T> void collect(List<Segment<T>> segments, java.util.Set<Instant> moments) {
        for (Segment<T> segment : segments) {
            moments.add(segment.validity().start());
            segment.validity().end().ifPresent(moments::add);
        }
    }
}
