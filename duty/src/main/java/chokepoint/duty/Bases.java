package chokepoint.duty;

import chokepoint.ledger.law.Measure;
import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.regime.Levy;
import chokepoint.ledger.regime.Regime;
import chokepoint.terms.Facts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What each duty of a regime is levied on: the value, a content, or what other duties leave.
final class Bases {

    private final Facts facts;
    private final Regime regime;
    private final Map<String, Base> known = new HashMap<>();

    Bases(Consignment consignment, Regime regime) {
        this.facts = consignment.facts();
        this.regime = regime;
    }

    sealed interface Base {
        /// @param share of the customs value
        /// @param added to the customs value first: freight and insurance
        record Part(Share share, BigDecimal added) implements Base {}

        record Open(Set<String> needs) implements Base {}
    }

    Base of(Finding finding) {
        String id = finding.measure().id();
        Base base = known.get(id);
        if (base == null) {
            base = workOut(finding);
            known.put(id, base);
        }
        return base;
    }

    private Base workOut(Finding finding) {
        Optional<Levy> found = finding.levy();
        if (found.isEmpty()) {
            return new Base.Part(new Share(BigDecimal.ZERO, "nothing"), BigDecimal.ZERO);
        }
        Levy levy = found.get();
        return switch (levy.base()) {
            case VALUE, FOB -> remainder(levy, Share.WHOLE, BigDecimal.ZERO);
            case CIF ->
                remainder(
                        levy,
                        Share.WHOLE,
                        facts.findNumber("freight")
                                .orElse(BigDecimal.ZERO)
                                .add(facts.findNumber("insurance").orElse(BigDecimal.ZERO)));
            case CONTENT_STEEL -> content(levy, "content.steel", "steel content");
            case CONTENT_ALUMINUM -> content(levy, "content.aluminum", "aluminium content");
            case CONTENT_COPPER -> content(levy, "content.copper", "copper content");
            case NON_US_CONTENT ->
                remainder(
                        levy,
                        facts.findNumber("us_content")
                                .map(percent -> Share.WHOLE.less(percent, "the US content"))
                                .orElse(Share.WHOLE),
                        BigDecimal.ZERO);
        };
    }

    private Base content(Levy levy, String fact, String words) {
        return facts.findNumber(fact)
                .map(percent -> remainder(levy, new Share(percent, words), BigDecimal.ZERO))
                .orElseGet(() -> new Base.Open(Set.of(fact)));
    }

    /// The share less what exemptions take out and what other duties are levied on.
    private Base remainder(Levy levy, Share share, BigDecimal added) {
        Share left = share;
        var needs = new TreeSet<String>();
        for (Levy.ExemptShare exempt : levy.exempt()) {
            Optional<BigDecimal> percent = facts.findNumber(exempt.fact());
            if (percent.isPresent()) {
                left = left.less(percent.get(), exempt.fact());
            } else {
                needs.add(exempt.fact());
            }
        }
        for (Measure by : levy.displacedBy()) {
            Finding finding = regime.find(by.id()).orElseThrow();
            if (finding instanceof Finding.AppliesIf) {
                continue;
            }
            switch (of(finding)) {
                case Base.Part(Share taken, BigDecimal more) -> left = left.less(taken.percent(), words(taken));
                case Base.Open open -> needs.addAll(open.needs());
            }
        }
        return needs.isEmpty() ? new Base.Part(left, added) : new Base.Open(needs);
    }

    private static String words(Share share) {
        return share.words().isEmpty() ? "the whole" : share.words();
    }
}
