package chokepoint.batch;

import chokepoint.duty.entries.EntryRater;
import chokepoint.duty.entries.RaterRecipe;
import chokepoint.ledger.Ledger;
import chokepoint.ledger.snapshot.Snapshot;
import chokepoint.terms.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The law on its way to the machines of a cluster: bytes and whose eyes look at them. However many tasks a JVM
/// runs, it compiles one law once.
///
/// @param hash of the bytes, of the moment of knowledge and of the reading: what the compiled law is kept under
record TravellingLaw(String hash, RaterRecipe recipe) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /// What this JVM has compiled already. A driver asks for one law, a server of notebooks for several.
    private static final Map<String, EntryRater> COMPILED = new ConcurrentHashMap<>();

    private static final String PACKED = "law.snapshot";

    static TravellingLaw of(byte[] snapshot, Optional<Instant> known, Reading reading) {
        return new TravellingLaw(hash(snapshot, known, reading), new RaterRecipe(snapshot, known, reading));
    }

    /// The snapshot that the build packed into the jar.
    static byte[] packed() {
        try (InputStream in = TravellingLaw.class.getResourceAsStream(PACKED)) {
            if (in == null) {
                throw new IllegalStateException("this jar was built without a law");
            }
            return in.readAllBytes();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /// The law as bytes, for what was read from a folder or laid over another law.
    static byte[] bytes(Ledger ledger) {
        try {
            Path folder = Files.createTempDirectory("chokepoint-law");
            Path file = folder.resolve(PACKED);
            try {
                Snapshot.write(ledger, file);
                return Files.readAllBytes(file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /// The law of a snapshot.
    ///
    /// @param name for messages
    static Ledger ledger(byte[] snapshot, String name) {
        try {
            return Snapshot.of(ByteBuffer.wrap(snapshot), name);
        } catch (IOException unusable) {
            throw new BadInput(unusable.getMessage() + ". Write it with this version of the program");
        }
    }

    /// The compiled law of this JVM, made by whoever asks first.
    EntryRater rater() {
        return COMPILED.computeIfAbsent(hash, missing -> {
            try {
                return recipe.make();
            } catch (IOException otherVersion) {
                throw new UncheckedIOException(otherVersion);
            }
        });
    }

    private static String hash(byte[] snapshot, Optional<Instant> known, Reading reading) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(snapshot);
            return HexFormat.of().formatHex(digest.digest()) + "/"
                    + known.map(Instant::toString).orElse("all") + "/" + reading.word();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
