package chokepoint.supply.minerals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MineralsTest {

    private static final Minerals MINERALS = Minerals.read(Path.of("../data/minerals"));

    private static Mineral of(String name) {
        return MINERALS.find(name).orElseThrow();
    }

    @Test
    void every_rare_earth_and_the_minerals_of_the_controls_are_there() {
        for (String symbol : "La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Sc Y Ga Ge Sb W Te Bi Mo In C".split(" ")) {
            assertThat(MINERALS.find(symbol)).as(symbol).isPresent();
        }
        assertThat(MINERALS.all()).hasSizeGreaterThanOrEqualTo(35);
    }

    /// The amounts of the chapters give the shares that they print, within their rounding.
    @Test
    void shares_worked_out_from_amounts_agree_with_shares_that_are_printed() {
        for (Mineral mineral : MINERALS.all()) {
            for (Mineral.Stage printed : mineral.stages()) {
                mineral.stages().stream()
                        .filter(stage -> printed.stated() && !stage.stated())
                        .filter(stage -> stage.stage().equals(printed.stage()) && stage.year() == printed.year())
                        .forEach(stage -> assertThat(stage.percent())
                                .as("%s, %s", mineral.name(), stage.stage())
                                .isCloseTo(printed.percent(), within(2.0)));
            }
        }
        assertThat(of("tungsten").stages().getFirst().percent()).isCloseTo(100 * 67_000 / 81_000.0, within(1e-9));
    }

    @Test
    void a_mineral_that_has_no_figure_says_what_is_not_known() {
        for (Mineral mineral : MINERALS.all()) {
            if (mineral.stages().isEmpty()
                    || mineral.prices().isEmpty()
                    || mineral.controls().isEmpty()) {
                assertThat(mineral.unknown().isEmpty() && mineral.stages().isEmpty())
                        .as("%s has no stage and says nothing of it", mineral.name())
                        .isFalse();
            }
        }
    }

    @Test
    void percentages_of_use_do_not_exceed_the_whole() {
        for (Mineral mineral : MINERALS.all()) {
            double sum = mineral.uses().stream()
                    .flatMap(use -> use.percent().stream())
                    .mapToDouble(percent -> Double.parseDouble(percent.replaceAll("[<>]", "")))
                    .sum();
            assertThat(sum).as(mineral.name()).isLessThanOrEqualTo(101);
        }
    }

    @Test
    void a_mineral_is_found_by_name_id_and_symbol() {
        assertThat(of("GALLIUM")).isEqualTo(of("Ga")).isEqualTo(of("gallium"));
        assertThat(MINERALS.find("unobtainium")).isEmpty();
        assertThat(MINERALS.maybe("galium")).isEqualTo(" Maybe 'gallium'?");
    }

    @Test
    void a_mistake_is_named_with_file_and_line(@TempDir Path folder) throws IOException {
        String good = Files.readString(Path.of("../data/minerals/gallium.yaml"));
        Files.copy(Path.of("../data/minerals/sources.yaml"), folder.resolve("sources.yaml"));
        Path file = folder.resolve("gallium.yaml");
        Files.writeString(file, good.replace("china: 750000", "china: 950000"));
        assertThatThrownBy(() -> Minerals.read(folder))
                .hasMessage("data/minerals/gallium.yaml:7: China makes more than the world: 950000.0 of 760000.0");
        Files.writeString(file, good.replace("source: usgs-mcs-2025,", "source: usgs-mcs-2O25,"));
        assertThatThrownBy(() -> Minerals.read(folder))
                .hasMessageStartingWith("data/minerals/gallium.yaml:6: there is no source 'usgs-mcs-2O25'")
                .hasMessageContaining("Maybe 'usgs-mcs-2025'?");
        Files.writeString(file, good.replace("2024: 100", "2024: lots"));
        assertThatThrownBy(() -> Minerals.read(folder)).hasMessageContaining("'lots' is no figure as USGS prints it");
    }
}
