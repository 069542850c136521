package chokepoint.app.output;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// Writes JSON as it goes, so that a long answer needs no memory.
///
/// Blocks and braces nest alike:
/// ```java
/// json.object(() -> {
///     json.field("good", "8505.11.00");
///     json.array("measures", measures, measure -> json.object(() -> json.field("id", measure.id())));
/// });
/// ```
/// Decimals are written plainly (`0.0000001`, never `1E-7`), and text as UTF-8, not escaped.
public final class JsonWriter {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .build();

    private final JsonGenerator generator;

    private JsonWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    /// Writes one JSON value and a line end; leaves the writer open.
    public static void write(Consumer<JsonWriter> content, PrintWriter out) {
        try (var generator = JSON.createGenerator(new Indented(), out)) {
            content.accept(new JsonWriter(generator));
        }
        out.print('\n');
    }

    /// An object as a value.
    public void object(Runnable fields) {
        generator.writeStartObject();
        fields.run();
        generator.writeEndObject();
    }

    /// An object as a field.
    public void object(String name, Runnable fields) {
        generator.writeName(name);
        object(fields);
    }

    /// An array as a value.
    public <T> void array(Iterable<? extends T> items, Consumer<? super T> each) {
        generator.writeStartArray();
        items.forEach(each);
        generator.writeEndArray();
    }

    /// An array as a field.
    public <T> void array(String name, Iterable<? extends T> items, Consumer<? super T> each) {
        generator.writeName(name);
        array(items, each);
    }

    public void field(String name, String value) {
        generator.writeName(name);
        value(value);
    }

    public void field(String name, BigDecimal value) {
        generator.writeName(name);
        value(value);
    }

    public void field(String name, long value) {
        generator.writeName(name);
        value(value);
    }

    public void field(String name, boolean value) {
        generator.writeName(name);
        value(value);
    }

    /// Says that there is no value, where leaving the field out would read as "not asked".
    public void noValue(String name) {
        generator.writeName(name);
        generator.writeNull();
    }

    public void value(String value) {
        generator.writeString(value);
    }

    public void value(BigDecimal value) {
        generator.writeNumber(value);
    }

    public void value(long value) {
        generator.writeNumber(value);
    }

    public void value(boolean value) {
        generator.writeBoolean(value);
    }

    /// Two spaces a level, arrays one item a line.
    private static final class Indented extends ObjectWriteContext.Base {

        private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");

        private final DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withArrayIndenter(TWO_SPACES).withObjectIndenter(TWO_SPACES);

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return printer.createInstance();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
