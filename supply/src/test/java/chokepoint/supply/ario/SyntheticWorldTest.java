package chokepoint.supply.ario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SyntheticWorldTest {

    /// The three figures are those of the generator's definition, for 77 regions of 45 sectors.
    @Test
    void the_large_world_is_the_same_on_every_machine() {
        World world = SyntheticWorld.of(77, 45);
        assertThat(world.industries()).isEqualTo(3465);
        assertThat(world.output()[0]).isCloseTo(17138.374930835987, within(1e-9));
        assertThat(world.flows()[0][1]).isCloseTo(75.07815868929325, within(1e-11));
        assertThat(world.finalDemand()[0]).isCloseTo(925.74983214401, within(1e-9));
        assertThat(Arrays.stream(world.output()).sum()).isCloseTo(1e8, within(1e-3));
    }
}
