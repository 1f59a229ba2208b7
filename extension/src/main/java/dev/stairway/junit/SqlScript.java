package dev.stairway.junit;

import dev.stairway.walk.SqlAction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

/**
 * SQL statements that run one after the other, so that an error can name its own.
 *
 * @param sql the statements
 */
record SqlScript(String sql) implements SqlAction {

    @Override
    public void run(Connection connection) throws SQLException {
        for (NativeQuery query : Parser.parseJdbcSql(sql, true, false, true, false, false)) {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(query.nativeSql);
            } catch (SQLException e) {
                throw Sql.explained(e, query.nativeSql);
            }
        }
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
