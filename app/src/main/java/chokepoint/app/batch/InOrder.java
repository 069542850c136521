package chokepoint.app.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Answers questions in bundles, several bundles at once, and hands the answers on in the order of the
/// questions. Only so many are held back, however many are asked. To be used by one thread.
///
/// @param <Q> what is asked
/// @param <A> what is answered
final class InOrder<Q, A> {

    private static final int BUNDLE = 64;

    private final ExecutorService pool;
    private final int most;
    private final Function<Q, A> answer;
    private final BiConsumer<Integer, A> next;
    private final Deque<Future<List<A>>> waiting = new ArrayDeque<>();
    private List<Q> bundle = new ArrayList<>(BUNDLE);
    private int number;

    /// @param most bundles that are held back at once
    /// @param answer by any thread of the pool
    /// @param next takes each answer with the number of its question, from 0
    InOrder(ExecutorService pool, int most, Function<Q, A> answer, BiConsumer<Integer, A> next) {
        this.pool = pool;
        this.most = most;
        this.answer = answer;
        this.next = next;
    }

    void ask(Q question) {
        bundle.add(question);
        if (bundle.size() == BUNDLE) {
            submit();
        }
    }

    /// Hands on what is still held back. The next question is number 0 again.
    void end() {
        submit();
        while (!waiting.isEmpty()) {
            handOn(waiting.remove());
        }
        number = 0;
    }

    private void submit() {
        List<Q> asked = bundle;
        bundle = new ArrayList<>(BUNDLE);
        waiting.add(pool.submit(() -> asked.stream().map(answer).toList()));
        if (waiting.size() > most) {
            handOn(waiting.remove());
        }
    }

    private void handOn(Future<List<A>> oldest) {
        try {
            for (A one : oldest.get()) {
                next.accept(number, one);
                number++;
            }
        } catch (ExecutionException failure) {
            throw Faults.unexpected(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }
}
