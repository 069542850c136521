package chokepoint.app.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// A file falls into rows and cells as a spreadsheet means it, and into the same parts every time.
class CutterTest {

    @Test
    void a_line_end_within_quotes_ends_no_row() {
        assertThat(rows("a,b\n1,\"two\nlines\"\n3,4\n")).containsExactly(List.of("1", "two\nlines"), List.of("3", "4"));
    }

    @Test
    void a_doubled_quote_is_one() {
        assertThat(rows("a,b\n\"5\"\" pipe\",2\n")).containsExactly(List.of("5\" pipe", "2"));
    }

    @Test
    void a_quote_within_a_cell_opens_nothing() {
        assertThat(rows("a,b\n5\" pipe,2\n6\" pipe,3\n"))
                .containsExactly(List.of("5\" pipe", "2"), List.of("6\" pipe", "3"));
    }

    @Test
    void the_last_row_needs_no_line_end_and_empty_lines_are_no_rows() {
        assertThat(rows("a,b\r\n\r\n1,2\r\n\r\n3,4")).containsExactly(List.of("1", "2"), List.of("3", "4"));
    }

    @Test
    void a_mark_of_the_byte_order_belongs_to_no_name() {
        assertThat(head("\uFEFFcode,origin\n").names()).containsExactly("code", "origin");
    }

    @Test
    void the_delimiter_is_the_one_that_gives_most_names() {
        assertThat(head("code;origin;value, all of it\n").delimiter()).isEqualTo((byte) ';');
        assertThat(head("code\torigin\n").delimiter()).isEqualTo((byte) '\t');
        assertThat(head("code|origin\n").delimiter()).isEqualTo((byte) '|');
        assertThat(head("code\n").delimiter()).isEqualTo((byte) ',');
    }

    @Test
    void a_head_line_that_is_none_is_named() {
        assertThatThrownBy(() -> head("")).hasMessageContaining("file.csv:1: is empty");
        assertThatThrownBy(() -> head("code,Code\n")).hasMessageContaining("column 'Code' is there twice");
        assertThatThrownBy(() -> head("code,\"origin\n")).hasMessageContaining("a quote is opened and not closed");
        assertThatThrownBy(() -> head("code,origin\r1,2\r")).hasMessageContaining("old Macintosh");
        assertThatThrownBy(() -> head("co\0de,origin\n")).hasMessageContaining("is no text");
    }

    @Test
    void a_quote_that_nobody_closes_costs_its_line_alone() throws IOException {
        String text = "\"open,2\n" + "3,4\n".repeat(Cutter.LONGEST_RECORD / 3);
        Part part = cutter("a,b\n" + text, 10_000_000).next().orElseThrow();
        assertThat(new String(
                        part.bytes(), part.begins()[0], part.ends()[0] - part.begins()[0], StandardCharsets.UTF_8))
                .isEqualTo("\"open,2");
        assertThat(part.rows()).isEqualTo(1 + Cutter.LONGEST_RECORD / 3);
    }

    @Test
    void a_part_of_long_rows_ends_before_it_has_all_its_rows_and_a_later_one_uses_its_room() throws IOException {
        String row = "x".repeat(Cutter.LONGEST_RECORD / 2) + ",1\n";
        int rows = 2 * Cutter.MOST_BYTES / row.length() + 3;
        Cutter cutter = cutter("a,b\n" + row.repeat(rows), 10_000_000);
        int found = 0;
        byte[] room = new byte[0];
        for (Optional<Part> part = cutter.next(); part.isPresent(); part = cutter.next()) {
            found += part.get().rows();
            assertThat(part.get().bytes().length).isLessThan(2 * Cutter.MOST_BYTES);
            assertThat(part.get().ends()[part.get().rows() - 1]).isLessThan(Cutter.MOST_BYTES + row.length());
            assertThat(part.get().firstRow() == 1 || part.get().bytes() == room)
                    .as("the room of the part before")
                    .isTrue();
            room = part.get().bytes();
            cutter.takeBack(part.get());
        }
        assertThat(found).isEqualTo(rows);
    }

    @Test
    void rows_do_not_depend_on_how_the_file_is_cut_into_parts() throws IOException {
        long seed = 20251125;
        var random = new SplittableRandom(seed);
        var text = new StringBuilder("a,b\n");
        for (int i = 0; i < 5_000; i++) {
            text.append(random.nextInt(10) == 0 ? "\"x\n" + i + "\"" : "cell " + i)
                    .append(',')
                    .append("y".repeat(random.nextInt(40)))
                    .append(random.nextInt(20) == 0 ? "\r\n\n" : "\n");
        }
        List<List<String>> whole = rows(text.toString(), 100_000);
        assertThat(whole).as("seed " + seed).hasSize(5_000);
        for (int size : new int[] {1, 7, 4_999, 5_000}) {
            assertThat(rows(text.toString(), size))
                    .as("seed " + seed + ", parts of " + size)
                    .isEqualTo(whole);
        }
    }

    private static List<List<String>> rows(String text) {
        try {
            return rows(text, 100);
        } catch (IOException trouble) {
            throw new java.io.UncheckedIOException(trouble);
        }
    }

    private static List<List<String>> rows(String text, int rowsOfPart) throws IOException {
        Cutter cutter = cutter(text, rowsOfPart);
        var rows = new ArrayList<List<String>>();
        var cells = new Cells((byte) ',');
        long expected = 1;
        for (Optional<Part> part = cutter.next(); part.isPresent(); part = cutter.next()) {
            assertThat(part.get().firstRow()).isEqualTo(expected);
            expected += part.get().rows();
            for (int i = 0; i < part.get().rows(); i++) {
                cells.read(
                        part.get().bytes(), part.get().begins()[i], part.get().ends()[i]);
                var row = new ArrayList<String>();
                for (int cell = 0; cell < cells.count(); cell++) {
                    row.add(cells.text(cell));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static Cutter cutter(String text, int rowsOfPart) throws IOException {
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        Head head = Head.read(in, "file.csv");
        return new Cutter(in, head.rest(), head.offset(), head.delimiter(), rowsOfPart);
    }

    private static Head head(String text) {
        try {
            return Head.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "file.csv");
        } catch (IOException trouble) {
            throw new java.io.UncheckedIOException(trouble);
        }
    }
}
