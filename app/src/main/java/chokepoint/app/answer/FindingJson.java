package chokepoint.app.answer;

import chokepoint.app.output.JsonWriter;
import chokepoint.ledger.Programmes;
import chokepoint.ledger.log.Effect.Control;
import chokepoint.ledger.log.Effect.ControlItem;
import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.regime.Levy;
import chokepoint.ledger.regime.OpenQuestion;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import java.time.Instant;
import java.util.Optional;

/// A finding as a JSON object: the tree and the sentence.
public record FindingJson(Programmes programmes, LineRates rates) {

    public void write(JsonWriter json, Finding finding) {
        json.object(() -> fields(json, finding));
    }

    public void write(JsonWriter json, String name, Optional<Finding> finding) {
        finding.ifPresentOrElse(found -> json.object(name, () -> fields(json, found)), () -> json.noValue(name));
    }

    private void fields(JsonWriter json, Finding finding) {
        Area customs = finding.measure().customs();
        var terms = finding.segment().terms();
        json.field("measure", finding.measure().id());
        json.field("programme", terms.family());
        json.field("programme-title", programmes.title(terms.family()));
        json.field("type", finding.measure().type().word());
        json.field("finding", finding.word());
        json.field("reason", Reasons.text(finding));
        json.array("headings", terms.headings(), json::value);
        json.field("in-force-from", Moments.instant(finding.segment().validity().start(), customs));
        moment(json, "in-force-until", finding.segment().validity().end(), customs);
        finding.levy().map(Levy::duty).or(terms::duty).ifPresent(duty -> {
            DutyTree.write(json, "duty", rates.written(duty));
            json.field("base", terms.base().word());
        });
        terms.control().ifPresent(control -> control(json, control));
        because(json, finding, customs);
        finding.levy().ifPresent(levy -> levy(json, levy, customs));
        json.field("certainty", finding.segment().certainty().word());
        Sources.write(json, "decided-by", Reasons.source(finding));
        json.array("sources", finding.segment().sources(), source -> json.object(() -> Sources.fields(json, source)));
    }

    private static void because(JsonWriter json, Finding finding, Area customs) {
        switch (finding) {
            case Finding.Applies applies -> {}
            case Finding.AppliesIf conditional ->
                json.array("open", conditional.open(), question -> json.object(() -> open(json, question)));
            case Finding.Displaced displaced -> {
                json.field("displaced-by", displaced.by().id());
                json.field("rule", displaced.rule());
            }
            case Finding.Exempt exempt -> {
                json.field("exempt-by", exempt.exemption());
                json.array("exempt-headings", exempt.headings(), json::value);
            }
            case Finding.Suspended suspended -> moment(json, "suspended-until", suspended.until(), customs);
            case Finding.NotMet notMet ->
                json.field("condition", notMet.condition().toText());
        }
    }

    private static void open(JsonWriter json, OpenQuestion question) {
        switch (question) {
            case OpenQuestion.OfFact fact -> {
                json.field("kind", "fact");
                json.field("text", fact.toText());
                Sources.write(json, "asked-by", fact.source());
            }
            case OpenQuestion.OfCode code -> {
                json.field("kind", "code");
                json.field("text", code.toText());
                json.array("codes", code.reached(), one -> json.value(one.dotted()));
                Sources.write(json, "asked-by", code.source());
            }
            case OpenQuestion.OfMeasure measure -> {
                json.field("kind", "measure");
                json.field("text", measure.toText());
                json.field("measure", measure.measure());
                Sources.write(json, "asked-by", measure.source());
            }
        }
    }

    private static void levy(JsonWriter json, Levy levy, Area customs) {
        levy.suspended()
                .ifPresent(part -> json.object("suspended-part", () -> {
                    json.field("in-law", part.full().toText());
                    json.field("kept-percent", part.kept());
                    moment(json, "until", part.until(), customs);
                    Sources.write(json, "by", part.source());
                }));
        json.array(
                "exempt-shares",
                levy.exempt(),
                share -> json.object(() -> {
                    json.field("fact", share.fact());
                    json.field("exemption", share.exemption());
                    Sources.write(json, "by", share.source());
                }));
        json.array("levied-beside", levy.displacedBy(), by -> json.value(by.id()));
    }

    private static void control(JsonWriter json, Control control) {
        json.field("screening-hit", true);
        json.field("authority", control.authority());
        control.leadTimeDays()
                .ifPresentOrElse(days -> json.field("lead-time-days", days), () -> json.noValue("lead-time-days"));
        json.array("items", control.items(), item -> json.object(() -> item(json, item)));
    }

    private static void item(JsonWriter json, ControlItem item) {
        json.field("code", item.code());
        json.field("item", item.item());
        json.array(
                "customs-codes",
                item.customsCodes().stream().map(CommodityCode::digits).toList(),
                json::value);
    }

    static void moment(JsonWriter json, String name, Optional<Instant> moment, Area customs) {
        moment.ifPresentOrElse(at -> json.field(name, Moments.instant(at, customs)), () -> json.noValue(name));
    }
}
