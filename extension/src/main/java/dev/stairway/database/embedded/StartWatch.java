package dev.stairway.database.embedded;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Notices that a server has given up, and ends the waiting of the thread that starts it: the library would go on asking its port for the
 * whole time limit. Where the system does not tell a process's arguments, the time limit is what remains.
 */
final class StartWatch {

    private static final long LOOK_EVERY_MILLIS = 25;

    private final ServerFolder folder;
    private final CountDownLatch initialised;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread starter = Thread.currentThread();
    private final Thread watcher = new Thread(this::watch, "stairway-postgres-start");
    private volatile boolean gaveUp;

    private StartWatch(ServerFolder folder, CountDownLatch initialised) {
        this.folder = folder;
        this.initialised = initialised;
    }

    /** Watches the start that the calling thread is about to make; {@code initialised} comes down when only the server is missing. */
    static StartWatch over(ServerFolder folder, CountDownLatch initialised) {
        StartWatch watch = new StartWatch(folder, initialised);
        watch.watcher.setDaemon(true);
        watch.watcher.start();
        return watch;
    }

    private void watch() {
        boolean seen = false;
        try {
            while (!over.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                boolean alive = isLaunching() || folder.server().isPresent();
                seen |= alive;
                if (seen && !alive) {
                    gaveUp = true;
                    starter.interrupt();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isLaunching() {
        List<ProcessHandle> children = ProcessHandle.current().children().toList();
        return initialised.getCount() == 0
                && children.stream()
                        .anyMatch(child -> folder.mentionsData(child).orElse(false));
    }

    /** Whether the server has ended while it was waited for. */
    boolean gaveUp() {
        return gaveUp;
    }

    /** Ends the watching; an interruption that it made is taken back. */
    void end() {
        over.countDown();
        boolean interrupted = false;
        while (watcher.isAlive()) {
            try {
                watcher.join();
            } catch (InterruptedException e) {
                interrupted |= !gaveUp;
            }
        }
        if (gaveUp) {
            Thread.interrupted();
        }
        if (interrupted) {
            starter.interrupt();
        }
    }
}
