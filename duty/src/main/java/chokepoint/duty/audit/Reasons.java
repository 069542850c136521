package chokepoint.duty.audit;

import chokepoint.ledger.regime.Finding;
import chokepoint.terms.CustomsClock;

/// Why a measure is not owed, in a few words.
final class Reasons {

    private Reasons() {}

    static String why(Finding finding) {
        String id = finding.measure().id();
        return switch (finding) {
            case Finding.Displaced displaced ->
                id + " gives way to " + displaced.by().id()
                        + (displaced.rule().equals(displaced.by().id()) ? "" : " by " + displaced.rule());
            case Finding.Exempt exempt -> id + " is taken away by " + exempt.exemption();
            case Finding.Suspended suspended ->
                id + " is suspended"
                        + suspended
                                .until()
                                .map(end -> " until "
                                        + CustomsClock.of(finding.measure().customs())
                                                .dayOf(end))
                                .orElse("");
            case Finding.NotMet notMet ->
                id + " applies only if " + notMet.condition().toText();
            case Finding.Applies applies -> id + " applies";
            case Finding.AppliesIf open -> id + " may apply";
        };
    }
}
