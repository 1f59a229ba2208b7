package dev.stairway.reader.postgres;

import dev.stairway.reader.ProductReader;
import dev.stairway.schema.SchemaObject;
import dev.stairway.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads PostgreSQL 13 and later in four round trips: begin, look what there is, read it, end. */
public final class PostgresReader implements ProductReader {

    private static final int OLDEST = 13;

    /** A reader; it has no state. */
    public PostgresReader() {}

    @Override
    public SchemaSnapshot read(Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new SQLException("PostgreSQL " + version + " is too old, " + OLDEST + " is the oldest supported");
        }
        try (ReadTransaction transaction = ReadTransaction.begin(connection)) {
            Connection pinned = transaction.connection();
            return SchemaSnapshot.of(objects(pinned, Catalog.queries(pinned, version)));
        }
    }

    /** Prepared, although it has no parameters: a driver then keeps the plans of a connection that is read often. */
    private static List<SchemaObject> objects(Connection connection, List<String> queries) throws SQLException {
        List<SchemaObject> objects = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(String.join(";\n", queries))) {
            boolean hasRows = statement.execute();
            while (hasRows) {
                try (ResultSet rows = statement.getResultSet()) {
                    objects.addAll(ObjectRows.read(rows));
                }
                hasRows = statement.getMoreResults();
            }
        }
        return objects;
    }
}
