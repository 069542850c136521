package chokepoint.supply.ario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the JSON that Python writes, where `Infinity` is a number.
final class Json {

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /// Maps, lists, text, doubles and booleans; `null` is the text "null".
    static Object read(String text) {
        return new Json(text).value();
    }

    private Object value() {
        char c = next();
        if (c == '{') {
            return object();
        }
        if (c == '[') {
            return array();
        }
        return c == '"' ? string() : word();
    }

    private Map<String, Object> object() {
        var fields = new LinkedHashMap<String, Object>();
        at++;
        while (next() != '}') {
            String key = string();
            next();
            at++;
            fields.put(key, value());
            if (next() == ',') {
                at++;
            }
        }
        at++;
        return fields;
    }

    private List<Object> array() {
        var items = new ArrayList<Object>();
        at++;
        while (next() != ']') {
            items.add(value());
            if (next() == ',') {
                at++;
            }
        }
        at++;
        return items;
    }

    private String string() {
        int end = text.indexOf('"', at + 1);
        String read = text.substring(at + 1, end);
        at = end + 1;
        return read;
    }

    private Object word() {
        int end = at;
        while (end < text.length() && ",]}\n\r ".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String read = text.substring(at, end);
        at = end;
        return switch (read) {
            case "true", "false" -> Boolean.valueOf(read);
            case "null" -> read;
            default -> Double.valueOf(read);
        };
    }

    private char next() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }
}
