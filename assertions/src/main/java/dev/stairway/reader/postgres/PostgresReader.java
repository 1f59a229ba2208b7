package dev.stairway.reader.postgres;

import dev.stairway.reader.ProductReader;
import dev.stairway.schema.SchemaObject;
import dev.stairway.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
            Statement statement = transaction.statement();
            List<CatalogQuery> present = Catalog.present(statement);
            return SchemaSnapshot.of(objects(statement, present, version));
        }
    }

    private static List<SchemaObject> objects(Statement statement, List<CatalogQuery> queries, int version)
            throws SQLException {
        List<SchemaObject> objects = new ArrayList<>();
        List<String> texts = queries.stream().map(query -> query.sql(version)).toList();
        boolean hasRows = statement.execute(String.join(";\n", texts));
        while (hasRows) {
            try (ResultSet rows = statement.getResultSet()) {
                objects.addAll(ObjectRows.read(rows));
            }
            hasRows = statement.getMoreResults();
        }
        return objects;
    }
}
