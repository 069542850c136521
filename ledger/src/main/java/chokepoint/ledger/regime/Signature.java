package chokepoint.ledger.regime;

import chokepoint.terms.DutyExpression;
import java.util.stream.Collectors;

/// What a finding comes to, as one text: two findings with the same signature say the same to a reader.
final class Signature {

    private Signature() {}

    static String of(Finding finding) {
        return switch (finding) {
            case Finding.Applies applies ->
                "applies " + applies.levy().map(Signature::of).orElse("control");
            case Finding.AppliesIf conditional ->
                "applies-if "
                        + conditional.levy().map(Signature::of).orElse("control") + " if "
                        + conditional.open().stream().map(OpenQuestion::toText).collect(Collectors.joining("; "));
            case Finding.Displaced displaced -> "displaced by " + displaced.by().id();
            case Finding.Exempt exempt -> "exempt by " + exempt.exemption();
            case Finding.Suspended suspended -> "suspended";
            case Finding.NotMet notMet -> "not met";
        };
    }

    private static String of(Levy levy) {
        return duty(levy.duty()) + " of " + levy.base().word()
                + levy.exempt().stream().map(share -> " less " + share.fact()).collect(Collectors.joining())
                + levy.displacedBy().stream()
                        .map(by -> " less the base of " + by.id())
                        .collect(Collectors.joining());
    }

    private static String duty(DutyExpression duty) {
        return duty.toText();
    }
}
