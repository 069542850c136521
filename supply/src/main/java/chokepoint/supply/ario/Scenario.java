package chokepoint.supply.ario;

import java.util.List;

/// What happens to a world: its settings and the shocks.
public record Scenario(String name, Settings settings, List<Shock> shocks) {
    public Scenario {
        shocks = List.copyOf(shocks);
    }
}
