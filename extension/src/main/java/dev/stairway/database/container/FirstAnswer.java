package dev.stairway.database.container;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.database.DatabaseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits until the server in a container answers a connection. */
final class FirstAnswer {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private FirstAnswer() {}

    /** @throws DatabaseException when the container ends before it answers, or does not answer in time */
    static void await(ContainerProduct product, ConnectionUrl url, RunningContainer container, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection connection = product.connect(url)) {
                connection.getMetaData().getDatabaseMajorVersion();
                return;
            } catch (SQLException e) {
                if (!container.isRunning()) {
                    throw failure(what, "its container has ended", container, e);
                }
                if (System.nanoTime() > end) {
                    throw failure(what, "no answer after " + PATIENCE.toSeconds() + " s", container, e);
                }
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
        }
    }

    private static DatabaseException failure(
            String what, String reason, RunningContainer container, SQLException cause) {
        return new DatabaseException("""
                %s cannot start: %s: %s
                Log:
                %s
                To fix:    see the log; the image must take what the official one takes""".formatted(what, reason, cause.getMessage(), container.lastLines()), cause);
    }
}
