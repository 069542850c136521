package chokepoint.duty.entries;

import chokepoint.ledger.snapshot.Snapshot;
import chokepoint.terms.Reading;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How to make an [EntryRater] elsewhere: the bytes of a snapshot, and whose eyes look at the law. This is
/// what travels to the machines of a cluster.
public final class RaterRecipe implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final byte[] snapshot;
    private final @Nullable Instant known;
    private final Reading reading;

    /// @param snapshot the bytes that [Snapshot#write] wrote
    /// @param known the moment of knowledge; all that the snapshot holds where absent
    public RaterRecipe(byte[] snapshot, Optional<Instant> known, Reading reading) {
        this.snapshot = snapshot.clone();
        this.known = known.orElse(null);
        this.reading = reading;
    }

    public Optional<Instant> known() {
        return Optional.ofNullable(known);
    }

    public Reading reading() {
        return reading;
    }

    /// The rater; costs some hundred milliseconds, so make one for all threads of a machine.
    ///
    /// @throws IOException if the bytes are no snapshot of this version of the program
    public EntryRater make() throws IOException {
        return EntryRater.asKnownOn(Snapshot.of(ByteBuffer.wrap(snapshot), "these bytes"), known(), reading);
    }
}
