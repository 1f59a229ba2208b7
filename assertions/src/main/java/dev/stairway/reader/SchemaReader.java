package dev.stairway.reader;

import dev.stairway.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Reads everything that a database's schema defines, at one moment.
 *
 * <p>Supported are PostgreSQL 13 and later, MariaDB 10.6 and later, MySQL 8 and later, and SQLite 3.37 and later.
 */
public final class SchemaReader {

    private SchemaReader() {}

    /**
     * The schema of the database that the data source connects to; takes one connection and closes it.
     *
     * @throws SchemaReadException when there is no connection, the product is not supported, or the server refuses
     */
    public static SchemaSnapshot read(DataSource source) {
        Objects.requireNonNull(source, "source");
        try (Connection connection = source.getConnection()) {
            return read(connection);
        } catch (SQLException e) {
            throw new SchemaReadException("cannot connect to read the schema: " + e.getMessage(), e);
        }
    }

    /**
     * The schema that the connection sees, with what its open transaction has changed but not yet committed.
     *
     * <p>The connection stays open and is left as found: settings, auto-commit, isolation and transaction.
     *
     * @throws SchemaReadException when the product is not supported, the open transaction has already failed, or the
     *     server refuses
     */
    public static SchemaSnapshot read(Connection connection) {
        Objects.requireNonNull(connection, "connection");
        try {
            return Products.of(connection).read(connection);
        } catch (SQLException e) {
            throw new SchemaReadException("cannot read the schema: " + e.getMessage(), e);
        }
    }

    /**
     * A reader for somebody who looks at one database many times; its first reading is a complete one.
     *
     * @throws SchemaReadException when the product is not supported or the connection is broken
     */
    public static IncrementalReader incremental(Connection connection) {
        Objects.requireNonNull(connection, "connection");
        try {
            return new IncrementalReader(Products.of(connection).incremental(connection));
        } catch (SQLException e) {
            throw new SchemaReadException("cannot read the schema: " + e.getMessage(), e);
        }
    }
}
