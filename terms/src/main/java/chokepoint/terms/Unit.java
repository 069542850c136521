package chokepoint.terms;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A unit of quantity that tariffs count in: a closed set, each with the spellings tariffs print.
///
/// Units of one dimension convert into each other; units of two dimensions never do.
public enum Unit {
    KILOGRAM(Dimension.MASS, "1", "kg", "kgs", "kilogram", "kilograms", "千克"),
    GRAM(Dimension.MASS, "0.001", "g", "gram", "grams", "克"),
    TONNE(Dimension.MASS, "1000", "t", "tonne", "tonnes", "metric ton", "metric tons", "mt"),
    POUND(Dimension.MASS, "0.45359237", "lb", "lbs", "pound", "pounds"),
    CARAT(Dimension.MASS, "0.0002", "carat", "carats", "ct"),

    LITER(Dimension.VOLUME, "1", "liter", "liters", "litre", "litres", "l", "升"),
    CUBIC_METRE(Dimension.VOLUME, "1000", "m3", "m³"),
    THOUSAND_CUBIC_METRES(Dimension.VOLUME, "1000000", "thousand m3", "thousand m³"),
    BARREL(Dimension.VOLUME, "158.987294928", "bbl", "barrel", "barrels"),

    /// A liter of spirits at 50 percent alcohol by volume.
    PROOF_LITER(
            Dimension.PROOF_VOLUME,
            "1",
            "pf.liter",
            "pf. liter",
            "pf.liters",
            "pf. liters",
            "proof liter",
            "proof liters"),

    NUMBER(
            Dimension.COUNT,
            "1",
            "no",
            "no.",
            "number",
            "each",
            "pcs",
            "pcs.",
            "pc",
            "piece",
            "pieces",
            "article",
            "articles",
            "head",
            "pins",
            "件",
            "个",
            "台"),
    DOZEN(Dimension.COUNT, "12", "doz", "doz.", "dozen", "dozens", "dz pcs"),
    HUNDRED(Dimension.COUNT, "100", "hundreds", "hundred"),
    GROSS(Dimension.COUNT, "144", "gross"),
    THOUSAND(Dimension.COUNT, "1000", "thousands", "thousand"),

    PAIR(Dimension.PAIRS, "1", "pr", "pr.", "prs", "prs.", "pair", "pairs"),
    DOZEN_PAIRS(Dimension.PAIRS, "12", "doz. pr", "doz. pr.", "doz. prs.", "doz pr", "doz prs", "dozen pairs"),

    METRE(Dimension.LENGTH, "1", "m", "lin. m", "metre", "metres", "meter", "meters", "fiber m"),
    CENTIMETRE(Dimension.LENGTH, "0.01", "cm"),
    THOUSAND_METRES(Dimension.LENGTH, "1000", "thousand m", "km"),

    SQUARE_METRE(Dimension.AREA, "1", "m2", "m²"),
    SQUARE_CENTIMETRE(Dimension.AREA, "0.0001", "cm2", "cm²"),
    /// One hundred square feet of roofing.
    ROOFING_SQUARE(Dimension.AREA, "9.290304", "square", "squares"),

    /// A bearing stone of a watch movement.
    JEWEL(Dimension.JEWELS, "1", "jewel", "jewels", "jwls", "jwls."),
    /// A gross of buttons per line (1/40 inch) of their diameter.
    LINE_GROSS(Dimension.BUTTON_LINES, "1", "line/gross", "line/ gross", "gr.lines"),
    PACK(Dimension.PACKS, "1", "pack", "packs"),
    DOSE(Dimension.DOSES, "1", "dose", "doses"),
    WATT(Dimension.POWER, "1", "w", "watt", "watts"),
    MEGAWATT_HOUR(Dimension.ENERGY, "1", "mwh"),
    GIGABECQUEREL(Dimension.RADIOACTIVITY, "1", "gbq"),
    /// A degree of polarisation of sugar.
    SUGAR_DEGREE(Dimension.POLARISATION, "1", "degree", "degrees");

    /// What kind of quantity a unit measures.
    public enum Dimension {
        MASS,
        VOLUME,
        PROOF_VOLUME,
        COUNT,
        PAIRS,
        LENGTH,
        AREA,
        JEWELS,
        BUTTON_LINES,
        PACKS,
        DOSES,
        POWER,
        ENERGY,
        RADIOACTIVITY,
        POLARISATION
    }

    private static final Map<String, Unit> BY_NAME = byName();

    private final Dimension dimension;
    private final BigDecimal inBase;
    private final List<String> names;

    Unit(Dimension dimension, String inBase, String... names) {
        this.dimension = dimension;
        this.inBase = new BigDecimal(inBase);
        this.names = List.of(names);
    }

    /// The unit of this name, in any spelling a tariff uses.
    public static Optional<Unit> find(String name) {
        String key = name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_NAME.get(key));
    }

    /// The unit of this name; throws where there is none.
    public static Unit of(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is no unit. Known units: "
                        + String.join(
                                ", ", Arrays.stream(values()).map(Unit::symbol).toList()) + "."));
    }

    /// The spelling we print: `kg`, `pf.liter`, `doz`.
    public String symbol() {
        return names.getFirst();
    }

    public Dimension dimension() {
        return dimension;
    }

    public boolean convertsTo(Unit other) {
        return dimension == other.dimension;
    }

    /// How many of the dimension's base unit (kg, liter, number, m, m² …) one of this is.
    BigDecimal inBase() {
        return inBase;
    }

    /// All spellings, the longest first, so that a reader meets `pf. liter` before `pf`.
    static List<String> spellings() {
        return BY_NAME.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static Map<String, Unit> byName() {
        var map = new LinkedHashMap<String, Unit>();
        for (Unit unit : values()) {
            for (String name : unit.names) {
                if (map.put(name, unit) != null) {
                    throw new IllegalStateException("two units are named '" + name + "'");
                }
            }
        }
        return map;
    }
}
