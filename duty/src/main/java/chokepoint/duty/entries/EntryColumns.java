package chokepoint.duty.entries;

import chokepoint.ledger.Ledger;
import chokepoint.terms.FactDefinition;
import chokepoint.terms.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The standard columns of a file of entries: what identifies a line, what it is, every fact of the closed
/// vocabulary, and what was filed. `docs/reference/entries.md` describes them.
public final class EntryColumns {

    static final String ENTRY_NUMBER = "entry_number";
    static final String LINE_NUMBER = "line_number";
    static final String CODE = "code";
    static final String ORIGIN = "origin";
    static final String DESTINATION = "destination";
    static final String ENTERED = "entered";
    static final String VALUE = "value";
    static final String CURRENCY = "currency";
    static final String EXPORT_COUNTRY = "export_country";
    static final String FACTS = "facts";
    static final String QUANTITY_UNIT = "quantity_unit";
    static final String QUANTITY2_UNIT = "quantity2_unit";
    static final String FILED_HEADINGS = "filed_headings";
    static final String FILED_RATE = "filed_rate";
    static final String FILED_DUTY = "filed_duty";

    private final Ledger ledger;
    private final Map<String, EntryColumn> byName = new LinkedHashMap<>();

    /// @param ledger gives the vocabulary, the names of countries and the words of preferences
    public EntryColumns(Ledger ledger) {
        this.ledger = ledger;
        add(ENTRY_NUMBER, false, "number of the entry, carried through");
        add(LINE_NUMBER, false, "number of the line on the entry, carried through");
        add(CODE, true, "commodity code, 4 to 10 digits, dots allowed: 8505.11.0070 or 8505110070");
        add(ORIGIN, true, "country of origin: two letters or a name");
        add(DESTINATION, false, "customs territory it enters; US where empty");
        add(
                ENTERED,
                true,
                "day of entry (2025-04-03, 4/3/2025 or 20250403), which means its end; or the moment"
                        + " (2025-05-14T12:01+08:00, without an offset by the clock of the customs)");
        add(VALUE, true, "customs value, more than zero: 12345.60, 12,345.60 or $12,345.60");
        add(CURRENCY, false, "currency of the value, that of the customs where empty: USD, CNY");
        add(EXPORT_COUNTRY, false, "country of export: two letters or a name; no duty depends on it");
        for (FactDefinition fact : ledger.log().vocabulary().definitions()) {
            add(fact.key(), false, fact.title());
        }
        add(QUANTITY_UNIT, false, "unit of `quantity`, where that column holds the number alone");
        add(QUANTITY2_UNIT, false, "unit of `quantity2`, likewise");
        add(FACTS, false, "any facts in one cell: loaded=2025-04-03;mode=vessel");
        add(FILED_HEADINGS, false, "chapter-99 headings that were filed, by comma, blank or semicolon");
        add(FILED_RATE, false, "all duties filed, in percent of the value, without fees: 27.5 or 27.5%");
        add(FILED_DUTY, false, "all duties filed, in the currency of the value, without fees");
    }

    private void add(String name, boolean required, String meaning) {
        byName.put(name, new EntryColumn(name, required, meaning));
    }

    /// Every standard column, in the order of the page that describes them.
    public List<EntryColumn> all() {
        return List.copyOf(byName.values());
    }

    /// The standard column that a head line means: case, blanks and hyphens do not matter.
    public Optional<EntryColumn> find(String header) {
        return Optional.ofNullable(byName.get(normal(header)));
    }

    /// ` Maybe 'entered'?`, or nothing where no standard column is near.
    public String maybe(String header) {
        return Nearest.maybe(normal(header), byName.keySet());
    }

    /// A reader of rows whose cells stand in the order of a head line. Columns that are no standard ones are
    /// left alone; [EntryReader#unknown] lists them.
    ///
    /// @throws IllegalArgumentException where a column is missing without which no row can be read, or is
    /// there twice
    public EntryReader reader(List<String> header) {
        var places = new LinkedHashMap<String, Integer>();
        var unknown = new ArrayList<String>();
        for (int i = 0; i < header.size(); i++) {
            Optional<EntryColumn> column = find(header.get(i));
            if (column.isEmpty()) {
                unknown.add(header.get(i));
            } else if (places.put(column.get().name(), i) != null) {
                throw new IllegalArgumentException("column '" + column.get().name() + "' is there twice");
            }
        }
        for (EntryColumn column : byName.values()) {
            if (column.required() && !places.containsKey(column.name())) {
                throw new IllegalArgumentException("column '" + column.name() + "' is missing: " + column.meaning()
                        + "."
                        + Nearest.to(column.name(), unknown)
                                .map(near -> " Maybe '" + near + "' is it?")
                                .orElse(""));
            }
        }
        return new EntryReader(ledger, places, unknown);
    }

    /// The same head line for whoever does not compare with what was filed: a cell of it that cannot be read
    /// then stops no row.
    public List<String> withoutFiled(List<String> header) {
        return header.stream()
                .map(name -> find(name)
                                .filter(column -> column.name().startsWith("filed_"))
                                .isPresent()
                        ? ""
                        : name)
                .toList();
    }

    private static String normal(String header) {
        return header.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }
}
