package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bad input is one line that names what is wrong and advises; nothing is half done.
class BadInputTest {

    private static final String HEADER =
            "id,destination,origin,good,entry,as_known_on,customs_value,facts,expect_total_pct,"
                    + "expect_duty,expect_components,absent,band,published,why,source_url\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "regime 9503.10.00 --from CN --to US --on 2025-05-14 | has no 9503.10.00",
                "regime 95 --from CN --to US | is a whole chapter",
                "regime 95030 --from CN --to US | has 5 digits",
                "regime toy --from CN --to US | write digits",
                "regime 9503.00.00 --from Chinna --to US | unknown country 'Chinna'. Maybe 'China'?",
                "regime 9503.00.00 --from JP --to DE | holds no law of Japan or Germany",
                "regime 9503.00.00 --from CN --to US --on 2025-02-30 | there is no such day",
                "regime 9503.00.00 --from CN --to US --on 2017-12-31 | before coverage: the ledger begins on 2018-01-01",
                "regime 9503.00.00 --from CN --to US --known 2017-12-31 | before coverage",
                "regime 9503.00.00 --from CN --to US --at 2025-05-14T12:00 | write it with its offset",
                "regime 9503.00.00 --from CN --to US --on 2025-05-14 --at 2025-05-14T12:00-04:00 | give one of them",
                "regime 9503.00.00 --from CN --to US --reading dejure | Maybe 'de-jure'?",
                "regime 9503.00.00 --from CN --to US --fact lodaed=2025-04-03 | unknown fact 'lodaed'. Maybe 'loaded'?",
                "regime 9503.00.00 --from CN --to US --on 2025-04-01 --fact loaded=2025-04-03 | contradict each other",
                "duty 9503.00.00 --from CN --to US | give --value AMOUNT",
                "duty 9503.00.00 --from CN --to US --value -5 | more than zero",
                "duty 9503.00.00 --from CN --to US --value much | not a number",
                "duty 9503.00.00 --from CN --to US --value 5 --currency EUR | works in USD",
                "timeline 9503.00.00 --from CN --to US --since 2025-05-01 --until 2025-04-01 | lies before --since",
                "diff 9503.00.00 --from CN --to US --on 2025-05-01 | a difference is between two sides",
                "instrument us/eo-14258x | no instrument 'us/eo-14258x'. Maybe",
                "search toys --to DE | no goods nomenclature",
                "supply run magnets-2026 | there is no such network. Maybe 'magnets-2025'?",
                "supply run magnets-2025 --restriction announcement-19 | Maybe 'announcement-18'?",
                "supply run magnets-2025 --product US.suv-lin | no product of magnets-2025. Maybe 'US.suv-line'?",
                "supply run magnets-2025 --take stock-2-week | no option of magnets-2025. Maybe 'stock-2-weeks'?",
                "supply run magnets-2025 --draws 0 | between 1 and",
                "supply run magnets-2025 --days 0 | between 1 and",
                "supply run magnets-2025 --series magnet-exports --days 500 | says nothing of 2026-04-01",
                "supply run magnets-2025 --bom example-line --rate 0 | more than nothing",
                "supply run magnets-2025 --bom example-line --at USA | write two letters",
                "supply rank magnets-2025 --days -1 | between 1 and",
                "supply replay --reading widest | Maybe 'wide'?",
                "conform nowhere.csv | there is no such file"
            })
    void is_named_in_one_line(String line, String complaint) {
        var run = RealLaw.run(line);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("chokepoint: ")
                .contains(complaint);
    }

    @Test
    void a_file_of_cases_with_an_unknown_column_is_named_with_its_line() throws IOException {
        assertThat(conform(HEADER.replace("band", "bend")))
                .contains("cases.csv:1: unknown column 'bend'. Maybe 'band'?");
    }

    @Test
    void a_file_of_cases_without_a_column_says_which() throws IOException {
        assertThat(conform(HEADER.replace(",band", ""))).contains("cases.csv:1: column 'band' is missing");
    }

    @Test
    void a_file_of_cases_in_another_encoding_is_named_with_the_line() throws IOException {
        Path file = folder.resolve("cases.csv");
        Files.write(file, (HEADER + "é").getBytes(StandardCharsets.ISO_8859_1));
        var run = RealLaw.run("conform " + file);
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("cases.csv:2: is not UTF-8");
    }

    @Test
    void a_case_with_an_unknown_fact_is_named_with_its_line() throws IOException {
        assertThat(conform(HEADER + "a,US,CN,9503.00.00.73,2025-05-14,,100,lodaed=1,,,,,MUST,,,\n"))
                .contains("cases.csv:2: facts: unknown fact 'lodaed'. Maybe 'loaded'?");
    }

    @Test
    void a_must_case_that_fails_ends_with_one_and_names_the_finding_that_differs() throws IOException {
        Path file = folder.resolve("cases.csv");
        Files.writeString(
                file,
                HEADER + "a,US,CN,9503.00.00.73,2025-05-14,,100,,64,,IEEPA_RECIPROCAL=34,,MUST,,,\n"
                        + "b,US,CN,9503.00.00.73,2025-05-14,,100,,,,S999=1,,MUST,,,\n");
        var run = RealLaw.run("conform " + file + " --format csv");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDING);
        assertThat(run.out())
                .startsWith("id,band,result,expected,got,why")
                .contains("a,MUST,fail", "us/ieepa-reciprocal/cn suspended until 2025-08-12")
                .contains("b,MUST,out-of-scope", "the ledger has no programme S999");
    }

    private String conform(String cases) throws IOException {
        Path file = folder.resolve("cases.csv");
        Files.writeString(file, cases);
        var run = RealLaw.run("conform " + file);
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        return run.err();
    }
}
