package chokepoint.duty.panel;

import chokepoint.duty.compiled.Assumptions;
import chokepoint.terms.Area;
import chokepoint.terms.FactValue;
import chokepoint.terms.Facts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What is taken as stated of every cell of a panel, since nobody states facts of an average.
///
/// Claims are not claimed. Descriptions follow the convention: where the metal was melted, smelted and
/// cast is the origin; the dutiable metals are the whole value, in equal parts, or nothing of it; `use`
/// is what the convention says.
///
/// @param name for people: statutory, low, high
/// @param stated the same for every cell; what is stated here goes before everything else
/// @param metal whether the dutiable metals make up the whole value, or nothing of it
public record Convention(String name, Facts stated, boolean metal) implements Assumptions {

    /// The metals whose content may be the base of a duty, by fact key.
    public static final List<String> METALS = List.of("content.steel", "content.aluminum", "content.copper");

    private static final List<String> PLACES = List.of("melted", "smelted", "cast");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Formal entries: small-value rules are not for averages.
    private static final BigDecimal SAMPLE_VALUE = BigDecimal.valueOf(10_000);

    /// The convention of every average unless another is asked for: parts of cars and trucks are parts of
    /// cars and trucks, no other description that narrows a heading is met, metal articles are all metal.
    public static Convention statutory() {
        return new Convention("statutory", facts("auto-part", "mhdv-part"), true);
    }

    /// The lower end of the band: no description that a duty asks for is met, and there is no metal.
    public static Convention low() {
        return new Convention("low", facts("none"), false);
    }

    /// The upper end of the band: every description that a duty asks for is met, and metal articles are
    /// all metal.
    public static Convention high() {
        return new Convention(
                "high",
                facts(
                        "auto-part",
                        "mhdv-part",
                        "heavy-vehicle",
                        "covered-semiconductor",
                        "patented-pharmaceutical",
                        "quartz-surface",
                        "washer-part",
                        "steel-stamping",
                        "aluminum-stamping",
                        "thermal-imaging",
                        "uas-docking",
                        "uas-part",
                        "sts-crane",
                        "cn-crane",
                        "intermodal-chassis"),
                true);
    }

    private static Facts facts(String... uses) {
        return Facts.none().with("use", FactValue.Words.of(uses)).with("mode", FactValue.Words.of("vessel"));
    }

    /// For people: what is taken as stated.
    public String words() {
        return "convention '" + name + "': claims not claimed; melted, smelted and cast in the country of origin; "
                + (metal ? "dutiable metals are the whole value, in equal parts" : "no metal content")
                + "; stated of every cell: " + stated;
    }

    /// The same with other facts stated for the whole panel.
    public Convention with(Facts more) {
        Facts both = stated;
        for (Map.Entry<String, FactValue> fact : more.values().entrySet()) {
            both = both.with(fact.getKey(), fact.getValue());
        }
        return new Convention(name, both, metal);
    }

    /// The facts of one cell.
    ///
    /// @param dutiable the metals on whose content a duty is levied there, by fact key
    @Override
    public Facts facts(Area origin, Set<String> dutiable) {
        var facts = new TreeMap<String, FactValue>();
        PLACES.forEach(place -> facts.put(place, new FactValue.Place(origin)));
        BigDecimal each = dutiable.isEmpty() || !metal
                ? BigDecimal.ZERO
                : HUNDRED.divide(BigDecimal.valueOf(dutiable.size()), 4, RoundingMode.DOWN);
        METALS.forEach(content ->
                facts.put(content, new FactValue.Percent(dutiable.contains(content) ? each : BigDecimal.ZERO)));
        facts.put("metal_weight", new FactValue.Percent(metal ? HUNDRED : BigDecimal.ZERO));
        facts.putAll(stated.values());
        return new Facts(facts);
    }

    @Override
    public BigDecimal value() {
        return SAMPLE_VALUE;
    }
}
