package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// `impact` as someone at the keyboard meets it.
class ImpactCommandTest {

    private static final String SIXTY =
            "scenario: Sixty on China\nUS on CN in *: replace 60 %\nretaliation: reciprocal\n";

    @TempDir
    private Path folder;

    private EconomyRun run;

    @BeforeEach
    void a_world() {
        run = new EconomyRun(folder);
    }

    @Test
    void both_lose_by_sixty_per_cent_and_every_answer_says_what_it_assumes_and_that_it_is_an_equilibrium() {
        JsonNode answer = run.json("impact plain --scenario " + run.file("sixty.txt", SIXTY));
        assertThat(run.country(answer, "US").get("welfare-percent").asDouble()).isNegative();
        assertThat(run.country(answer, "CN").get("welfare-percent").asDouble()).isNegative();
        assertThat(answer.get("certificate").get("residual").asDouble()).isLessThan(1e-9);
        String table = run.out("impact plain --scenario " + run.file("sixty.txt", SIXTY));
        assertThat(table)
                .contains("US on CN in *: replace 60 %", "Retaliation: reciprocal", "made up for a test")
                .contains("Deficits stay as large as they were", "Nothing was put right")
                .contains("the market of JP, not solved", "all money doubled", "below 1e-12");
    }

    @Test
    void terms_of_trade_volume_and_rest_add_up_to_the_logarithm_of_welfare_in_both_forms() {
        for (String world : List.of("plain", "linked")) {
            JsonNode answer = run.json("impact " + world + " --scenario " + run.file("sixty.txt", SIXTY));
            for (JsonNode country : answer.get("countries")) {
                double log = 100 * Math.log1p(country.get("welfare-percent").asDouble() / 100);
                for (String form : List.of("made-of", "first-order")) {
                    JsonNode parts = country.get(form);
                    double sum = parts.get("terms-of-trade").asDouble()
                            + parts.get("volume").asDouble()
                            + parts.get("rest").asDouble();
                    assertThat(sum).isCloseTo(log, within(1e-7));
                }
                assertThat(country.get("made-of").get("rest").asDouble())
                        .as("tariffs are the only wedge in %s", world)
                        .isCloseTo(0, within(1e-4));
                JsonNode income = country.get("income-percent");
                double real = (100
                                        + income.get("labour").asDouble()
                                        + income.get("revenue").asDouble()
                                        + income.get("other").asDouble())
                                / (1 + country.get("price-percent").asDouble() / 100)
                        - 100;
                assertThat(real).isCloseTo(country.get("real-income-percent").asDouble(), within(1e-7));
            }
        }
    }

    @Test
    void rows_by_partner_and_sector_add_up_to_those_by_partner_and_by_sector() {
        String asked = "impact plain --scenario " + run.file("sixty.txt", SIXTY) + " --format csv --by ";
        List<String[]> cells = run.rows(asked + "partner-sector");
        List<String[]> partners = run.rows(asked + "partner");
        List<String[]> sectors = run.rows(asked + "sector");
        for (String[] partner : partners) {
            double after = cells.stream()
                    .filter(cell -> cell[0].equals(partner[0]) && cell[1].equals(partner[1]))
                    .mapToDouble(cell -> Double.parseDouble(cell[4]))
                    .sum();
            assertThat(Double.parseDouble(partner[3])).isCloseTo(after, within(1e-6));
        }
        for (String[] sector : sectors) {
            double imports = cells.stream()
                    .filter(cell -> cell[0].equals(sector[0]) && cell[2].equals(sector[1]))
                    .mapToDouble(cell -> Double.parseDouble(cell[4]))
                    .sum();
            assertThat(Double.parseDouble(sector[3])).isCloseTo(imports, within(1e-6));
        }
        assertThat(partners).hasSize(12);
        assertThat(sectors).hasSize(12);
    }

    @Test
    void what_partners_and_sectors_add_to_welfare_adds_up_to_its_parts() {
        JsonNode answer = run.json("impact linked --scenario " + run.file("sixty.txt", SIXTY));
        for (int i = 0; i < 4; i++) {
            JsonNode made = answer.get("countries").get(i).get("made-of");
            for (String part : List.of("terms-of-trade", "volume")) {
                for (JsonNode rows : List.of(
                        answer.get("trade").get(i).get("partners"),
                        answer.get("sectors").get(i).get("sectors"))) {
                    double sum = rows.valueStream()
                            .mapToDouble(row -> row.get(part).asDouble())
                            .sum();
                    assertThat(sum).as(part).isCloseTo(made.get(part).asDouble(), within(1e-7));
                }
            }
        }
    }

    @Test
    void trade_is_diverted_to_those_who_pay_no_more() {
        JsonNode answer =
                run.json("impact plain --scenario " + run.file("on-china.txt", "US on CN in *: replace 60 %"));
        JsonNode partners = answer.get("trade").get(0).get("partners");
        for (JsonNode partner : partners) {
            double change =
                    partner.get("after").asDouble() - partner.get("before").asDouble();
            assertThat(change > 0)
                    .as(partner.get("exporter").asString())
                    .isEqualTo(!partner.get("exporter").asString().equals("CN"));
        }
    }

    @Test
    void a_ban_is_zero_and_is_counted_as_forbidden() {
        String file = run.file("ban.txt", "ban CN to US in metals");
        List<String[]> cells = run.rows("impact plain --format csv --by partner-sector --scenario " + file);
        assertThat(cells.stream()
                        .filter(cell -> cell[0].equals("US") && cell[1].equals("CN") && cell[2].equals("metals"))
                        .map(cell -> cell[4]))
                .containsExactly("0");
        JsonNode tariff =
                run.json("impact plain --scenario " + file).get("tariffs").get(0);
        assertThat(tariff.get("banned").asInt()).isEqualTo(1);
        assertThat(tariff.get("importer").asString()).isEqualTo("US");
    }

    @Test
    void nothing_changes_where_nothing_is_changed() {
        JsonNode answer = run.json("impact linked --scenario " + run.file("none.txt", "US on CN in *: at least 0 %"));
        for (JsonNode country : answer.get("countries")) {
            assertThat(country.get("welfare-percent").asDouble()).isCloseTo(0, within(1e-9));
        }
        assertThat(answer.get("tariffs").isEmpty()).isTrue();
    }

    @Test
    void those_hit_may_answer_by_choice_and_then_nobody_gains_by_another_move() {
        JsonNode answer = run.json(
                "impact plain --scenario " + run.file("nash.txt", "US on CN in *: replace 60 %\nretaliation: Nash\n"));
        assertThat(answer.get("answers")).hasSize(2);
        for (JsonNode player : answer.get("answers")) {
            assertThat(player.get("deviation-gain-percent").asDouble()).isLessThan(1e-6);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--model markup",
                "--model exchange --revenue income-tax --labour 0.5",
                "--model exchange --scale 0.1",
                "--model sectoral --scale 0.1 --labour 0.5",
                "--model exchange --labour-share 0.5",
                "--model linked --deficits none",
                "--model linked --scale 0.05",
                "--model linked --deficits share-of-income",
                "--model sectoral --deficits share-of-income",
                "--model linked --scale 0.05 --scale-by work"
            })
    void every_model_answers_with_its_certificate(String model) {
        JsonNode answer = run.json("impact linked --scenario " + run.file("sixty.txt", SIXTY) + " " + model);
        assertThat(answer.get("model").asString()).isEqualTo(model.split(" ")[1]);
        for (String field : List.of("residual", "dropped", "homogeneity")) {
            assertThat(Math.abs(answer.get("certificate").get(field).asDouble()))
                    .as(field)
                    .isLessThan(1e-9);
        }
        assertThat(run.country(answer, "US").get("welfare-percent").asDouble()).isNotZero();
    }

    @Test
    void work_follows_pay_only_where_it_is_told_to() {
        String asked = "impact plain --scenario " + run.file("sixty.txt", SIXTY);
        assertThat(run.country(run.json(asked), "US").get("employment-percent").asDouble())
                .isZero();
        assertThat(run.country(run.json(asked + " --labour 0.5"), "US")
                        .get("employment-percent")
                        .asDouble())
                .isNotZero();
    }

    @Test
    void certain_beliefs_leave_no_interval_and_uncertain_ones_an_interval_and_a_tornado() {
        String asked = "impact plain --scenario " + run.file("sixty.txt", SIXTY) + " --draws 50 --beliefs ";
        String head = "sector,distribution,parameters,low,high\n";
        JsonNode certain = run.json(asked + run.file("certain.csv", head + "metals,empirical,6,,\n"));
        double welfare = run.country(certain, "US").get("welfare-percent").asDouble();
        JsonNode us = certain.get("draws").get("intervals").get(0);
        assertThat(us.get("least").asDouble()).isCloseTo(welfare, within(1e-9));
        assertThat(us.get("most").asDouble()).isCloseTo(welfare, within(1e-9));
        String file = run.file("uncertain.csv", head + "metals,normal,6 1,1,\nmachines,triangular,2 4 8,,\n");
        JsonNode uncertain = run.json(asked + file);
        us = uncertain.get("draws").get("intervals").get(0);
        assertThat(us.get("least").asDouble()).isLessThan(welfare);
        assertThat(us.get("most").asDouble()).isGreaterThan(welfare);
        assertThat(uncertain.get("draws").get("tornado").get("bars")).hasSize(2);
        assertThat(run.out(asked + file)).contains("Interval of welfare", "50 draws", "not rebalanced", "hangs on");
        assertThat(run.out(asked + file)).isEqualTo(run.out(asked + file));
    }

    @Test
    void pictures_are_those_that_were_read_and_kept() throws Exception {
        String sixty = run.file("sixty.txt", SIXTY);
        String beliefs = run.file(
                "b.csv",
                "sector,distribution,parameters,low,high\nmetals,normal,6 1,1,\nmachines,triangular,2 4 8,,\n");
        String asked = "impact plain --scenario " + sixty;
        run.picture("impact-welfare.svg", asked);
        run.picture("impact-partners.svg", asked + " --by partner");
        run.picture("impact-sectors.svg", asked + " --by sector");
        run.picture("impact-intervals.svg", asked + " --draws 40 --beliefs " + beliefs);
        run.picture("impact-tornado.svg", asked + " --draws 40 --by sector --beliefs " + beliefs);
    }

    @Test
    void every_scenario_that_comes_with_the_program_can_be_asked_of_a_world_with_both_sides() throws IOException {
        run.file("plain/goods.csv", "sector,code\nmetals,72\n");
        try (var files = Files.list(EconomyRun.data().resolve("economy-scenarios"))) {
            List<String> names = files.map(file -> file.getFileName().toString().replace(".txt", ""))
                    .sorted()
                    .toList();
            assertThat(names).contains("april-2025", "geneva-truce");
            for (String name : names) {
                JsonNode answer = run.json("impact plain --scenario " + name);
                assertThat(run.country(answer, "CN").get("welfare-percent").asDouble())
                        .as(name)
                        .isNotZero();
            }
        }
    }

    @Test
    void a_command_line_that_cannot_be_understood_ends_with_2_and_says_what_is_missing() {
        assertThat(run.of("impact plain"))
                .matches(one -> one.exitCode() == ExitCode.USAGE)
                .matches(one -> one.err().contains("--scenario"));
        assertThat(run.of("impact")).matches(one -> one.exitCode() == ExitCode.USAGE);
        assertThat(run.of("impact plain --scenario x --by nothing").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void what_cannot_be_used_is_named_with_file_and_line_and_ends_with_3() {
        refused("US on CNX in *: replace 60 %", "", "bad.txt:1: the world has no country 'CNX'. Maybe 'CN'?");
        refused("\nUS on CN in *: add -150 %", "", "bad.txt:2: the tariff of US on CN", "must stay above -100 %");
        refused("US on CN in *: 60 %", "", "bad.txt:1: the tariff does not say whether it replaces");
        refused(
                SIXTY,
                "--model ricardo",
                "--model ricardo: there is no such model. There are exchange, sectoral, linked, markup");
        refused(SIXTY, "--model linked", "has no inputs.csv");
        refused(SIXTY, "--model markup --labour 1", "--labour is a part of --model exchange");
        refused(SIXTY, "--as-published", "--as-published needs --deficits FILE");
        refused(
                SIXTY,
                "--model exchange --deficits share-of-income",
                "--deficits share-of-income is a part of --model sectoral, linked and markup");
        refused(SIXTY, "--draws 10", "needs --beliefs");
        refused(SIXTY, "--of XX", "--of: the world has no country 'XX'");
        refused(SIXTY, "--repair everything", "--repair everything: there is no such repair");
        refused(SIXTY, "--scale -1", "psi is -1.0");
        refused(
                SIXTY,
                "--deficits " + run.file("d.csv", "country,transfer\nUS,5\n"),
                "the transfers sum to 5",
                "not to zero");
        assertThat(run.of("impact nowhere --scenario x")).matches(one -> one.exitCode() == ExitCode.BAD_INPUT);
        assertThat(run.of("impact plain --scenario nosuch"))
                .matches(one -> one.exitCode() == ExitCode.BAD_INPUT)
                .matches(one -> one.err().contains("nosuch: there is no such scenario"));
    }

    private void refused(String scenario, String options, String... messages) {
        var one = run.of(("impact plain --scenario " + run.file("bad.txt", scenario) + " " + options).strip());
        assertThat(one.exitCode()).as(one.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(one.out()).isEmpty();
        assertThat(one.err()).contains(messages).doesNotContain("fault of the program");
    }
}
