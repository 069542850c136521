package chokepoint.app.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chokepoint.ledger.files.LoadFailure;
import chokepoint.ledger.log.Effect;
import chokepoint.ledger.log.Instrument;
import chokepoint.ledger.log.LevyBase;
import chokepoint.ledger.log.MeasureType;
import chokepoint.ledger.regime.Finding;
import chokepoint.terms.Certainty;
import chokepoint.terms.Condition;
import chokepoint.terms.DutyExpression;
import chokepoint.terms.Reading;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The form of a law file says everything that the reader of law files understands.
class LedgerFormatTest {

    private static final String PAGE = Repository.text("docs/reference/ledger-format.md");
    private static final Pattern KEYS = Pattern.compile("There are: (.+?)\\.");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static final String HEAD = """
            instrument: us/example
            title: An example
            issued-by: us/president
            kind: proclamation
            known: 2025-01-01
            source: 90 FR 1
            certainty: primary
            """;

    @TempDir
    Path folder;

    @Test
    void every_verb_of_the_law_is_explained() {
        List<String> verbs = Stream.of(Effect.class.getPermittedSubclasses())
                .map(type ->
                        type.getSimpleName().replaceAll("(?<=.)[A-Z].*", "").toLowerCase(Locale.ROOT))
                .toList();
        assertThat(verbs)
                .hasSize(6)
                .allSatisfy(verb ->
                        assertThat(PAGE.contains("**" + verb + "**")).as(verb).isTrue());
    }

    @Test
    void every_word_of_a_closed_list_is_mentioned() {
        assertThat(Stream.of(
                                Stream.of(MeasureType.values()).map(MeasureType::word),
                                Stream.of(LevyBase.values()).map(LevyBase::word),
                                Stream.of(Instrument.Kind.values()).map(Instrument.Kind::word),
                                Stream.of(Certainty.values()).map(Certainty::word),
                                Stream.of(Reading.values()).map(Reading::word))
                        .flatMap(words -> words))
                .allSatisfy(word -> assertThat(PAGE.contains(word)).as(word).isTrue());
    }

    @Test
    void every_word_for_what_was_found_is_mentioned() {
        assertThat(Stream.of(Finding.class.getPermittedSubclasses())
                        .map(type -> type.getSimpleName()
                                .replaceAll("(?<=.)([A-Z])", "-$1")
                                .toLowerCase(Locale.ROOT)))
                .allSatisfy(word ->
                        assertThat(PAGE.contains("*" + word + "*")).as(word).isTrue());
    }

    @Test
    void every_operator_of_a_condition_is_shown_at_work() {
        String conditions = section("Conditions");
        assertThat(Stream.concat(
                        Stream.of(Condition.Comparison.values()).map(Condition.Comparison::sign),
                        Stream.of("and", "or", "not", "in", "not in", "before", "on-or-after", "given", "total of")))
                .allSatisfy(
                        sign -> assertThat(CODE.matcher(conditions).results().map(code -> code.group(1)))
                                .as(sign)
                                .anyMatch(code -> code.equals(sign)
                                        || code.contains(" " + sign + " ")
                                        || code.endsWith(" " + sign)
                                        || code.startsWith(sign + " ")));
    }

    @Test
    void every_example_of_a_condition_is_one() {
        examples("Conditions")
                .filter(code -> code.contains(" ") && !code.equals("not in"))
                .forEach(code ->
                        assertThatCode(() -> Condition.parse(code)).as(code).doesNotThrowAnyException());
    }

    @Test
    void every_example_of_a_duty_is_one_and_every_form_has_an_example() {
        List<DutyExpression> shown = examples("Duty expressions")
                .filter(code -> !code.contains("/nomenclature"))
                .map(DutyExpression::parse)
                .toList();
        assertThat(Stream.of(DutyExpression.class.getPermittedSubclasses())
                        .filter(type -> type != DutyExpression.UnknownForm.class))
                .allSatisfy(form -> assertThat(shown).as(form.getSimpleName()).anyMatch(form::isInstance));
    }

    @ParameterizedTest
    @ValueSource(strings = {"set", "change", "suspend", "exempt", "displace", "end"})
    void every_key_a_verb_may_have_is_mentioned(String verb) {
        assertKeysMentioned(HEAD + "effects:\n  - " + verb + ": us/example/one\n    qqqqqqqqqqqqqqqqqqqq: 1\n");
    }

    @Test
    void every_key_of_an_instrument_is_mentioned() {
        assertKeysMentioned(HEAD + "qqqqqqqqqqqqqqqqqqqq: 1\n");
        assertKeysMentioned(HEAD + "gazetted: {qqqqqqqqqqqqqqqqqqqq: 1}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"goods: {qqqqqqqqqqqqqqqqqqqq: 1}", "items: [{qqqqqqqqqqqqqqqqqqqq: 1}]"})
    void every_key_of_a_scope_is_mentioned(String scope) {
        assertKeysMentioned(HEAD + """
                effects:
                  - set: us/example/one
                    family: US_CONTROL
                    type: licence
                    provision: sec. 1
                    from: 2025-01-02
                    origin: all
                    authority: BIS
                """ + "    " + scope + "\n");
    }

    @Test
    void every_key_at_the_head_of_a_goods_list_is_mentioned() {
        assertThat(section("Goods lists"))
                .contains("# list:", "# source:", "# official-count:", "# certainty:", "# nomenclature:", "# note:");
    }

    private void assertKeysMentioned(String law) {
        LawBench bench = LawBench.in(folder).with("data/law/us/2025/2025-01-01-example.yaml", law);
        LoadFailure failure = catchThrowableOfType(LoadFailure.class, bench::read);
        var keys = KEYS.matcher(failure.getMessage());
        assertThat(keys.find()).as(failure.getMessage()).isTrue();
        assertThat(Stream.of(keys.group(1).split(", "))
                        .filter(key -> !Pattern.compile("(?<![\\w-])" + Pattern.quote(key) + "(?![\\w-])")
                                .matcher(PAGE)
                                .find()))
                .as("keys that the reader knows and the page does not mention")
                .isEmpty();
    }

    private static Stream<String> examples(String section) {
        return CODE.matcher(section(section)).results().map(code -> code.group(1));
    }

    /// The text below a heading of the page, up to the next.
    private static String section(String heading) {
        int from = PAGE.indexOf("\n## " + heading + "\n");
        assertThat(from).as("heading '%s'", heading).isNotNegative();
        int to = PAGE.indexOf("\n## ", from + 1);
        return PAGE.substring(from, to < 0 ? PAGE.length() : to);
    }
}
