package chokepoint.app.batch;

import java.io.IOException;

/// What happens when somebody ends the program before the batch is finished (Ctrl-C, a signal to end):
/// nothing stands under the final name, and what was finished can be gone on with.
final class Interruption {

    private final Sink sink;
    private final Workplace place;
    private final Progress progress;
    private final Thread hook;

    Interruption(Sink sink, Workplace place, Progress progress) {
        this.sink = sink;
        this.place = place;
        this.progress = progress;
        this.hook = Thread.ofPlatform().name("interruption").unstarted(this::tidy);
    }

    void watch() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void ignore() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The program is ending already: the hook runs.
        }
    }

    private void tidy() {
        progress.clear();
        try {
            sink.close();
            place.close();
        } catch (IOException trouble) {
            progress.say("chokepoint: " + place.folder() + " could not be tidied: " + trouble.getMessage());
        }
        progress.say(
                place.isKept()
                        ? "chokepoint: stopped; what is finished lies in " + place.folder() + ". Go on with --resume"
                        : "chokepoint: stopped; nothing was written");
    }
}
