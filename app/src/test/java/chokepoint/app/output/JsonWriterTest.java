package chokepoint.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonWriterTest {

    @Test
    void objects_and_arrays_nest_and_are_indented() {
        assertThat(written(json -> json.object(() -> {
                    json.field("good", "8505.11.00");
                    json.object("lane", () -> {
                        json.field("from", "CN");
                        json.noValue("via");
                    });
                    json.array("rates", List.of(25L, 10L), json::value);
                    json.field("open", true);
                })))
                .isEqualTo("""
                        {
                          "good" : "8505.11.00",
                          "lane" : {
                            "from" : "CN",
                            "via" : null
                          },
                          "rates" : [
                            25,
                            10
                          ],
                          "open" : true
                        }
                        """);
    }

    @Test
    void decimals_keep_their_digits_and_have_no_exponent() {
        assertThat(written(json -> json.value(new BigDecimal("1E-7")))).isEqualTo("0.0000001\n");
        assertThat(written(json -> json.value(new BigDecimal("0.250")))).isEqualTo("0.250\n");
    }

    @Test
    void text_is_written_as_it_is() {
        assertThat(written(json -> json.value("商务部/海关总署"))).isEqualTo("\"商务部/海关总署\"\n");
    }

    @Test
    void a_table_is_an_object_that_parses() {
        var table = new Table(
                "Rates",
                List.of(Column.words("Legal base"), Column.numbers("Rate")),
                List.of(List.of("\"quoted\"", "25")),
                List.of("note"));
        var tree = JsonMapper.shared().readTree(Shown.inAPipe(Format.JSON, table));
        assertThat(tree.get("title").asString()).isEqualTo("Rates");
        assertThat(tree.get("rows").get(0).get("legal-base").asString()).isEqualTo("\"quoted\"");
        assertThat(tree.get("notes").get(0).asString()).isEqualTo("note");
    }

    private static String written(Consumer<JsonWriter> content) {
        var out = new StringWriter();
        var writer = new PrintWriter(out);
        JsonWriter.write(content, writer);
        writer.flush();
        return out.toString();
    }
}
