package dev.stairway.reader;

import dev.stairway.reader.mysql.MysqlReader;
import dev.stairway.reader.postgres.PostgresReader;
import dev.stairway.reader.sqlite.SqliteReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** The database products that can be read. */
final class Products {

    private static final Map<String, ProductReader> READERS = Map.of(
            "PostgreSQL", new PostgresReader(),
            "MariaDB", new MysqlReader(),
            "MySQL", new MysqlReader(),
            "SQLite", new SqliteReader());

    private Products() {}

    /**
     * The reader for the database that is connected to.
     *
     * @throws SQLException when its product is not supported or the connection is broken
     */
    static ProductReader of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        ProductReader reader = READERS.get(product);
        if (reader == null) {
            throw new SQLException(
                    product
                            + " is not supported; supported: PostgreSQL 13 and later, MariaDB 10.6 and later, MySQL 8 and later, SQLite 3.37 and later");
        }
        return reader;
    }
}
