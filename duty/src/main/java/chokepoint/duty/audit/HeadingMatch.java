package chokepoint.duty.audit;

import chokepoint.ledger.goods.Reach;
import chokepoint.ledger.log.Effect.MeasureTerms;
import chokepoint.ledger.regime.Deciding;
import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.regime.Regime;
import chokepoint.terms.Condition;
import chokepoint.terms.CustomsClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The headings that were reported, against those that the regime of the entry asks for.
///
/// A duty that applies asks for one of its headings; so does the exemption or displacement that takes one away, where
/// the law gives it a heading. Fees and controls have none.
///
/// @param missing what is asked for and not reported
/// @param strays what is reported and not asked for
/// @param unproved exemptions that are reported, while nobody states the facts they rest on
/// @param unknown headings the ledger does not hold
record HeadingMatch(List<Missing> missing, List<Stray> strays, List<Unproved> unproved, List<String> unknown) {

    /// @param isDuty whether the heading would have added a duty; else it tells why none is due
    record Missing(Finding finding, List<String> headings, String why, boolean isDuty, DecidingProvision by) {}

    /// @param terms of the measure it stands for, where it stands for one
    record Stray(String heading, Optional<MeasureTerms> terms, String why, List<DecidingProvision> by) {}

    /// @param lifts measures that do not apply if the claim holds
    record Unproved(String heading, Condition when, List<Finding> lifts, DecidingProvision by) {}

    /// Nobody states what was reported.
    static final HeadingMatch NOTHING = new HeadingMatch(List.of(), List.of(), List.of(), List.of());

    HeadingMatch {
        missing = List.copyOf(missing);
        strays = List.copyOf(strays);
        unproved = List.copyOf(unproved);
        unknown = List.copyOf(unknown);
    }

    boolean fits() {
        return missing.isEmpty() && strays.isEmpty();
    }

    static HeadingMatch of(Regime regime, ClaimedRules rules, HeadingUses uses, Set<String> filed) {
        return new Matching(regime, rules, uses, filed).match();
    }

    private static final class Matching {
        private final Regime regime;
        private final ClaimedRules rules;
        private final HeadingUses uses;
        private final Set<String> filed;
        private final List<Missing> missing = new ArrayList<>();
        private final List<Stray> strays = new ArrayList<>();
        private final List<Unproved> unproved = new ArrayList<>();
        private final List<String> unknown = new ArrayList<>();

        Matching(Regime regime, ClaimedRules rules, HeadingUses uses, Set<String> filed) {
            this.regime = regime;
            this.rules = rules;
            this.uses = uses;
            this.filed = filed;
        }

        HeadingMatch match() {
            filed.forEach(this::reported);
            regime.duties().forEach(this::askedFor);
            return new HeadingMatch(missing, strays, unproved, unknown);
        }

        private void reported(String heading) {
            if (regime.duties().stream().anyMatch(finding -> mayApply(finding) && has(finding, heading))) {
                return;
            }
            List<ClaimedRules.Claimed> claims = rules.with(heading);
            Optional<ClaimedRules.Claimed> best = claims.stream().min(ClaimedRules.BEST_FIRST);
            if (best.isPresent()) {
                ClaimedRules.Claimed claim = best.get();
                switch (claim.standing()) {
                    case HOLDS, OPEN -> {}
                    case CLAIMABLE ->
                        unproved.add(new Unproved(heading, claim.when().orElseThrow(), lifted(claims), claim.by()));
                    case FALSE ->
                        strays.add(new Stray(
                                heading, Optional.empty(), "claimed, but " + claim.failure(), List.of(claim.by())));
                    case ELSEWHERE ->
                        strays.add(new Stray(
                                heading,
                                Optional.empty(),
                                claim.rule() + " does not reach this code or origin",
                                List.of(claim.by())));
                }
                return;
            }
            Optional<Finding> own = regime.duties().stream()
                    .filter(finding -> has(finding, heading))
                    .findFirst();
            if (own.isPresent()) {
                strays.add(new Stray(
                        heading,
                        own.map(finding -> finding.segment().terms()),
                        Reasons.why(own.get()),
                        List.of(DecidingProvision.of(own.get()))));
            } else {
                elsewhere(heading);
            }
        }

        private static List<Finding> lifted(List<ClaimedRules.Claimed> claims) {
            var lifted = new LinkedHashMap<String, Finding>();
            claims.stream()
                    .filter(claim -> claim.standing() == ClaimedRules.Standing.CLAIMABLE)
                    .map(ClaimedRules.Claimed::from)
                    .filter(Matching::mayApply)
                    .forEach(finding -> lifted.put(finding.measure().id(), finding));
            return List.copyOf(lifted.values());
        }

        /// A heading of which nothing is in force for these goods on this day.
        private void elsewhere(String heading) {
            List<HeadingUses.Use> all = uses.of(heading);
            if (all.isEmpty()) {
                unknown.add(heading);
                return;
            }
            List<HeadingUses.Use> here = all.stream()
                    .filter(use ->
                            use.origin().contains(regime.question().lane().origin())
                                    && use.goods()
                                                    .reach(list -> list.reach(
                                                            regime.question().good()))
                                            != Reach.NONE)
                    .toList();
            HeadingUses.Use use = nearest(here.isEmpty() ? all : here);
            String why = here.isEmpty()
                    ? use.owner() + " does not reach this code or origin"
                    : use.owner() + " had it " + days(use) + ", not on the day of entry";
            strays.add(new Stray(
                    heading,
                    use.segment().terms() instanceof MeasureTerms terms ? Optional.of(terms) : Optional.empty(),
                    why,
                    List.of(new DecidingProvision(
                            use.owner(),
                            List.of(heading),
                            use.segment().endedBy().orElse(use.segment().latest())))));
        }

        private HeadingUses.Use nearest(List<HeadingUses.Use> some) {
            Instant moment = regime.question().moment();
            return some.stream()
                    .min(Comparator.comparing(use -> distance(use, moment)))
                    .orElseThrow();
        }

        private static Duration distance(HeadingUses.Use use, Instant moment) {
            Instant start = use.segment().validity().start();
            if (moment.isBefore(start)) {
                return Duration.between(moment, start);
            }
            return use.segment()
                    .validity()
                    .end()
                    .filter(end -> end.isBefore(moment))
                    .map(end -> Duration.between(end, moment))
                    .orElse(Duration.ZERO);
        }

        private String days(HeadingUses.Use use) {
            var clock = CustomsClock.of(regime.question().lane().destination());
            LocalDate from = clock.dayOf(use.segment().validity().start());
            return "from " + from
                    + use.segment()
                            .validity()
                            .end()
                            .map(end -> " to " + clock.dayOf(end.minusSeconds(1)))
                            .orElse(" on");
        }

        private void askedFor(Finding finding) {
            switch (finding) {
                case Finding.Applies applies -> {
                    List<String> headings = applies.segment().terms().headings();
                    if (!isReported(headings) && !isClaimedAway(applies)) {
                        missing.add(new Missing(
                                applies,
                                headings,
                                applies.measure().id() + " applies",
                                true,
                                DecidingProvision.of(applies)));
                    }
                }
                case Finding.Exempt exempt -> exemption(exempt, exempt.headings(), exempt.exemption());
                case Finding.Displaced displaced -> exemption(displaced, headings(displaced), displaced.rule());
                case Finding.AppliesIf open -> {}
                case Finding.Suspended suspended -> {}
                case Finding.NotMet notMet -> {}
            }
        }

        private void exemption(Finding finding, List<String> headings, String rule) {
            if (!isReported(headings) && filed.stream().noneMatch(heading -> rules.holds(finding, heading))) {
                missing.add(new Missing(
                        finding,
                        headings,
                        "it says that " + rule + " takes " + finding.measure().id() + " away",
                        false,
                        new DecidingProvision(rule, headings, Deciding.source(finding))));
            }
        }

        /// A duty whose exemption is reported but not proved is not missing: that is a matter of facts.
        private boolean isClaimedAway(Finding finding) {
            return unproved.stream()
                    .flatMap(claim -> claim.lifts().stream())
                    .anyMatch(lifted ->
                            lifted.measure().id().equals(finding.measure().id()));
        }

        private boolean isReported(List<String> headings) {
            return headings.isEmpty() || headings.stream().anyMatch(filed::contains);
        }

        private List<String> headings(Finding.Displaced displaced) {
            Instant moment = regime.question().moment();
            return regime.law().displacements().stream()
                    .filter(rule -> rule.id().equals(displaced.rule()))
                    .flatMap(rule -> rule.at(moment).stream())
                    .map(segment -> segment.terms().headings())
                    .findFirst()
                    .orElse(List.of());
        }

        private static boolean has(Finding finding, String heading) {
            return finding.segment().terms().headings().contains(heading);
        }

        private static boolean mayApply(Finding finding) {
            return finding instanceof Finding.Applies || finding instanceof Finding.AppliesIf;
        }
    }
}
