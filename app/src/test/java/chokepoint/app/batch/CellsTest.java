package chokepoint.app.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Eight bytes looked at together say what one after the other would.
class CellsTest {

    private static final long SEED = Long.getLong("chokepoint.seed", 2026L);

    /// What decides something, and some bytes beside it whose bits are near.
    private static final byte[] MARKED = {',', '"', '\n', '\r', 0, ' ', '!', '#', '+', '-', -1, (byte) 0xAC, 1, 0x7F};

    @Test
    void marks_are_where_equal_bytes_are() {
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < 100_000; i++) {
            byte[] bytes = bytes(random, Long.BYTES, 3);
            byte wanted = MARKED[random.nextInt(MARKED.length)];
            long marks = EightBytes.marks(EightBytes.at(bytes, 0), EightBytes.of(wanted));
            long expected = IntStream.range(0, Long.BYTES)
                    .filter(at -> bytes[at] == wanted)
                    .mapToLong(at -> 0x80L << Byte.SIZE * at)
                    .sum();
            assertThat(marks).as("seed " + SEED + ", " + Arrays.toString(bytes)).isEqualTo(expected);
            assertThat(EightBytes.first(marks))
                    .isEqualTo(IntStream.range(0, Long.BYTES)
                            .filter(at -> bytes[at] == wanted)
                            .findFirst()
                            .orElse(Long.BYTES));
        }
    }

    @Test
    void a_record_ends_where_its_line_does_outside_quotes() {
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = bytes(random, random.nextInt(60), 2 + random.nextInt(12));
            int from = random.nextInt(bytes.length + 1);
            int to = from + random.nextInt(bytes.length - from + 1);
            assertThat(Records.end(bytes, from, to, (byte) ','))
                    .as("seed " + SEED + ", " + Arrays.toString(bytes) + " from " + from + " to " + to)
                    .isEqualTo(recordEnd(bytes, from, to));
        }
    }

    @Test
    void cells_lie_between_delimiters_outside_quotes() {
        var random = new SplittableRandom(SEED);
        var cells = new Cells((byte) ',');
        for (int i = 0; i < 20_000; i++) {
            // With bytes after the record and without.
            byte[] bytes = bytes(random, random.nextInt(60), 2 + random.nextInt(12));
            int from = random.nextInt(bytes.length + 1);
            int to = random.nextBoolean() ? bytes.length : from + random.nextInt(bytes.length - from + 1);
            List<List<Integer>> expected = cells(bytes, from, to);
            cells.read(bytes, from, to);
            assertThat(IntStream.range(0, cells.count()).mapToObj(cell -> List.of(cells.begin(cell), cells.end(cell))))
                    .as("seed " + SEED + ", " + Arrays.toString(bytes) + " from " + from + " to " + to)
                    .isEqualTo(expected);
            boolean plain = true;
            for (int at = from; at < to; at++) {
                plain &= bytes[at] > 0;
            }
            assertThat(cells.isPlain()).isEqualTo(plain);
        }
    }

    /// @param usual how many plain letters stand for each other byte
    private static byte[] bytes(SplittableRandom random, int length, int usual) {
        byte[] bytes = new byte[length];
        for (int at = 0; at < length; at++) {
            bytes[at] = random.nextInt(usual) > 0
                    ? (byte) ('a' + random.nextInt(26))
                    : MARKED[random.nextInt(MARKED.length)];
        }
        return bytes;
    }

    private static int recordEnd(byte[] bytes, int from, int to) {
        boolean quoted = false;
        boolean begins = true;
        for (int at = from; at < to; at++) {
            if (quoted) {
                if (bytes[at] == '"' && at + 1 < to && bytes[at + 1] == '"') {
                    at++;
                } else if (bytes[at] == '"') {
                    quoted = false;
                }
            } else if (bytes[at] == '\n') {
                return at + 1;
            } else {
                quoted = begins && bytes[at] == '"';
                begins = bytes[at] == ',';
            }
        }
        return Records.INCOMPLETE;
    }

    private static List<List<Integer>> cells(byte[] bytes, int from, int to) {
        List<List<Integer>> cells = new ArrayList<>();
        boolean quoted = false;
        int begin = from;
        for (int at = from; at < to; at++) {
            if (quoted) {
                if (bytes[at] == '"' && at + 1 < to && bytes[at + 1] == '"') {
                    at++;
                } else if (bytes[at] == '"') {
                    quoted = false;
                }
            } else if (bytes[at] == ',') {
                cells.add(List.of(begin, at));
                begin = at + 1;
            } else {
                quoted = at == begin && bytes[at] == '"';
            }
        }
        cells.add(List.of(begin, to));
        return cells;
    }
}
