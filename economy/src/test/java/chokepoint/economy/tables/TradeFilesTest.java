package chokepoint.economy.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Deficits;
import chokepoint.economy.model.ExchangeEconomy;
import chokepoint.economy.model.ExchangeModel;
import chokepoint.economy.world.BadWorld;
import chokepoint.economy.world.Elasticities;
import chokepoint.economy.world.Repair;
import chokepoint.economy.world.World;
import chokepoint.terms.TariffMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bilateral trade in the layouts of BACI and of ITPD, with figures of our own.
class TradeFilesTest {

    private static final String BACI = """
            t,i,j,k,v,q
            2022,156,842,010121,1000,3.5
            2022,156,842,850511,4000,NA
            2022,842,156,010121,2000,1
            2022,842,156,850511,500,1
            2022,276,842,850511,700,1
            2022,251,276,850511,300,1
            2022,842,276,10121,100,1
            2022,156,251,850511,200,1
            """;

    private static final String CODES = """
            country_code,country_name,country_iso2,country_iso3
            156,China,CN,CHN
            842,USA,US,USA
            276,Germany,DE,DEU
            251,France,FR,FRA
            """;

    private static final String PRODUCTION = """
            country,sector,production
            CHN,01,50
            CHN,85,80
            USA,01,90
            USA,85,70
            EU,01,30
            EU,85,40
            """;

    private static final String ITPD = """
            exporter_iso3,exporter_iso3_dynamic,exporter_name,importer_iso3,importer_iso3_dynamic,importer_name,year,\
            industry_id,industry_descr,broad_sector,trade,flag_mirror,flag_zero
            CHN,CHN,China,CHN,CHN,China,2019,1,Wheat,Agriculture,100,0,p
            USA,USA,"United States",USA,USA,"United States",2019,1,Wheat,Agriculture,200,0,p
            CHN,CHN,China,USA,USA,"United States",2019,1,Wheat,Agriculture,5,0,p
            USA,USA,"United States",CHN,CHN,China,2019,1,Wheat,Agriculture,20,1,p
            CHN,CHN,China,CHN,CHN,China,2019,2,Rice,Agriculture,0,0,r
            USA,USA,"United States",CHN,CHN,China,2019,2,Rice,Agriculture,0,0,u
            CHN,CHN,China,CHN,CHN,China,2019,30,Steel,Manufacturing,300,0,p
            USA,USA,"United States",USA,USA,"United States",2019,30,Steel,Manufacturing,150,0,p
            CHN,CHN,China,USA,USA,"United States",2019,30,Steel,Manufacturing,40,0,p
            USA,USA,"United States",USA,USA,"United States",2018,30,Steel,Manufacturing,999,0,p
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @BeforeEach
    void codes_lie_beside_the_table() throws IOException {
        file("country_codes_V202401b.csv", CODES);
    }

    private Merging europe() throws IOException {
        return Merging.read(file("merge.csv", "kind,from,to\ncountry,DEU,EU\ncountry,FRA,EU\n"));
    }

    private BilateralTable baci(String text, String production) throws IOException {
        return BaciFile.read(
                file("BACI_HS22_Y2022_V202401b.csv", text),
                2022,
                europe(),
                new TradeFiles(Optional.empty(), Optional.empty(), Optional.of(file("made.csv", production))));
    }

    private BilateralTable itpd(String text, TradeFiles beside) throws IOException {
        return ItpdFile.read(file("ITPDE_R03.csv", text), 2019, Merging.none(), beside);
    }

    private static World world(OfficialTable table, Repair... repairs) {
        int sectors = table.sectors().size();
        var theta = new double[sectors];
        Arrays.fill(theta, 4);
        int cells = table.countries().size() * table.countries().size() * sectors;
        return table.world(
                        "made",
                        Elasticities.ofTheta(theta),
                        TariffMatrix.of(table.countries(), table.countries(), table.sectors(), new double[cells]),
                        Set.of(repairs))
                .world();
    }

    @Test
    void thousands_of_baci_become_millions_by_chapter_and_merged_country() throws IOException {
        BilateralTable table = baci(BACI, PRODUCTION);
        assertThat(table.countries()).containsExactly("CHN", "EU", "USA");
        assertThat(table.sectors()).containsExactly("01", "85");
        World world = world(table);
        // importer, exporter, sector: the United States buy from China, the EU from the United States
        assertThat(world.trade().at(2, 0, 1)).isEqualTo(4);
        assertThat(world.trade().at(1, 2, 0)).isCloseTo(0.1, within(1e-15));
        assertThat(world.unit()).isEqualTo("million USD");
        assertThat(world.source()).contains("CEPII", "2022", "made.csv");
    }

    @Test
    void home_sales_are_production_less_exports_and_trade_within_a_merged_country_is_at_home() throws IOException {
        World world = world(baci(BACI, PRODUCTION));
        assertThat(world.trade().at(0, 0, 1)).isCloseTo(80 - 4 - 0.2, within(1e-12));
        assertThat(world.trade().at(1, 1, 1)).isCloseTo(40 - 0.7, within(1e-12));
        for (int country = 0; country < 3; country++) {
            assertThat(world.trade().sales(country)).isCloseTo(new double[] {130, 70, 160}[country], within(1e-9));
        }
    }

    @Test
    void a_model_may_be_asked_of_it() throws IOException {
        var base = Baseline.of(world(baci(BACI, PRODUCTION)));
        var still = new ExchangeEconomy(base, ExchangeModel.plain(new Deficits.Kept())).unchanged();
        assertThat(still.welfare()[0]).isCloseTo(1, within(1e-12));
    }

    @Test
    void the_longest_beginning_of_a_code_says_its_sector() throws IOException {
        Path products = file("products.csv", "product,sector\n85,machines\n8505,magnets\n*,rest\n");
        Path made = file("made.csv", PRODUCTION.replace(",01,", ",rest,").replace(",85,", ",magnets,"));
        BilateralTable table = BaciFile.read(
                file("BACI_HS22_Y2022_V202401b.csv", BACI + "2022,276,842,850110,5,1\n"),
                2022,
                europe(),
                new TradeFiles(
                        Optional.empty(),
                        Optional.of(products),
                        Optional.of(Files.writeString(
                                made, Files.readString(made) + "CHN,machines,1\nUSA,machines,1\nEU,machines,1\n"))));
        assertThat(table.sectors()).containsExactly("machines", "magnets", "rest");
        assertThat(world(table).trade().at(2, 1, 0)).isCloseTo(0.005, within(1e-15));
    }

    @Test
    void older_codes_of_countries_are_read_and_a_country_without_one_keeps_its_number() throws IOException {
        Path old = file(
                "old.csv",
                "country_code,country_name_abbreviation,country_name_full,iso_2digit_alpha,iso_3digit_alpha\n"
                        + "156,China,China,CN,CHN\n842,USA,USA,US,USA\n697,Europe EFTA,Europe EFTA nes,N/A,N/A\n");
        Path made = file("made.csv", "country,sector,production\nCHN,85,9\nUSA,85,9\n697,85,9\n");
        BilateralTable table = BaciFile.read(
                file("b.csv", "t,i,j,k,v,q\n2022,156,842,850511,1,1\n2022,697,842,850511,1,1\n"),
                2022,
                Merging.none(),
                new TradeFiles(Optional.of(old), Optional.empty(), Optional.of(made)));
        assertThat(table.countries()).containsExactly("697", "CHN", "USA");
    }

    @Test
    void mistakes_in_baci_name_file_line_and_rule() {
        assertThatThrownBy(() -> baci(BACI.replace("2022,276,842", "2021,276,842"), PRODUCTION))
                .isInstanceOf(BadWorld.class)
                .hasMessageContaining("V202401b.csv:6: t is 2021, not 2022");
        assertThatThrownBy(() -> baci(BACI.replace(",4000,", ",-4000,"), PRODUCTION))
                .hasMessageContaining(":3: v is -4000");
        assertThatThrownBy(() -> baci(BACI.replace(",4000,", ",NA,"), PRODUCTION))
                .hasMessageContaining(":3: v is 'NA', not a number");
        assertThatThrownBy(() -> baci(BACI.replace(",850511,4000", ",8505,4000").replace("8505,", "85x5,"), PRODUCTION))
                .hasMessageContaining("six digits");
        assertThatThrownBy(() -> baci(BACI.replace("2022,251", "2022,999"), PRODUCTION))
                .hasMessageContaining(":7: i is 999, which the codes of countries do not have");
        assertThatThrownBy(() -> baci(BACI.replace("t,i,j,k,v,q", "t,i,j,k,w,q"), PRODUCTION))
                .hasMessageContaining("the column 'v' is missing");
        assertThatThrownBy(() -> baci(BACI, PRODUCTION.replace("EU,85,40\n", "")))
                .hasMessageContaining("no production of EU in 85");
        assertThatThrownBy(() -> baci(BACI, PRODUCTION.replace("EU,85,40", "EUR,85,40")))
                .hasMessageContaining("made.csv:7: country 'EUR' is not known. Maybe 'EU'?");
        assertThatThrownBy(() -> BaciFile.read(file("b.csv", BACI), 2022, Merging.none(), TradeFiles.none()))
                .hasMessageContaining("not what they sell at home");
    }

    @Test
    void a_country_that_exports_more_than_it_makes_is_refused_unless_a_repair_is_named() throws IOException {
        BilateralTable table = baci(BACI, PRODUCTION.replace("CHN,85,80", "CHN,85,4"));
        assertThatThrownBy(() -> world(table))
                .hasMessageContaining("home sales of CHN in 85 are -0.2")
                .hasMessageContaining("clip-negative-flows");
        assertThat(world(table, Repair.CLIP_NEGATIVE_FLOWS).trade().at(0, 0, 1)).isZero();
    }

    @Test
    void home_sales_are_in_itpd_and_another_year_is_passed_over() throws IOException {
        BilateralTable table = itpd(ITPD, TradeFiles.none());
        assertThat(table.sectors()).containsExactly("Agriculture", "Manufacturing");
        World world = world(table);
        assertThat(world.trade().at(0, 0, 0)).isEqualTo(100);
        assertThat(world.trade().at(1, 1, 1)).isEqualTo(150);
        assertThat(world.trade().at(0, 1, 0)).isEqualTo(20);
    }

    @Test
    void industries_of_itpd_go_by_their_whole_number() throws IOException {
        Path products = file("p.csv", "product,sector\n1,wheat\n2,rice\n3,wrong\n*,rest\n");
        BilateralTable table = itpd(ITPD, new TradeFiles(Optional.empty(), Optional.of(products), Optional.empty()));
        assertThat(table.sectors()).containsExactly("rest", "rice", "wheat");
    }

    @Test
    void home_sales_that_itpd_lacks_are_not_zero_unless_asked_for() throws IOException {
        BilateralTable unknown =
                itpd(ITPD.replace("Steel,Manufacturing,150,0,p", "Steel,Manufacturing,0,0,u"), TradeFiles.none());
        assertThatThrownBy(() -> world(unknown))
                .hasMessageContaining("no home sales of USA in 1 of the 2 industries in which it trades")
                .hasMessageContaining("zero-home-sales");
        OfficialTable.Made made = unknown.world(
                "made",
                Elasticities.ofTheta(new double[] {4, 4}),
                TariffMatrix.of(unknown.countries(), unknown.countries(), unknown.sectors(), new double[8]),
                Set.of(Repair.ZERO_HOME_SALES));
        assertThat(made.repaired()).singleElement().asString().contains("USA");
    }

    @Test
    void production_stands_in_for_home_sales_that_itpd_lacks() throws IOException {
        Path made = file(
                "p.csv",
                "country,sector,production\nCHN,Agriculture,105\nUSA,Agriculture,220\nCHN,Manufacturing,400\nUSA,Manufacturing,150\n");
        BilateralTable table = itpd(
                ITPD.replace("Steel,Manufacturing,300,0,p", "Steel,Manufacturing,0,0,u"),
                new TradeFiles(Optional.empty(), Optional.empty(), Optional.of(made)));
        assertThat(world(table).trade().at(0, 0, 1)).isEqualTo(360);
    }

    @Test
    void mistakes_in_itpd_name_the_years_there_are_and_the_line() {
        assertThatThrownBy(() -> ItpdFile.read(file("i.csv", ITPD), 2030, Merging.none(), TradeFiles.none()))
                .hasMessageContaining("no row is of the year 2030; there are 2018 to 2019");
        assertThatThrownBy(() -> itpd(ITPD.replace(",40,0,p", ",-40,0,p"), TradeFiles.none()))
                .hasMessageContaining(":10: trade is -40");
    }

    @Test
    void options_of_one_layout_are_refused_in_another() throws IOException {
        Path made = file("made.csv", PRODUCTION);
        var beside = new TradeFiles(Optional.empty(), Optional.empty(), Optional.of(made));
        assertThatThrownBy(() -> TableFormat.WIOD.read(made, 2011, Merging.none(), Parting.none(), beside))
                .hasMessageContaining("are for baci and itpd");
        Path part = file("part.csv", "country,sector,part,home,abroad\nCHN,85,a,0.5,0.5\nCHN,85,b,0.5,0.5\n");
        assertThatThrownBy(() -> TableFormat.BACI.read(made, 2022, Merging.none(), Parting.read(part), beside))
                .hasMessageContaining("only sectors of tables with inputs are parted");
    }
}
