package dev.stairway.observe;

import dev.stairway.observe.postgres.PostgresSessions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Says who is connected to a database, so that it is known whether anybody was at work there whom nobody has seen. */
public interface SessionReader {

    /**
     * What tells the sessions apart that the database has and has ever had: while it stays the same, nobody came and
     * nobody went.
     *
     * @return empty when the server cannot tell, or when somebody else is there than this connection and one other
     */
    Optional<String> pair(Connection connection) throws SQLException;

    /** The reader for the product that a connection leads to; one that never can tell where there is none. */
    static SessionReader of(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
                ? new PostgresSessions()
                : nobody -> Optional.empty();
    }
}
