package dev.stairway.reader;

import dev.stairway.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Reads the schema of one database product; internal, use {@link SchemaReader}.
 *
 * <p>A reader changes nothing in the database and leaves the connection as it found it, also when it fails: settings,
 * auto-commit, isolation, and whether a transaction is open. What an open transaction has changed so far is seen.
 */
public interface ProductReader {

    /**
     * Everything that the connection's database defines.
     *
     * @throws SQLException when the server refuses a query or the connection breaks
     */
    SchemaSnapshot read(Connection connection) throws SQLException;
}
