package chokepoint.app.answer;

import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.ledger.law.Source;
import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.regime.RegimeChange;
import chokepoint.terms.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Changes of a regime: what each measure said before and says after, and the instrument that made it.
final class Changes {

    private Changes() {}

    /// @param title with the moment, where all are of one moment
    static Table table(String title, List<RegimeChange> changes, Area customs, LineRates rates) {
        var rows = new ArrayList<List<String>>();
        for (RegimeChange change : changes) {
            for (RegimeChange.Difference difference : change.differences()) {
                rows.add(List.of(
                        Moments.text(change.at(), clockOf(difference, customs)),
                        difference.measure(),
                        brief(difference, rates),
                        difference.source().map(Sources::text).orElse("")));
            }
        }
        return new Table(
                title,
                List.of(Column.words("When"), Column.ids("Measure"), Column.words("Change"), Column.words("By")),
                rows,
                List.of());
    }

    /// Whose clock tells the moment: that of the customs whose measure changes.
    static Area clockOf(RegimeChange.Difference difference, Area otherwise) {
        return difference
                .after()
                .or(difference::before)
                .map(finding -> finding.measure().customs())
                .orElse(otherwise);
    }

    /// What changes: `10% → 20%`, `begins: 34%`, `ends: 34%`.
    static String brief(RegimeChange.Difference difference, LineRates rates) {
        String before = brief(difference.before(), rates);
        String after = brief(difference.after(), rates);
        return difference.before().isEmpty()
                ? "begins: " + after
                : difference.after().isEmpty() ? "ends: " + before : before + " → " + after;
    }

    /// What a finding comes to, in a few words: `34%`, `34%, suspended until 2025-08-12`.
    static String brief(Optional<Finding> finding, LineRates rates) {
        if (finding.isEmpty()) {
            return "–";
        }
        String duty = rates.text(finding.get());
        String reason = Reasons.text(finding.get());
        boolean plain = reason.equals("applies");
        return duty.isEmpty() ? reason : plain ? duty : duty + ", " + reason;
    }

    static List<Source> sources(List<RegimeChange> changes) {
        return changes.stream()
                .flatMap(change -> change.differences().stream())
                .flatMap(difference -> difference.source().stream())
                .toList();
    }

    static void write(JsonWriter json, RegimeChange change, Area customs, FindingJson findings) {
        json.object(() -> fields(json, change, customs, findings));
    }

    static void write(JsonWriter json, String name, RegimeChange change, Area customs, FindingJson findings) {
        json.object(name, () -> fields(json, change, customs, findings));
    }

    static void fields(JsonWriter json, RegimeChange change, Area customs, FindingJson findings) {
        json.field("at", Moments.instant(change.at(), customs));
        json.array(
                "differences",
                change.differences(),
                difference -> json.object(() -> {
                    json.field("measure", difference.measure());
                    json.field("before", brief(difference.before(), findings.rates()));
                    json.field("after", brief(difference.after(), findings.rates()));
                    difference
                            .source()
                            .ifPresentOrElse(source -> Sources.write(json, "by", source), () -> json.noValue("by"));
                }));
    }
}
