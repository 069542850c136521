package chokepoint.app.economy;

import chokepoint.economy.game.Instruments;
import chokepoint.economy.game.Instruments.Detail;
import chokepoint.economy.model.Baseline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Who sets tariffs, on whom, and how fine.
final class GameOption {

    private static final String ALL = "all";

    @Option(
            names = "--players",
            paramLabel = "COUNTRIES",
            description = "Who sets tariffs, with commas between (default: every country).")
    private @Nullable String players;

    @Option(
            names = "--against",
            paramLabel = "COUNTRIES",
            description = "On whose goods players set them: all, or countries (default: each other's).")
    private @Nullable String against;

    @Option(
            names = "--detail",
            paramLabel = "DETAIL",
            defaultValue = "importer",
            converter = DetailOption.ByName.class,
            completionCandidates = DetailOption.Names.class,
            description = "How fine their tariffs are: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Detail detail;

    Detail detail() {
        return detail;
    }

    /// The places of the players.
    List<Integer> players(Baseline base) {
        return players == null || players.equals(ALL)
                ? IntStream.range(0, base.countries().size()).boxed().toList()
                : Asking.countries("--players", players, base.countries());
    }

    /// The places of those on whose goods the players set tariffs; without the option those given.
    List<Integer> against(Baseline base, List<Integer> usual) {
        return against == null
                ? usual
                : against.equals(ALL)
                        ? IntStream.range(0, base.countries().size()).boxed().toList()
                        : Asking.countries("--against", against, base.countries());
    }

    /// What each player may set; those who buy nothing from anybody concerned are left out.
    List<Instruments> instruments(Baseline base, List<Integer> who, List<Integer> onWhom) {
        var games = new ArrayList<Instruments>();
        for (int country : who) {
            Instruments one = Instruments.of(base, country, detail, onWhom::contains);
            if (one.count() > 0) {
                games.add(one);
            }
        }
        return games;
    }
}
