package chokepoint.app.conform;

import chokepoint.app.Law;
import chokepoint.app.answer.Figures;
import chokepoint.app.answer.Reasons;
import chokepoint.duty.Consignment;
import chokepoint.duty.DutyAssessment.PercentRange;
import chokepoint.ledger.Programmes.Coverage;
import chokepoint.ledger.Programmes.Programme;
import chokepoint.ledger.regime.Finding;
import chokepoint.terms.Money;
import chokepoint.terms.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Answers one case from the law and compares.
final class CaseRunner {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.000001");

    private final Law law;

    CaseRunner(Law law) {
        this.law = law;
    }

    Verdict verdict(Case one) {
        String expected = expected(one);
        Optional<String> outside = outOfScope(one);
        if (outside.isPresent()) {
            return new Verdict(one, Verdict.Result.OUT_OF_SCOPE, expected, "", outside.get());
        }
        try {
            var outcome = Outcome.of(law.finder(law.engine(one.known(), Reading.COLLECTED))
                    .assess(new Consignment(
                            one.good(),
                            one.lane(),
                            one.entry(),
                            new Money(one.value(), Law.currencyOf(one.lane().destination())),
                            law.ledger().log().vocabulary().read(one.facts()))));
            List<String> differences = differences(one, outcome);
            return new Verdict(
                    one,
                    differences.isEmpty() ? Verdict.Result.PASS : Verdict.Result.FAIL,
                    expected,
                    outcome.text(),
                    String.join(" | ", differences));
        } catch (IllegalArgumentException | IllegalStateException unanswerable) {
            return new Verdict(one, Verdict.Result.FAIL, expected, "", "no answer: " + unanswerable.getMessage());
        }
    }

    /// A case is out of scope where it expects a programme that the ledger does not cover, or not for this origin.
    private Optional<String> outOfScope(Case one) {
        for (String family : one.components().keySet()) {
            Optional<Programme> found = law.ledger().log().programmes().find(family);
            if (found.isEmpty()) {
                return Optional.of("the ledger has no programme " + family);
            }
            Programme programme = found.get();
            if (programme.coverage() == Coverage.ABSENT) {
                return Optional.of("coverage of " + family + " is absent");
            }
            if (!programme.onlyFrom().isEmpty()
                    && !programme.onlyFrom().contains(one.lane().origin())) {
                return Optional.of("coverage of " + family + " does not reach origin "
                        + one.lane().origin());
            }
        }
        return Optional.empty();
    }

    private List<String> differences(Case one, Outcome outcome) {
        var differences = new ArrayList<String>();
        one.components().forEach((family, expected) -> {
            PercentRange got = outcome.byFamily().get(family);
            if (outcome.open().containsKey(family)) {
                differences.add(family + " cannot be told without "
                        + String.join(" and ", outcome.open().get(family)));
            } else if (got == null ? expected.signum() != 0 : !same(got, expected)) {
                differences.add(family + " expected " + Figures.plain(expected) + ", got "
                        + (got == null ? "none" : Outcome.range(got)) + reasons(family, outcome));
            }
        });
        for (String family : one.absent()) {
            PercentRange got = outcome.byFamily().get(family);
            if (got != null && !same(got, BigDecimal.ZERO)) {
                differences.add(family + " expected none, got " + Outcome.range(got) + reasons(family, outcome));
            }
        }
        one.totalPercent().ifPresent(expected -> {
            Optional<BigDecimal> got = outcome.total();
            if (got.isEmpty() || !same(got.get(), expected)) {
                differences.add("total expected " + Figures.plain(expected) + ", got "
                        + outcome.assessment().percent().map(Outcome::range).orElse("open") + others(one, outcome)
                        + (got.isPresent() || outcome.missing().isEmpty()
                                ? ""
                                : ", open: " + String.join(", ", outcome.missing())));
            }
        });
        one.duty().ifPresent(expected -> {
            Optional<BigDecimal> got = outcome.duty();
            if (got.isEmpty() ? one.totalPercent().isEmpty() : !same(got.get(), expected)) {
                differences.add("duty expected " + Figures.money(expected) + ", got "
                        + got.map(Figures::money).orElse("open"));
            }
        });
        return differences;
    }

    /// Programmes that take something and that the case does not name.
    private static String others(Case one, Outcome outcome) {
        var others = outcome.byFamily().entrySet().stream()
                .filter(entry -> !one.components().containsKey(entry.getKey())
                        && !one.absent().contains(entry.getKey())
                        && entry.getValue().most().signum() != 0
                        && isDuty(entry.getKey(), outcome))
                .map(Map.Entry::getKey)
                .toList();
        return others.isEmpty() ? "" : ", with " + String.join(", ", others);
    }

    private static boolean isDuty(String family, Outcome outcome) {
        return outcome.assessment().asStated().lines().stream()
                .noneMatch(line -> line.isFee() && line.family().equals(family));
    }

    /// What the regime says of the measures of a programme.
    private static String reasons(String family, Outcome outcome) {
        var reasons = new LinkedHashSet<String>();
        for (Finding finding : outcome.assessment().asStated().regime().duties()) {
            if (finding.segment().terms().family().equals(family)) {
                reasons.add(
                        finding.measure().id() + " " + Reasons.text(finding) + " (" + Reasons.source(finding) + ")");
            }
        }
        return reasons.isEmpty()
                ? ": no measure in force of this programme reaches the good"
                : ": " + String.join("; ", reasons);
    }

    private static boolean same(PercentRange got, BigDecimal expected) {
        return same(got.least(), expected) && same(got.most(), expected);
    }

    private static boolean same(BigDecimal got, BigDecimal expected) {
        return got.subtract(expected).abs().compareTo(TOLERANCE) <= 0;
    }

    private static String expected(Case one) {
        var parts = new ArrayList<String>();
        one.totalPercent().ifPresent(total -> parts.add("total " + Figures.plain(total)));
        one.duty().ifPresent(duty -> parts.add("duty " + Figures.money(duty)));
        one.components().forEach((family, percent) -> parts.add(family + " " + Figures.plain(percent)));
        if (!one.absent().isEmpty()) {
            parts.add("no " + one.absent().stream().collect(Collectors.joining(", no ")));
        }
        return String.join("; ", parts);
    }
}
