package chokepoint.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One entry of the special column: a rate and the preference programmes it holds for, `3.2% (JP)`.
///
/// @param programmes symbols such as `KR`, `A+`; empty where the rate names none, as in some lines of
/// chapter 98
public record SpecialRate(List<String> programmes, DutyExpression duty) {

    private static final Pattern PROGRAMMES =
            Pattern.compile("\\((?<symbols>[A-Z]{1,2}[*+#]?(?:[,.\\s]+[A-Z]{1,2}[*+#]?)*)[,.\\s]*\\)");

    public SpecialRate {
        programmes = List.copyOf(programmes);
    }

    /// Reads a cell of the special column: `Free (A,AU,BH) 3.2% (JP) See 9822.04.40 (AU)`; empty text gives
    /// no rates.
    ///
    /// @throws DutyExpression.UnknownForm if a rate in it does not read
    public static List<SpecialRate> parse(String cell) {
        String text = DutyParser.plain(cell).replace("(PA (PA)", "(PA)");
        var rates = new ArrayList<SpecialRate>();
        Matcher programmes = PROGRAMMES.matcher(text);
        int from = 0;
        while (programmes.find()) {
            rates.add(new SpecialRate(
                    List.of(programmes.group("symbols").split("[,.\\s]+")),
                    DutyExpression.parse(text.substring(from, programmes.start()))));
            from = programmes.end();
        }
        String rest = text.substring(from).strip();
        if (!rest.isEmpty()) {
            rates.add(new SpecialRate(List.of(), DutyExpression.parse(rest)));
        }
        return rates;
    }

    /// A cell of the special column in the one form we print.
    public static String toText(List<SpecialRate> rates) {
        return String.join(" ", rates.stream().map(SpecialRate::toText).toList());
    }

    public String toText() {
        return programmes.isEmpty() ? duty.toText() : duty.toText() + " (" + String.join(",", programmes) + ")";
    }
}
