package chokepoint.duty.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.terms.Area;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsTest {

    private static final Set<Area> KNOWN = Set.of(Area.CN, Area.of("MX"));

    @TempDir
    private Path folder;

    @Test
    void a_table_in_any_order_of_columns_and_rows_is_the_same_as_our_own_form() throws IOException {
        Weights table = read("weight,code,country", "7,9503.00.00.73,CN", "5,0101210010,MX", "2,9503000073,CN");
        Weights own = read("# weights: two codes", "0101210010 MX 5", "9503000073 CN 9");
        assertThat(table.total(area -> true)).isEqualTo(14).isEqualTo(own.total(area -> true));
        assertThat(table.total(Area.CN::equals)).isEqualTo(9).isEqualTo(own.total(Area.CN::equals));
        assertThat(own.name()).isEqualTo("two codes");
    }

    @Test
    void what_is_wrong_in_a_file_is_said_with_its_line_and_advice() {
        assertWrong(":1: unknown column 'cuntry'. Maybe 'country'?", "code,cuntry,weight");
        assertWrong(":1: there is no column 'weight'", "code,country");
        assertWrong(":2: the weight -5 is negative", "code,country,weight", "9503000073,CN,-5");
        assertWrong(":3: unknown country 'ZZ'", "code,country,weight", "9503000073,CN,5", "9503000073,ZZ,5");
        assertWrong(":2: there are 2 cells where the heading has 3", "code,country,weight", "9503000073,CN");
        assertWrong(":1: '1.5' is no weight: write a whole number", "9503000073 CN 1.5");
        assertWrong(":1: 'CN' has no weight", "9503000073 CN");
        assertWrong(": there is no weight in it", "# nothing: at all");
    }

    private void assertWrong(String message, String... lines) {
        assertThatThrownBy(() -> read(lines))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("weights.csv" + message);
    }

    private Weights read(String... lines) throws IOException {
        Path file = folder.resolve("weights.csv");
        Files.write(file, java.util.List.of(lines));
        return Weights.read(file, KNOWN::contains);
    }
}
