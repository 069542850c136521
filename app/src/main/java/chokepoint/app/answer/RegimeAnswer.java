package chokepoint.app.answer;

import chokepoint.app.output.Answer;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.ledger.Programmes;
import chokepoint.ledger.Programmes.Programme;
import chokepoint.ledger.log.MeasureType;
import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.regime.Regime;
import chokepoint.ledger.regime.RegimeChange;
import chokepoint.terms.Area;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is in force for a good on a lane at a moment, what is not and why, and what changes next.
///
/// @param withinDay changes on the day that was asked for
/// @param next the first change after the moment
/// @param later measures that are known and have not begun
/// @param programmes of the lane that the ledger does not cover in full
/// @param all whether measures whose condition does not hold, and all items of a control, are shown
public record RegimeAnswer(
        Heading heading,
        Regime regime,
        List<RegimeChange> withinDay,
        Optional<RegimeChange> next,
        List<Later> later,
        List<Programme> gaps,
        Programmes programmes,
        LineRates rates,
        boolean all)
        implements Answer {

    /// A measure that is known and has not begun.
    ///
    /// @param from when it begins
    /// @param finding what it will say then
    public record Later(Instant from, Finding finding) {}

    public RegimeAnswer {
        withinDay = List.copyOf(withinDay);
        later = List.copyOf(later);
        gaps = List.copyOf(gaps);
    }

    @Override
    public List<String> preface() {
        return heading.lines();
    }

    @Override
    public List<Table> tables() {
        return new RegimeTables(this).all();
    }

    @Override
    public List<Table> data() {
        return List.of(new RegimeTables(this).flat());
    }

    @Override
    public void writeJson(JsonWriter json) {
        var findings = new FindingJson(programmes, rates);
        Area customs = regime.question().lane().destination();
        json.object(() -> {
            heading.write(json);
            json.array("duties", regime.duties(), finding -> findings.write(json, finding));
            json.array("controls", regime.controls(), finding -> findings.write(json, finding));
            json.array("changes-on-the-day", withinDay, change -> Changes.write(json, change, customs, findings));
            next.ifPresentOrElse(
                    change -> Changes.write(json, "next-change", change, customs, findings),
                    () -> json.noValue("next-change"));
            json.array(
                    "begins-later",
                    later,
                    one -> json.object(() -> {
                        json.field(
                                "from",
                                Moments.instant(
                                        one.from(), one.finding().measure().customs()));
                        findings.write(json, "finding", Optional.of(one.finding()));
                    }));
            json.array(
                    "stated-not-enacted",
                    regime.statements(),
                    statement -> json.object(() -> {
                        json.field("measure", statement.measure());
                        FindingJson.moment(json, "suspended-until", statement.until(), customs);
                        Sources.write(json, "by", statement.source());
                    }));
            json.array(
                    "claims",
                    regime.claims(),
                    claim -> json.object(() -> {
                        json.field("exemption", claim.exemption());
                        json.array("headings", claim.headings(), json::value);
                        json.field("condition", claim.condition().toText());
                        json.array("lifts", claim.from(), json::value);
                        Sources.write(json, "by", claim.source());
                    }));
            json.array(
                    "coverage",
                    gaps,
                    gap -> json.object(() -> {
                        json.field("programme", gap.family());
                        json.field("coverage", Words.of(gap.coverage()));
                        json.field("note", gap.note());
                    }));
        });
    }

    /// Whether people are shown it: not what its own condition rules out, and no list of parties that nobody is said to
    /// be on.
    boolean isShown(Finding finding) {
        return all
                || !(finding instanceof Finding.NotMet)
                        && (!isPartyList(finding) || finding instanceof Finding.Applies);
    }

    static boolean isPartyList(Finding finding) {
        return finding.measure().type() == MeasureType.ENTITY_LIST;
    }
}
