package chokepoint.intake.section301;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// What happened to the lines of List 3 between September 2018 and the table of January 2020.
///
/// On 1 October 2018 chapter 44 took over HS 2017 (Proclamation 9771): 83 FR 49153 put 38 new lines in the place of 14.
/// The
/// new ones are told by their subheadings; the 14 are the lines of chapter 44 in the tariff of 2017 that neither the
/// table
/// nor a later tariff has, and there are 14 of them. Two more lines were split by 2020.
final class ListThree {

    private static final int NEW_IN_OCTOBER_2018 = 38;

    private static final List<String> NEW_SUBHEADINGS = List.of(
            "440111",
            "440112",
            "44013941",
            "440140",
            "440311",
            "440312",
            "44032",
            "440393",
            "440394",
            "440395",
            "440396",
            "440397",
            "440398",
            "440399",
            "4406",
            "440711",
            "440712",
            "440719",
            "440796",
            "440797",
            "440799",
            "441233",
            "441234");

    private static final List<String> UNTIL_OCTOBER_2018 = List.of(
            "44011000",
            "44013940",
            "44031000",
            "44032000",
            "44039200",
            "44039900",
            "44061000",
            "44069000",
            "44071001",
            "44079901",
            "44123206",
            "44123226",
            "44123232",
            "44123257");

    /// Lines split by 2020, with what the table has in their place.
    static final Map<String, List<String>> SPLIT_BY_2020 = Map.of(
            "20098960", List.of("20098965", "20098970"),
            "44123141", List.of("44123142", "44123145", "44123148"));

    private ListThree() {}

    /// The whole lines as first imposed, from those of the table.
    static TreeSet<String> ofSeptember2018(SortedSet<String> of2020) {
        var lines = new TreeSet<>(of2020);
        lines.removeIf(code -> NEW_SUBHEADINGS.stream().anyMatch(code::startsWith));
        int taken = of2020.size() - lines.size();
        if (taken != NEW_IN_OCTOBER_2018) {
            throw new IllegalStateException("%d lines of chapter 44 are new, 83 FR 49153 has %d. Look at the table."
                    .formatted(taken, NEW_IN_OCTOBER_2018));
        }
        lines.addAll(UNTIL_OCTOBER_2018);
        SPLIT_BY_2020.forEach((line, parts) -> {
            parts.forEach(lines::remove);
            lines.add(line);
        });
        return lines;
    }
}
