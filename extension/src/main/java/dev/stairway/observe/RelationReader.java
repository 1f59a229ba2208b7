package dev.stairway.observe;

import dev.stairway.observe.postgres.PostgresRelations;
import dev.stairway.trace.Relations;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** Reads the relations of a database; one implementation for each product that has numbers for them. */
public interface RelationReader {

    /** Reads all of them. */
    Relations all(Connection connection) throws SQLException;

    /** Reads these of them; a number that is not there any more is left out. */
    Relations some(Connection connection, Collection<Long> numbers) throws SQLException;

    /** The reader for the product that a connection leads to; one that finds nothing where numbers mean nothing. */
    static RelationReader of(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
                ? new PostgresRelations()
                : new NoRelations();
    }
}
