package dev.stairway.database.embedded;

import java.io.IOException;

/** Sees to it that a server does not outlive this JVM, however the JVM ends. */
interface Guard {

    /** To be called when the server is stopped and its folder gone. */
    void release();

    /**
     * A process beside this JVM, which also works when the JVM is killed. Where there is no {@code sh} (Windows), a shutdown hook,
     * which works for every other end.
     */
    static Guard over(ServerFolder folder, Platform platform) {
        if (platform.isPosix()) {
            try {
                return Watchdog.over(folder);
            } catch (IOException e) {
                return hook(folder);
            }
        }
        return hook(folder);
    }

    private static Guard hook(ServerFolder folder) {
        Thread hook = new Thread(folder::remove, "stairway-postgres-end");
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The JVM is ending already.
            }
        };
    }
}
