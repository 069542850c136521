package chokepoint.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.economy.world.BadWorld;
import chokepoint.economy.world.Repair;
import chokepoint.economy.world.World;
import chokepoint.economy.world.WorldFolder;
import chokepoint.economy.world.WorldWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A world's folder is read as documented, and every mistake in it is named with file, line and rule.
class WorldFolderTest {

    private static final String FLOWS = """
            importer,exporter,sector,customs_value,tariff
            US,US,goods,90,0
            US,CN,goods,10,0.1
            CN,US,goods,8,0.05
            CN,CN,goods,72,0
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void a_world_of_two_countries() throws IOException {
        put("world.csv", "key,value\nname,two\nsource,made up for a test\nunit,USD\n");
        put("countries.csv", "country\nUS\nCN\n");
        put("sectors.csv", "sector,sigma\ngoods,5\n");
        put("flows.csv", FLOWS);
    }

    @Test
    void importer_exporter_and_sector_stand_where_the_file_says() {
        World world = WorldFolder.read(folder);
        assertThat(world.trade().at(0, 1, 0)).isEqualTo(10);
        assertThat(world.tariffs().rate(0, 1, 0)).isEqualTo(0.1);
        assertThat(world.elasticities().trade(0)).isEqualTo(4);
        assertThat(world.expenditure().at(0, 1, 0)).isEqualTo(11);
        assertThat(world.trade().deficit(0)).isEqualTo(2);
    }

    @Test
    void what_was_written_reads_back_to_the_same_bits() throws IOException {
        put("inputs.csv", "country,input,sector,share\nUS,goods,goods,0.3\nCN,goods,goods,0.1\n");
        World world = WorldFolder.read(folder);
        WorldWriter.write(world, folder.resolve("again"));
        World again = WorldFolder.read(folder.resolve("again"));
        assertThat(again.trade().values()).isEqualTo(world.trade().values());
        assertThat(again.tariffs().rates()).isEqualTo(world.tariffs().rates());
        assertThat(again.production().orElseThrow().valueAdded())
                .isEqualTo(world.production().orElseThrow().valueAdded());
        assertThat(again.elasticities().trade()).isEqualTo(world.elasticities().trade());
    }

    @Test
    void a_negative_flow_is_refused_unless_its_repair_is_named_and_then_reported() throws IOException {
        put("flows.csv", FLOWS + "CN,US,goods2,1,0\n");
        refused("flows.csv:6: sector 'goods2' is not known. Maybe 'goods'?");
        put("flows.csv", FLOWS.replace("8,0.05", "-8,0.05"));
        refused(
                "flows.csv:4: customs_value is -8.0: it must not be negative. Maybe use the option clip-negative-flows?");
        var reading = WorldFolder.read(folder, EnumSet.of(Repair.CLIP_NEGATIVE_FLOWS));
        assertThat(reading.world().trade().at(1, 0, 0)).isZero();
        assertThat(reading.repaired())
                .singleElement()
                .asString()
                .contains("flows.csv:4: customs_value -8.0 counted as 0");
    }

    @Test
    void a_flow_that_is_no_finite_number_is_refused() throws IOException {
        put("flows.csv", FLOWS.replace("8,0.05", "NaN,0.05"));
        refused("flows.csv:4: customs_value is NaN: it must be finite");
        put("flows.csv", FLOWS.replace("8,0.05", "8,Infinity"));
        refused("flows.csv:4: tariff is Infinity: it must be finite");
    }

    @Test
    void a_tariff_below_minus_one_hundred_per_cent_is_refused() throws IOException {
        put("flows.csv", FLOWS.replace("0.05", "-1.5"));
        refused("flows.csv:4: tariff is -1.5: a rate below -1 (-100 %) pays more than the goods");
    }

    @Test
    void goods_given_away_are_refused() throws IOException {
        put("flows.csv", FLOWS.replace("0.05", "-1"));
        refused("flows.csv:4: tariff is -1: a rate of -1 (-100 %) gives the goods away");
    }

    @Test
    void what_is_named_twice_or_not_at_all_is_refused_where_it_stands() throws IOException {
        put("countries.csv", "country\nUS\nCN\nUS\n");
        refused("countries.csv:4: the country 'US' is named twice, or not at all");
        put("countries.csv", "country\n");
        refused("countries.csv: there are no countries below the line of columns");
        put("countries.csv", "country\nUS\nCN\n");
        put("inputs.csv", "country,input,sector,share\nUS,goods,goods,0.3\nUS,goods,goods,0.1\n");
        refused("inputs.csv:3: this country, input and sector stand in an earlier line too");
        put("inputs.csv", "country,input,sector,share\nUS,goods,goods,0.3\n");
        put("value_added.csv", "country,sector,share\nUS,goods,0.7\nUS,goods,0.7\nCN,goods,1\n");
        refused("value_added.csv:3: this country and sector stand in an earlier line too");
        put("sectors.csv", "sector,sigma,theta\ngoods,5,4\n");
        refused("sectors.csv:2: there are both sigma and theta");
    }

    @Test
    void a_row_with_too_few_fields_is_named_by_its_line() throws IOException {
        put("flows.csv", FLOWS.replace("8,0.05", "8"));
        refused("flows.csv:4: 4 fields under 5 columns");
    }

    @Test
    void sigma_of_one_and_theta_of_nought_are_refused() throws IOException {
        put("sectors.csv", "sector,sigma\ngoods,1\n");
        refused("sectors.csv:2: sigma of goods is 1.0: it must be above 1");
        put("sectors.csv", "sector,theta\ngoods,0\n");
        refused("sectors.csv:2: theta of goods is 0.0: it must be above 0");
        put("sectors.csv", "sector,theta\ngoods,0.64\n");
        assertThat(WorldFolder.read(folder).elasticities().sigma(0)).isEqualTo(0.64 + 1);
    }

    @Test
    void a_missing_column_and_a_missing_file_are_named() throws IOException {
        put("flows.csv", FLOWS.replace("customs_value", "customs-value"));
        refused("flows.csv:1: the column 'customs_value' is missing");
        Files.delete(folder.resolve("flows.csv"));
        refused("the file 'flows.csv' (or 'flows.csv.gz') is missing");
    }

    @Test
    void a_country_without_a_sector_is_refused() throws IOException {
        put("sectors.csv", "sector,sigma\ngoods,5\nservices,5\n");
        put("flows.csv", FLOWS + "US,US,services,100,0\n");
        refused("CN buys nothing in sector services");
    }

    @Test
    void inputs_that_do_not_add_up_are_refused_or_scaled_and_reported() throws IOException {
        put("inputs.csv", "country,input,sector,share\nUS,goods,goods,0.3\nCN,goods,goods,0.1\n");
        put("value_added.csv", "country,sector,share\nUS,goods,0.5\nCN,goods,0.9\n");
        refused("US, goods: value added and inputs add up to 0.8, not to 1. Maybe use the option scale-inputs?");
        var reading = WorldFolder.read(folder, EnumSet.of(Repair.SCALE_INPUTS));
        assertThat(reading.world().production().orElseThrow().valueAdded(0, 0)).isEqualTo(0.5 / 0.8);
        assertThat(reading.repaired()).hasSize(1);
    }

    @Test
    void inputs_beyond_what_was_bought_are_refused() throws IOException {
        put("flows.csv", FLOWS.replace("CN,US,goods,8", "CN,US,goods,800"));
        put("inputs.csv", "country,input,sector,share\nUS,goods,goods,0.3\nCN,goods,goods,0.1\n");
        refused("final demand would be negative");
    }

    private void refused(String message) {
        assertThatThrownBy(() -> WorldFolder.read(folder))
                .isInstanceOf(BadWorld.class)
                .hasMessageContaining(message);
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
