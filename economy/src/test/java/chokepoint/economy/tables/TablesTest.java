package chokepoint.economy.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.economy.world.BadWorld;
import chokepoint.economy.world.Repair;
import chokepoint.economy.world.World;
import chokepoint.terms.TariffMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables in the layouts of the OECD and of WIOD, with figures of our own.
class TablesTest {

    private static final String ICIO = """
            V1,CN1_A,CN1_B,CN2_A,CN2_B,USA_A,USA_B,CHN_HFCE,CHN_INVNT,USA_HFCE,USA_INVNT,OUT
            CN1_A,1,2,3,4,5,6,10,0,7,0,38
            CN1_B,1,1,1,1,1,1,10,0,1,0,17
            CN2_A,2,2,2,2,2,2,20,0,2,0,34
            CN2_B,1,1,1,1,1,1,10,0,1,0,17
            USA_A,3,3,3,3,9,9,4,0,50,-2,82
            USA_B,1,1,1,1,8,8,2,0,40,1,63
            TLS,1,1,1,1,1,1,1,0,1,0,8
            VA,28,6,22,4,55,35,,,,,150
            OUT,38,17,34,17,82,63,,,,,251
            """;

    private static final String WIOD = """
            IndustryCode,IndustryDescription,Country,RNr,Year,CHN1,CHN2,USA1,USA2,CHN3,USA3,TOT
            A,Farms,CHN,1,2011,3,6,7,8,30,9,63
            B,Works,CHN,2,2011,2,2,2,2,20,2,30
            A,Farms,USA,1,2011,6,6,9,9,4,48,82
            B,Works,USA,2,2011,2,2,8,8,2,41,63
            A,Farms,USA,1,2012,1,1,1,1,1,1,6
            VA,Value added,TOT,70,2011,50,14,56,36,0,0,156
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static World world(InterCountryTable table, Set<Repair> repairs) {
        return WorldOfTable.of(
                        table,
                        "made",
                        chokepoint.economy.world.Elasticities.ofTheta(new double[] {4, 5}),
                        TariffMatrix.of(table.countries(), table.countries(), table.sectors(), new double[8]),
                        repairs)
                .world();
    }

    @Test
    void the_parts_of_china_are_one_country() throws IOException {
        InterCountryTable table = IcioFile.read(file("icio.csv", ICIO), 2020);
        assertThat(table.countries()).containsExactly("CHN", "USA");
        assertThat(table.sectors()).containsExactly("A", "B");
        assertThat(table.flows()[0]).containsExactly(8, 10, 7, 8);
        assertThat(table.finalDemand()[0]).containsExactly(30, 9);
        assertThat(table.source()).contains("2020");
    }

    /// Editions with processing trade keep final demand, and rows and columns of noughts, under the whole country.
    @Test
    void parts_of_mexico_stand_beside_empty_rows_of_the_whole_country() throws IOException {
        InterCountryTable table = IcioFile.read(file("mex.csv", """
                        V1,MEX_A,USA_A,MX1_A,MX2_A,MEX_HFCE,MEX_NONRES,USA_HFCE,USA_DPABR,OUT
                        MEX_A,0,0,0,0,0,0,0,0,0
                        USA_A,0,9,1,2,3,1,40,4,60
                        MX1_A,0,5,1,1,10,0,2,0,19
                        MX2_A,0,6,2,2,20,0,1,0,31
                        MEX_TAXSUB,0,1,1,1,,,,,3
                        VALU,0,39,14,25,,,,,78
                        OUT,0,60,19,31,,,,,110
                        """), 2018);
        assertThat(table.countries()).containsExactly("MEX", "USA");
        assertThat(table.flows()[0]).containsExactly(6, 11);
        assertThat(table.finalDemand()[0]).containsExactly(30, 3);
        assertThat(table.flows()[1]).containsExactly(3, 9);
        assertThat(table.finalDemand()[1]).containsExactly(4, 44);
    }

    @Test
    void a_country_that_stands_there_whole_and_in_parts_is_refused() throws IOException {
        Path twice = file("twice.csv", ICIO.replace("CN2_", "CHN_"));
        assertThatThrownBy(() -> IcioFile.read(twice, 2020))
                .isInstanceOf(BadWorld.class)
                .hasMessageContaining("twice.csv: CHN has sales of its own beside those of its parts")
                .hasMessageContaining("would count twice");
    }

    @Test
    void a_column_that_is_neither_industry_nor_known_demand_is_refused() throws IOException {
        Path odd = file("odd.csv", ICIO.replace("USA_INVNT", "USA_XYZ"));
        assertThatThrownBy(() -> IcioFile.read(odd, 2020))
                .isInstanceOf(BadWorld.class)
                .hasMessageContaining("odd.csv: no row for sector XYZ of");
    }

    @Test
    void changes_of_stocks_are_part_of_final_demand() throws IOException {
        assertThat(IcioFile.read(file("icio.csv", ICIO), 2020).finalDemand()[2]).containsExactly(4, 48);
    }

    @Test
    void a_table_of_wiod_is_read_for_its_year_alone() throws IOException {
        InterCountryTable table = WiodFile.read(file("wiod.csv", WIOD), 2011);
        assertThat(table.countries()).containsExactly("CHN", "USA");
        assertThat(table.flows()[2]).containsExactly(6, 6, 9, 9);
        assertThat(table.finalDemand()[2]).containsExactly(4, 48);
    }

    @Test
    void sales_and_value_added_of_the_world_are_those_of_the_table() throws IOException {
        InterCountryTable table = WiodFile.read(file("wiod.csv", WIOD), 2011);
        World world = world(table, Set.of());
        assertThat(world.trade().sales(0, 0)).isEqualTo(63);
        // what China's farms spend on inputs is the first column
        assertThat(world.production().orElseThrow().valueAdded(0, 0)).isCloseTo(1 - 13.0 / 63, within(1e-12));
        assertThat(world.finalDemand(1, 0)).isCloseTo(9 + 48, within(1e-9));
        assertThat(world.trade().at(1, 0, 0)).isEqualTo(7 + 8 + 9);
    }

    @Test
    void merging_all_sectors_keeps_what_countries_sell_each_other() throws IOException {
        InterCountryTable table = WiodFile.read(file("wiod.csv", WIOD), 2011);
        InterCountryTable merged =
                table.merge(Merging.read(file("merge.csv", "kind,from,to\nsector,*,all\ncountry,CHN,China\n")));
        assertThat(merged.countries()).containsExactly("China", "USA");
        assertThat(merged.sectors()).containsExactly("all");
        assertThat(merged.sales(0)).isEqualTo(table.sales(0) + table.sales(1));
        assertThat(merged.flows()[1][0]).isEqualTo(6 + 6 + 2 + 2);
    }

    @Test
    void parts_of_a_sector_add_up_to_it_at_home_and_abroad() throws IOException {
        InterCountryTable table = WiodFile.read(file("wiod.csv", WIOD), 2011);
        InterCountryTable parted = table.part(Parting.read(file("part.csv", """
                country,sector,part,home,abroad
                CHN,B,B1,0.75,0.25
                CHN,B,B2,0.25,0.75
                USA,B,B1,0.5,0.5
                USA,B,B2,0.5,0.5
                """)));
        assertThat(parted.sectors()).containsExactly("A", "B1", "B2");
        assertThat(parted.sales(1) + parted.sales(2)).isCloseTo(table.sales(1), within(1e-9));
        // abroad: what China's works sold to American final demand
        assertThat(parted.finalDemand()[1][1]).isCloseTo(0.5, within(1e-12));
        assertThat(parted.finalDemand()[1][0]).isCloseTo(15, within(1e-12));
        double bought = 0;
        for (double[] row : parted.flows()) {
            bought += row[1] + row[2];
        }
        assertThat(bought).isCloseTo(6 + 2 + 6 + 2, within(1e-9));
    }

    @Test
    void stocks_run_down_are_refused_unless_a_repair_is_named() throws IOException {
        InterCountryTable table = WiodFile.read(file("wiod.csv", WIOD.replace(",30,9,63", ",30,-9,45")), 2011);
        assertThatThrownBy(() -> world(table, Set.of()))
                .isInstanceOf(BadWorld.class)
                .hasMessageContaining("final demand of USA for A of CHN is -9.0")
                .hasMessageContaining("clip-negative-flows");
        OfficialTable.Made made = WorldOfTable.of(
                table,
                "made",
                chokepoint.economy.world.Elasticities.ofTheta(new double[] {4, 5}),
                TariffMatrix.of(table.countries(), table.countries(), table.sectors(), new double[8]),
                EnumSet.of(Repair.CLIP_NEGATIVE_FLOWS));
        assertThat(made.repaired()).hasSize(1);
        assertThat(made.world().trade().sales(0, 0)).isEqualTo(54);
    }

    @Test
    void mistakes_name_file_line_and_rule() throws IOException {
        Path text = file("text.csv", WIOD.replace("USA,2,2011,2,2", "USA,2,2011,2,two"));
        assertThatThrownBy(() -> WiodFile.read(text, 2011))
                .hasMessageContaining("text.csv:5: column 7 is 'two', not a number");
        Path year = file("year.csv", WIOD);
        assertThatThrownBy(() -> WiodFile.read(year, 1999)).hasMessageContaining("no row is of the year 1999");
        Path other = file("other.csv", "a,b\n1,2\n");
        assertThatThrownBy(() -> WiodFile.read(other, 2011)).hasMessageContaining("other.csv:1: column 1");
        assertThatThrownBy(() -> IcioFile.read(other, 2011)).hasMessageContaining("is this a table of the ICIO?");
        Path lost = file("lost.csv", ICIO.replace("USA_B,1,1,1,1,8,8,2,0,40,1,63\n", ""));
        assertThatThrownBy(() -> IcioFile.read(lost, 2020)).hasMessageContaining("no row for sector B of USA");
        Path merge = file("m.csv", "kind,from,to\ncountry,CHM,China\n");
        InterCountryTable table = WiodFile.read(file("wiod.csv", WIOD), 2011);
        assertThatThrownBy(() -> table.merge(Merging.read(merge)))
                .hasMessageContaining("no country 'CHM'")
                .hasMessageContaining("CHN");
        Path part = file("p.csv", "country,sector,part,home,abroad\nCHN,B,B1,0.7,1\nUSA,B,B1,1,1\n");
        assertThatThrownBy(() -> table.part(Parting.read(part))).hasMessageContaining("add up to 0.7 at home");
        Path theta = file("t.csv", "sector,theta\nA,4\n");
        assertThatThrownBy(() -> SectorElasticities.read(theta, List.of("A", "B")))
                .hasMessageContaining("no elasticity for the sector 'B'");
        Path tariff = file("r.csv", "importer,exporter,sector,tariff\nUSA,CHN,*,-2\n");
        assertThatThrownBy(() -> TariffFile.read(tariff, List.of("CHN", "USA"), List.of("A")))
                .hasMessageContaining("r.csv:2");
    }

    @Test
    void a_star_stands_for_all_and_nobody_taxes_its_own_goods() throws IOException {
        Path file = file("r.csv", "importer,exporter,sector,tariff\n*,*,*,0.1\nUSA,CHN,B,0.25\n");
        TariffMatrix rates = TariffFile.read(file, List.of("CHN", "USA"), List.of("A", "B"));
        assertThat(rates.rate(1, 0, 1)).isEqualTo(0.25);
        assertThat(rates.rate(1, 0, 0)).isEqualTo(0.1);
        assertThat(rates.rate(1, 1, 0)).isZero();
    }
}
