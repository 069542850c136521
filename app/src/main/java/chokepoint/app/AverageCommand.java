package chokepoint.app;

import chokepoint.app.answer.AverageAnswer;
import chokepoint.app.answer.AverageAnswer.LaneAverages;
import chokepoint.duty.compiled.CompiledDuties;
import chokepoint.duty.compiled.Schedule;
import chokepoint.duty.compiled.UnitValues;
import chokepoint.duty.panel.Averages;
import chokepoint.duty.panel.Convention;
import chokepoint.duty.panel.Grouping;
import chokepoint.duty.panel.Panel;
import chokepoint.duty.panel.Utilised;
import chokepoint.duty.panel.Weights;
import chokepoint.ledger.Areas;
import chokepoint.ledger.nomenclature.Nomenclature;
import chokepoint.terms.Area;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.Facts;
import chokepoint.terms.Lane;
import chokepoint.terms.Nearest;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `chokepoint average`: the average duty of a lane, and what it is made of.
@Command(
        name = "average",
        description =
                "The average duty on all goods of a lane: on a day, or every step of a span of days, each with the"
                        + " instruments behind it and what each programme contributes. Says its weights, its convention, its"
                        + " edition and what it leaves out.",
        mixinStandardHelpOptions = true)
final class AverageCommand implements Runnable {

    private static final String IMPORTS = "us-imports-2024";
    private static final String SIMPLE = "simple";

    private final Law law;
    private final Surroundings surroundings;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "COUNTRY|GROUP|all",
            description = "Where the goods were made: a country, a group (EU27), several with commas, or all.")
    private String from;

    @Option(names = "--to", required = true, paramLabel = "COUNTRY", description = "Where they enter.")
    private String to;

    @Option(names = "--on", paramLabel = "DAY", description = "The average at the end of a day.")
    private @Nullable String on;

    @Option(names = "--daily", description = "Every step from --since to --until.")
    private boolean daily;

    @Option(
            names = "--since",
            paramLabel = "DAY",
            defaultValue = "2025-01-01",
            description = "The first day (default: ${DEFAULT-VALUE}).")
    private String since;

    @Option(
            names = "--until",
            paramLabel = "DAY",
            description = "The last day, included (default: the last the law is known for).")
    private @Nullable String until;

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            defaultValue = "programme",
            description = "One average for each chapter, sector (section of the Harmonized System) or origin; programme"
                    + " divides one average into what each programme contributes (default: ${DEFAULT-VALUE}).")
    private String by;

    @Option(
            names = "--weights",
            paramLabel = "WEIGHTS",
            description =
                    "us-imports-2024, simple (every line counts the same), or a file with lines of code, country and"
                            + " weight (default: us-imports-2024 into the United States, else simple).")
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
            names = "--both",
            description = "Also the opposite lane, from the destination into the origin, every line counting the same.")
    private boolean both;

    @Option(
            names = "--no-band",
            description =
                    "Leave out the averages under the low and the high convention, which takes a third of the time.")
    private boolean noBand;

    @Mixin
    private KnownOption known;

    @Mixin
    private FormatOption format;

    AverageCommand(Law law, Surroundings surroundings) {
        this.law = law;
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Areas areas = law.ledger().log().areas();
        Area customs = area("--to", to, areas);
        requireLaw(customs);
        LocalDate first = on != null ? Days.day("--on", on) : Days.day("--since", since);
        LocalDate last = on != null ? first : last(customs);
        if (on == null && !daily) {
            throw new UserError("say which day with --on, or --daily with --since and --until");
        }
        if (on != null && daily) {
            throw new UserError("--on is one day and --daily many; give one of them");
        }
        if (last.isBefore(first)) {
            throw new UserError("--until " + last + " is before --since " + first);
        }
        Set<Area> origins = origins(areas, customs);
        var lanes = new ArrayList<LaneAverages>();
        lanes.add(averages(customs, origins, first, last, grouping(), weights));
        if (both) {
            if (origins.size() != 1) {
                throw new UserError("--both needs one country in --from: the opposite lane enters there");
            }
            Area other = origins.iterator().next();
            requireLaw(other);
            lanes.add(averages(other, Set.of(customs), first, last, Grouping.ALL, SIMPLE));
        }
        var headings = new Headings(law);
        var clock = CustomsClock.of(customs);
        String lane = fromText(areas, origins) + " → " + areas.name(customs);
        format.show(new AverageAnswer(
                headings.envelope("average"),
                headings.horizon(
                        new Lane(origins.size() == 1 ? origins.iterator().next() : customs, customs),
                        clock.endOf(last),
                        known.known(customs)),
                "Average duty on all goods, " + (both ? lane + " and back" : lane)
                        + (on != null ? ", on " + first : ", " + first + " to " + last)
                        + (known.text().isEmpty() ? "" : ", as known on " + known.text()),
                lanes,
                law.ledger().log().programmes(),
                grouping(),
                on == null,
                first,
                last));
    }

    private LocalDate last(Area customs) {
        LocalDate horizon = law.ledger().log().programmes().horizons().get(customs);
        return until == null && horizon != null ? horizon : Days.day("--until", until == null ? since : until);
    }

    private LaneAverages averages(
            Area customs,
            Set<Area> origins,
            LocalDate first,
            LocalDate last,
            Grouping grouping,
            @Nullable String named) {
        Nomenclature nomenclature = law.nomenclatures()
                .find(customs)
                .orElseThrow(() -> new UserError("there is no goods nomenclature of " + customs + " here"));
        var schedule = new Schedule(nomenclature);
        Convention stated = stated(Convention.statutory());
        var terms = new CompiledDuties.Terms(
                law.engine(known.known(customs), known.reading()),
                customs,
                Law.currencyOf(customs),
                schedule,
                first,
                last,
                stated,
                unitValues == null ? UnitValues.NONE : read(unitValues, UnitValues::read));
        Weights weighted = weights(customs, origins, schedule, first, named);
        Function<Convention, Averages> average =
                convention -> Averages.of(new Panel(terms, convention), weighted, origins::contains, grouping);
        boolean utilised = utilised();
        Averages averages = utilised ? utilised(terms, stated, weighted, origins, grouping) : average.apply(stated);
        if (averages.groups().isEmpty()) {
            throw new UserError("--weights: nothing of " + weighted.name() + " comes from " + from);
        }
        boolean bare = noBand || utilised;
        return new LaneAverages(
                averages,
                utilised ? Optional.of(shares().source()) : Optional.empty(),
                bare ? Optional.empty() : Optional.of(average.apply(stated(Convention.low()))),
                bare ? Optional.empty() : Optional.of(average.apply(stated(Convention.high()))),
                nomenclature.edition(first),
                nomenclature.edition(last));
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

    private Averages utilised(
            CompiledDuties.Terms terms, Convention stated, Weights weighted, Set<Area> origins, Grouping grouping) {
        if (!terms.customs().equals(Area.US)) {
            throw new UserError(
                    "--layer utilised: shares of use were only observed at the customs of the United States");
        }
        return shares().averages(
                        stated, convention -> new Panel(terms, convention), weighted, origins::contains, grouping);
    }

    private Utilised shares() {
        return new Utilised(surroundings.data().resolve("trade/shares"));
    }

    private Convention stated(Convention convention) {
        if (facts.isEmpty()) {
            return convention;
        }
        try {
            Facts more = law.ledger()
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

    private Weights weights(
            Area customs, Set<Area> origins, Schedule schedule, LocalDate first, @Nullable String named) {
        String name = named != null ? named : customs.equals(Area.US) ? IMPORTS : SIMPLE;
        if (name.equals(SIMPLE)) {
            return Weights.simple(schedule.linesOf(schedule.eraOn(first)), origins);
        }
        if (name.equals(IMPORTS)) {
            if (!customs.equals(Area.US)) {
                throw new UserError("--weights " + IMPORTS + " are imports of the United States, not of " + customs
                        + "; use simple or a file of your own");
            }
            return read(surroundings.data().resolve("trade/us-imports-2024.txt.gz"), Weights::read);
        }
        return read(Path.of(name), Weights::read);
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

    private Grouping grouping() {
        return switch (by.toLowerCase(Locale.ROOT)) {
            case "programme" -> Grouping.ALL;
            case "chapter" -> Grouping.CHAPTER;
            case "sector" -> Grouping.SECTOR;
            case "origin" -> Grouping.ORIGIN;
            default ->
                throw new UserError("--by " + by + ": there is no such division."
                        + Nearest.maybe(by, List.of("programme", "chapter", "sector", "origin"))
                        + " There are programme, chapter, sector, origin");
        };
    }

    private Set<Area> origins(Areas areas, Area customs) {
        var origins = new TreeSet<Area>();
        for (String part : from.split(",")) {
            String word = part.strip();
            Areas.Group group = areas.groups().get(word);
            if (word.equals("all")) {
                origins.addAll(areas.named().keySet());
            } else if (group != null) {
                origins.addAll(group.members());
            } else {
                origins.add(area("--from", word, areas));
            }
        }
        origins.remove(customs);
        if (origins.isEmpty()) {
            throw new UserError("--from " + from + " and --to " + to + " are the same; goods enter from elsewhere");
        }
        return origins;
    }

    private String fromText(Areas areas, Set<Area> origins) {
        return origins.size() == 1
                ? areas.name(origins.iterator().next())
                : from.equals("all") ? "all countries" : from;
    }

    private void requireLaw(Area customs) {
        var covered = law.ledger().log().programmes().horizons().keySet();
        if (!covered.contains(customs)) {
            throw new UserError("the ledger holds no law of "
                    + law.ledger().log().areas().name(customs) + ". It holds that of "
                    + String.join(" and ", covered.stream().map(Area::code).toList()));
        }
    }

    private static Area area(String option, String text, Areas areas) {
        try {
            return areas.area(text);
        } catch (IllegalArgumentException wrong) {
            throw new UserError(option + ": " + wrong.getMessage(), wrong);
        }
    }
}
