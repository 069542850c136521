package chokepoint.app;

import chokepoint.app.answer.DutyAnswer;
import chokepoint.app.answer.Figures;
import chokepoint.app.answer.Heading;
import chokepoint.duty.Consignment;
import chokepoint.duty.DutyAssessment;
import chokepoint.duty.RangeFinder;
import chokepoint.ledger.LawLog;
import chokepoint.ledger.Programmes;
import chokepoint.terms.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `chokepoint duty GOOD --value N`: what a consignment owes, with its arithmetic.
@Command(
        name = "duty",
        description = "What a consignment owes: each duty and fee with its arithmetic and source, the sums, what would"
                + " narrow them and what could be claimed.",
        mixinStandardHelpOptions = true)
final class DutyCommand implements Runnable {

    private final Law law;

    @Parameters(paramLabel = "GOOD", description = "Commodity code, 4 to 10 digits, dots allowed.")
    private String good;

    @Mixin
    private QuestionOptions question;

    @Option(names = "--value", paramLabel = "AMOUNT", description = "Customs value.")
    private @Nullable String value;

    @Option(
            names = "--currency",
            paramLabel = "ISO",
            description = "Currency of the value, that of the customs: USD for the United States, CNY for China.")
    private @Nullable String currency;

    @Option(names = "--freight", paramLabel = "AMOUNT", description = "Freight, for the landed cost and CIF values.")
    private @Nullable String freight;

    @Option(names = "--insurance", paramLabel = "AMOUNT", description = "Insurance, likewise.")
    private @Nullable String insurance;

    @Mixin
    private ScenarioOption scenario;

    @Mixin
    private FormatOption format;

    DutyCommand(Law law) {
        this.law = law;
    }

    @Override
    public void run() {
        BigDecimal amount = amount();
        var more = new ArrayList<String>();
        addTo(more, "freight", freight);
        addTo(more, "insurance", insurance);
        Asked asked = question.ask(good, more);
        var consignment = new Consignment(
                asked.good(), asked.lane(), asked.moment(), new Money(amount, currency(asked)), asked.facts());
        if (consignment.exceedsItsEntry()) {
            throw new UserError("the entry is worth less than these goods of it: " + Consignment.ENTRY_VALUE
                    + " is the customs value of all its lines together");
        }
        format.show(answer(scenario.over(law), asked, consignment));
    }

    private DutyAnswer answer(Law law, Asked asked, Consignment consignment) {
        RangeFinder finder = law.finder(law.engine(asked.known(), asked.reading()));
        LawLog log = law.ledger().log();
        DutyAssessment assessment = finder.assess(consignment);
        return new DutyAnswer(
                heading(law, asked, consignment),
                assessment,
                new Savings(finder, log.vocabulary(), assessment).all(),
                Gaps.of(assessment.asStated().regime(), log.programmes()).stream()
                        .filter(gap -> gap.kind() != Programmes.Kind.CONTROL)
                        .toList(),
                log.programmes(),
                RegimeCommand.rates(law, asked));
    }

    private static Heading heading(Law law, Asked asked, Consignment consignment) {
        Heading heading = new Headings(law).of("duty", asked);
        var remarks = new ArrayList<>(heading.remarks());
        remarks.add("Customs value " + Figures.money(consignment.value().amount()) + " "
                + consignment.value().currency()
                + (asked.facts().values().isEmpty()
                        ? ""
                        : "; "
                                + String.join(
                                        ", ", List.of(asked.facts().toString().split(";")))));
        law.bare()
                .map(bare ->
                        bare.finder(bare.engine(asked.known(), asked.reading())).assess(consignment))
                .map(DutyCommand::withoutScenario)
                .ifPresent(remarks::add);
        return heading.with(remarks);
    }

    private static String withoutScenario(DutyAssessment alone) {
        return "Under the law alone the duty is "
                + alone.least()
                        .duty()
                        .flatMap(least -> alone.most()
                                .duty()
                                .map(most -> Figures.money(least.amount())
                                        + (least.equals(most) ? "" : " to " + Figures.money(most.amount()))
                                        + " "
                                        + least.currency()))
                        .orElse("not to be told from the facts stated")
                + ".";
    }

    private BigDecimal amount() {
        if (value == null) {
            throw new UserError("a duty is of some value: give --value AMOUNT, the customs value");
        }
        BigDecimal amount = number("--value", value);
        if (amount.signum() <= 0) {
            throw new UserError("--value " + value + ": the customs value is more than zero");
        }
        return amount;
    }

    private static BigDecimal number(String option, String text) {
        try {
            return new BigDecimal(text.strip().replace(",", ""));
        } catch (NumberFormatException wrong) {
            throw new UserError(option + " " + text + ": not a number; write 10000 or 1234.50", wrong);
        }
    }

    private static void addTo(List<String> facts, String key, @Nullable String text) {
        if (text != null) {
            if (number("--" + key, text).signum() < 0) {
                throw new UserError("--" + key + " " + text + ": an amount is not negative");
            }
            facts.add(key + "=" + text.strip().replace(",", ""));
        }
    }

    private String currency(Asked asked) {
        String due = Law.currencyOf(asked.lane().destination());
        if (currency != null && !currency.strip().equalsIgnoreCase(due)) {
            throw new UserError("--currency " + currency + ": the customs of the destination works in " + due
                    + "; give the value in it, at the rate that customs takes");
        }
        return due;
    }
}
