package chokepoint.app.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;

/// Standard output: each part leaves when it is its turn, and cannot be taken back.
final class StandardOutput implements Sink {

    private final OutputStream out;

    StandardOutput(OutputStream out, byte[] head) throws IOException {
        this.out = out;
        out.write(head);
    }

    @Override
    public List<Journal.Line> before() {
        return List.of();
    }

    @Override
    public void append(Finished part) throws IOException {
        Files.copy(part.file(), out);
        Files.delete(part.file());
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }

    @Override
    public void close() {}
}
