package chokepoint.supply.firms;

import chokepoint.supply.ario.Settings;
import chokepoint.supply.ario.Shock;
import chokepoint.supply.ario.ShockEntries;
import chokepoint.supply.files.YamlEntry;
import chokepoint.terms.Nearest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What happens to firms, from a YAML file: settings and shocks, in the words of the shock files of tables.
///
/// @param days how long to run
public record FirmShockFile(String name, Settings settings, List<FirmShock> shocks, int days) {

    private static final int USUAL_DAYS = 365;
    private static final String SECTOR = "sector:";

    public FirmShockFile {
        shocks = List.copyOf(shocks);
    }

    /// @param name how messages call the file
    /// @throws chokepoint.supply.files.BadFile naming the file and the line that cannot be used
    public static FirmShockFile read(Path file, String name, NamedFirms firms) {
        YamlEntry root = YamlEntry.read(file, name);
        var values = root.map(Set.of("name", "days", "settings", "shocks"));
        Settings settings = YamlEntry.find(values, "settings", FirmShockFile::settings)
                .orElse(Settings.usual(Settings.Mode.DEFAULT));
        Map<String, Integer> numbers = firms.numbers();
        List<FirmShock> shocks = root.require(values, "shocks").list().stream()
                .map(entry -> shock(entry, firms, numbers))
                .toList();
        return new FirmShockFile(
                YamlEntry.find(values, "name", YamlEntry::text).orElse(name),
                settings,
                shocks,
                YamlEntry.find(values, "days", ShockEntries::atLeastOne).orElse(USUAL_DAYS));
    }

    private static Settings settings(YamlEntry entry) {
        var values = entry.map(Set.of("psi", "cover", "restoring", "overproduction"));
        Settings usual = Settings.usual(Settings.Mode.DEFAULT);
        try {
            double cover = YamlEntry.find(values, "cover", ShockEntries::number)
                    .orElse(usual.usual().days());
            if (cover < 1) {
                throw new IllegalArgumentException("stocks of firms cover a day or more, not " + cover);
            }
            return usual.withPsi(
                            YamlEntry.find(values, "psi", ShockEntries::number).orElse(usual.psi()))
                    .withCover(new Settings.Cover(
                            cover,
                            YamlEntry.find(values, "restoring", ShockEntries::number)
                                    .orElse(usual.usual().restoring())))
                    .withOverproduction(YamlEntry.find(values, "overproduction", ShockEntries::overproduction)
                            .orElse(usual.overproduction()));
        } catch (IllegalArgumentException wrong) {
            throw entry.wrong(String.valueOf(wrong.getMessage()));
        }
    }

    private static FirmShock shock(YamlEntry entry, NamedFirms firms, Map<String, Integer> numbers) {
        var values = entry.map(Set.of("name", "strikes", "day", "days", "recovery", "recovers-in"));
        var struck = new TreeMap<Integer, Double>();
        entry.require(values, "strikes").anyMap().forEach((who, share) -> {
            double part = ShockEntries.number(share);
            for (int firm : meant(share, who, firms, numbers)) {
                if (struck.put(firm, part) != null) {
                    throw share.wrong("'" + firms.names().get(firm) + "' is struck twice by one shock");
                }
            }
        });
        struck.forEach((firm, share) -> {
            if (!(share > 0 && share <= 1)) {
                throw entry.wrong("'" + firms.names().get(firm) + "' loses " + share
                        + " of its capacity; a share is more than 0 and at most 1."
                        + (share > 1 ? " Maybe the figure is in percent?" : ""));
            }
        });
        try {
            return new FirmShock(
                    struck,
                    new Shock.Span(
                            ShockEntries.whole(entry.require(values, "day")),
                            ShockEntries.whole(entry.require(values, "days"))),
                    ShockEntries.healing(entry, values));
        } catch (IllegalArgumentException wrong) {
            throw entry.wrong(String.valueOf(wrong.getMessage()));
        }
    }

    /// The firm of this name, or with `sector:NAME` all of a sector.
    private static int[] meant(YamlEntry entry, String who, NamedFirms firms, Map<String, Integer> numbers) {
        if (who.startsWith(SECTOR)) {
            String name = who.substring(SECTOR.length()).strip();
            int sector = firms.findSector(name)
                    .orElseThrow(() ->
                            entry.wrong("there is no sector '" + name + "'." + Nearest.maybe(name, firms.sectors())));
            return IntStream.range(0, firms.names().size())
                    .filter(firm -> firms.sectorOf()[firm] == sector)
                    .toArray();
        }
        Integer firm = numbers.get(who);
        if (firm == null) {
            throw entry.wrong("there is no firm '" + who + "'." + Nearest.maybe(who, firms.names()));
        }
        return new int[] {firm};
    }
}
