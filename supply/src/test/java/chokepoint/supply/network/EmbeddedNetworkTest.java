package chokepoint.supply.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.supply.Networks;
import chokepoint.terms.Area;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The network that comes with the program, and the series beside it.
class EmbeddedNetworkTest {

    private static final Network NETWORK = Networks.embedded();

    @Test
    void every_car_line_has_twenty_parts() {
        assertThat(NETWORK.nodes().values().stream()
                        .filter(node -> node.id().equals("US.suv-line")
                                || node.id().equals("JP.small-car")
                                || node.id().equals("DE.car"))
                        .mapToInt(node -> node.inputs().stream()
                                .mapToInt(input -> input.parts().size())
                                .sum()))
                .containsExactly(20, 20, 20);
    }

    @Test
    void a_car_with_a_combustion_engine_holds_half_a_kilogram_of_magnets() {
        double perMotor = NETWORK.node("US.motor").inputs().stream()
                .mapToDouble(Input::amount)
                .sum();
        double perSpeaker = NETWORK.node("US.speaker").inputs().getFirst().amount();
        double motors = NETWORK.node("US.suv-line").inputs().getFirst().amount();
        double speakers = NETWORK.node("US.suv-line").inputs().getLast().amount();
        assertThat(motors * perMotor + speakers * perSpeaker).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void every_figure_names_its_source_and_assumptions_are_listed() {
        assertThat(NETWORK.figures())
                .allSatisfy(figure -> assertThat(figure.text()).isNotBlank());
        assertThat(NETWORK.assumptions()).hasSizeGreaterThan(5);
    }

    @Test
    void the_ratio_of_a_month_is_what_was_exported_a_day_over_a_normal_day() {
        Series series = Networks.exports();
        assertThat(series.ratio(Area.US, LocalDate.parse("2025-05-15")))
                .hasValueSatisfying(
                        ratio -> assertThat(ratio).isCloseTo(46.0 / 31 / (578 / (365.25 / 12)), within(1e-12)));
        assertThat(series.ratio(Area.of("JP"), LocalDate.parse("2025-05-15")))
                .as("Japan was not reported in May: the world's ratio")
                .hasValueSatisfying(
                        ratio -> assertThat(ratio).isCloseTo(1238.0 / 31 / (5089 / (365.25 / 12)), within(1e-12)));
        assertThat(series.ratio(Area.US, LocalDate.parse("2026-04-01"))).isEmpty();
        assertThat(series.last()).isEqualTo(LocalDate.parse("2026-03-31"));
    }

    @Test
    void the_months_of_2025_from_april_on_add_up_to_the_year_less_its_first_quarter() {
        double world = Networks.exports().months().entrySet().stream()
                .filter(month -> month.getKey().getYear() == 2025)
                .mapToDouble(month -> month.getValue().get(Series.WORLD).value())
                .sum();
        assertThat(world).isCloseTo(57_392 - 15_266, within(10.0));
    }
}
