package chokepoint.duty.entries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Days and amounts as other people write them.
class CellFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "dd.MM.yyyy | 04.03.2025 | 2025-03-04",
                "MM/dd/yyyy | 03/04/2025 | 2025-03-04",
                "d/M/yyyy   | 4/3/2025   | 2025-03-04",
                "yyMMdd     | 250304     | 2025-03-04",
                "1.234,56   | 12.345,60  | 12345.60",
                "1.234,56   | 980        | 980",
                "1,234.56   | 12,345.60  | 12345.60",
                "1'234.56   | 12'345.60  | 12345.60"
            })
    void a_cell_in_the_form_that_is_named_is_read(String form, String cell, String ours) {
        assertThat(CellForm.find(form).orElseThrow().toOurs(cell)).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "dd/MM/yyyy | 03/14/2025",
                "dd.MM.yyyy | 2025-03-04",
                "dd.MM.yyyy | 31.02.2025",
                "1'234.56   | 12,345.60"
            })
    void a_cell_in_another_form_is_not_guessed(String form, String cell) {
        assertThat(CellForm.find(form).orElseThrow().toOurs(cell)).isEqualTo(cell + " (not in the form " + form + ")");
    }

    @ParameterizedTest
    @CsvSource({"day", "MM.yyyy", "1234", "price", "hh:mm"})
    void what_is_no_form_is_none(String text) {
        assertThat(CellForm.find(text)).isEmpty();
    }
}
