package chokepoint.app.answer;

import chokepoint.app.output.Answer;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.duty.Assessment;
import chokepoint.duty.DutyAssessment;
import chokepoint.duty.DutyLine;
import chokepoint.ledger.Programmes;
import chokepoint.ledger.Programmes.Programme;
import chokepoint.terms.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What a consignment owes, line by line, with what would narrow it and what could be claimed.
///
/// @param remarks what follows from the facts and cannot be seen in the lines
public record DutyAnswer(
        Heading heading,
        DutyAssessment assessment,
        List<Saving> savings,
        List<Programme> gaps,
        Programmes programmes,
        LineRates rates)
        implements Answer {

    /// An exemption or a rate that could be claimed.
    ///
    /// @param claim the fact that claims it, such as `heading=9903.01.34`; its condition where no single fact does
    /// @param lifts measures it takes away
    /// @param saves money, where claiming it can be worked out
    public record Saving(
            String exemption,
            List<String> headings,
            String claim,
            List<String> lifts,
            Optional<Money> saves,
            chokepoint.ledger.law.Source source) {
        public Saving {
            headings = List.copyOf(headings);
            lifts = List.copyOf(lifts);
        }
    }

    public DutyAnswer {
        savings = List.copyOf(savings);
        gaps = List.copyOf(gaps);
    }

    @Override
    public List<String> preface() {
        return heading.lines();
    }

    @Override
    public List<Table> tables() {
        return new DutyTables(this).all();
    }

    @Override
    public List<Table> data() {
        return List.of(new DutyTables(this).flat());
    }

    /// The lines that are shown: as stated where that is exact or nothing could be tried; else those of the dearest
    /// case.
    Assessment shown() {
        return assessment.asStated().isExact() ? assessment.asStated() : assessment.most();
    }

    @Override
    public void writeJson(JsonWriter json) {
        var findings = new FindingJson(programmes, rates);
        json.object(() -> {
            heading.write(json);
            json.field("currency", assessment.consignment().value().currency());
            json.field("value", assessment.consignment().value().amount());
            json.field("exact", assessment.isExact());
            json.object("percent", () -> {
                number(json, "least", assessment.percent().map(DutyAssessment.PercentRange::least));
                number(json, "most", assessment.percent().map(DutyAssessment.PercentRange::most));
            });
            sums(json, "least", assessment.least());
            sums(json, "most", assessment.most());
            json.array("lines", assessment.asStated().lines(), line -> json.object(() -> line(json, line, findings)));
            json.array(
                    "lines-of-the-most-costly-case",
                    assessment.most().lines(),
                    line -> json.object(() -> line(json, line, findings)));
            json.array(
                    "not-owed",
                    assessment.asStated().regime().duties().stream()
                            .filter(finding -> finding.levy().isEmpty())
                            .toList(),
                    finding -> findings.write(json, finding));
            json.array(
                    "narrowing",
                    assessment.narrowing(),
                    narrowing -> json.object(() -> {
                        json.field("fact", narrowing.fact());
                        json.object(
                                "total-percent",
                                () -> narrowing
                                        .byValue()
                                        .forEach((value, range) -> json.object(value, () -> {
                                            json.field("least", range.least());
                                            json.field("most", range.most());
                                        })));
                    }));
            json.array("needs", assessment.needs().stream().sorted().toList(), json::value);
            json.field("tried-all", assessment.triedAll());
            json.array(
                    "claims",
                    savings,
                    saving -> json.object(() -> {
                        json.field("exemption", saving.exemption());
                        json.array("headings", saving.headings(), json::value);
                        json.field("claim", saving.claim());
                        json.array("lifts", saving.lifts(), json::value);
                        number(json, "saves", saving.saves().map(Money::amount));
                        Sources.write(json, "by", saving.source());
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

    private void sums(JsonWriter json, String name, Assessment one) {
        json.object(name, () -> {
            number(json, "duty", one.duty().map(Money::amount));
            number(json, "fees", one.fees().map(Money::amount));
            number(json, "landed-cost", assessment.landedCost(one).map(Money::amount));
        });
    }

    private static void line(JsonWriter json, DutyLine line, FindingJson findings) {
        json.field("measure", line.measure().id());
        json.field("programme", line.family());
        json.field("is-fee", line.isFee());
        json.field("conditional", line.isConditional());
        DutyTree.write(json, "duty", line.duty());
        number(json, "base", line.base().map(Money::amount));
        number(json, "percent", line.percent());
        number(json, "amount", line.amount().map(Money::amount));
        json.field("working", line.working());
        json.array("needs", line.needs(), json::value);
        findings.write(json, "finding", Optional.of(line.finding()));
    }

    private static void number(JsonWriter json, String name, Optional<BigDecimal> number) {
        number.ifPresentOrElse(found -> json.field(name, found), () -> json.noValue(name));
    }
}
