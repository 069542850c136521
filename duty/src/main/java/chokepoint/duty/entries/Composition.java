package chokepoint.duty.entries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/// The plan that the clusters of a situation make together.
///
/// No two clusters ask for the same open fact, so a case of the whole is any case of one with any of each other: its
/// duty is the sum, and the least of the sum is the sum of the least. Where cases of equal duty and fees are left, the
/// measures decide, of all clusters together; those cases are few and are tried.
final class Composition {

    /// More cases of equal duty are not compared here.
    private static final int MOST_TIES = 64;

    private Composition() {}

    /// The plan; empty where it takes the explaining path as a whole to say in which order it tries its cases.
    ///
    /// @param parts at least one, and all of one consignment
    /// @param mostCases how many cases of the whole are tried
    static Optional<Plan> of(List<Part> parts, long mostCases) {
        List<BriefFinding> findings =
                placed(parts, Part::findings).stream().map(Part.Said::finding).toList();
        if (parts.stream().allMatch(Part::exact)) {
            return Optional.of(instead(parts).orElseGet(() -> {
                var owed = placed(parts, part -> part.least().getFirst().owed());
                return new Plan.Decided(owed.stream().map(Part.Owed::line).toList(), findings);
            }));
        }
        long cases = parts.stream().mapToLong(Part::combinations).reduce(1, (a, b) -> Math.min(a * b, mostCases + 1));
        long late = parts.stream()
                .filter(part -> part.deciding().stream().anyMatch(Part.OpenFact::late))
                .count();
        if (parts.size() > 1
                && (cases > mostCases || late > 1 || ties(parts, Part::least) || ties(parts, Part::most))) {
            return Optional.empty();
        }
        return Optional.of(open(parts, findings));
    }

    private static boolean ties(List<Part> parts, Function<Part, List<Part.Case>> extreme) {
        return parts.stream()
                        .mapToLong(part -> extreme.apply(part).size())
                        .reduce(1, (a, b) -> Math.min(a * b, Integer.MAX_VALUE))
                > MOST_TIES;
    }

    private static Plan open(List<Part> parts, List<BriefFinding> findings) {
        boolean told = parts.stream().allMatch(Part::told);
        Plan.Openings openings = openings(parts, told);
        if (!told) {
            // No case can be told, and none could at another value.
            return new Plan.Untold(openings, findings);
        }
        Optional<Plan> instead = instead(parts);
        if (instead.isPresent()) {
            return instead.get();
        }
        Part.Case least = extreme(parts, Part::least);
        Part.Case most = extreme(parts, Part::most);
        if (least.known() != most.known()) {
            return new Plan.Singly();
        }
        if (!least.known()) {
            return new Plan.Untold(openings, findings);
        }
        List<Plan.Line> low = least.lines();
        List<Plan.Line> high = most.lines();
        if (low.equals(high) && openings.needs().isEmpty()) {
            return new Plan.Decided(low, findings);
        }
        var common = new ArrayList<>(low);
        common.retainAll(high);
        return new Plan.Ranging(common, without(low, common), without(high, common), openings, findings);
    }

    /// A plan of another kind that one of the parts asks for, to work singly before all.
    private static Optional<Plan> instead(List<Part> parts) {
        Optional<Plan> found = Optional.empty();
        for (Part part : parts) {
            Plan instead = part.instead();
            if (instead != null && (found.isEmpty() || instead instanceof Plan.Singly)) {
                found = Optional.of(instead);
            }
        }
        return found;
    }

    /// The first of the extreme cases: of all that have the same duty and fees, that of the least measures.
    private static Part.Case extreme(List<Part> parts, Function<Part, List<Part.Case>> extreme) {
        List<Part.Case> together = extreme.apply(parts.getFirst());
        for (Part part : parts.subList(1, parts.size())) {
            var longer = new ArrayList<Part.Case>();
            for (Part.Case one : together) {
                extreme.apply(part).forEach(other -> longer.add(one.and(other)));
            }
            together = longer;
        }
        return together.stream().min(Part.Case::byMeasures).orElseThrow();
    }

    private static Plan.Openings openings(List<Part> parts, boolean told) {
        var facts = new ArrayList<String>();
        if (told) {
            placed(
                            parts,
                            part -> part.deciding().stream()
                                    .filter(one -> !one.late())
                                    .toList())
                    .forEach(one -> facts.add(one.fact()));
            parts.forEach(
                    part -> part.deciding().stream().filter(Part.OpenFact::late).forEach(one -> facts.add(one.fact())));
        }
        for (Part.FeeFact one : placed(parts, Part::feeFacts)) {
            if (!facts.contains(one.fact())) {
                facts.add(one.fact());
            }
        }
        var needs = new TreeSet<String>();
        parts.forEach(part -> needs.addAll(part.needs()));
        return new Plan.Openings(facts, needs, parts.stream().allMatch(Part::triedAll));
    }

    private static <T extends Part.Placed> List<T> placed(List<Part> parts, Function<Part, List<T>> which) {
        List<T> all = List.of();
        for (Part part : parts) {
            all = Part.merged(all, which.apply(part));
        }
        return all;
    }

    private static List<Plan.Line> without(List<Plan.Line> lines, List<Plan.Line> taken) {
        return lines.stream().filter(line -> !taken.contains(line)).toList();
    }
}
