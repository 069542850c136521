package chokepoint.app.output;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/// A writer whose failures cannot go unnoticed, although the `PrintWriter` around it swallows every `IOException`.
///
/// A pipe that nobody reads becomes [ReaderGone], anything else, such as a full disk, [OutputLost].
public final class HonestWriter extends FilterWriter {

    public HonestWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int character) {
        honestly(() -> out.write(character));
    }

    @Override
    public void write(char[] text, int from, int length) {
        honestly(() -> out.write(text, from, length));
    }

    @Override
    public void write(String text, int from, int length) {
        honestly(() -> out.write(text, from, length));
    }

    @Override
    public void flush() {
        honestly(out::flush);
    }

    @Override
    public void close() {
        honestly(out::close);
    }

    private static void honestly(Write write) {
        try {
            write.run();
        } catch (IOException failure) {
            String reason = String.valueOf(failure.getMessage());
            // Java has no other sign of EPIPE than the system's own words for it.
            throw reason.contains("Broken pipe") ? new ReaderGone() : new OutputLost(reason, failure);
        }
    }

    @FunctionalInterface
    private interface Write {
        void run() throws IOException;
    }
}
