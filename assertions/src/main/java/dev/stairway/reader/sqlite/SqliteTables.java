package dev.stairway.reader.sqlite;

import dev.stairway.reader.ProductTables;
import dev.stairway.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SQLite's tables, as whoever reads single ones needs them. */
final class SqliteTables implements ProductTables {

    private static final String NAMES = """
            select name from sqlite_master where type in ('table', 'view') and name not like 'sqlite\\_%' escape '\\' order by name""";

    @Override
    public List<QualifiedName> names(Connection connection) throws SQLException {
        return strings(connection, NAMES).stream().map(QualifiedName::of).toList();
    }

    @Override
    public List<String> primaryKey(Connection connection, QualifiedName table) throws SQLException {
        return strings(connection, "select name from pragma_table_xinfo(?) where pk > 0 order by pk", table.last());
    }

    @Override
    public List<Key> foreignKeys(Connection connection, QualifiedName table) throws SQLException {
        Map<Integer, Key> keys = new LinkedHashMap<>();
        String query =
                "select id, \"table\", \"from\", \"to\", seq from pragma_foreign_key_list(?) order by id desc, seq";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, table.last());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    QualifiedName target = QualifiedName.of(row.getString(2));
                    Key before = keys.getOrDefault(row.getInt(1), new Key(target, List.of(), List.of()));
                    List<String> columns = new ArrayList<>(before.columns());
                    columns.add(row.getString(3));
                    List<String> there = new ArrayList<>(before.keys());
                    String named = row.getString(4);
                    there.add(named == null ? primaryKey(connection, target).get(row.getInt(5)) : named);
                    keys.put(row.getInt(1), new Key(target, columns, there));
                }
            }
        }
        return List.copyOf(keys.values());
    }

    @Override
    public String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public @Nullable Object value(ResultSet row, int column) throws SQLException {
        String declared = row.getMetaData().getColumnTypeName(column);
        return JavaValue.of(row.getObject(column), TypeMeaning.of(declared == null ? "" : declared));
    }

    private static List<String> strings(Connection connection, String query, String... parameters) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }
}
