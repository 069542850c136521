package chokepoint.ledger.regime;

import chokepoint.ledger.Asking;
import chokepoint.ledger.SmallLaw;

/// A law of three duties on a coil of steel from China, to which a test adds what it is about.
final class CoilLaw {

    static final String FENTANYL = "us/ieepa-fentanyl/cn";
    static final String RECIPROCAL = "us/ieepa-reciprocal/cn";
    static final String STEEL = "us/s232-steel/articles";

    static final String DUTIES = """
            - set: us/ieepa-fentanyl/cn
              family: IEEPA_FENTANYL
              type: additional-duty
              provision: sec. 2
              from: 2025-02-04
              origin: [CN]
              duty: 20%
            - set: us/ieepa-reciprocal/cn
              family: IEEPA_RECIPROCAL
              type: additional-duty
              provision: sec. 3
              from: 2025-04-05
              origin: [CN]
              duty: 10%
            - set: us/s232-steel/articles
              family: S232_STEEL
              type: additional-duty
              provision: cl. 1
              from: 2025-03-12
              origin: all
              goods: {codes: ["72081015"]}
              duty: 50%
              base: content.steel
            """;

    static SmallLaw law(String more) {
        return SmallLaw.empty().american("eo-1", "2025-02-01", DUTIES + more);
    }

    static Asking coil(String more) {
        return Asking.of(law(more).read(), "72081015");
    }

    private CoilLaw() {}
}
