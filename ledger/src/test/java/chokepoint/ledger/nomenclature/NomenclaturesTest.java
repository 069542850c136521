package chokepoint.ledger.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NomenclaturesTest {

    private static final Nomenclatures ALL =
            Nomenclatures.read(Path.of(System.getProperty("chokepoint.home", ".."), "data"));

    @Test
    void each_customs_territory_answers_from_its_own_schedule() {
        Instant noon = Instant.parse("2019-01-01T12:00:00Z");
        CommodityCode soybeans = CommodityCode.of("1201");
        assertThat(ALL.findLine(soybeans, Area.of("US"), noon)
                        .orElseThrow()
                        .edition()
                        .id())
                .isEqualTo("2025-basic");
        assertThat(ALL.findLine(soybeans, Area.of("CN"), noon)
                        .orElseThrow()
                        .edition()
                        .id())
                .isEqualTo("2019");
        assertThat(ALL.findLine(soybeans, Area.of("BR"), noon)).isEmpty();
    }

    @Test
    void an_edition_begins_at_one_minute_past_midnight_eastern() {
        CommodityCode battery = CommodityCode.of("8507600020");
        Instant lastMinute = Instant.parse("2026-02-01T05:00:30Z");
        assertThat(ALL.findLine(battery, Area.of("US"), lastMinute)
                        .orElseThrow()
                        .match())
                .isEqualTo(GoodsLine.Match.PRINTED);
        assertThat(ALL.findLine(battery, Area.of("US"), lastMinute.plusSeconds(60))
                        .orElseThrow()
                        .match())
                .isEqualTo(GoodsLine.Match.UNKNOWN_SUFFIX);
    }

    @Test
    void a_line_with_nothing_below_it_has_no_lines_below() {
        Instant day = Instant.parse("2025-04-11T16:00:00Z");
        assertThat(ALL.below(CommodityCode.of("8505110070"), Area.of("US"), day))
                .isEmpty();
        assertThat(ALL.below(CommodityCode.of("85051100"), Area.of("US"), day))
                .contains(CommodityCode.of("8505110070"));
    }
}
