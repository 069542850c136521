package chokepoint.ledger.snapshot;

import chokepoint.ledger.Ledger;
import chokepoint.ledger.nomenclature.Nomenclature;
import chokepoint.ledger.nomenclature.Nomenclatures;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// The ledger as one file, written when the program is built and mapped when it starts.
///
/// First a head of numbers: magic, version, how many nomenclatures, the offset and length of the log and of each
/// nomenclature. Then those, one after the other.
public final class Snapshot {

    private static final long MAGIC = 0x43484F4B45504E54L; // "CHOKEPNT"
    private static final int VERSION = 4;

    private Snapshot() {}

    /// Writes a ledger; a file that is there is replaced only when the new one is complete.
    public static void write(Ledger ledger, Path file) throws IOException {
        byte[] log = new LawEncoder().encode(ledger.log());
        List<Nomenclature> nomenclatures = List.copyOf(ledger.nomenclatures().all());
        int head = Long.BYTES + 2 * Integer.BYTES + 2 * Long.BYTES * (1 + nomenclatures.size());
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        var spans = new ArrayList<Long>();
        try (FileChannel channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.position(head);
            spans.add(channel.position());
            channel.write(ByteBuffer.wrap(log));
            spans.add((long) log.length);
            for (Nomenclature nomenclature : nomenclatures) {
                // the nomenclature is read as numbers of eight bytes, which must lie at multiples of eight
                channel.position((channel.position() + Long.BYTES - 1) / Long.BYTES * Long.BYTES);
                long start = channel.position();
                nomenclature.write(channel);
                spans.add(start);
                spans.add(channel.position() - start);
            }
            ByteBuffer numbers =
                    ByteBuffer.allocate(head).putLong(MAGIC).putInt(VERSION).putInt(nomenclatures.size());
            spans.forEach(numbers::putLong);
            channel.write(numbers.flip(), 0);
        }
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Opens a snapshot.
    ///
    /// @throws IOException if it is no snapshot of this version
    public static Ledger open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return of(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()), file.toString());
        }
    }

    /// A snapshot that is already in memory; its lines are read where they lie.
    ///
    /// @param name for messages
    /// @throws IOException if it is no snapshot of this version
    public static Ledger of(ByteBuffer all, String name) throws IOException {
        if (all.remaining() < Long.BYTES + 2 * Integer.BYTES || all.getLong() != MAGIC || all.getInt() != VERSION) {
            throw new IOException(name + " is no snapshot of the ledger, or one of another version");
        }
        int count = all.getInt();
        if (!isWhole(all.duplicate(), count)) {
            throw new IOException(name + " is a snapshot of which the end is missing");
        }
        ByteBuffer log = section(all);
        var nomenclatures = new ArrayList<Nomenclature>();
        for (int i = 0; i < count; i++) {
            nomenclatures.add(Nomenclature.map(section(all)));
        }
        return new Ledger(new LawDecoder(log).decode(), new Nomenclatures(nomenclatures));
    }

    private static boolean isWhole(ByteBuffer spans, int nomenclatures) {
        if (spans.remaining() < 2 * Long.BYTES * (1 + nomenclatures)) {
            return false;
        }
        for (int i = 0; i <= nomenclatures; i++) {
            if (spans.getLong() + spans.getLong() > spans.limit()) {
                return false;
            }
        }
        return true;
    }

    private static ByteBuffer section(ByteBuffer all) {
        long start = all.getLong();
        long length = all.getLong();
        return all.slice(Math.toIntExact(start), Math.toIntExact(length));
    }
}
