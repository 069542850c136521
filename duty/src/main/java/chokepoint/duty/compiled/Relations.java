package chokepoint.duty.compiled;

import chokepoint.ledger.log.LevyBase;
import chokepoint.ledger.log.Targets;
import chokepoint.ledger.regime.Provisions.Provision;
import chokepoint.terms.Condition;
import chokepoint.terms.DutyExpression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// How provisions bear on one another: which of those that apply to a cell make a difference there, and
/// which of these have to be looked at together.
final class Relations {

    /// A rule may be about a rule about a measure; nothing in the ledger goes further.
    private static final int ROUNDS = 2;

    private static final Set<LevyBase> METALS =
            Set.of(LevyBase.CONTENT_STEEL, LevyBase.CONTENT_ALUMINUM, LevyBase.CONTENT_COPPER);

    private final List<Provision> provisions;
    private final int laws;
    private final CellTests tests;
    private final ProvisionSet measures;
    private final ProvisionSet needLine;
    private final ProvisionSet metals;
    private final List<ProvisionSet> targets = new ArrayList<>();
    private final List<Optional<ProvisionSet>> givenWayTo = new ArrayList<>();
    private final List<ProvisionSet> insteadOf;
    private final ProvisionSet[] links;
    private final Alike alike;

    Relations(List<Provision> provisions, CellTests tests) {
        this.provisions = provisions;
        this.laws = provisions.size();
        this.tests = tests;
        this.measures = those(provision -> provision.measure().isPresent());
        this.needLine = those(Relations::needsLine);
        this.metals = those(Relations::asksOfMetals);
        ProvisionSet none = ProvisionSet.none(tests.size());
        var known = new HashMap<Targets, ProvisionSet>();
        for (Provision rule : provisions) {
            targets.add(known.computeIfAbsent(rule.targets(), this::matching));
            givenWayTo.add(rule.by().map(by -> known.computeIfAbsent(by, this::matching)));
        }
        this.insteadOf = provisions.stream()
                .map(provision -> provision
                        .measure()
                        .map(segment -> matching(segment.terms().insteadOf()))
                        .orElse(none))
                .toList();
        this.links = links();
        this.alike = new Alike(
                provisions,
                List.of(
                        targets.toArray(ProvisionSet[]::new),
                        givenWayTo.stream().map(by -> by.orElse(none)).toArray(ProvisionSet[]::new),
                        insteadOf.toArray(ProvisionSet[]::new)),
                tests.size());
    }

    private ProvisionSet those(Predicate<Provision> which) {
        ProvisionSet those = ProvisionSet.none(tests.size());
        for (int i = 0; i < laws; i++) {
            if (which.test(provisions.get(i))) {
                those.set(i);
            }
        }
        return those;
    }

    private ProvisionSet matching(Targets targets) {
        return those(provision -> targets.matches(provision.owner()));
    }

    /// Whether what a provision does depends on more of the line than who reaches it.
    private static boolean needsLine(Provision provision) {
        return asks(provision, CellConditions::isWorkedOut)
                || provision
                        .measure()
                        .map(segment -> switch (segment.terms().duty().orElseThrow()) {
                            case DutyExpression.Free free -> false;
                            case DutyExpression.AdValorem rate -> false;
                            case DutyExpression.FromFact fact -> false;
                            case DutyExpression.TopUpTo topUp -> false;
                            case DutyExpression.OfColumn column -> !isOrdinary(provision);
                            default -> true;
                        })
                        .orElse(false);
    }

    private static boolean isOrdinary(Provision provision) {
        return provision
                .measure()
                .map(segment ->
                        Set.of("MFN", "PREFERENCE").contains(segment.terms().family()))
                .orElse(false);
    }

    private static boolean isTopUp(Provision provision) {
        return provision
                .measure()
                .flatMap(segment -> segment.terms().duty())
                .map(duty -> duty instanceof DutyExpression.TopUpTo)
                .orElse(false);
    }

    private static boolean asksOfMetals(Provision provision) {
        return isOnMetal(provision) || asks(provision, key -> key.startsWith("content."));
    }

    private static boolean isOnMetal(Provision provision) {
        return provision
                .measure()
                .map(segment -> METALS.contains(segment.terms().base()))
                .orElse(false);
    }

    /// Whether it asks what other measures come to together, which may be any.
    private static boolean asksTotal(Provision provision) {
        return asks(provision, key -> key.startsWith(CellConditions.TOTAL_OF))
                || provision
                        .measure()
                        .flatMap(segment -> segment.terms().duty())
                        .map(duty -> duty instanceof DutyExpression.TotalOf)
                        .orElse(false);
    }

    private static boolean asks(Provision provision, Predicate<String> which) {
        var found = new boolean[1];
        provision
                .when()
                .ifPresent(when -> when.forEachTest((Condition.Test test) -> found[0] |= which.test(test.key())));
        return found[0];
    }

    /// For each provision and test, what it has to be looked at with: what a rule is about and gives way to,
    /// in whose place a measure stands, the ordinary duty where a duty builds on it, and all that ask how
    /// much of the value is metal.
    private ProvisionSet[] links() {
        ProvisionSet ordinary = those(Relations::isOrdinary);
        var found = new ProvisionSet[tests.size()];
        for (int i = 0; i < laws; i++) {
            ProvisionSet with = ProvisionSet.none(tests.size());
            with.set(i);
            with.addAll(targets.get(i));
            givenWayTo.get(i).ifPresent(with::addAll);
            with.addAll(insteadOf.get(i));
            if (asksTotal(provisions.get(i))) {
                with.addAll(measures);
            }
            if (needLine.get(i) || isTopUp(provisions.get(i))) {
                with.addAll(ordinary);
            }
            if (metals.get(i)) {
                with.addAll(metals);
            }
            found[i] = with;
        }
        for (int i = laws; i < found.length; i++) {
            ProvisionSet with = ProvisionSet.none(tests.size());
            with.set(i);
            with.addAll(tests.users(i));
            found[i] = with;
        }
        return found;
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

    /// The provisions divided into clusters that do not bear on one another, so that what a cell pays is the sum
    /// of what each cluster comes to by itself.
    List<ProvisionSet> clusters(ProvisionSet telling) {
        var clusters = new ArrayList<ProvisionSet>();
        for (int i = telling.next(0); i >= 0; i = telling.next(i + 1)) {
            ProvisionSet mine = links[i].and(telling);
            clusters.removeIf(other -> {
                boolean met = other.meets(mine);
                if (met) {
                    mine.addAll(other);
                }
                return met;
            });
            clusters.add(mine);
        }
        return clusters;
    }

    /// A set that stands for all sets of provisions that do the same.
    ProvisionSet canonical(ProvisionSet provisions) {
        return alike.canonical(provisions);
    }

    /// How far what these provisions do depends on the rates of the line, as far as their terms say.
    Dependence dependence(ProvisionSet applying) {
        return applying.meets(needLine) ? Dependence.ORDINARY : Dependence.NONE;
    }

    /// The metals on whose content some of these provisions levy a duty, by fact key.
    Set<String> dutiable(ProvisionSet applying) {
        var found = new java.util.TreeSet<String>();
        ProvisionSet asking = applying.and(metals);
        for (int i = asking.next(0); i >= 0; i = asking.next(i + 1)) {
            if (isOnMetal(provisions.get(i))) {
                found.add(
                        provisions.get(i).measure().orElseThrow().terms().base().word());
            }
        }
        return found;
    }
}
