package chokepoint.duty.entries;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The form in which somebody writes days or amounts.
public sealed interface CellForm {

    /// What our reader understands without help.
    CellForm AS_IT_IS = new Plain();

    /// The cell as our reader understands it; unchanged where it has not this form, so that the complaint
    /// shows it.
    String toOurs(String cell);

    /// The form that a pattern such as `dd.MM.yyyy`, or an example amount such as `1.234,56`, means.
    static Optional<CellForm> find(String text) {
        return Amounts.find(text).or(() -> Days.find(text));
    }

    /// A cell that our reader refuses, with what is wrong with it.
    private static String notIn(String cell, String form) {
        return cell.strip() + " (not in the form " + form + ")";
    }

    /// As it is.
    record Plain() implements CellForm {
        @Override
        public String toOurs(String cell) {
            return cell;
        }
    }

    /// @param text the form as it is written
    /// @param pattern of days, in the letters y, M and d
    record Days(String text, DateTimeFormatter pattern) implements CellForm {

        private static final Pattern LETTERS = Pattern.compile("(?=.*y)(?=.*M)(?=.*d)[yMd./ \\-]{5,12}");

        static Optional<CellForm> find(String text) {
            if (!LETTERS.matcher(text).matches()) {
                return Optional.empty();
            }
            return Optional.of(new Days(
                    text,
                    DateTimeFormatter.ofPattern(text.replace('y', 'u'), Locale.ROOT)
                            .withResolverStyle(ResolverStyle.STRICT)));
        }

        @Override
        public String toOurs(String cell) {
            try {
                return cell.isBlank()
                        ? ""
                        : LocalDate.parse(cell.strip(), pattern).toString();
            } catch (DateTimeException other) {
                // A day that our reader would read, but in another order than theirs, must not slip through.
                return CellForm.notIn(cell, text);
            }
        }
    }

    /// @param thousands between groups of three digits
    /// @param decimal before the cents
    record Amounts(char thousands, char decimal) implements CellForm {

        private static final Pattern EXAMPLE = Pattern.compile("1(\\D)234(\\D)56");

        static Optional<CellForm> find(String text) {
            var example = EXAMPLE.matcher(text);
            return example.matches()
                    ? Optional.of(new Amounts(
                            example.group(1).charAt(0), example.group(2).charAt(0)))
                    : Optional.empty();
        }

        @Override
        public String toOurs(String cell) {
            String stripped = cell.strip();
            for (int i = 0; i < stripped.length(); i++) {
                char one = stripped.charAt(i);
                if ((one == '.' || one == ',') && one != thousands && one != decimal) {
                    return CellForm.notIn(cell, "1" + thousands + "234" + decimal + "56");
                }
            }
            return stripped.replace(String.valueOf(thousands), "")
                    .replace("\u00A0", "")
                    .replace(decimal, '.');
        }
    }
}
