package chokepoint.app.batch;

import java.io.IOException;
import java.util.List;

/// Where finished parts go, in their order.
interface Sink extends AutoCloseable {

    /// Parts that are there from an earlier run.
    List<Journal.Line> before();

    void append(Finished part) throws IOException;

    /// Everything is there.
    void finish() throws IOException;

    /// Lets go of what is not finished.
    @Override
    void close() throws IOException;
}
