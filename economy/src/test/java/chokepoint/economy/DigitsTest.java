package chokepoint.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.economy.model.Economy;
import chokepoint.economy.model.Equilibrium;
import chokepoint.economy.model.Shock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Digits that any machine, virtual machine and number of processors must find again, to 1e-12. They were written by
/// this test (`-Dgolden=write`); the laws and the references say that they are right, this one that they stay.
class DigitsTest {

    private static final Path DIGITS =
            Path.of(System.getProperty("chokepoint.home", "..")).resolve("economy/src/test/resources/digits.csv");

    private static final double SAME = 1e-12;
    private static final long SEED = 20261126;

    @Test
    void welfare_is_the_same_on_every_machine_in_every_kind_of_economy() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("kind,country,welfare");
        for (Kind kind : Kind.values()) {
            Equilibrium after = answer(kind);
            for (int i = 0; i < after.welfare().length; i++) {
                lines.add("%s,C%d,%s".formatted(kind, i, after.welfare()[i]));
            }
        }
        if ("write".equals(System.getProperty("golden"))) {
            Files.write(DIGITS, lines);
        }
        List<String> kept = Files.readAllLines(DIGITS);
        assertThat(kept).hasSameSizeAs(lines);
        for (int line = 1; line < kept.size(); line++) {
            String[] then = kept.get(line).split(",");
            String[] now = lines.get(line).split(",");
            assertThat(Arrays.copyOf(now, 2)).isEqualTo(Arrays.copyOf(then, 2));
            assertThat(Double.parseDouble(now[2]))
                    .as(kept.get(line))
                    .isCloseTo(Double.parseDouble(then[2]), within(SAME));
        }
    }

    private static Equilibrium answer(Kind kind) {
        var random = new RandomWorlds(SEED);
        Economy economy = kind.economy(kind.world(random, 5, 3));
        return economy.solve(Shock.tariffs(random.tariffs(economy.base().grid())));
    }
}
