package chokepoint.app.batch;

import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/// The part whose columns DuckDB asks for.
final class OfferedPart {

    /// Where there is none: further than any amount, which may be below zero.
    static final long NO_AMOUNT = -9_000_000_000_000_000_000L;

    private @Nullable RatedPart part;
    private long passed;

    void offer(RatedPart next) {
        part = next;
        passed = 0;
    }

    /// How many rows were counted since the part was offered.
    long passed() {
        return passed;
    }

    void rows(DuckDBWritableVector out) {
        long count = out.rowCount();
        for (long i = 0; i < count; i++) {
            out.setLong(i, passed + i);
        }
        passed += count;
    }

    void amounts(DuckDBDataChunkReader in, DuckDBWritableVector out) {
        RatedPart rated = offered();
        int column = in.vector(0).getInt(0);
        DuckDBReadableVector rows = in.vector(1);
        long count = out.rowCount();
        int first = Math.toIntExact(rows.getLong(0));
        for (int i = 0; i < count; i++) {
            long amount = rated.amount(first + i, column);
            out.setLong(i, amount == RatedPart.NOTHING ? NO_AMOUNT : amount);
        }
        require(rows.getLong(count - 1) == first + count - 1);
    }

    void texts(DuckDBDataChunkReader in, DuckDBWritableVector out) {
        RatedPart rated = offered();
        int column = in.vector(0).getInt(0);
        DuckDBReadableVector rows = in.vector(1);
        int count = Math.toIntExact(out.rowCount());
        int first = Math.toIntExact(rows.getLong(0));
        var texts = new byte[count][];
        for (int i = 0; i < count; i++) {
            texts[i] = rated.text(first + i, column);
        }
        out.setStringUtf8Batch(0, texts);
        require(rows.getLong(count - 1) == first + count - 1);
    }

    private RatedPart offered() {
        RatedPart offered = part;
        if (offered == null) {
            throw new IllegalStateException("no part is offered");
        }
        return offered;
    }

    private static void require(boolean inOrder) {
        if (!inOrder) {
            throw new IllegalStateException("DuckDB asks for rows out of their order");
        }
    }
}
