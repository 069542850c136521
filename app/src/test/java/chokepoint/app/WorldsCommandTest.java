package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldsCommandTest {

    private static final String TABLE = """
            IndustryCode,IndustryDescription,Country,RNr,Year,CHN1,CHN2,USA1,USA2,CHN3,USA3,TOT
            A,Farms,CHN,1,2011,3,6,7,8,30,9,63
            B,Works,CHN,2,2011,2,2,2,2,20,2,30
            A,Farms,USA,1,2011,6,6,9,9,4,48,82
            B,Works,USA,2,2011,2,2,8,8,2,41,63
            """;

    @Test
    void the_embedded_world_says_what_it_is_made_of() {
        CommandLineRun said = CommandLineRun.of("worlds", "describe", "us-china-2011");
        assertThat(said.exitCode()).isZero();
        assertThat(said.out())
                .contains("16 countries, 40 sectors, with inputs")
                .contains("World Input-Output Database")
                .contains("by estimate")
                .contains("take no tariff at all");
    }

    @Test
    void worlds_are_listed_with_their_source() {
        assertThat(CommandLineRun.of("worlds", "list", "--format", "csv").out()).contains("us-china-2011,16,40,yes,");
    }

    @Test
    void the_war_of_april_2025_has_an_equilibrium_in_the_embedded_world() {
        CommandLineRun said = CommandLineRun.of("impact", "us-china-2011", "--scenario", "april-2025");
        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).contains("145").contains("What shows that it is an equilibrium");
    }

    @Test
    void a_table_becomes_a_world_that_models_can_be_asked_of(@TempDir Path folder) throws Exception {
        Path table = Files.writeString(folder.resolve("wiod.csv"), TABLE);
        Path theta = Files.writeString(folder.resolve("theta.csv"), "sector,theta\nA,4\nB,5\n");
        Path world = folder.resolve("world");
        String[] command = {
            "worlds",
            "import",
            "wiod",
            table.toString(),
            "--year",
            "2011",
            "--elasticities",
            theta.toString(),
            "-o",
            world.toString()
        };
        assertThat(CommandLineRun.of(command).exitCode()).isZero();
        Path scenario = Files.writeString(folder.resolve("s.txt"), "scenario: ten\nUSA on CHN in *: add 10 %\n");
        assertThat(CommandLineRun.of("impact", world.toString(), "--scenario", scenario.toString())
                        .exitCode())
                .isZero();
        CommandLineRun again = CommandLineRun.of(command);
        assertThat(again.exitCode()).isEqualTo(3);
        assertThat(again.err()).contains("the folder is not empty");
    }

    @Test
    void trade_by_product_becomes_a_world_with_production_beside_it(@TempDir Path folder) throws Exception {
        Path table = Files.writeString(
                folder.resolve("BACI_HS22_Y2022_V202401b.csv"),
                "t,i,j,k,v,q\n2022,156,842,850511,4000,NA\n2022,842,156,850511,1000,1\n");
        Files.writeString(
                folder.resolve("country_codes_V202401b.csv"),
                "country_code,country_name,country_iso2,country_iso3\n156,China,CN,CHN\n842,USA,US,USA\n");
        Path theta = Files.writeString(folder.resolve("theta.csv"), "sector,theta\n85,4\n");
        String[] command = {
            "worlds",
            "import",
            "baci",
            table.toString(),
            "--year",
            "2022",
            "--elasticities",
            theta.toString(),
            "-o",
            folder.resolve("world").toString()
        };
        CommandLineRun without = CommandLineRun.of(command);
        assertThat(without.exitCode()).isEqualTo(3);
        assertThat(without.err()).contains("not what they sell at home").contains("--production");
        Path made = Files.writeString(folder.resolve("made.csv"), "country,sector,production\nCHN,85,90\nUSA,85,70\n");
        String[] whole = Arrays.copyOf(command, command.length + 2);
        whole[command.length] = "--production";
        whole[command.length + 1] = made.toString();
        CommandLineRun with = CommandLineRun.of(whole);
        assertThat(with.exitCode()).isZero();
        assertThat(with.out())
                .contains("2 countries, 1 sectors, without inputs")
                .contains("CEPII, BACI, 2022");
    }

    @Test
    void a_world_that_is_not_there_is_named_with_those_that_are() {
        CommandLineRun said = CommandLineRun.of("worlds", "describe", "us-chna-2011");
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.err()).contains("Maybe 'us-china-2011'?");
    }
}
