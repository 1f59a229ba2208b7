package dev.stairway.walk;

import java.time.Duration;
import java.util.function.Consumer;

/** Says every few seconds how far a long walk has come; a short one says nothing. */
final class Progress {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Consumer<String> listener;
    private final String walk;
    private final int total;
    private long last = System.nanoTime();
    private int done;

    Progress(Consumer<String> listener, String walk, int total) {
        this.listener = listener;
        this.walk = walk;
        this.total = total;
    }

    /** One more revision has been walked. */
    void step() {
        done++;
        long now = System.nanoTime();
        if (now - last >= PAUSE.toNanos()) {
            last = now;
            listener.accept("Walked " + done + " of " + total + " revisions of " + walk + " ...");
        }
    }
}
