package dev.stairway.junit;

import dev.stairway.database.DatabaseException;
import dev.stairway.walk.SqlScript;
import dev.stairway.walk.StatementSplitter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** SQL as a test writes it; an error carries the statement. */
final class Sql {

    /** Something to do with a connection. */
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private Sql() {}

    static <T> T with(DataSource source, Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.run(connection);
        } catch (SQLException e) {
            throw new DatabaseException(String.valueOf(e.getMessage()), e);
        }
    }

    static int execute(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try {
            if (parameters.length > 0) {
                try (PreparedStatement statement = prepare(connection, sql, parameters)) {
                    return statement.executeUpdate();
                }
            }
            StatementSplitter splitter = StatementSplitter.of(connection);
            int last = 0;
            for (String single : splitter.takesScripts() ? List.of(sql) : splitter.statements(sql)) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(single);
                    last = lastCount(statement);
                }
            }
            return last;
        } catch (SQLException e) {
            throw SqlScript.explained(e, sql);
        }
    }

    static List<Map<String, @Nullable Object>> query(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet result = statement.executeQuery()) {
            ResultSetMetaData columns = result.getMetaData();
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            while (result.next()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(columns.getColumnLabel(i), result.getObject(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw SqlScript.explained(e, sql);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private static int lastCount(Statement statement) throws SQLException {
        int last = 0;
        int count = statement.getUpdateCount();
        while (statement.getMoreResults() || statement.getUpdateCount() != -1) {
            last = Math.max(count, 0);
            count = statement.getUpdateCount();
        }
        return Math.max(count, last);
    }
}
