package dev.stairway.walk;

import dev.stairway.walk.mysql.MysqlStatements;
import dev.stairway.walk.postgres.PostgresStatements;
import dev.stairway.walk.sqlite.SqliteStatements;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Tells the statements of a product's script apart. */
public interface StatementSplitter {

    /**
     * The single statements, in order; comments belong to the one that they stand before.
     *
     * @throws SQLException when they cannot be told apart
     */
    List<String> statements(String script) throws SQLException;

    /** Whether the product takes a whole script in one call, as one transaction. */
    default boolean takesScripts() {
        return false;
    }

    /**
     * The splitter for scripts of the database that is connected to.
     *
     * @throws SQLException when there is none for its product
     */
    static StatementSplitter of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        Map<String, StatementSplitter> known = Map.of(
                "PostgreSQL",
                new PostgresStatements(),
                "SQLite",
                new SqliteStatements(),
                "MariaDB",
                new MysqlStatements(),
                "MySQL",
                new MysqlStatements());
        StatementSplitter splitter = known.get(product);
        if (splitter == null) {
            throw new SQLException("scripts of " + product + " cannot be read");
        }
        return splitter;
    }
}
