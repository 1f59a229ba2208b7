package dev.stairway.database;

import java.time.Duration;

/** A running database server on which Stairway makes databases of its own. Safe for several threads. */
public interface DatabaseServer extends AutoCloseable {

    /** The product with its exact version and how it is run: {@code PostgreSQL 17.11, embedded}. */
    String description();

    /** How long the server took to start; zero for one that was running already. */
    Duration startTime();

    /**
     * Makes an empty database with a name of its own.
     *
     * @param purpose a word for the name, letters, digits and underscores: {@code walk}
     * @throws DatabaseException when the server refuses
     */
    TestDatabase create(String purpose);

    /**
     * Makes a copy of a database of this server. Nobody may be connected to the original; idle connections that
     * Stairway's own reading left are ended first.
     *
     * @throws DatabaseException when the server refuses
     */
    TestDatabase copy(TestDatabase original, String purpose);

    /** Drops all databases that it made and that are not kept, and stops what was started. May be called twice. */
    @Override
    void close();
}
