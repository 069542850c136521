package chokepoint.duty.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.duty.RealLaw;
import chokepoint.duty.compiled.CompiledDuties;
import chokepoint.duty.compiled.Schedule;
import chokepoint.duty.compiled.UnitValues;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitValuesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 20);
    private static final Area GERMANY = Area.of("DE");

    /// Headgear not of braid: 18.7 cents a kilogram and 6.8 % (HTS 6505.00.80).
    private static final CommodityCode HATS = CommodityCode.of("6505008090");

    @TempDir
    private Path folder;

    @Test
    void a_line_whose_rate_is_so_much_a_kilogram_is_left_out_by_name_until_a_unit_value_is_given() throws IOException {
        Weights weights = new Weights.Builder()
                .add(HATS, GERMANY, 1000)
                .add(CommodityCode.of("9503000073"), GERMANY, 500)
                .build("two", "test");
        Averages without = averages(UnitValues.NONE, weights);
        assertThat(without.leftOut()).containsOnlyKeys(HATS).containsEntry(HATS, 1000L);
        assertThat(without.get("all").weight()).isEqualTo(500);

        Path file = folder.resolve("values.csv");
        Files.writeString(file, "code,unit,price\n650500,kg,20\n");
        Averages with = averages(UnitValues.read(file), weights);
        assertThat(with.leftOut()).isEmpty();
        // 0.187 $/kg of 20 $/kg is 0.935 %, and 6.8 %; the toys are free.
        assertThat(with.get("all").on(DAY).percent("MFN"))
                .isCloseTo(
                        new BigDecimal("7.735")
                                .multiply(BigDecimal.valueOf(2))
                                .divide(BigDecimal.valueOf(3), MathContext.DECIMAL64),
                        within(new BigDecimal("1e-12")));
    }

    @Test
    void a_unit_value_that_is_none_is_refused_with_its_line() throws IOException {
        Path file = folder.resolve("values.csv");
        Files.writeString(file, "code,unit,price\n650500,kg,0\n");
        assertThatThrownBy(() -> UnitValues.read(file)).hasMessageContaining("values.csv:2: a unit value is more than");
        Files.writeString(file, "code,unit,price\n650500,kg\n");
        assertThatThrownBy(() -> UnitValues.read(file)).hasMessageContaining("values.csv:2: 2 cells");
    }

    private static Averages averages(UnitValues values, Weights weights) {
        var schedule =
                new Schedule(RealLaw.ledger().nomenclatures().find(Area.US).orElseThrow());
        var terms = new CompiledDuties.Terms(
                RealLaw.latest(), Area.US, "USD", schedule, DAY, DAY, Convention.statutory(), values);
        return Averages.of(new Panel(terms, Convention.statutory()), weights, area -> true, Grouping.ALL);
    }
}
