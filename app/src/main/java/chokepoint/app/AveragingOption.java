package chokepoint.app;

import chokepoint.app.answer.AverageAnswer.LaneAverages;
import chokepoint.duty.compiled.CompiledDuties;
import chokepoint.duty.compiled.Schedule;
import chokepoint.duty.compiled.UnitValues;
import chokepoint.duty.panel.Averages;
import chokepoint.duty.panel.Collected;
import chokepoint.duty.panel.Convention;
import chokepoint.duty.panel.Grouping;
import chokepoint.duty.panel.Panel;
import chokepoint.duty.panel.Utilised;
import chokepoint.duty.panel.Weights;
import chokepoint.ledger.nomenclature.Nomenclature;
import chokepoint.terms.Area;
import chokepoint.terms.Facts;
import chokepoint.terms.Nearest;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How an average is taken: what it is weighted with, in which layer, and what is stated of every cell.
final class AveragingOption {

    static final String SIMPLE = "simple";

    private static final String IMPORTS = "us-imports-2024";

    @Option(
            names = "--weights",
            paramLabel = "WEIGHTS",
            description =
                    "us-imports-2024, simple (every line counts the same), or a file: a table with the columns code,"
                            + " country and weight (default: us-imports-2024 into the United States, else simple).")
    private @Nullable String weights;

    @Option(
            names = "--unit-values",
            paramLabel = "FILE",
            description = "What a unit is worth (code,unit,price), for rates that are so much a kilogram or a piece.")
    private @Nullable Path unitValues;

    @Option(
            names = "--layer",
            paramLabel = "LAYER",
            defaultValue = "statutory",
            description = "statutory: the law on every line. utilised: with the shares that were seen to claim a"
                    + " preference or an exclusion, and metal contents (default: ${DEFAULT-VALUE}).")
    private String layer;

    @Option(
            names = "--facts",
            paramLabel = "KEY=VALUE",
            description = "Stated of every cell in place of the convention; repeatable.")
    private List<String> facts = new ArrayList<>();

    @Option(
            names = "--no-band",
            description =
                    "Leave out the averages under the low and the high convention, which takes a third of the time.")
    private boolean noBand;

    /// What an average is taken of.
    ///
    /// @param first the first day
    /// @param last the last day, included
    record Taken(Law law, Surroundings surroundings, KnownOption known, LocalDate first, LocalDate last) {}

    LaneAverages averages(Taken taken, Area customs, Set<Area> origins, Grouping grouping) {
        return averages(
                taken,
                customs,
                origins,
                grouping,
                weights != null ? weights : customs.equals(Area.US) ? IMPORTS : SIMPLE);
    }

    /// @param named the weights, by name or file
    LaneAverages averages(Taken taken, Area customs, Set<Area> origins, Grouping grouping, String named) {
        Nomenclature nomenclature = taken.law()
                .nomenclatures()
                .find(customs)
                .orElseThrow(() -> new UserError("there is no goods nomenclature of " + customs + " here"));
        var schedule = new Schedule(nomenclature);
        Convention stated = stated(Convention.statutory(), taken);
        var terms = new CompiledDuties.Terms(
                taken.law().engine(taken.known().known(customs), taken.known().reading()),
                customs,
                Law.currencyOf(customs),
                schedule,
                taken.first(),
                taken.last(),
                stated,
                unitValues == null ? UnitValues.NONE : read(unitValues, UnitValues::read));
        Weights weighted = weights(taken, customs, origins, schedule, named);
        Function<Convention, Averages> average =
                convention -> Averages.of(new Panel(terms, convention), weighted, origins::contains, grouping);
        boolean utilised = utilised();
        Averages averages =
                utilised ? utilised(taken, terms, stated, weighted, origins, grouping) : average.apply(stated);
        if (averages.groups().isEmpty()) {
            throw new UserError("--weights: nothing of " + weighted.name() + " comes from there");
        }
        boolean bare = noBand || utilised;
        return new LaneAverages(
                averages,
                utilised ? Optional.of(shares(taken).source()) : Optional.empty(),
                bare ? Optional.empty() : Optional.of(average.apply(stated(Convention.low(), taken))),
                bare ? Optional.empty() : Optional.of(average.apply(stated(Convention.high(), taken))),
                nomenclature.edition(taken.first()),
                nomenclature.edition(taken.last()));
    }

    private boolean utilised() {
        return switch (layer) {
            case "statutory" -> false;
            case "utilised" -> true;
            default ->
                throw new UserError("--layer " + layer + ": there is no such layer."
                        + Nearest.maybe(layer, List.of("statutory", "utilised")) + " There are statutory and utilised");
        };
    }

    private static Averages utilised(
            Taken taken,
            CompiledDuties.Terms terms,
            Convention stated,
            Weights weighted,
            Set<Area> origins,
            Grouping grouping) {
        if (!terms.customs().equals(Area.US)) {
            throw new UserError(
                    "--layer utilised: shares of use were only observed at the customs of the United States");
        }
        return shares(taken)
                .averages(stated, convention -> new Panel(terms, convention), weighted, origins::contains, grouping);
    }

    private static Utilised shares(Taken taken) {
        return new Utilised(taken.surroundings().data().resolve("trade/shares"));
    }

    private Convention stated(Convention convention, Taken taken) {
        if (facts.isEmpty()) {
            return convention;
        }
        try {
            Facts more = taken.law()
                    .ledger()
                    .log()
                    .vocabulary()
                    .read(facts.stream()
                            .flatMap(list -> Arrays.stream(list.split(";")))
                            .filter(pair -> !pair.isBlank())
                            .toList());
            return convention.with(more);
        } catch (IllegalArgumentException wrong) {
            throw new UserError("--facts: " + wrong.getMessage(), wrong);
        }
    }

    private static Weights weights(Taken taken, Area customs, Set<Area> origins, Schedule schedule, String named) {
        if (named.equals(SIMPLE)) {
            return Weights.simple(schedule.linesOf(schedule.eraOn(taken.first())), origins);
        }
        if (named.equals(IMPORTS)) {
            if (!customs.equals(Area.US)) {
                throw new UserError("--weights " + IMPORTS + " are imports of the United States, not of " + customs
                        + "; use simple or a file of your own");
            }
            return read(
                    taken.surroundings().data().resolve("trade/us-imports-2024.txt.gz"),
                    file -> Weights.read(file, area -> true));
        }
        Path file = Path.of(named);
        if (!Files.isRegularFile(file)) {
            throw new UserError("--weights " + named + ": there is no such file."
                    + Nearest.maybe(named, List.of(IMPORTS, SIMPLE)) + " Weights are " + IMPORTS + ", " + SIMPLE
                    + " or a file");
        }
        Set<Area> known = taken.law().ledger().log().areas().named().keySet();
        return read(file, one -> Weights.read(one, known::contains));
    }

    static Collected collected(Path file) {
        return read(file, Collected::read);
    }

    private static <T> T read(Path file, Function<Path, T> reader) {
        if (!Files.isRegularFile(file)) {
            throw new UserError(file + ": there is no such file");
        }
        try {
            return reader.apply(file);
        } catch (IllegalArgumentException | UncheckedIOException wrong) {
            throw new UserError(String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
