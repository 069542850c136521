package chokepoint.app.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void a_row_has_one_cell_per_column() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table("Rates", List.of(Column.words("a")), List.of(List.of("1", "2")), List.of()))
                .withMessage("table 'Rates', row 1: 2 cells for 1 columns");
    }

    @Test
    void a_table_has_columns() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Table("", List.of(), List.of(), List.of()));
    }

    @Test
    void a_column_key_is_its_name_in_lower_case_with_hyphens() {
        assertThat(Column.words("Legal base").key()).isEqualTo("legal-base");
        assertThat(Column.numbers("Rate (%)").key()).isEqualTo("rate");
        assertThat(Column.words("公告").key()).isEqualTo("公告");
    }
}
