package chokepoint.app.answer;

import chokepoint.app.output.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What every answer about a good says first: how far the law is known, what was asked, what the good is.
///
/// @param envelope schema, command, ledger
/// @param horizon a sentence where the question reaches beyond what the ledger knows; it stands first
/// @param question in one sentence
/// @param goods what the nomenclature says of the code; absent where there is none
/// @param remarks further sentences
/// @param fields the question for programs, key and value
public record Heading(
        Envelope envelope,
        Optional<String> horizon,
        String question,
        Optional<Goods> goods,
        List<String> remarks,
        List<Field> fields) {

    private static final int LONGEST_LEVEL = 48;

    /// @param code as printed
    /// @param edition that answers
    public record Goods(String code, String description, String edition, Optional<String> remark) {}

    public record Field(String key, String value) {}

    public Heading {
        remarks = List.copyOf(remarks);
        fields = List.copyOf(fields);
    }

    public Heading with(List<String> otherRemarks) {
        return new Heading(envelope, horizon, question, goods, otherRemarks, fields);
    }

    /// With further remarks before those it has.
    public Heading and(List<String> more) {
        return with(Stream.concat(more.stream(), remarks.stream()).toList());
    }

    public List<String> lines() {
        var lines = new ArrayList<String>();
        horizon.ifPresent(lines::add);
        lines.add(question);
        goods.ifPresent(found -> {
            lines.add(shortened(found.description()) + " (" + found.edition() + ")");
            found.remark().ifPresent(remark -> lines.add(remark + "."));
        });
        lines.addAll(remarks);
        return lines;
    }

    /// Headings of the tariff run to hundreds of characters: what people see is the beginning of each level.
    static String shortened(String description) {
        return Stream.of(description.split(" › "))
                .map(level -> level.length() <= LONGEST_LEVEL
                        ? level
                        : level.substring(0, LONGEST_LEVEL).strip() + " …")
                .collect(Collectors.joining(" › "));
    }

    public void write(JsonWriter json) {
        envelope.write(json);
        horizon.ifPresentOrElse(text -> json.field("beyond-horizon", text), () -> json.noValue("beyond-horizon"));
        json.object("question", () -> {
            json.field("text", question);
            fields.forEach(field -> json.field(field.key(), field.value()));
        });
        goods.ifPresentOrElse(
                found -> json.object("goods", () -> {
                    json.field("code", found.code());
                    json.field("description", found.description());
                    json.field("edition", found.edition());
                    found.remark().ifPresent(remark -> json.field("remark", remark));
                }),
                () -> json.noValue("goods"));
        json.array("remarks", remarks, json::value);
    }
}
