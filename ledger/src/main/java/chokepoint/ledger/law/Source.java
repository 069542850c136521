package chokepoint.ledger.law;

import chokepoint.ledger.log.Effect;
import chokepoint.ledger.log.Instrument;
import chokepoint.terms.Certainty;

/// The provision of an instrument that made or changed something.
public record Source(Instrument instrument, Effect effect) {

    public String provision() {
        return effect.frame().provision();
    }

    /// As certain as the weaker of the effect and its instrument.
    public Certainty certainty() {
        return instrument.certainty().weaker(effect.frame().certainty());
    }

    /// `us/eo-14257, sec. 3(a)`.
    @Override
    public String toString() {
        return instrument.id() + ", " + provision();
    }
}
