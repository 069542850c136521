package chokepoint.economy.game;

import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Economy;
import chokepoint.economy.model.Shock;
import chokepoint.economy.outcome.Outcomes;
import chokepoint.economy.scenario.Retaliation;
import chokepoint.economy.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A scenario carried through: its changes, the answers of those hit, and what lies between before and after.
///
/// @param outcomes before and after
/// @param shock the tariffs and bans at the end, answers included
/// @param players who answered by choice, by place; empty where retaliation was none, reciprocal or stated
/// @param gains by player: what it would gain by yet another move, in per cent of welfare
public record Simulation(Outcomes outcomes, Shock shock, List<Integer> players, double[] gains) {

    /// A deviation gain, in per cent of welfare, that counts as none.
    private static final double NONE = 1e-6;

    public Simulation {
        players = List.copyOf(players);
    }

    /// @param detail how fine the tariffs are that players choose, where they choose
    /// @throws IllegalArgumentException where the scenario names what the world lacks
    public static Simulation of(Economy economy, Scenario scenario, Instruments.Detail detail) {
        Baseline base = economy.base();
        Shock stated = scenario.on(base);
        Set<Integer> movers = scenario.movers(base);
        Set<Integer> hit = scenario.hit(base);
        var games = new ArrayList<Instruments>();
        switch (scenario.retaliation()) {
            case Retaliation.None none -> {}
            case Retaliation.Reciprocal reciprocal -> {}
            case Retaliation.Stated answer -> {}
            case Retaliation.BestResponse best -> add(base, games, hit, movers, detail);
            case Retaliation.Nash nash -> {
                add(base, games, movers, hit, detail);
                add(base, games, hit, movers, detail);
            }
        }
        Shock end = stated;
        var gains = new double[games.size()];
        if (!games.isEmpty()) {
            NashTariffs found = NashTariffs.of(economy, games, stated, NONE);
            end = found.shock();
            gains = found.gains();
        }
        return new Simulation(
                new Outcomes(base, economy.unchanged(), economy.solve(end)),
                end,
                games.stream().map(Instruments::country).toList(),
                gains);
    }

    private static void add(
            Baseline base, List<Instruments> games, Set<Integer> who, Set<Integer> onWhom, Instruments.Detail detail) {
        for (int country : who) {
            Instruments instruments = Instruments.of(base, country, detail, onWhom::contains);
            if (instruments.count() > 0) {
                games.add(instruments);
            }
        }
    }
}
