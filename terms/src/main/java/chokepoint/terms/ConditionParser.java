package chokepoint.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the text of a condition: tests joined by `and`, `or`, `not` and brackets; `and` binds closer than `or`.
final class ConditionParser {

    private static final Pattern TOKEN = Pattern.compile("\\s*(<=|>=|!=|<|>|=|\\(|\\)|\\[|]|,|[A-Za-z0-9_.%+/*\\-]+)");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?%?");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_.\\-]*");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    ConditionParser(String text) {
        this.text = text;
        Matcher matcher = TOKEN.matcher(text.strip());
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (end != text.strip().length()) {
            throw wrong("cannot be read from '" + text.strip().substring(end) + "' on");
        }
    }

    Condition parse() {
        Condition whole = any();
        if (next < tokens.size()) {
            throw wrong("'" + tokens.get(next) + "' is not expected here; join tests with and, or, not");
        }
        return whole;
    }

    private Condition any() {
        var parts = new ArrayList<Condition>();
        parts.add(all());
        while (accept("or")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.Any(parts);
    }

    private Condition all() {
        var parts = new ArrayList<Condition>();
        parts.add(single());
        while (accept("and")) {
            parts.add(single());
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
    }

    private Condition single() {
        if (accept("not")) {
            return new Condition.Not(single());
        }
        if (accept("(")) {
            Condition inside = any();
            expect(")");
            return inside;
        }
        return test();
    }

    private Condition test() {
        String key = take("a fact");
        if (!KEY.matcher(key).matches()) {
            throw wrong("'" + key + "' is no fact");
        }
        if (key.equals("total") && accept("of")) {
            key = "total of " + take("the beginning of measure ids");
        }
        String operator = take("a comparison after '" + key + "'");
        return switch (operator) {
            case "before" -> new Condition.OnDay(key, true, day());
            case "on-or-after" -> new Condition.OnDay(key, false, day());
            case "given" -> new Condition.Given(key);
            case "in" -> new Condition.OneOf(key, words());
            case "not" -> {
                expect("in");
                yield new Condition.Not(new Condition.OneOf(key, words()));
            }
            case "<" -> number(key, Condition.Comparison.BELOW);
            case "<=" -> number(key, Condition.Comparison.AT_MOST);
            case ">" -> number(key, Condition.Comparison.ABOVE);
            case ">=" -> number(key, Condition.Comparison.AT_LEAST);
            case "=" -> isNumber() ? number(key, Condition.Comparison.EQUAL) : word(key);
            case "!=" -> isNumber() ? number(key, Condition.Comparison.UNEQUAL) : new Condition.Not(word(key));
            default ->
                throw wrong(
                        "'" + operator + "' is no comparison; there are = != < <= > >= in before on-or-after given");
        };
    }

    private boolean isNumber() {
        return next < tokens.size() && NUMBER.matcher(tokens.get(next)).matches();
    }

    private Condition number(String key, Condition.Comparison comparison) {
        String number = take("a number");
        if (!NUMBER.matcher(number).matches()) {
            throw wrong("'" + number + "' is no number");
        }
        boolean percent = number.endsWith("%");
        return new Condition.Number(
                key, comparison, new BigDecimal(percent ? number.substring(0, number.length() - 1) : number), percent);
    }

    private Condition word(String key) {
        return new Condition.OneOf(key, new TreeSet<>(List.of(take("a word"))));
    }

    private TreeSet<String> words() {
        expect("[");
        var words = new TreeSet<String>();
        do {
            words.add(take("a word"));
        } while (accept(","));
        expect("]");
        return words;
    }

    private LocalDate day() {
        String day = take("a day");
        try {
            return LocalDate.parse(day);
        } catch (java.time.format.DateTimeParseException impossible) {
            throw wrong("'" + day + "' is no day; write 2025-04-05");
        }
    }

    private boolean accept(String token) {
        if (next < tokens.size() && tokens.get(next).equals(token)) {
            next++;
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw wrong("'" + token + "' is missing"
                    + (next < tokens.size() ? " before '" + tokens.get(next) + "'" : " at the end"));
        }
    }

    private String take(String what) {
        if (next >= tokens.size()) {
            throw wrong(what + " is missing at the end");
        }
        return tokens.get(next++);
    }

    private IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException("condition '" + text + "': " + why);
    }
}
