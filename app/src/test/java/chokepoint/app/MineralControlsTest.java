package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.ledger.Ledger;
import chokepoint.supply.minerals.Mineral;
import chokepoint.supply.minerals.Minerals;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The minerals and the ledger know the same instruments.
class MineralControlsTest {

    private static final Path DATA =
            Path.of(System.getProperty("chokepoint.home", "..")).resolve("data");

    @Test
    void every_control_of_a_mineral_is_an_instrument_of_the_ledger() {
        List<String> known = Ledger.read(DATA).log().instruments().stream()
                .map(instrument -> instrument.id())
                .map(String::valueOf)
                .toList();
        assertThat(Minerals.read(DATA.resolve("minerals")).all().stream()
                        .flatMap(mineral -> mineral.controls().stream())
                        .map(Mineral.Control::instrument)
                        .distinct())
                .isSubsetOf(known)
                .hasSizeGreaterThan(10);
    }
}
