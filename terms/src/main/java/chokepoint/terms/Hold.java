package chokepoint.terms;

/// Shipments that are stopped one by one until somebody has looked at them, as happens to unlisted goods under the
/// customs code of listed ones.
///
/// @param probability that a shipment is held
/// @param clearing days until a held one may leave
/// @param every days of a buyer's use that travel as one shipment
public record Hold(double probability, Distribution clearing, int every) {
    public Hold {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "a shipment is held with a probability between 0 and 1, not " + probability);
        }
        if (every < 1) {
            throw new IllegalArgumentException("a shipment holds the goods of a day at least, not of " + every);
        }
    }
}
