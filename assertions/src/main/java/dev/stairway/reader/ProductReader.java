package dev.stairway.reader;

import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Predicate;

/**
 * Reads databases of one product; internal, use {@link SchemaReader}, {@link DataReader} and {@link RowReader}.
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

    /**
     * A reader of this connection's database that reads no more than has changed.
     *
     * @throws SQLException when the server is not supported or the connection breaks
     */
    Incremental incremental(Connection connection) throws SQLException;

    /**
     * A reader of all rows of the wanted tables, as text.
     *
     * @param memory how many bytes of rows may be held; the others go to temporary files
     */
    ProductRows rows(Predicate<QualifiedName> wanted, long memory);

    /** What must be known to read the rows of a single table as Java values. */
    ProductTables tables();

    /** Reads one connection's database many times; see {@link IncrementalReader}. */
    interface Incremental {

        /**
         * Everything that the database defines now.
         *
         * @throws SQLException when the server refuses or the connection breaks; the next reading is a complete one
         */
        SchemaSnapshot read() throws SQLException;
    }
}
