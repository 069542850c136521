package chokepoint.app.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Questions that several threads answer, and the order of the answers.
class InOrderTest {

    private static final int QUESTIONS = 1000;

    private final ExecutorService pool = Executors.newFixedThreadPool(3);

    @AfterEach
    void end() {
        pool.shutdownNow();
    }

    @Test
    void answers_come_in_the_order_of_the_questions_whoever_is_ready_first() {
        var answers = new ArrayList<String>();
        var inOrder = new InOrder<Integer, Integer>(
                pool,
                2,
                question -> {
                    // The first of a bundle takes longest.
                    if (question % 64 == 0 && question < 512) {
                        pause();
                    }
                    return question * 2;
                },
                (number, answer) -> answers.add(number + " " + answer));
        for (int part = 0; part < 2; part++) {
            answers.clear();
            for (int i = 0; i < QUESTIONS; i++) {
                inOrder.ask(i);
            }
            inOrder.end();
            assertThat(answers).hasSize(QUESTIONS);
            for (int i = 0; i < QUESTIONS; i++) {
                assertThat(answers.get(i)).isEqualTo(i + " " + 2 * i);
            }
        }
    }

    @Test
    void a_fault_in_an_answer_is_that_of_whoever_asked() {
        var inOrder = new InOrder<Integer, Integer>(
                pool,
                2,
                question -> {
                    throw new IllegalArgumentException("no answer to " + question);
                },
                (number, answer) -> {});
        inOrder.ask(7);
        assertThatThrownBy(inOrder::end)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no answer to 7");
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
