package chokepoint.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Examples are those of RFC 4180, section 2.
class CsvTablesTest {

    @Test
    void the_header_is_the_column_keys_and_every_line_ends_in_crlf() {
        var table = new Table(
                "Title",
                List.of(Column.words("Legal base"), Column.numbers("Rate (%)")),
                List.of(List.of("EO 14257", "10")),
                List.of("a note"));
        assertThat(Shown.inAPipe(Format.CSV, table)).isEqualTo("legal-base,rate\r\nEO 14257,10\r\n");
    }

    @Test
    void commas_quotes_and_line_breaks_are_quoted() {
        var table = new Table(
                "",
                List.of(Column.words("a"), Column.words("b"), Column.words("c")),
                List.of(List.of("x,y", "b\"bb", "two\nlines")),
                List.of());
        assertThat(Shown.inAPipe(Format.CSV, table)).isEqualTo("a,b,c\r\n\"x,y\",\"b\"\"bb\",\"two\nlines\"\r\n");
    }

    @Test
    void a_record_of_one_empty_field_is_not_an_empty_line() {
        var table = new Table("", List.of(Column.words("a")), List.of(List.of("")), List.of());
        assertThat(Shown.inAPipe(Format.CSV, table)).isEqualTo("a\r\n\"\"\r\n");
    }
}
