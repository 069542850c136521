package chokepoint.app.answer;

import chokepoint.app.output.Column;
import chokepoint.app.output.Table;
import chokepoint.ledger.log.Effect.Control;
import chokepoint.ledger.log.Effect.ControlItem;
import chokepoint.ledger.regime.Finding;
import chokepoint.terms.CommodityCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Export controls as tables. A customs code in a control is a reason to read its text, not a finding.
final class ControlTables {

    private static final int HARMONISED_DIGITS = 6;

    private final RegimeAnswer answer;
    private final CommodityCode good;

    ControlTables(RegimeAnswer answer) {
        this.answer = answer;
        this.good = answer.regime().question().good();
    }

    void addTo(List<Table> tables) {
        List<Finding> controls =
                answer.regime().controls().stream().filter(answer::isShown).toList();
        if (controls.isEmpty()) {
            return;
        }
        tables.add(new Table(
                "Export controls: screening hits (a customs code is a reason to read the text, not a finding)",
                List.of(
                        Column.ids("Control"),
                        Column.words("Kind"),
                        Column.words("Authority"),
                        Column.words("Lead time"),
                        Column.words("Hit"),
                        Column.words("By")),
                controls.stream()
                        .map(finding -> List.of(
                                finding.measure().id(),
                                finding.measure().type().word(),
                                finding.segment()
                                        .terms()
                                        .control()
                                        .map(Control::authority)
                                        .orElse(""),
                                leadTime(finding),
                                Reasons.text(finding),
                                Sources.text(Reasons.source(finding))))
                        .toList(),
                notes(controls)));
        var rows = new ArrayList<List<String>>();
        var notes = new ArrayList<String>();
        controls.forEach(finding -> items(finding, rows, notes));
        if (!rows.isEmpty()) {
            tables.add(new Table(
                    answer.all() ? "Controlled items" : "Controlled items whose customs codes are near the good's",
                    List.of(
                            Column.ids("Control"),
                            Column.ids("Item"),
                            Column.words("What it is"),
                            Column.words("Customs codes")),
                    rows,
                    notes));
        }
    }

    private static String leadTime(Finding finding) {
        return finding.segment()
                .terms()
                .control()
                .flatMap(Control::leadTimeDays)
                .map(days -> days + " days")
                .orElse("");
    }

    /// What the law file says beside each control: how its text is read.
    private static List<String> notes(List<Finding> controls) {
        var notes = new ArrayList<String>();
        for (Finding finding : controls) {
            String note = finding.measure().setBy().effect().frame().note();
            if (!note.isEmpty()) {
                notes.add(finding.measure().id() + ": " + note);
            }
        }
        return notes;
    }

    private void items(Finding finding, List<List<String>> rows, List<String> notes) {
        List<ControlItem> items =
                finding.segment().terms().control().map(Control::items).orElse(List.of());
        List<ControlItem> shown = items.stream()
                .sorted(Comparator.comparingInt(this::nearness).reversed())
                .filter(item -> answer.all() || nearness(item) >= HARMONISED_DIGITS)
                .toList();
        for (ControlItem item : shown) {
            rows.add(List.of(
                    finding.measure().id(),
                    item.code(),
                    item.item(),
                    item.customsCodes().stream().map(CommodityCode::digits).collect(Collectors.joining(" "))));
        }
        if (shown.size() < items.size()) {
            notes.add(finding.measure().id() + " names " + (items.size() - shown.size())
                    + (shown.isEmpty() ? "" : " more") + " items; --all shows them.");
        }
    }

    /// How many leading digits the nearest customs code of an item shares with the good.
    private int nearness(ControlItem item) {
        return item.customsCodes().stream().mapToInt(this::common).max().orElse(0);
    }

    private int common(CommodityCode code) {
        String one = code.digits();
        String other = good.digits();
        int same = 0;
        while (same < one.length() && same < other.length() && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same == other.length() || same == one.length() ? Math.max(same, HARMONISED_DIGITS) : same;
    }
}
