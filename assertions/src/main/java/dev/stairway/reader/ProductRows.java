package dev.stairway.reader;

import dev.stairway.data.DataSnapshot;
import dev.stairway.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reads the rows of one product's tables; internal, use {@link DataReader}.
 *
 * <p>The connection is left as found, also when reading fails.
 */
public interface ProductRows {

    /**
     * Reads every table.
     *
     * @return the rows, which somebody must close
     * @throws SQLException when the server refuses
     */
    DataSnapshot read(Connection connection) throws SQLException;

    /**
     * Reads the tables that may have changed, and shares the others with the earlier reading where that saves anything.
     *
     * @param touched whether anything can have changed the rows of the table, by its name now
     * @throws SQLException when the server refuses
     */
    DataSnapshot readAgain(Connection connection, DataSnapshot earlier, Predicate<QualifiedName> touched)
            throws SQLException;

    /**
     * What the server says of each table's rows without sending them; an empty text where it cannot say anything.
     *
     * @throws SQLException when the server refuses
     */
    Map<QualifiedName, String> fingerprints(Connection connection) throws SQLException;
}
