package chokepoint.app;

import chokepoint.ledger.Programmes;
import chokepoint.ledger.Programmes.Coverage;
import chokepoint.ledger.Programmes.Programme;
import chokepoint.ledger.log.MeasureType;
import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.regime.Regime;
import chokepoint.terms.Area;
import java.util.List;
import java.util.stream.Collectors;

/// The programmes behind an answer that the ledger does not cover in full.
final class Gaps {

    private Gaps() {}

    /// Those that say something of the good in part only, and those of the lane that are absent.
    static List<Programme> of(Regime regime, Programmes programmes) {
        var there = regime.findings().stream()
                .filter(finding -> !(finding instanceof Finding.NotMet)
                        || isOfCases(finding.measure().type()))
                .map(finding -> finding.segment().terms().family())
                .collect(Collectors.toSet());
        Area origin = regime.question().lane().origin();
        Area destination = regime.question().lane().destination();
        return programmes.list().stream()
                .filter(programme -> {
                    boolean ofLane = programme.kind() == Programmes.Kind.CONTROL
                            ? programme.jurisdiction().equals(origin)
                            : programme.jurisdiction().equals(destination);
                    boolean elsewhere = !programme.onlyFrom().isEmpty()
                            && !programme.onlyFrom().contains(origin);
                    return ofLane && (programme.coverage() == Coverage.ABSENT || elsewhere)
                            || there.contains(programme.family()) && programme.coverage() != Coverage.FULL;
                })
                .toList();
    }

    /// Duties against dumping and subsidies rest on orders about single goods, whether or not anyone states a rate.
    private static boolean isOfCases(MeasureType type) {
        return type == MeasureType.ANTI_DUMPING || type == MeasureType.COUNTERVAILING;
    }
}
