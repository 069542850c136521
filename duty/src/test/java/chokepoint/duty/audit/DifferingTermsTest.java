package chokepoint.duty.audit;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.duty.Assessor;
import chokepoint.duty.Consignment;
import chokepoint.duty.NomenclatureRates;
import chokepoint.duty.RandomConsignments;
import chokepoint.duty.RealLaw;
import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.log.Effect.Terms;
import chokepoint.ledger.regime.CompiledLaw;
import chokepoint.ledger.regime.LawOfGoods;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.FactValue;
import chokepoint.terms.Facts;
import chokepoint.terms.Lane;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Which goods a later act reaches back to.
class DifferingTermsTest {

    private static final long SEED = 20261127;
    private static final int DAYS = 12;
    private static final int OF_A_DAY = 150;

    private static final NomenclatureRates RATES =
            new NomenclatureRates(RealLaw.ledger().nomenclatures());
    private static final KnownLaw NOW = RealLaw.latest().law();

    private static boolean differs(List<Terms> differing, CommodityCode good, Lane lane) {
        return differing.stream().anyMatch(terms -> LawOfGoods.mayConcern(terms, good, lane));
    }

    private static Instant end(LocalDate day) {
        return CustomsClock.of(Area.US).endOf(day);
    }

    /// The days of a consignment of another time would contradict the entry.
    private static Facts withoutDays(Facts facts) {
        var left = new TreeMap<>(facts.values());
        left.values().removeIf(FactValue.Day.class::isInstance);
        return new Facts(left);
    }

    @Test
    void an_act_that_reaches_back_for_one_country_leaves_the_others_as_they_were_known() {
        // The duties on Japan's goods were lowered in September 2025 for goods entered from 7 August on.
        Instant entered = end(LocalDate.of(2025, 8, 20));
        List<Terms> differing =
                DifferingTerms.between(RealLaw.knownOn("2025-08-20").law(), NOW, entered);
        var toy = CommodityCode.of("9503000073");
        assertThat(differs(differing, toy, new Lane(Area.of("JP"), Area.US))).isTrue();
        assertThat(differs(differing, toy, new Lane(Area.of("VN"), Area.US))).isFalse();
    }

    @Test
    void where_no_term_for_the_goods_differs_the_same_was_owed_as_known_then() {
        var random = new RandomConsignments(RealLaw.ledger(), SEED);
        var asKnownNow = new Assessor(new CompiledLaw(RealLaw.latest()), RATES);
        int same = 0;
        int concerned = 0;
        for (int day = 0; day < DAYS; day++) {
            LocalDate entered = LocalDate.of(2025, 2, 1).plusDays(49L * day);
            RegimeEngine then = RealLaw.knownOn(entered.toString());
            var asKnownThen = new Assessor(then, RATES);
            List<Terms> differing = DifferingTerms.between(then.law(), NOW, end(entered));
            for (int i = 0; i < OF_A_DAY; i++) {
                Consignment any = random.next();
                var one = new Consignment(any.good(), any.lane(), end(entered), any.value(), withoutDays(any.facts()));
                if (differs(differing, one.good(), one.lane())) {
                    concerned++;
                    continue;
                }
                same++;
                assertThat(Duties.of(asKnownThen.assess(one)))
                        .as("seed %d, %s, line %d: %s", SEED, entered, i, one)
                        .isEqualTo(Duties.of(asKnownNow.assess(one)));
            }
        }
        assertThat(same).isGreaterThan(DAYS * OF_A_DAY / 4);
        assertThat(concerned).isPositive();
    }
}
