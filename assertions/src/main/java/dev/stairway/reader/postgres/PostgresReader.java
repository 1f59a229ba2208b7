package dev.stairway.reader.postgres;

import dev.stairway.reader.ProductReader;
import dev.stairway.reader.ProductRows;
import dev.stairway.reader.ProductTables;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Predicate;

/** Reads PostgreSQL 13 and later in four round trips: begin, look what there is, read it, end. */
public final class PostgresReader implements ProductReader {

    private static final int OLDEST = 13;

    /** A reader; it has no state. */
    public PostgresReader() {}

    @Override
    public SchemaSnapshot read(Connection connection) throws SQLException {
        int version = supported(connection);
        try (ReadTransaction transaction = ReadTransaction.begin(connection)) {
            return CompleteReading.of(transaction.connection(), version).snapshot();
        }
    }

    @Override
    public Incremental incremental(Connection connection) throws SQLException {
        return new PostgresIncrementalReader(connection, supported(connection));
    }

    @Override
    public ProductRows rows(Predicate<QualifiedName> wanted, long memory) {
        return new PostgresRows(wanted, memory);
    }

    @Override
    public ProductTables tables() {
        return new PostgresTables();
    }

    private static int supported(Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new SQLException("PostgreSQL " + version + " is too old, " + OLDEST + " is the oldest supported");
        }
        return version;
    }
}
