package chokepoint.batch;

import java.io.Serial;
import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Row;

/// How the number of a row in its file is told, from 1.
sealed interface RowPlace extends Serializable {

    /// Counts the rows of one part of the input, which come block after block.
    Counter counter(int cells);

    /// Tells the number of each row as it comes.
    interface Counter {
        long number(Row row);

        /// The text of a row that has other cells than its head line.
        default Optional<String> broken(Row row) {
            return Optional.empty();
        }
    }

    /// The row states its place, from 0, in the first cell behind its own.
    record Numbered() implements RowPlace {
        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public Counter counter(int cells) {
            return row -> row.getLong(cells) + 1;
        }
    }

    /// The row states the block it comes from, and the rows before each block have been counted.
    ///
    /// @param before by file and by the byte at which the block begins
    record Counted(Map<String, Map<Long, Long>> before) implements RowPlace {
        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public Counter counter(int cells) {
            return new Counter() {
                private String file = "";
                private long block = -1;
                private long number;

                @Override
                public long number(Row row) {
                    String itsFile = row.getString(cells + 2);
                    long itsBlock = row.getLong(cells);
                    if (itsBlock != block || !itsFile.equals(file)) {
                        file = itsFile;
                        block = itsBlock;
                        number = Objects.requireNonNull(
                                Objects.requireNonNull(before.get(file), file).get(block), file);
                    }
                    return ++number;
                }

                @Override
                public Optional<String> broken(Row row) {
                    return Optional.ofNullable(row.getString(cells + 1));
                }
            };
        }
    }
}
