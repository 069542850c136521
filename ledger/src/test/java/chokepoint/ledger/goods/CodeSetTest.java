package chokepoint.ledger.goods;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.terms.Certainty;
import chokepoint.terms.CommodityCode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Codes of a list, and scopes made of lists.
class CodeSetTest {

    @Test
    void a_code_reaches_all_below_it_and_a_shorter_one_is_reached_in_part() {
        CodeSet set = set("85051100", "8507600010");

        assertThat(set.reach(code("8505110070"))).isEqualTo(Reach.ALL);
        assertThat(set.reach(code("85051100"))).isEqualTo(Reach.ALL);
        assertThat(set.reach(code("8505"))).isEqualTo(Reach.PART);
        assertThat(set.reach(code("850760"))).isEqualTo(Reach.PART);
        assertThat(set.reach(code("8507600020"))).isEqualTo(Reach.NONE);
        assertThat(set.reach(code("85051900"))).isEqualTo(Reach.NONE);
        assertThat(set.reach(code("85"))).isEqualTo(Reach.PART);
    }

    @Test
    void a_code_that_an_ancestor_covers_is_left_out() {
        CodeSet set = set("85051100", "8505", "8505110070", "850511");

        assertThat(set.codes()).containsExactly(code("8505"));
        assertThat(set.size()).isEqualTo(1);
    }

    @Test
    void neighbours_stay_apart_and_their_parent_is_reached_in_part_only() {
        CodeSet set = set("850511", "850519");

        assertThat(set.codes()).containsExactly(code("850511"), code("850519"));
        assertThat(set.reach(code("8505"))).isEqualTo(Reach.PART);
    }

    @Test
    void an_empty_set_reaches_nothing() {
        assertThat(set().reach(code("85"))).isEqualTo(Reach.NONE);
        assertThat(set().codes()).isEmpty();
    }

    @Test
    void spans_written_down_read_back_to_the_same_codes() {
        CodeSet set = set("0101", "85051100", "8507600010", "97");

        assertThat(CodeSet.ofSpans(set.spans()).codes()).isEqualTo(set.codes());
    }

    @Test
    void any_set_agrees_with_comparing_code_by_code() {
        long seed = Long.getLong("chokepoint.seed", 2026L);
        var random = new SplittableRandom(seed);
        for (int round = 0; round < 200; round++) {
            var codes = new ArrayList<CommodityCode>();
            for (int i = random.nextInt(12); i > 0; i--) {
                codes.add(random(random));
            }
            CodeSet set = CodeSet.of(codes);
            for (int i = 0; i < 100; i++) {
                CommodityCode asked = random(random);
                boolean all = codes.stream().anyMatch(asked::isWithin);
                boolean part = codes.stream().anyMatch(code -> code.isWithin(asked));
                assertThat(set.reach(asked))
                        .as("seed %d: %s in %s", seed, asked, codes)
                        .isEqualTo(all ? Reach.ALL : part ? Reach.PART : Reach.NONE);
            }
        }
    }

    /// Few digits, so that codes meet.
    private static CommodityCode random(SplittableRandom random) {
        var digits = new StringBuilder("85");
        for (int i = random.nextInt(5); i > 0; i--) {
            digits.append('0').append(random.nextInt(3));
        }
        return new CommodityCode(digits.toString());
    }

    @Test
    void a_scope_adds_lists_and_takes_others_out() {
        GoodsScope magnets = scope("850511");
        GoodsScope samarium = scope("8505110010");
        GoodsScope batteries = scope("8507");
        GoodsScope scope = new GoodsScope.Except(new GoodsScope.AnyOf(List.of(magnets, batteries)), samarium);

        assertThat(reach(scope, "8505110090")).isEqualTo(Reach.ALL);
        assertThat(reach(scope, "8505110010")).isEqualTo(Reach.NONE);
        assertThat(reach(scope, "850511")).isEqualTo(Reach.PART);
        assertThat(reach(scope, "85076000")).isEqualTo(Reach.ALL);
        assertThat(reach(scope, "9503")).isEqualTo(Reach.NONE);
        assertThat(reach(new GoodsScope.Except(GoodsScope.ALL, samarium), "9503"))
                .isEqualTo(Reach.ALL);
        assertThat(scope.toText()).isEqualTo("codes 8505.11; codes 8507, except codes 8505.11.00.10");
    }

    private static Reach reach(GoodsScope scope, String code) {
        return scope.reach(list -> list.reach(code(code)));
    }

    private static GoodsScope scope(String... codes) {
        return new GoodsScope.OnList(new GoodsList(
                String.join(" ", codes), "", "", OptionalInt.empty(), Certainty.PRIMARY, "us", set(codes)));
    }

    private static CodeSet set(String... codes) {
        return CodeSet.of(Stream.of(codes).map(CommodityCode::of).toList());
    }

    private static CommodityCode code(String digits) {
        return CommodityCode.of(digits);
    }
}
