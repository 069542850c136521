package chokepoint.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.ledger.files.LoadFailure;
import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.snapshot.Snapshot;
import chokepoint.terms.Certainty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Another law than there is, laid over the ledger as if it had become known last.
class ScenarioTest {

    private static final String LAW = """
            - set: us/fentanyl/cn
              family: IEEPA_FENTANYL
              type: additional-duty
              heading: 9903.01.24
              provision: sec. 2
              from: 2025-02-04
              origin: [CN]
              duty: 10%
            - set: us/reciprocal/cn
              family: IEEPA_RECIPROCAL
              type: additional-duty
              provision: sec. 3
              from: 2025-04-09
              origin: [CN]
              goods: {list: us/2025/goods/toys.csv}
              duty: 34%
            - suspend: us/reciprocal/cn
              provision: sec. 4
              from: 2025-05-14
              until: 2026-11-10
            - exempt: us/fentanyl/cn
              id: us/exemption/donation
              provision: sec. 5
              from: 2025-02-04
              when: use = donation
            """;

    private static final String TOYS = """
            # list: toys
            # source: annex
            # certainty: primary
            # nomenclature: us
            code
            95030000
            """;

    private static final String HEAD = """
            instrument: us/suppose-sixty
            title: Sixty
            effects:
            """;

    private static final String SIXTY = HEAD + """
              - change: us/fentanyl/cn
                provision: supposed
                from: 2026-01-01
                duty: 60%
            """;

    @TempDir
    Path folder;

    private final Ledger law = SmallLaw.empty()
            .file("goods/toys.csv", TOYS)
            .american("order", "2025-02-01", LAW)
            .read();

    private Scenario scenario(String text) {
        return scenario(text, law);
    }

    private Scenario scenario(String text, Ledger over) {
        try {
            Path file = Files.writeString(folder.resolve("suppose.yaml"), text);
            return Scenario.read(file, "suppose.yaml", over.log());
        } catch (IOException trouble) {
            throw new java.io.UncheckedIOException(trouble);
        }
    }

    private Asking supposing(String text) {
        return Asking.of(scenario(text).over(law), "9503000073");
    }

    @Test
    void what_is_supposed_stands_over_the_law_from_its_day_on_and_the_law_stays_as_it_was() {
        Asking supposed = supposing(SIXTY);
        assertThat(supposed.finding("us/fentanyl/cn", "2025-12-31")).isEqualTo("applies 10%");
        assertThat(supposed.finding("us/fentanyl/cn", "2026-01-01")).isEqualTo("applies 60%");
        assertThat(Asking.of(law, "9503000073").finding("us/fentanyl/cn", "2026-01-01"))
                .isEqualTo("applies 10%");
    }

    @Test
    void it_counts_as_known_last_whatever_day_of_knowledge_is_asked_for() {
        String known = SIXTY.replace("effects:", "known: 2025-12-01\neffects:");
        assertThat(supposing(known).knownOn("2025-03-01").finding("us/fentanyl/cn", "2026-01-01"))
                .isEqualTo("applies 60%");
    }

    @Test
    void what_rests_on_it_is_of_certainty_supposed_and_cites_an_id_that_says_so() {
        Finding finding =
                supposing(SIXTY).regime("2026-01-01", "").find("us/fentanyl/cn").orElseThrow();
        assertThat(finding.segment().certainty()).isEqualTo(Certainty.SUPPOSED);
        assertThat(finding.segment().latest()).hasToString("us/suppose-sixty, supposed");
        assertThat(finding.segment().latest().instrument().isSupposed()).isTrue();
    }

    @Test
    void the_truce_lapses_where_a_suspension_is_cut_short() {
        String lapses = HEAD + """
                  - change: us/reciprocal/cn
                    provision: supposed
                    from: 2026-03-01
                    duty: 50%
                  - suspend: us/reciprocal/cn
                    id: us/suppose/kept
                    provision: supposed
                    from: 2026-03-01
                    until: 2026-06-01
                    to: 20%
                """;
        Asking supposed = supposing(lapses);
        assertThat(supposed.finding("us/reciprocal/cn", "2026-02-28")).startsWith("suspended until");
        assertThat(supposed.finding("us/reciprocal/cn", "2026-03-01")).isEqualTo("applies 20%");
        assertThat(supposed.finding("us/reciprocal/cn", "2026-06-01")).startsWith("suspended until");
        assertThat(supposed.finding("us/reciprocal/cn", "2026-11-10")).isEqualTo("applies 50%");
    }

    @Test
    void an_exclusion_ends_and_the_duty_is_owed_again() {
        Asking supposed = supposing(HEAD + """
                  - end: us/exemption/donation
                    provision: supposed
                    from: 2025-07-01
                """);
        assertThat(supposed.finding("us/fentanyl/cn", "2025-06-30", "use=donation"))
                .isEqualTo("exempt by us/exemption/donation");
        assertThat(supposed.finding("us/fentanyl/cn", "2025-07-01", "use=donation"))
                .isEqualTo("applies 10%");
    }

    @Test
    void a_new_measure_reaches_the_goods_of_a_list_of_the_law_and_of_one_beside_it() throws IOException {
        Files.writeString(folder.resolve("magnets.csv"), TOYS.replace("95030000", "85051100"));
        String both = HEAD + """
                  - set: us/suppose/both
                    family: S301_L3
                    type: additional-duty
                    provision: supposed
                    from: 2027-01-01
                    origin: [CN]
                    goods: {any-of: [{list: us/2025/goods/toys.csv}, {list: magnets.csv}]}
                    duty: 25%
                """;
        Ledger supposed = scenario(both).over(law);
        assertThat(Asking.of(supposed, "9503000073").finding("us/suppose/both", "2027-01-01"))
                .isEqualTo("applies 25%");
        assertThat(Asking.of(supposed, "8505110010").finding("us/suppose/both", "2027-01-01"))
                .isEqualTo("applies 25%");
        assertThat(Asking.of(supposed, "6109100012").finding("us/suppose/both", "2027-01-01"))
                .isEqualTo("-");
    }

    @Test
    void a_law_from_a_snapshot_takes_the_same_scenario_to_the_same_end() throws IOException {
        Path file = folder.resolve("law.snapshot");
        Snapshot.write(law, file);
        Ledger opened = Snapshot.open(file);
        String text = HEAD + """
                  - set: us/suppose/list
                    family: S301_L1
                    type: additional-duty
                    provision: supposed
                    from: 2026-01-01
                    origin: [CN]
                    goods: {list: us/2025/goods/toys.csv}
                    duty: 25%
                """;
        Ledger supposed = scenario(text, opened).over(opened);
        assertThat(Asking.of(supposed, "9503000073").finding("us/suppose/list", "2026-01-01"))
                .isEqualTo("applies 25%");
        assertThat(supposed.log().hash())
                .isEqualTo(scenario(text).over(law).log().hash())
                .startsWith(law.log().hash() + "+");
    }

    @Test
    void both_sides_stand_in_one_file_each_by_its_own_clock() {
        Ledger supposed = scenario(SIXTY + """
                ---
                instrument: cn/suppose-answer
                title: Answer
                effects:
                  - set: cn/suppose/answer
                    family: FENT_RETAL
                    type: retaliation
                    provision: supposed
                    from: 2026-01-01
                    origin: [US]
                    duty: 15%
                """).over(law);
        Asking there = Asking.of(supposed, "10059000").from("US").to("CN");
        assertThat(there.finding("cn/suppose/answer", "2025-12-31T23:59:59+08:00"))
                .isEqualTo("-");
        assertThat(there.finding("cn/suppose/answer", "2026-01-01T00:00:00+08:00"))
                .isEqualTo("applies 15%");
    }

    @Test
    void one_scenario_is_laid_over_another() {
        Ledger once = scenario(SIXTY).over(law);
        Ledger twice = scenario(
                        SIXTY.replace("us/suppose-sixty", "us/suppose-seventy").replace("60%", "70%"), once)
                .over(once);
        assertThat(Asking.of(twice, "9503000073").finding("us/fentanyl/cn", "2026-01-01"))
                .isEqualTo("applies 70%");
        assertThat(twice.log().suppositions()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "instrument: us/suppose-sixty | instrument: us/sixty | suppose.yaml:1: 'us/sixty' could be taken for law where it is cited; write 'us/suppose-sixty'",
                "title: Sixty | titel: Sixty | suppose.yaml:2: unknown key 'titel'. Maybe 'title'?",
                "title: Sixty | kind: executive-order | suppose.yaml:2: the kind of a scenario is 'supposition'",
                "title: Sixty | certainty: primary | suppose.yaml:2: the certainty of a scenario is 'supposed'",
                "title: Sixty | gazetted: 2025-01-01 | suppose.yaml:2: unknown key 'gazetted'",
                "title: Sixty | source: here | suppose.yaml:1: key 'title' is missing",
                "change: us/fentanyl/cn | change: us/fentanyl/us | suppose.yaml:4: rule L04: 'us/fentanyl/us' does not exist",
                "from: 2026-01-01 | from: 2025-01-01;    until: 2025-01-02 | suppose.yaml:4: rule L04: 'us/fentanyl/cn' is not in force then",
                "provision: supposed | note: supposed | suppose.yaml:4: rule L02: the effect cites no provision",
                "from: 2026-01-01 | from: 2026-01-01;    until: 2026-01-01 | suppose.yaml:7: rule L03: 'until' is not after 'from'",
                "duty: 60% | dutty: 60% | suppose.yaml:7: unknown key 'dutty'. Maybe 'duty'?",
                "duty: 60% | goods: {list: toys.csv} | there is no goods list 'toys.csv', neither beside the scenario nor in the law.",
                "duty: 60% | goods: {codes: [\"95039999\"]} | suppose.yaml:4: rule L07: 1 of 1 codes",
                "title: Sixty | title: Sixty;known: 2026-02-01 | suppose.yaml:5: rule L06: the effect begins before the instrument was known",
                "change: us/fentanyl/cn | suspend: us/fentanyl/cn | suppose.yaml:7: unknown key 'duty'"
            })
    void a_mistake_is_named_with_file_and_line(String right, String wrong, String message) {
        assertThat(SIXTY).contains(right);
        String text = SIXTY.replace(right, wrong.replace(';', '\n'));
        assertThatThrownBy(() -> scenario(text).over(law))
                .isInstanceOf(LoadFailure.class)
                .hasMessageContaining(message);
    }

    @Test
    void two_duties_of_one_programme_need_a_word_on_which_gives_way() {
        String second = HEAD + """
                  - set: us/suppose/second
                    family: IEEPA_FENTANYL
                    type: additional-duty
                    provision: supposed
                    from: 2026-01-01
                    origin: [CN]
                    duty: 5%
                """;
        assertThatThrownBy(() -> scenario(second).over(law))
                .isInstanceOf(LoadFailure.class)
                .hasMessageContaining("suppose.yaml:4: rule L10:")
                .hasMessageContaining("'us/fentanyl/cn'");
        assertThat(supposing(second.indent(0) + "    on-top-of: [us/fentanyl/cn]\n")
                        .finding("us/suppose/second", "2026-01-01"))
                .isEqualTo("applies 5%");
    }

    @Test
    void the_law_itself_may_not_pass_for_a_supposition_nor_the_other_way_round() {
        assertThatThrownBy(() -> SmallLaw.empty()
                        .american("suppose-order", "2025-02-01", LAW)
                        .read())
                .isInstanceOf(LoadFailure.class)
                .hasMessageContaining("'us/suppose-order' is the name of a supposition; a law has another");
    }

    @Test
    void the_scenarios_that_come_with_the_program_keep_every_rule() throws IOException {
        Ledger real = RealLaw.ledger();
        try (var files = Files.list(RealLaw.DATA.resolve("scenarios"))) {
            var scenarios =
                    files.filter(file -> file.toString().endsWith(".yaml")).toList();
            assertThat(scenarios).hasSizeGreaterThan(2);
            for (Path file : scenarios) {
                Scenario scenario = Scenario.read(file, file.getFileName().toString(), real.log());
                assertThat(scenario.over(real).log().suppositions())
                        .as(scenario.name())
                        .isNotEmpty()
                        .allSatisfy(one -> assertThat(one.note()).isNotBlank());
            }
        }
    }
}
