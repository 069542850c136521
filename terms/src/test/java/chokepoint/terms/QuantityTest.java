package chokepoint.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuantityTest {

    @Test
    void quantities_read_as_a_consignment_states_them() {
        assertThat(Quantity.parse("1200 kg")).isEqualTo(Quantity.of("1200", Unit.KILOGRAM));
        assertThat(Quantity.parse("1,200.50 kg")).isEqualTo(Quantity.of("1200.5", Unit.KILOGRAM));
        assertThat(Quantity.parse("40 doz")).isEqualTo(Quantity.of("40", Unit.DOZEN));
        assertThat(Quantity.parse("500 No.")).isEqualTo(Quantity.of("500", Unit.NUMBER));
        assertThat(Quantity.parse("3 pf. liters")).isEqualTo(Quantity.of("3", Unit.PROOF_LITER));
        assertThat(Quantity.parse("1200 kg").toText()).isEqualTo("1200 kg");
    }

    @Test
    void units_of_one_dimension_convert() {
        assertThat(Quantity.parse("40 doz").in(Unit.NUMBER)).isEqualTo(Quantity.parse("480 no"));
        assertThat(Quantity.parse("2.5 t").in(Unit.KILOGRAM)).isEqualTo(Quantity.parse("2500 kg"));
        assertThat(Quantity.parse("250 g").in(Unit.KILOGRAM)).isEqualTo(Quantity.parse("0.25 kg"));
        assertThat(Quantity.parse("3 m3").in(Unit.LITER)).isEqualTo(Quantity.parse("3000 l"));
        assertThat(Quantity.parse("5 doz. prs.").in(Unit.PAIR)).isEqualTo(Quantity.parse("60 pr"));
    }

    @Test
    void pairs_are_not_numbers_and_proof_liters_are_not_liters() {
        assertThatThrownBy(() -> Quantity.parse("5 pr").in(Unit.NUMBER)).hasMessageContaining("pr");
        assertThatThrownBy(() -> Quantity.parse("5 pf.liter").in(Unit.LITER)).hasMessageContaining("pf.liter");
    }

    @Test
    void an_unknown_unit_is_refused_with_the_units_there_are() {
        assertThatThrownBy(() -> Quantity.parse("5 bushels"))
                .hasMessageContaining("bushels")
                .hasMessageContaining("kg");
        assertThatThrownBy(() -> Quantity.parse("kg")).hasMessageContaining("1200 kg");
    }
}
