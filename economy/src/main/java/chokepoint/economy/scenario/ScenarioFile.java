package chokepoint.economy.scenario;

import chokepoint.economy.model.Baseline;
import chokepoint.economy.world.BadWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a scenario. One change a line; a name that stands for all is `*`, several names are parted by `|`, and a set
/// of sectors such as `goods` goes by its name:
///
/// ```
/// # comment
/// scenario: Sixty on China
/// USA on CHN in *: replace 60 %
/// USA on * in steel|aluminium: at least 25 %
/// CHN on USA in soybeans: add 10 %
/// ban CHN to USA in magnets
/// retaliation: reciprocal
/// ```
///
/// Every tariff says `replace`, `add` or `at least`; there is no default. Retaliation is `none`, `reciprocal`,
/// `best response`, `Nash`, or `file` and the name of a file of changes beside this one.
public final class ScenarioFile {

    private static final Pattern TARIFF = Pattern.compile(
            "(?<importers>.+?) on (?<exporters>.+?) in (?<sectors>.+): *(?<how>[a-z ]+?) +(?<rate>[-+0-9.eE]+) *%");
    private static final Pattern NO_RULE = Pattern.compile("(.+?) on (.+?) in (.+): *([-+0-9.eE]+) *%");
    private static final Pattern BAN = Pattern.compile("ban (?<exporters>.+?) to (?<importers>.+?) in (?<sectors>.+)");
    private static final Pattern KEY = Pattern.compile("(?<key>scenario|retaliation): *(?<value>.*)");

    /// The set that a world may have without saying so.
    private static final String GOODS = "goods";

    private final Path file;
    private final Baseline base;
    private final Map<String, List<String>> sets;
    private final List<Change> changes = new ArrayList<>();
    private String name = "";
    private Retaliation retaliation = new Retaliation.None();

    /// The files that led here, each naming the next as its retaliation.
    private final List<Path> behind;

    private ScenarioFile(Path file, Baseline base, Map<String, List<String>> sets, List<Path> behind) {
        this.file = file;
        this.base = base;
        this.sets = sets;
        this.behind = behind;
    }

    /// @param base what the scenario is for: every name in the file is looked up in it
    /// @throws BadWorld naming file, line and rule
    public static Scenario read(Path file, Baseline base) {
        return read(file, base, Map.of());
    }

    /// @param sets names that stand for several sectors, as `goods` for those that are no services
    /// @throws BadWorld naming file, line and rule
    public static Scenario read(Path file, Baseline base, Map<String, List<String>> sets) {
        return read(file, base, sets, List.of());
    }

    private static Scenario read(Path file, Baseline base, Map<String, List<String>> sets, List<Path> behind) {
        var reader = new ScenarioFile(file, base, sets, behind);
        reader.lines();
        if (reader.changes.isEmpty()) {
            throw new BadWorld(file + ": the scenario changes nothing");
        }
        return new Scenario(
                reader.name.isEmpty() ? String.valueOf(file.getFileName()) : reader.name,
                reader.changes,
                reader.retaliation);
    }

    private void lines() {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException | UncheckedIOException e) {
            throw new BadWorld(file + ": cannot be read: " + e.getMessage(), e);
        }
        for (int line = 0; line < lines.size(); line++) {
            String text = lines.get(line).strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                try {
                    line(text);
                } catch (IllegalArgumentException e) {
                    throw new BadWorld("%s:%d: %s".formatted(file, line + 1, e.getMessage()), e);
                }
            }
        }
    }

    private void line(String text) {
        Matcher key = KEY.matcher(text);
        if (key.matches()) {
            if (key.group("key").equals("scenario")) {
                name = key.group("value").strip();
            } else {
                retaliation = retaliation(key.group("value").strip());
            }
            return;
        }
        Change change = change(text);
        new Scenario(name, List.of(change), new Retaliation.None()).on(base);
        changes.add(change);
    }

    private Change change(String text) {
        Matcher ban = BAN.matcher(text);
        if (ban.matches()) {
            return new Change.Ban(
                    names(ban.group("importers")), names(ban.group("exporters")), sectors(ban.group("sectors")));
        }
        Matcher tariff = TARIFF.matcher(text);
        if (!tariff.matches()) {
            throw new IllegalArgumentException(
                    NO_RULE.matcher(text).matches()
                            ? "the tariff does not say whether it replaces the one in force, adds to it, or is a floor: write 'replace', 'add' or 'at least' before the rate"
                            : "'%s' is no change: write 'USA on CHN in *: replace 60 %%' or 'ban CHN to USA in magnets'"
                                    .formatted(text));
        }
        return new Change.Tariff(
                names(tariff.group("importers")),
                names(tariff.group("exporters")),
                sectors(tariff.group("sectors")),
                how(tariff.group("how")),
                number(tariff.group("rate")) / 100);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a number", e);
        }
    }

    private static Change.How how(String text) {
        return switch (text.strip()) {
            case "replace" -> Change.How.REPLACE;
            case "add" -> Change.How.ADD;
            case "at least" -> Change.How.AT_LEAST;
            default ->
                throw new IllegalArgumentException(
                        "'%s' is no rule: write 'replace', 'add' or 'at least'".formatted(text.strip()));
        };
    }

    private Retaliation retaliation(String text) {
        return switch (text) {
            case "none" -> new Retaliation.None();
            case "reciprocal" -> new Retaliation.Reciprocal();
            case "best response" -> new Retaliation.BestResponse();
            case "Nash", "nash" -> new Retaliation.Nash();
            default -> {
                if (!text.startsWith("file ")) {
                    throw new IllegalArgumentException(
                            "'%s' is no retaliation: write none, reciprocal, best response, Nash, or file NAME"
                                    .formatted(text));
                }
                Path answer = file.resolveSibling(text.substring(5).strip()).normalize();
                var from = new ArrayList<>(behind);
                from.add(file.normalize());
                if (from.contains(answer)) {
                    throw new IllegalArgumentException(
                            "the retaliation of %s would be that of %s again".formatted(answer, file));
                }
                yield new Retaliation.Stated(read(answer, base, sets, from).changes());
            }
        };
    }

    private List<String> sectors(String text) {
        var sectors = new LinkedHashSet<String>();
        for (String name : names(text)) {
            boolean set = !base.sectors().contains(name) && sets.containsKey(name);
            sectors.addAll(set ? sets.get(name) : List.of(name));
        }
        if (sectors.contains(GOODS) && !base.sectors().contains(GOODS)) {
            throw new IllegalArgumentException(
                    "which sectors are goods is said by the file goods.csv in the world's folder, which is not there. Maybe name the sectors, or write * for all?");
        }
        return List.copyOf(sectors);
    }

    private static List<String> names(String text) {
        String all = text.strip();
        if (all.equals("*")) {
            return List.of();
        }
        return List.of(all.split("\\s*\\|\\s*"));
    }
}
