package chokepoint.app.batch;

import chokepoint.app.UserError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An output that grows in a folder beside its name, and gets the name when everything is in it.
///
/// `OUT.unfinished/` holds the output so far, the journal of the parts in it, and the parts that wait. A
/// run that ends early leaves nothing under the final name; the folder stays where a part was finished, so
/// that another run can go on.
final class UnfinishedFile implements Sink {

    private static final String BODY = "body";
    private static final String JOURNAL = "journal";

    private final Path output;
    private final Workplace place;
    private final FileChannel body;
    private final Journal journal;
    private final byte[] head;
    private final List<Journal.Line> before;
    private @Nullable ParquetFooter footer;

    private UnfinishedFile(Path output, Workplace place, FileChannel body, Journal journal, byte[] head) {
        this.output = output;
        this.place = place;
        this.body = body;
        this.journal = journal;
        this.head = head;
        this.before = journal.parts();
        before.forEach(line -> add(line.footer()));
    }

    /// @param head what stands before the first part
    /// @param recipe what the output is made from
    /// @param resume whether to go on where an earlier run ended
    static UnfinishedFile open(Path output, Workplace place, byte[] head, Map<String, String> recipe, boolean resume)
            throws IOException {
        Path journalFile = place.folder().resolve(JOURNAL);
        Path bodyFile = place.folder().resolve(BODY);
        boolean goOn = resume && Files.exists(journalFile) && Files.exists(bodyFile);
        Journal journal = goOn ? Journal.resume(journalFile, recipe) : Journal.begin(journalFile, recipe);
        var unfinished = new UnfinishedFile(
                output,
                place,
                FileChannel.open(
                        bodyFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                journal,
                head);
        unfinished.cutBack();
        return unfinished;
    }

    /// What was written after the last line of the journal does not count.
    private void cutBack() throws IOException {
        long end = before.isEmpty() ? 0 : before.getLast().bodyEnd();
        if (body.size() < end) {
            throw new UserError(place.folder()
                    + ": the output so far is shorter than its journal says; start anew without --resume");
        }
        body.truncate(end);
        if (end == 0) {
            write(head);
        }
        body.position(body.size());
    }

    private void write(byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            body.write(buffer);
        }
    }

    private void add(Optional<ParquetFooter> next) {
        next.ifPresent(one -> footer = footer == null ? one : footer.followedBy(one));
    }

    @Override
    public List<Journal.Line> before() {
        return before;
    }

    @Override
    public synchronized void append(Finished part) throws IOException {
        try (var from = FileChannel.open(part.file())) {
            long at = part.footer().isPresent() ? ParquetFooter.MAGIC.length : 0;
            long end = part.footer()
                    .map(one -> one.bodyLength() + ParquetFooter.MAGIC.length)
                    .orElse(from.size());
            while (at < end) {
                at += from.transferTo(at, end - at, body);
            }
        }
        add(part.footer());
        journal.add(part, body.position());
        place.keep();
        Files.delete(part.file());
    }

    @Override
    public synchronized void finish() throws IOException {
        if (footer != null) {
            write(footer.toBytes());
        }
        body.force(true);
        body.close();
        Files.move(
                place.folder().resolve(BODY),
                output,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        place.finished();
    }

    @Override
    public synchronized void close() throws IOException {
        body.close();
    }
}
