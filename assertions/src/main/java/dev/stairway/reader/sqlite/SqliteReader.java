package dev.stairway.reader.sqlite;

import dev.stairway.reader.ProductReader;
import dev.stairway.reader.ProductRows;
import dev.stairway.reader.ProductTables;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Predicate;

/** Reads SQLite database files, 3.37 and later. It has no state. */
public final class SqliteReader implements ProductReader {

    @Override
    public SchemaSnapshot read(Connection connection) throws SQLException {
        return SchemaObjects.of(StoredSchema.read(connection));
    }

    @Override
    public Incremental incremental(Connection connection) {
        return new SqliteIncrementalReader(connection);
    }

    @Override
    public ProductRows rows(Predicate<QualifiedName> wanted, long memory) {
        return new SqliteRows(wanted, memory);
    }

    @Override
    public ProductTables tables() {
        return new SqliteTables();
    }
}
