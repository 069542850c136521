package chokepoint.duty.entries;

import chokepoint.terms.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// A mapping file: which column of other people's files is which of ours.
///
/// ```yaml
/// code: HTS Number - Full              # our column: their column
/// entered: Entry Date as dd.MM.yyyy    # in the form in which they write days
/// value: Warenwert as 1.234,56         # in the form in which they write amounts
/// destination: =US                     # no column: the same for every row
/// ```
///
/// @param file its name, for complaints
/// @param text of the file, for whoever asks whether it changed, or reads it again elsewhere
public record Mapping(String file, String text, Map<String, Entry> entries) {

    /// No file: the columns have our names.
    public static final Mapping NONE = new Mapping("", "", Map.of());

    private static final String AS = " as ";

    /// Where one of our columns comes from.
    public sealed interface Entry {

        /// The number of the line in the mapping file.
        int line();
    }

    /// @param theirs the name of their column
    public record From(int line, String theirs, CellForm form) implements Entry {}

    /// @param text what every row has
    public record Constant(int line, String text) implements Entry {}

    public Mapping {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /// Reads a mapping file.
    ///
    /// @param columns ours, that may be mapped
    /// @throws WrongMapping where it cannot be used
    public static Mapping read(Path file, EntryColumns columns) {
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException none) {
            throw new WrongMapping(file + ": there is no such file", none);
        } catch (IOException trouble) {
            throw new WrongMapping(file + ": cannot be read as UTF-8 text: " + trouble.getMessage(), trouble);
        }
        return of(file.toString(), text, columns);
    }

    /// The mapping of a file whose text is known.
    ///
    /// @throws WrongMapping where it cannot be used
    public static Mapping of(String file, String text, EntryColumns columns) {
        var entries = new LinkedHashMap<String, Entry>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = withoutComment(lines.get(i)).strip();
            if (!line.isEmpty()) {
                read(file + ":" + (i + 1) + ": ", i + 1, line, columns, entries);
            }
        }
        return new Mapping(file, text, entries);
    }

    private static void read(String place, int number, String line, EntryColumns columns, Map<String, Entry> entries) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new WrongMapping(place + "'" + line + "' is no mapping; write our column: their column");
        }
        String ours = line.substring(0, colon).strip();
        String theirs = line.substring(colon + 1).strip();
        String name = columns.find(ours)
                .orElseThrow(() -> new WrongMapping(place + "there is no column '" + ours + "'." + columns.maybe(ours)))
                .name();
        if (theirs.isEmpty()) {
            throw new WrongMapping(
                    place + ours + " is mapped to nothing; write their column, or =US for the same in every row");
        }
        Entry entry = theirs.startsWith("=")
                ? new Constant(number, unquoted(theirs.substring(1).strip()))
                : from(place, number, theirs);
        if (entries.put(name, entry) != null) {
            throw new WrongMapping(place + "'" + name + "' is mapped twice");
        }
    }

    private static From from(String place, int number, String theirs) {
        int as = theirs.lastIndexOf(AS);
        if (as > 0 && !theirs.endsWith("\"") && !theirs.endsWith("'")) {
            String form = theirs.substring(as + AS.length()).strip();
            Optional<CellForm> read = CellForm.find(unquoted(form));
            if (read.isEmpty()) {
                throw new WrongMapping(
                        place + "'" + form + "' is no form of a day or an amount; write dd.MM.yyyy or 1.234,56"
                                + " (a column whose name has 'as' in it stands in quotes)");
            }
            return new From(number, unquoted(theirs.substring(0, as).strip()), read.get());
        }
        return new From(number, unquoted(theirs), CellForm.AS_IT_IS);
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1
                && (text.startsWith("\"") && text.endsWith("\"") || text.startsWith("'") && text.endsWith("'"));
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    /// As in YAML, a comment begins with `#` at the beginning of a line or after a blank, not within quotes.
    private static String withoutComment(String line) {
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char one = line.charAt(i);
            if (quote != 0) {
                quote = one == quote ? 0 : quote;
            } else if ((one == '"' || one == '\'')
                    && line.substring(0, i).isBlank() == false
                    && (line.charAt(i - 1) == ' ' || line.charAt(i - 1) == ':')) {
                quote = one;
            } else if (one == '#' && (i == 0 || Character.isWhitespace(line.charAt(i - 1)))) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    /// The columns of a file whose head line has these names, as our reader wants to see them.
    ///
    /// @throws WrongMapping where the file lacks a column that is mapped
    public Layout on(List<String> names, String inputFile) {
        var ours = new ArrayList<>(names);
        var forms = new LinkedHashMap<Integer, CellForm>();
        var constants = new ArrayList<String>();
        var places = new LinkedHashMap<String, Integer>();
        entries.forEach((name, entry) -> {
            if (entry instanceof From(int line, String theirs, CellForm form)) {
                int place = find(theirs, names);
                if (place < 0) {
                    throw new WrongMapping(file + ":" + line + ": " + inputFile + " has no column '" + theirs + "'."
                            + Nearest.maybe(theirs, names));
                }
                places.put(name, place);
                forms.put(place, form);
            }
        });
        for (int i = 0; i < ours.size(); i++) {
            // What is mapped elsewhere is no longer what its own name says.
            ours.set(i, isMapped(ours.get(i)) ? "" : ours.get(i));
        }
        places.forEach((name, place) -> ours.set(place, name));
        entries.forEach((name, entry) -> {
            if (entry instanceof Constant(int line, String text)) {
                ours.add(name);
                constants.add(text);
            }
        });
        return new Layout(ours, forms, constants, names.size());
    }

    private boolean isMapped(String theirs) {
        return entries.containsKey(
                theirs.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_'));
    }

    private static int find(String theirs, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).strip().equalsIgnoreCase(theirs.strip())) {
                return i;
            }
        }
        return -1;
    }

    /// A head line in our names, and how its cells are made into those that our reader understands.
    ///
    /// @param names one for each column of the file, then one for each constant; a column that is none of
    /// ours has its own name, or an empty one where that name means another column
    /// @param forms by place
    /// @param constants what stands in the places after the columns of the file
    public record Layout(List<String> names, Map<Integer, CellForm> forms, List<String> constants, int columns) {
        public Layout {
            names = List.copyOf(names);
            forms = Map.copyOf(forms);
            constants = List.copyOf(constants);
        }

        /// Whether what stands at a place is a cell of the row; else it is the same for every row.
        public boolean isCell(int place) {
            return place < columns;
        }

        /// Whether our reader understands the cells at a place as they stand.
        public boolean isPlain(int place) {
            return !forms.containsKey(place) || CellForm.AS_IT_IS.equals(forms.get(place));
        }

        /// The cell at a place, in a form that our reader understands.
        ///
        /// @param cells those of the row, by place; null where nothing stands there
        public @Nullable String cell(int place, IntFunction<@Nullable String> cells) {
            if (place >= columns) {
                return constants.get(place - columns);
            }
            CellForm form = forms.get(place);
            String text = cells.apply(place);
            return form == null || text == null ? text : form.toOurs(text);
        }
    }
}
