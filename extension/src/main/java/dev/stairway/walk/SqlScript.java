package dev.stairway.walk;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * SQL statements as a file holds them, run one after the other, so that an error can name its own.
 *
 * @param sql the statements
 */
public record SqlScript(String sql) implements SqlAction {

    /**
     * The single statements for the database that is connected to, in order; comments belong to the one that they stand before.
     *
     * @throws SQLException when they cannot be told apart
     */
    public List<String> statements(Connection connection) throws SQLException {
        return StatementSplitter.of(connection).statements(sql);
    }

    @Override
    public void run(Connection connection) throws SQLException {
        for (String statement : statements(connection)) {
            execute(connection, statement);
        }
    }

    /**
     * Runs one statement just as it is.
     *
     * @throws SQLException the server's error, with the statement
     */
    public static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        } catch (SQLException e) {
            throw explained(e, sql);
        }
    }

    /** The same error, with the statement that it comes from. */
    public static SQLException explained(SQLException e, String sql) {
        return new SQLException(e.getMessage() + "\n  in: " + sql.strip(), e.getSQLState(), e.getErrorCode(), e);
    }
}
