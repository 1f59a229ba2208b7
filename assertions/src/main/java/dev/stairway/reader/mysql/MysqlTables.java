package dev.stairway.reader.mysql;

import dev.stairway.reader.ProductTables;
import dev.stairway.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB's and MySQL's tables, as whoever reads single ones needs them. Whole numbers come as {@link Long}, those without a sign that
 * are larger as {@link java.math.BigInteger}, {@code tinyint(1)} as a number, moments as {@link java.time.LocalDateTime}, bytes as text in
 * hexadecimal.
 */
final class MysqlTables implements ProductTables {

    private static final String NAMES = """
            select table_name from information_schema.tables
            where table_schema = database() and table_type <> 'SEQUENCE' order by table_name""";

    private static final String PRIMARY_KEY = """
            select column_name from information_schema.key_column_usage
            where table_schema = database() and table_name = ? and constraint_name = 'PRIMARY' order by ordinal_position""";

    private static final String FOREIGN_KEYS = """
            select constraint_name, referenced_table_name, column_name, referenced_column_name
            from information_schema.key_column_usage
            where table_schema = database() and table_name = ? and referenced_table_schema = database()
            order by constraint_name, ordinal_position""";

    @Override
    public List<QualifiedName> names(Connection connection) throws SQLException {
        return rows(connection, NAMES).stream()
                .map(row -> QualifiedName.of(row.get(0)))
                .toList();
    }

    @Override
    public List<String> primaryKey(Connection connection, QualifiedName table) throws SQLException {
        return rows(connection, PRIMARY_KEY, table.last()).stream()
                .map(row -> row.get(0))
                .toList();
    }

    @Override
    public List<Key> foreignKeys(Connection connection, QualifiedName table) throws SQLException {
        Map<String, List<List<String>>> byName = new LinkedHashMap<>();
        for (List<String> row : rows(connection, FOREIGN_KEYS, table.last())) {
            byName.computeIfAbsent(row.get(0), name -> new ArrayList<>()).add(row);
        }
        return byName.values().stream()
                .map(parts -> new Key(
                        QualifiedName.of(parts.get(0).get(1)),
                        parts.stream().map(row -> row.get(2)).toList(),
                        parts.stream().map(row -> row.get(3)).toList()))
                .toList();
    }

    @Override
    public String quoted(String name) {
        return quote(name);
    }

    static String quote(String name) {
        return '`' + name.replace("`", "``") + '`';
    }

    @Override
    public @Nullable Object value(ResultSet row, int column) throws SQLException {
        String type = row.getMetaData().getColumnTypeName(column).toUpperCase(Locale.ROOT);
        if (type.startsWith("DATETIME") || type.startsWith("TIMESTAMP")) {
            return row.getObject(column, java.time.LocalDateTime.class);
        }
        if (type.equals("DATE")) {
            return row.getObject(column, java.time.LocalDate.class);
        }
        if (type.startsWith("TIME")) {
            return row.getString(column);
        }
        return plain(row.getObject(column), row, column);
    }

    private static @Nullable Object plain(@Nullable Object value, ResultSet row, int column) throws SQLException {
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof Boolean) {
            return row.getLong(column);
        }
        if (value instanceof byte[] bytes) {
            return "\\x" + HexFormat.of().formatHex(bytes);
        }
        boolean known = value == null || value.getClass().getName().startsWith("java.");
        return known ? value : row.getString(column);
    }

    private static List<List<String>> rows(Connection connection, String sql, String... parameters)
            throws SQLException {
        List<List<String>> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    List<String> values = new ArrayList<>();
                    for (int i = 1; i <= columns; i++) {
                        values.add(row.getString(i));
                    }
                    found.add(values);
                }
            }
        }
        return found;
    }
}
