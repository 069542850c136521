package chokepoint.terms;

import chokepoint.terms.DutyExpression.AdValorem;
import chokepoint.terms.DutyExpression.AdValoremOn;
import chokepoint.terms.DutyExpression.Bounded;
import chokepoint.terms.DutyExpression.ByReference;
import chokepoint.terms.DutyExpression.ByReference.Kind;
import chokepoint.terms.DutyExpression.Column;
import chokepoint.terms.DutyExpression.Free;
import chokepoint.terms.DutyExpression.FromFact;
import chokepoint.terms.DutyExpression.HigherOf;
import chokepoint.terms.DutyExpression.LowerOf;
import chokepoint.terms.DutyExpression.MinimumPrice;
import chokepoint.terms.DutyExpression.OfColumn;
import chokepoint.terms.DutyExpression.PerItem;
import chokepoint.terms.DutyExpression.Specific;
import chokepoint.terms.DutyExpression.SpecificLess;
import chokepoint.terms.DutyExpression.Sum;
import chokepoint.terms.DutyExpression.TopUpTo;
import chokepoint.terms.DutyExpression.TotalOf;
import chokepoint.terms.DutyExpression.UnknownForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads duty expressions: the ledger's forms and what the columns of a tariff print, slips of the print
/// included.
final class DutyParser {

    private static final String NUMBER = "[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?|\\.[0-9]+";
    private static final String MONEY =
            "(?:[$¥]\\s?(?:" + NUMBER + ")|(?:" + NUMBER + ")\\s?¢|[A-Z]{3} (?:" + NUMBER + "))";

    private static final Pattern PERCENT =
            Pattern.compile("(?:(?<whole>" + NUMBER + ") )?(?:(?<over>[0-9]+)/(?<under>[0-9]+)|(?<plain>" + NUMBER
                    + "))" + "(?:%| percent)(?: ?(?:on|of) ?(?<part>[a-z].*))?");
    private static final Pattern EACH = Pattern.compile("(?<money>" + MONEY + ") ?(?:each|/ ?each)");
    private static final Pattern ITEM = Pattern.compile("(?<money>" + MONEY + ") ?/ ?(?:item|postal item)");
    private static final Pattern SPECIFIC = Pattern.compile("(?<money>" + MONEY + ") ?/ ?(?<per>.+)");
    private static final Pattern PER =
            Pattern.compile("(?:(?<clean>clean) )?(?:(?<number>" + NUMBER + ") ?)?(?<rest>.*)");
    private static final Pattern BOUNDED =
            Pattern.compile("(?<inner>.+?)(?: min (?<min>" + MONEY + "))?(?: max (?<max>" + MONEY + "))?");
    private static final Pattern SUGAR = Pattern.compile("(?<full>" + MONEY + " ?/kg) less (?<less>" + MONEY
            + ") ?/kg for each degree under (?<degrees>" + NUMBER
            + ") degrees \\(and fractions of a degree in proportion\\) but not less (?:than )?(?<least>" + MONEY
            + ") ?/kg");
    private static final Pattern MINIMUM_PRICE =
            Pattern.compile("minimum price (?<money>" + MONEY + ") ?/ ?(?<per>.+)");
    private static final Pattern TOP_UP = Pattern.compile("top-up to (?<percent>.+)");
    private static final Pattern FACT = Pattern.compile("fact (?<key>[a-z0-9_.]+)");
    private static final Pattern TOTAL = Pattern.compile("total of (?<ids>[a-z0-9./\\-]+\\*?)");

    private final String text;

    DutyParser(String text) {
        this.text = text;
    }

    DutyExpression parse() {
        if (isPlainPercent(text)) {
            return new AdValorem(new BigDecimal(text.substring(0, text.length() - 1)));
        }
        String plain = plain(text);
        if (plain.isEmpty()) {
            throw new UnknownForm(text, "it is empty.");
        }
        return expression(plain).orElseThrow(() -> new UnknownForm(text, "no form of rate reads like this."));
    }

    /// `25%` or `7.5%`, what most rates are: read without trying the other forms first.
    private static boolean isPlainPercent(String text) {
        int last = text.length() - 1;
        if (last < 1 || text.charAt(last) != '%' || text.charAt(0) == '.' || text.charAt(last - 1) == '.') {
            return false;
        }
        boolean point = false;
        for (int i = 0; i < last; i++) {
            char character = text.charAt(i);
            if (character == '.' && !point) {
                point = true;
            } else if (character < '0' || character > '9') {
                return false;
            }
        }
        return true;
    }

    /// Markup, doubled blanks and known slips of the print taken out.
    static String plain(String text) {
        return text.replaceAll("<[^>]*>", "")
                .replaceAll("[\\s\u00a0\u200b]+", " ")
                .replaceAll("([a-z])- ([a-z])", "$1$2")
                .replace("thebattery", "the battery")
                .replace("oralterations", "or alterations")
                .replace("drained weght", "drained weight")
                .replace("in the in the", "in the")
                .replaceAll("^(.*%) ?/$", "$1")
                .replaceAll("(m[23²³])of ", "$1 of ")
                .strip();
    }

    private static Optional<DutyExpression> expression(String text) {
        return reference(text)
                .or(() -> choice(text, "the higher of ", HigherOf::new))
                .or(() -> choice(text, "the lower of ", LowerOf::new))
                .or(() -> sugar(text))
                .or(() -> bounded(text))
                .or(() -> sum(text));
    }

    /// Words that refer elsewhere, told apart by how they begin.
    private static Optional<DutyExpression> reference(String text) {
        if (text.contains("for each other piece or part")) {
            return Optional.of(new ByReference(text, Kind.PIECES_OF_MOVEMENT));
        }
        Kind kind = null;
        if (text.matches("(?i)the (duty )?rate.* minus .*")) {
            kind = Kind.RATE_LESS;
        } else if (text.matches("The rate applicable,?( to each article)? in the absence of .*")) {
            kind = Kind.RATE_ABSENT_THIS_LINE;
        } else if (text.startsWith("The rate ") || text.startsWith("The duty rate ")) {
            kind = Kind.RATE_OF_OTHER_GOODS;
        } else if (text.startsWith("A duty ")) {
            kind = Kind.PART_OF_VALUE;
        } else if (text.startsWith("See ")) {
            kind = Kind.SEE;
        } else if (text.startsWith("Free,") || text.startsWith("Free (")) {
            kind = Kind.FREE_ON_TERMS;
        }
        return kind == null ? Optional.empty() : Optional.of(new ByReference(text, kind));
    }

    private static Optional<DutyExpression> choice(
            String text, String opening, Function<List<DutyExpression>, DutyExpression> of) {
        if (!text.toLowerCase(Locale.ROOT).startsWith(opening)) {
            return Optional.empty();
        }
        return parts(text.substring(opening.length()), " and ").map(of);
    }

    private static Optional<DutyExpression> sum(String text) {
        return parts(text, "+").map(parts -> (DutyExpression) new Sum(parts)).or(() -> term(text));
    }

    private static Optional<DutyExpression> bounded(String text) {
        Matcher form = BOUNDED.matcher(text);
        if (!form.matches() || (form.group("min") == null && form.group("max") == null)) {
            return Optional.empty();
        }
        Optional<Money> min = Optional.ofNullable(form.group("min")).map(DutyParser::money);
        Optional<Money> max = Optional.ofNullable(form.group("max")).map(DutyParser::money);
        return sum(form.group("inner")).map(inner -> new Bounded(inner, min, max));
    }

    /// Splits at a separator outside brackets, wherever both sides read as duties: `and` also stands inside
    /// qualifiers.
    private static Optional<List<DutyExpression>> parts(String text, String by) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0 && text.startsWith(by, i)) {
                Optional<DutyExpression> left = term(text.substring(0, i).strip());
                if (left.isPresent()) {
                    String rest = text.substring(i + by.length()).strip();
                    var parts = new ArrayList<DutyExpression>();
                    parts.add(left.get());
                    Optional<List<DutyExpression>> more = parts(rest, by);
                    if (more.isPresent()) {
                        parts.addAll(more.get());
                        return Optional.of(parts);
                    }
                    Optional<DutyExpression> last = by.equals("+") ? term(rest) : sum(rest);
                    if (last.isPresent()) {
                        parts.add(last.get());
                        return Optional.of(parts);
                    }
                } else if (!by.equals("+")) {
                    // a choice between sums: the left side may itself be a sum
                    Optional<DutyExpression> sum = sum(text.substring(0, i).strip());
                    Optional<DutyExpression> right =
                            sum(text.substring(i + by.length()).strip());
                    if (sum.isPresent() && right.isPresent()) {
                        return Optional.of(List.of(sum.get(), right.get()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<DutyExpression> term(String text) {
        if (text.startsWith("(") && text.endsWith(")")) {
            return expression(text.substring(1, text.length() - 1).strip());
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "free" -> Optional.of(new Free());
            case "column 1" -> Optional.of(new OfColumn(Column.GENERAL));
            case "special" -> Optional.of(new OfColumn(Column.SPECIAL));
            case "column 2" -> Optional.of(new OfColumn(Column.COLUMN_2));
            default ->
                percent(text)
                        .or(() -> topUp(text))
                        .or(() -> fact(text))
                        .or(() -> minimumPrice(text))
                        .or(() -> each(text))
                        .or(() -> specific(text));
        };
    }

    private static Optional<DutyExpression> percent(String text) {
        Matcher form = PERCENT.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        BigDecimal percent;
        if (form.group("plain") != null) {
            if (form.group("whole") != null) {
                return Optional.empty();
            }
            percent = number(form.group("plain"));
        } else {
            BigDecimal whole = form.group("whole") == null ? BigDecimal.ZERO : number(form.group("whole"));
            percent = DutyText.fraction(whole, number(form.group("over")), number(form.group("under")));
        }
        String part = form.group("part");
        if (part == null) {
            return Optional.of(new AdValorem(percent));
        }
        return Optional.of(new AdValoremOn(percent, part.startsWith("the ") ? part : "the " + part));
    }

    private static Optional<DutyExpression> topUp(String text) {
        Matcher form = TOP_UP.matcher(text);
        if (form.matches() && percent(form.group("percent")).orElse(null) instanceof AdValorem(BigDecimal percent)) {
            return Optional.of(new TopUpTo(percent));
        }
        return Optional.empty();
    }

    private static Optional<DutyExpression> fact(String text) {
        Matcher total = TOTAL.matcher(text);
        if (total.matches()) {
            return Optional.of(new TotalOf(total.group("ids")));
        }
        Matcher form = FACT.matcher(text);
        return form.matches() ? Optional.of(new FromFact(form.group("key"))) : Optional.empty();
    }

    private static Optional<DutyExpression> minimumPrice(String text) {
        Matcher form = MINIMUM_PRICE.matcher(text);
        if (form.matches()
                && per(money(form.group("money")), form.group("per")).orElse(null) instanceof Specific price) {
            return Optional.of(new MinimumPrice(price.amount(), price.per()));
        }
        return Optional.empty();
    }

    private static Optional<DutyExpression> sugar(String text) {
        Matcher form = SUGAR.matcher(text);
        if (form.matches() && specific(form.group("full")).orElse(null) instanceof Specific full) {
            return Optional.of(new SpecificLess(
                    full, money(form.group("less")), number(form.group("degrees")), money(form.group("least"))));
        }
        return Optional.empty();
    }

    private static Optional<DutyExpression> each(String text) {
        Matcher each = EACH.matcher(text);
        if (each.matches()) {
            return Optional.of(new Specific(money(each.group("money")), new Quantity(BigDecimal.ONE, Unit.NUMBER), ""));
        }
        Matcher item = ITEM.matcher(text);
        return item.matches() ? Optional.of(new PerItem(money(item.group("money")))) : Optional.empty();
    }

    private static Optional<DutyExpression> specific(String text) {
        Matcher form = SPECIFIC.matcher(text);
        return form.matches() ? per(money(form.group("money")), form.group("per")) : Optional.empty();
    }

    /// `kg`, `clean kg`, `1000`, `1,000 pins`, `kg on lead content`, `jewel over 7`.
    private static Optional<DutyExpression> per(Money amount, String per) {
        Matcher form = PER.matcher(per);
        if (!form.matches()) {
            return Optional.empty();
        }
        BigDecimal number = form.group("number") == null ? BigDecimal.ONE : number(form.group("number"));
        String rest = form.group("rest");
        String clean = form.group("clean") == null ? "" : "clean";
        if (rest.isEmpty() && form.group("number") != null) {
            return Optional.of(new Specific(amount, new Quantity(number, Unit.NUMBER), clean));
        }
        String lower = rest.toLowerCase(Locale.ROOT);
        for (String spelling : Unit.spellings()) {
            if (lower.startsWith(spelling)) {
                String qualifier = rest.substring(spelling.length());
                if (qualifier.isEmpty() || qualifier.matches("(?: (?:on|of|over|for) .+|, .+)")) {
                    String words = qualifier.isEmpty() ? clean : qualifier.strip();
                    return Optional.of(new Specific(amount, new Quantity(number, Unit.of(spelling)), words));
                }
            }
        }
        return Optional.empty();
    }

    private static Money money(String text) {
        String plain = text.strip();
        if (plain.endsWith("¢")) {
            return new Money(number(plain.substring(0, plain.length() - 1)).movePointLeft(2), "USD");
        }
        return switch (plain.charAt(0)) {
            case '$' -> new Money(number(plain.substring(1)), "USD");
            case '¥' -> new Money(number(plain.substring(1)), "CNY");
            default -> new Money(number(plain.substring(4)), plain.substring(0, 3));
        };
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.strip().replace(",", ""));
    }
}
