package dev.stairway.reader.postgres;

import dev.stairway.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Everything that a database defines, read at one moment.
 *
 * @param database what tells the database apart from all others
 * @param found every object with its unit
 */
record CompleteReading(String database, List<Found> found) {

    /** Reads in the connection's transaction. */
    static CompleteReading of(Connection connection, int version) throws SQLException {
        Catalog.Contents contents = Catalog.contents(connection, version);
        return new CompleteReading(
                contents.database(),
                Queries.run(connection, contents.queries(), contents.server(), contents.database()));
    }

    SchemaSnapshot snapshot() {
        return SchemaSnapshot.of(found.stream().map(Found::object).toList());
    }
}
