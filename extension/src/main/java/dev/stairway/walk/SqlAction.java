package dev.stairway.walk;

import java.sql.Connection;

/** Something that is done to a database through one connection. */
@FunctionalInterface
public interface SqlAction {

    /**
     * Does it, in a transaction that is committed afterwards and rolled back when it fails.
     *
     * @param connection a new one with the default settings, closed afterwards
     * @throws Exception when it cannot be done; the message is shown to whoever declared it
     */
    void run(Connection connection) throws Exception;
}
