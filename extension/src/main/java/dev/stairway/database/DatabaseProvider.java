package dev.stairway.database;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A way to get a database server; see the sub-packages for those that exist. */
public interface DatabaseProvider {

    /** What identifies the server: equal providers share one server for the whole test run. */
    @Override
    boolean equals(@Nullable Object other);

    @Override
    int hashCode();

    /** What will be started, before it is: {@code PostgreSQL 17.11, embedded}. */
    String description();

    /** Whether {@link #description()} has the exact version; else only the running server can say it. */
    default boolean knowsVersion() {
        return true;
    }

    /**
     * Why this machine cannot have the server, where that is no failure: tests on it are aborted with this reason. Answers in moments.
     *
     * @return what is missing, what was tried and the next move; empty when the server can be started, or the start itself says what is wrong
     */
    default Optional<String> unavailable() {
        return Optional.empty();
    }

    /**
     * Starts the server, or connects to it.
     *
     * @throws DatabaseException when that fails; the message has the server's log and the next move
     */
    DatabaseServer start();
}
