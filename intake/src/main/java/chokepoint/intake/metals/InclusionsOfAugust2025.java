package chokepoint.intake.metals;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// The statistical numbers that the inclusion notice of 18 August 2025 (90 FR 40326) names where the tracker's list has
/// whole lines.
///
/// Read in a transcription of the notice's annexes by a second tracker; both agree on every line.
final class InclusionsOfAugust2025 {

    private static final List<String> STEEL = List.of(
            "2106909998",
            "2710193050",
            "2711120020",
            "2804290010",
            "3004909244",
            "3824999397",
            "8202390040",
            "8207200070",
            "8207306062",
            "8207306095",
            "8412909070",
            "8412909075",
            "8413919055",
            "8413919060",
            "8413919096",
            "8454200010",
            "8454200060",
            "8477908601",
            "8480490010",
            "8480718045",
            "8480718060",
            "8480799010",
            "8482105004",
            "8482105008",
            "8482105012",
            "8482105016",
            "8482105024",
            "8482105028",
            "8482105032",
            "8482105036",
            "8482105052",
            "8482105056",
            "8482105060",
            "8482105064",
            "8482105068",
            "8482200064",
            "8482200067",
            "8482200090",
            "8483101010",
            "8483101050",
            "8483405020",
            "8501640110",
            "8504909634",
            "8504909638",
            "8504909642",
            "8607301010",
            "8607301050",
            "8607301090",
            "8701210080",
            "8701220080",
            "8701230080",
            "8701240080",
            "8701290080",
            "8705900010",
            "8705900020",
            "9403999010",
            "9403999015",
            "9403999040",
            "9403999045",
            "9403999051",
            "9403999061");

    private InclusionsOfAugust2025() {}

    /// Whole lines give way to the numbers below them that the notice names.
    static SortedSet<String> steel(SortedSet<String> wholeLines) {
        var codes = new TreeSet<>(wholeLines);
        for (String number : STEEL) {
            codes.remove(number.substring(0, 8));
            codes.add(number);
        }
        return codes;
    }
}
