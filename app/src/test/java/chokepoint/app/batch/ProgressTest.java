package chokepoint.app.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/// How far a batch has come, in one line.
class ProgressTest {

    @Test
    void the_line_has_rows_rows_a_second_and_the_time_left() {
        assertThat(progress(new StringWriter(), true).line(1_000_000, 0.25, 2))
                .isEqualTo("[#####...............]  25 %  1,000,000 rows, 500,000 rows/s, 0:06 left");
    }

    @Test
    void where_the_length_is_not_known_there_is_no_time_left() {
        assertThat(progress(new StringWriter(), true).line(1_000_000, -1, 2))
                .isEqualTo("1,000,000 rows, 500,000 rows/s");
    }

    @Test
    void rows_of_an_earlier_run_are_done_and_make_nothing_faster() {
        var progress = progress(new StringWriter(), true);
        progress.skipped(600_000);
        assertThat(progress.line(800_000, 0.8, 2)).contains("800,000 rows, 100,000 rows/s, 0:02 left");
    }

    @Test
    void in_a_pipe_it_is_silent() {
        var err = new StringWriter();
        var progress = progress(err, false);
        progress.done(10, 0.5);
        progress.clear();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void on_a_terminal_it_leaves_nothing_behind() {
        var err = new StringWriter();
        var progress = progress(err, true);
        progress.done(10, 0.5);
        progress.clear();
        assertThat(err.toString()).contains("10 rows").endsWith("\r");
    }

    private static Progress progress(StringWriter err, boolean shown) {
        return new Progress(new PrintWriter(err), shown);
    }
}
