package chokepoint.duty.compiled;

import chokepoint.ledger.log.Targets;
import chokepoint.ledger.regime.Provisions.Provision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// Which provisions each rule is about.
final class Relations {

    /// A rule may be about a rule about a measure; nothing in the ledger goes further.
    private static final int ROUNDS = 2;

    private final int laws;
    private final CellTests tests;
    private final ProvisionSet measures;
    private final List<ProvisionSet> targets = new ArrayList<>();
    private final List<Optional<ProvisionSet>> givenWayTo = new ArrayList<>();

    Relations(List<Provision> provisions, CellTests tests) {
        this.laws = provisions.size();
        this.tests = tests;
        this.measures = ProvisionSet.none(tests.size());
        for (int i = 0; i < laws; i++) {
            if (provisions.get(i).measure().isPresent()) {
                measures.set(i);
            }
        }
        var known = new HashMap<Targets, ProvisionSet>();
        for (Provision rule : provisions) {
            targets.add(known.computeIfAbsent(rule.targets(), one -> matching(provisions, one)));
            givenWayTo.add(rule.by().map(by -> known.computeIfAbsent(by, one -> matching(provisions, one))));
        }
    }

    private ProvisionSet matching(List<Provision> provisions, Targets targets) {
        ProvisionSet matching = ProvisionSet.none(tests.size());
        for (int i = 0; i < laws; i++) {
            if (targets.matches(provisions.get(i).owner())) {
                matching.set(i);
            }
        }
        return matching;
    }

    /// The provisions and tests among those that apply which can make a difference: a rule about nothing
    /// that is there does not.
    ProvisionSet telling(ProvisionSet applying) {
        ProvisionSet telling = applying.and(measures);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = applying.next(0); i >= 0 && i < laws; i = applying.next(i + 1)) {
                if (!telling.get(i)
                        && targets.get(i).meets(telling)
                        && givenWayTo.get(i).map(by -> by.meets(telling)).orElse(true)) {
                    telling.set(i);
                }
            }
        }
        for (int i = applying.next(laws); i >= 0; i = applying.next(i + 1)) {
            if (tests.users(i).meets(telling)) {
                telling.set(i);
            }
        }
        return telling;
    }
}
