package chokepoint.duty.panel;

import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.FactValue;
import chokepoint.terms.Facts;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/// The averages as the law is made use of, by shares observed in one period: a layer of its own, never
/// mixed into the statutory one.
///
/// The weight of each code and origin is divided among panels that state what is claimed: USMCA for
/// Canada and Mexico, exclusions of Section 301 for China; and of what metal a good consists. A duty on a
/// content is in proportion to it, so the parts add up to what the shares would pay. Of the column 1 duty
/// the share is taken off that paid none though the line is dutiable; it stands for all preferences but
/// USMCA.
public final class Utilised {

    private static final Area CANADA = Area.of("CA");
    private static final Area MEXICO = Area.of("MX");
    private static final List<String> METALS = List.of("steel", "aluminum", "copper");
    private static final List<String> HEADINGS = List.of("9903.88.69", "9903.88.70");
    private static final String ORDINARY = "MFN";

    private final ObservedShares usmca;
    private final ObservedShares ordinary;
    private final ObservedShares exclusions;
    private final ObservedShares metals;

    /// @param folder `data/trade/shares`
    public Utilised(Path folder) {
        this.usmca = ObservedShares.read(folder.resolve("usmca.txt.gz"));
        this.ordinary = ObservedShares.read(folder.resolve("mfn-exemption.txt.gz"));
        this.exclusions = ObservedShares.read(folder.resolve("s301-exclusions.txt.gz"));
        this.metals = ObservedShares.read(folder.resolve("metal-content.txt.gz"));
    }

    /// Where the shares come from, for people.
    public String source() {
        return "shares of USMCA claims (2024), of column 1 duty not paid, of Section 301 exclusions claimed, and metal"
                + " contents of the input-output accounts: inputs of a public tracker (MIT licence)";
    }

    /// What a part of the weight states.
    ///
    /// @param metal `steel`, `aluminum`, `copper`, `none` for no dutiable metal, or empty where no
    /// content is known
    private record Claim(String preference, String heading, String metal) {

        Convention on(Convention stated) {
            Facts facts = Facts.none();
            if (!preference.isEmpty()) {
                facts = facts.with("preference", FactValue.Words.of(preference));
            }
            if (!heading.isEmpty()) {
                facts = facts.with("heading", FactValue.Words.of(heading));
            }
            if (!metal.isEmpty()) {
                for (String one : METALS) {
                    facts = facts.with(
                            "content." + one,
                            new FactValue.Percent(one.equals(metal) ? BigDecimal.valueOf(100) : BigDecimal.ZERO));
                }
                facts = facts.with("metal_weight", new FactValue.Percent(BigDecimal.valueOf(100)));
            }
            return stated.with(facts);
        }
    }

    /// @param panels makes the panel of a convention
    public Averages averages(
            Convention stated,
            Function<Convention, Panel> panels,
            Weights weights,
            Predicate<Area> origins,
            Grouping grouping) {
        Map<Claim, Weights.Builder> parts = new LinkedHashMap<>();
        Map<Claim, Weights.Builder> unpaid = new LinkedHashMap<>();
        weights.forEach((code, origin, value) -> {
            if (origins.test(origin)) {
                divide(code, origin, value, (claim, part) -> {
                    parts.computeIfAbsent(claim, c -> new Weights.Builder()).add(code, origin, part);
                    long share = claim.preference().isEmpty() ? ordinary.share(code.chapter(), origin.code()) : 0;
                    if (share > 0) {
                        unpaid.computeIfAbsent(claim, c -> new Weights.Builder())
                                .add(code, origin, of(part, share));
                    }
                });
            }
        });
        var added = new ArrayList<Averages>();
        var takenOff = new ArrayList<Averages>();
        parts.forEach((claim, builder) -> {
            Panel panel = panels.apply(claim.on(stated));
            added.add(Averages.of(panel, builder.build(weights.name(), weights.source()), origins, grouping));
            Weights.Builder off = unpaid.get(claim);
            if (off != null) {
                takenOff.add(Averages.of(panel, off.build(weights.name(), weights.source()), origins, grouping));
            }
        });
        return Merged.of(added, takenOff, ORDINARY, weights);
    }

    private interface Part {
        void of(Claim claim, long value);
    }

    /// Divides a weight into parts that add up to it.
    private void divide(CommodityCode code, Area origin, long value, Part visitor) {
        long left = value;
        if (origin.equals(CANADA) || origin.equals(MEXICO)) {
            long claimed = of(value, usmca.share(code.digits(), origin.code()));
            byMetal(code, "USMCA", "", claimed, visitor);
            left -= claimed;
        }
        if (origin.equals(Area.CN)) {
            for (String heading : HEADINGS) {
                long claimed = Math.min(left, of(value, exclusions.share(code.digits(), heading)));
                byMetal(code, "", heading, claimed, visitor);
                left -= claimed;
            }
        }
        byMetal(code, "", "", left, visitor);
    }

    private void byMetal(CommodityCode code, String preference, String heading, long value, Part visitor) {
        if (value == 0) {
            return;
        }
        if (!metals.knows(code.digits())) {
            visitor.of(new Claim(preference, heading, ""), value);
            return;
        }
        long left = value;
        for (String metal : METALS) {
            long part = Math.min(left, of(value, metals.share(code.digits(), metal)));
            if (part > 0) {
                visitor.of(new Claim(preference, heading, metal), part);
                left -= part;
            }
        }
        if (left > 0) {
            visitor.of(new Claim(preference, heading, "none"), left);
        }
    }

    private static long of(long value, long share) {
        return Math.multiplyHigh(value, share) == 0
                ? value * share / ObservedShares.WHOLE
                : java.math.BigInteger.valueOf(value)
                        .multiply(java.math.BigInteger.valueOf(share))
                        .divide(java.math.BigInteger.valueOf(ObservedShares.WHOLE))
                        .longValueExact();
    }
}
