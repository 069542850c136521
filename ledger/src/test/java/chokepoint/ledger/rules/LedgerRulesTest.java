package chokepoint.ledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.ledger.RealLaw;
import chokepoint.ledger.SmallLaw;
import chokepoint.ledger.files.LoadFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Rules L01 to L12, each with an example that keeps it and one that breaks it. The examples and the recorded messages
/// stand in `src/test/resources/rules`; `-Dgolden=write` records them anew.
class LedgerRulesTest {

    private static final Path EXAMPLES =
            Path.of(System.getProperty("chokepoint.home", ".."), "ledger/src/test/resources/rules");

    static Stream<String> codes() {
        return Rule.all().stream().map(Rule::code);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void the_good_example_keeps_every_rule(String code) {
        RuleContext context = RuleContext.of(
                SmallLaw.with(EXAMPLES.resolve(code).resolve("good")).read());

        assertThat(Rule.all().stream().flatMap(rule -> rule.check(context))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void the_bad_example_breaks_the_rule_as_recorded(String code) throws IOException {
        Path folder = EXAMPLES.resolve(code).resolve("bad");
        String found = said(code, folder);

        Path recorded = folder.resolve("expected.txt");
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(recorded, found);
        }
        assertThat(found).isNotBlank().isEqualTo(Files.readString(recorded));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void the_law_keeps_the_rule(String code) {
        assertThat(rule(code).check(RuleContext.of(RealLaw.ledger()))).isEmpty();
    }

    /// What the rule finds, or why the law does not load.
    private static String said(String code, Path folder) {
        try {
            RuleContext context = RuleContext.of(SmallLaw.with(folder).read());
            return lines(rule(code).check(context).map(Violation::toString));
        } catch (LoadFailure failure) {
            return lines(failure.faults().stream().map(Object::toString));
        }
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> line + "\n").collect(Collectors.joining());
    }

    private static Rule rule(String code) {
        List<Rule> named =
                Rule.all().stream().filter(rule -> rule.code().equals(code)).toList();
        assertThat(named).hasSize(1);
        return named.getFirst();
    }
}
