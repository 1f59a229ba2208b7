package dev.stairway.database;

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

    /**
     * Starts the server, or connects to it.
     *
     * @throws DatabaseException when that fails; the message has the server's log and the next move
     */
    DatabaseServer start();
}
