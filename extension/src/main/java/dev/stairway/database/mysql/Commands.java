package dev.stairway.database.mysql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What is sent over one connection. */
final class Commands {

    private Commands() {}

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows of a query, each value as text; null becomes an empty text. */
    static List<List<String>> rows(Connection connection, String sql, String... parameters) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet found = statement.executeQuery()) {
                int columns = found.getMetaData().getColumnCount();
                while (found.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= columns; i++) {
                        String value = found.getString(i);
                        row.add(value == null ? "" : value);
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** The first column of each row. */
    static List<String> column(Connection connection, String sql, String... parameters) throws SQLException {
        return rows(connection, sql, parameters).stream().map(row -> row.get(0)).toList();
    }

    /** A name as SQL writes it. */
    static String quoted(String name) {
        return '`' + name.replace("`", "``") + '`';
    }

    /** A literal as SQL writes it, with and without {@code NO_BACKSLASH_ESCAPES}. */
    static String literal(String text) {
        return text.indexOf('\\') < 0 ? "'" + text.replace("'", "''") + "'" : hex(text);
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder("_utf8mb4 x'");
        for (byte b : text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            hex.append("%02x".formatted(b));
        }
        return hex.append('\'').toString();
    }
}
