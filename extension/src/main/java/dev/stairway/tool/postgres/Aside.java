package dev.stairway.tool.postgres;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** What the server answers to something that the program did not send, up to its being ready again. */
abstract class Aside {

    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean answered;

    /** Takes one message; whether it is the last one. */
    final boolean take(WireMessage message) {
        see(message);
        answered = message.kind() == 'Z';
        return answered;
    }

    abstract void see(WireMessage message);

    /** What the program is to see of it. */
    abstract List<WireMessage> rest();

    /** All has come, and the program has seen nothing of it yet. */
    void complete() {}

    /** Nothing more will come. */
    final void end() {
        over.countDown();
    }

    final void await() throws IOException {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!answered) {
            throw new IOException("the server left in the middle of an answer");
        }
    }
}
