package dev.stairway.junit;

import dev.stairway.walk.SqlAction;
import dev.stairway.walk.SqlScript;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * SQL statements that must write something.
 *
 * @param sql the statements
 */
record SeedScript(String sql) implements SqlAction {

    @Override
    public void run(Connection connection) throws SQLException {
        new SqlScript(sql).run(connection);
        if (wroteNothing(connection)) {
            throw new SQLException("these statements write nothing");
        }
    }

    /** The server gives a transaction a number when it writes for the first time. */
    private static boolean wroteNothing(Connection connection) throws SQLException {
        return Sql.query(connection, "select pg_current_xact_id_if_assigned() is null as nothing")
                .get(0)
                .containsValue(true);
    }
}
