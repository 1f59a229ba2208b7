package dev.stairway.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database that Stairway made for one walk or one test. */
public interface TestDatabase extends AutoCloseable {

    /** Where it is and how to get in. */
    ConnectionUrl url();

    /** Connections to it, each new and to be closed by the caller. The same object at each call. */
    DataSource dataSource();

    /**
     * A new connection for somebody who sends the same statements over and over again, such as the reader of a walk;
     * closed by the caller.
     *
     * @throws SQLException when it cannot be connected to
     */
    default Connection connectForReading() throws SQLException {
        return dataSource().getConnection();
    }

    /**
     * Makes a schema, and lets names that say none lead there before they lead anywhere else, for all connections from now
     * on and in all copies.
     *
     * @param schema a plain name, in lower case
     * @throws SQLException when the server refuses, or the product has no schemas within a database
     */
    default void leadTo(String schema) throws SQLException {
        throw new SQLException("""
                %s has no schemas within a database, so names cannot lead to another one
                To fix:    leave out @AlsoRun(otherSchema = true) and stairway.otherSchema=true""".formatted(server().description()));
    }

    /**
     * Clears away what dropped objects left in the server's own catalogs and what slows down whoever reads these; neither
     * schema nor rows change. Without effect on a product that needs no such thing.
     *
     * @throws DatabaseException when the server refuses
     */
    default void tidy() {}

    /** The server that it lives on. */
    DatabaseServer server();

    /** Lets the database survive {@link #close()}, for somebody to look at it; says where it is on the console. */
    void keep();

    /** Ends all its connections and drops it, unless it is kept. May be called twice. */
    @Override
    void close();
}
