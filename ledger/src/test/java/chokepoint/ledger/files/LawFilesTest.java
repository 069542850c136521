package chokepoint.ledger.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chokepoint.ledger.SmallLaw;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Mistakes in law files: each is named with file and line, what is wrong, and what would be right.
class LawFilesTest {

    private static final String ORDER = """
            instrument: us/order
            title: Made up
            issued-by: us/president
            kind: executive-order
            known: 2025-02-01
            source: 90 FR 1
            certainty: primary
            effects:
              - set: us/s301/list-1
                family: S301_L1
                type: additional-duty
                provision: sec. 2
                from: 2025-02-04
                origin: [CN]
                goods: {codes: ["85051100"]}
                when: loaded before 2025-02-01
                duty: 25%
              - exempt: us/s301/list-1
                id: us/exemption/one
                provision: sec. 3
                from: 2025-02-04
                when: use = donation
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "title: | titel: | 2 | unknown key 'titel'. Maybe 'title'?",
                "kind: executive-order | kind: executive-ordre | 4 | unknown word 'executive-ordre'. Maybe 'executive-order'?",
                "known: 2025-02-01 | known: 2025-02-31 | 5 | '2025-02-31' is no day",
                "known: 2025-02-01 | known: 2025-02-01T16:00 | 5 | is no instant; write it with its offset",
                "instrument: us/order | instrument: order | 1 | 'order' is no instrument id",
                "certainty: primary | certainty: sure | 7 | unknown certainty 'sure'",
                "set: us/s301/list-1 | sets: us/s301/list-1 | 9 | unknown verb 'sets'. Maybe 'set'?",
                "set: us/s301/list-1 | set: List 1 | 9 | 'List 1' is no id; write a path",
                "family: S301_L1 | family: S301_L2 | 10 | unknown programme 'S301_L2'. Maybe 'S301_L1'?",
                "type: additional-duty | type: surcharge | 11 | unknown word 'surcharge'. There are: customs-duty",
                "provision: sec. 2 | note: sec. 2 | 9 | rule L02: the effect cites no provision",
                "from: 2025-02-04 | form: 2025-02-04 | 13 | unknown key 'form'. Maybe 'from'?",
                "origin: [CN] | origin: [CH] | 14 | unknown area 'CH'. Maybe",
                "origin: [CN] | origin: [CN | 15 | broken YAML",
                "[\"85051100\"] | [\"8505110\"] | 15 | has 7 digits; a commodity code has 2, 4, 6, 8 or 10",
                "{codes: [\"85051100\"]} | {list: us/2025/goods/none.csv} | 15 | there is no goods list 'us/2025/goods/none.csv'",
                "{codes: [\"85051100\"]} | {code: 8505} | 15 | unknown key 'code'. Maybe 'codes'?",
                "{codes: [\"85051100\"]} | magnets | 15 | goods are 'all', or one of",
                "when: loaded before 2025-02-01 | when: loadet before 2025-02-01 | 16 | unknown fact 'loadet'. Maybe 'loaded'?",
                "when: loaded before 2025-02-01 | when: loaded earlier | 16 | 'earlier' is no comparison",
                "when: loaded before 2025-02-01 | when: melted = Atlantis | 16 | unknown area 'Atlantis'",
                "duty: 25% | duty: quarter | 17 | 'quarter' is no duty expression",
                "duty: 25% | base: value | 9 | a measure of type additional-duty needs a duty",
                "type: additional-duty | type: licence | 17 | a control carries no duty",
                "when: use = donation | when: use = donations | 22 | fact 'use' has no word 'donations'. Maybe 'donation'?",
                "id: us/exemption/one | heading: 9903 | 18 | key 'id' is missing",
                "exempt: us/s301/list-1 | exempt: list 1 | 18 | 'list 1' names no measure",
                "when: use = donation | until: 2025-02-04 | 22 | rule L03: 'until' is not after 'from'"
            })
    void a_mistake_is_named_with_file_and_line(String right, String wrong, int line, String message) {
        assertThat(ORDER).contains(right);

        List<LawFault> faults = faults(SmallLaw.empty().file("order.yaml", once(ORDER, right, wrong)));

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("data/law/us/2025/order.yaml");
            assertThat(fault.message()).contains(message);
            assertThat(fault.line()).isEqualTo(line);
        });
    }

    @Test
    void the_order_without_a_mistake_loads() {
        assertThat(SmallLaw.empty().file("order.yaml", ORDER).read().log().instruments())
                .singleElement()
                .satisfies(order -> assertThat(order.effects()).hasSize(2));
    }

    @Test
    void every_mistake_of_every_file_is_told_at_once() {
        String wrong = ORDER.replace("S301_L1", "S301").replace("donation", "gift");

        List<LawFault> faults = faults(SmallLaw.empty()
                .file("first.yaml", wrong)
                .file("second.yaml", ORDER.replace("us/order", "us/other").replace("25%", "much")));

        assertThat(faults)
                .extracting(fault -> fault.file() + ":" + fault.line())
                .containsExactly(
                        "data/law/us/2025/first.yaml:10",
                        "data/law/us/2025/first.yaml:22",
                        "data/law/us/2025/second.yaml:17");
    }

    @Test
    void two_verbs_a_key_twice_and_an_empty_file_are_mistakes() {
        assertThat(faults(SmallLaw.empty().file("order.yaml", once(ORDER, "id: us", "end: us/x\n    id: us"))))
                .extracting(LawFault::message)
                .containsExactly("an effect has one verb, this one has exempt and end");
        assertThat(faults(SmallLaw.empty().file("order.yaml", once(ORDER, "title: Made up", "title: a\ntitle: b"))))
                .extracting(LawFault::message)
                .containsExactly("key 'title' stands twice");
        assertThat(faults(SmallLaw.empty().file("order.yaml", "")))
                .extracting(LawFault::toString)
                .containsExactly("data/law/us/2025/order.yaml: is empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            commentCharacter = '~',
            value = {
                "# certainty: primary | # certanty: primary | 3 | unknown key 'certanty'. Maybe 'certainty'?",
                "# certainty: primary | # note: none | 0 | key '# certainty:' is missing",
                "# certainty: primary | # certainty: sure | 0 | unknown certainty 'sure'",
                "# source: made up | # official-count: many | 0 | key '# source:' is missing",
                "# source: made up | # source: made up, # official-count: many | 0 | official-count",
                "85051100 | 8505.11.00 | 6 | '8505.11.00' is no commodity code",
                "85051100 | magnets | 6 | 'magnets' is no commodity code",
                "code | codes | 5 | the word 'code' stands before the first code"
            })
    void a_mistake_in_a_goods_list_is_named_with_file_and_line(String right, String wrong, int line, String message) {
        String list = """
                # list: magnets
                # source: made up
                # certainty: primary
                # nomenclature: us
                code
                85051100
                """;

        List<LawFault> faults = faults(SmallLaw.empty()
                .file("order.yaml", once(ORDER, "{codes: [\"85051100\"]}", "{list: us/2025/goods/magnets.csv}"))
                .file("goods/magnets.csv", once(list, right, wrong.replace(", #", "\n#"))));

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("data/law/us/2025/goods/magnets.csv");
            assertThat(fault.message()).contains(message);
            assertThat(fault.line()).isEqualTo(line);
        });
    }

    @Test
    void a_folder_without_law_is_no_ledger() {
        assertThatThrownBy(() -> LawFolder.read(Path.of("nowhere")))
                .isInstanceOf(LoadFailure.class)
                .hasMessageContaining("nowhere")
                .hasMessageContaining("there is no such folder of law files");
    }

    private static String once(String text, String right, String wrong) {
        return text.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
    }

    private static List<LawFault> faults(SmallLaw law) {
        LoadFailure failure = catchThrowableOfType(LoadFailure.class, law::read);
        assertThat(failure).as("the law does not load").isNotNull();
        return failure.faults();
    }
}
