package chokepoint.app;

import chokepoint.app.answer.AverageAnswer;
import chokepoint.app.answer.AverageAnswer.LaneAverages;
import chokepoint.duty.panel.Collected;
import chokepoint.duty.panel.Grouping;
import chokepoint.ledger.Areas;
import chokepoint.terms.Area;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.Lane;
import chokepoint.terms.Nearest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    private final Law asItIs;
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
            names = "--both",
            description = "Also the opposite lane, from the destination into the origin, on the same chart.")
    private boolean both;

    @Option(
            names = "--weights-back",
            paramLabel = "WEIGHTS",
            description = "With --both: the weights of the opposite lane, simple or a file (default: simple).")
    private @Nullable String weightsBack;

    @Option(
            names = "--collected",
            paramLabel = "FILE",
            description =
                    "What was collected, month by month (month,duties,value or month,percent), to stand beside the"
                            + " average: an observation, not law.")
    private @Nullable Path collected;

    @Mixin
    private AveragingOption averaging;

    @Mixin
    private ScenarioOption scenario;

    @Mixin
    private KnownOption known;

    @Mixin
    private FormatOption format;

    AverageCommand(Law law, Surroundings surroundings) {
        this.asItIs = law;
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Law law = scenario.over(asItIs);
        Areas areas = law.ledger().log().areas();
        Area customs = area("--to", to, areas);
        requireLaw(customs, law);
        LocalDate first = on != null ? Days.day("--on", on) : Days.day("--since", since);
        LocalDate last = on != null ? first : last(customs, law);
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
        var taken = new AveragingOption.Taken(law, surroundings, known, first, last);
        if (weightsBack != null && !both) {
            throw new UserError("--weights-back weighs the opposite lane; ask for it with --both");
        }
        if (collected != null && !grouping().equals(Grouping.ALL)) {
            throw new UserError("--collected stands beside one average; leave out --by " + by);
        }
        Optional<Collected> observed = Optional.ofNullable(collected).map(AveragingOption::collected);
        lanes.add(averaging.averages(taken, customs, origins, grouping()));
        if (both) {
            if (origins.size() != 1) {
                throw new UserError("--both needs one country in --from: the opposite lane enters there");
            }
            Area other = origins.iterator().next();
            requireLaw(other, law);
            lanes.add(averaging.averages(
                    taken,
                    other,
                    Set.of(customs),
                    Grouping.ALL,
                    weightsBack == null ? AveragingOption.SIMPLE : weightsBack));
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
                        + (known.text().isEmpty() ? "" : ", as known on " + known.text())
                        + Supposed.text(law),
                lanes,
                observed,
                law.ledger().log().programmes(),
                grouping(),
                on == null,
                first,
                last));
    }

    private LocalDate last(Area customs, Law law) {
        LocalDate horizon = law.ledger().log().programmes().horizons().get(customs);
        return until == null && horizon != null ? horizon : Days.day("--until", until == null ? since : until);
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

    private static void requireLaw(Area customs, Law law) {
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
