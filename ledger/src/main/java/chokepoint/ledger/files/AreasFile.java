package chokepoint.ledger.files;

import chokepoint.ledger.Areas;
import chokepoint.terms.Area;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads `data/areas/areas.yaml`.
final class AreasFile {

    private AreasFile() {}

    static Areas read(Path file, String name) {
        Map<String, Entry> values = YamlFile.read(file, name).map(Set.of("areas", "groups"));
        var areas = new LinkedHashMap<Area, Areas.Named>();
        var root = YamlFile.read(file, name);
        for (Entry entry : root.require(values, "areas").list()) {
            Map<String, Entry> area = entry.map(Set.of("code", "name", "aliases"));
            Area code = entry.require(area, "code").read(Area::of);
            areas.put(
                    code,
                    new Areas.Named(
                            entry.require(area, "name").text(),
                            Entry.find(area, "aliases", Entry::texts).orElse(List.of())));
        }
        var groups = new LinkedHashMap<String, Areas.Group>();
        for (Entry entry : root.require(values, "groups").list()) {
            Map<String, Entry> group = entry.map(Set.of("id", "title", "members"));
            Set<Area> members = new java.util.TreeSet<>();
            for (Entry member : entry.require(group, "members").list()) {
                Area area = member.read(Area::of);
                if (!areas.containsKey(area)) {
                    throw member.wrong("unknown area '" + area + "'");
                }
                members.add(area);
            }
            String id = entry.require(group, "id").text();
            groups.put(id, new Areas.Group(id, entry.require(group, "title").text(), members));
        }
        return new Areas(areas, groups);
    }
}
