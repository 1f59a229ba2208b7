package dev.stairway.junit;

import dev.stairway.walk.SqlAction;
import dev.stairway.walk.SqlScript;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * SQL statements of an operator, each committed by itself: some cannot run in a transaction.
 *
 * @param sql the statements
 */
record SetupScript(String sql) implements SqlAction {

    private static final Pattern ROLE = Pattern.compile(
            "(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/)*create\\s+(?:role|group|user(?!\\s+mapping))\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** duplicate_object, and unique_violation where two make it at the same time. */
    private static final Set<String> THERE_ALREADY = Set.of("42710", "23505");

    @Override
    public void run(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        for (String statement : new SqlScript(sql).statements(connection)) {
            try {
                SqlScript.execute(connection, statement);
            } catch (SQLException e) {
                // Roles belong to the server, which outlives the database: another one may have made it.
                if (!THERE_ALREADY.contains(String.valueOf(e.getSQLState()))
                        || !ROLE.matcher(statement).matches()) {
                    throw e;
                }
            }
        }
    }
}
