package chokepoint.intake.section301;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChinaTariffTableTest {

    @Test
    void a_code_that_the_work_sheet_took_for_a_date_is_read_back() {
        assertThat(ChinaTariffTable.code("644.000000")).isEqualTo("19011005");
    }

    @Test
    void a_code_loses_its_dots() {
        assertThat(ChinaTariffTable.code("8501.10.40")).isEqualTo("85011040");
        assertThat(ChinaTariffTable.code("8501.10.4020")).isEqualTo("8501104020");
    }

    @Test
    void what_is_no_code_is_nothing() {
        assertThat(ChinaTariffTable.code("Harmonized Tariff Schedule 8-digit Subheading"))
                .isEmpty();
    }
}
