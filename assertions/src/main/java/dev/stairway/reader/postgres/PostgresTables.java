package dev.stairway.reader.postgres;

import dev.stairway.reader.ProductTables;
import dev.stairway.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's tables, as whoever reads single ones needs them. */
final class PostgresTables implements ProductTables {

    private static final String TABLES = """
            select n.nspname, c.relname
            from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'f', 'v', 'm')
              and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
            order by 1, 2
            """;
    private static final String PRIMARY_KEY = """
            select a.attname
            from pg_catalog.pg_index i
              cross join lateral unnest(i.indkey::int2[]) with ordinality as k(attnum, position)
              join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
            where i.indisprimary and i.indrelid = ?::regclass and k.position <= i.indnkeyatts
            order by k.position
            """;
    private static final String FOREIGN_KEYS = """
            select n.nspname, t.relname,
              array(select a.attname::text from unnest(c.conkey) with ordinality as k(attnum, position)
                join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum order by k.position),
              array(select a.attname::text from unnest(c.confkey) with ordinality as k(attnum, position)
                join pg_catalog.pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.attnum order by k.position)
            from pg_catalog.pg_constraint c
              join pg_catalog.pg_class t on t.oid = c.confrelid
              join pg_catalog.pg_namespace n on n.oid = t.relnamespace
            where c.contype = 'f' and c.conrelid = ?::regclass
            order by c.conname
            """;

    @Override
    public List<QualifiedName> names(Connection connection) throws SQLException {
        return query(connection, TABLES, row -> QualifiedName.of(row.getString(1), row.getString(2)));
    }

    @Override
    public List<String> primaryKey(Connection connection, QualifiedName table) throws SQLException {
        return query(connection, PRIMARY_KEY, row -> row.getString(1), quoted(table));
    }

    @Override
    public List<Key> foreignKeys(Connection connection, QualifiedName table) throws SQLException {
        return query(
                connection,
                FOREIGN_KEYS,
                row -> new Key(QualifiedName.of(row.getString(1), row.getString(2)), strings(row, 3), strings(row, 4)),
                quoted(table));
    }

    @Override
    public String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private String quoted(QualifiedName name) {
        return name.parts().stream().map(this::quoted).collect(Collectors.joining("."));
    }

    @Override
    public @Nullable Object value(ResultSet row, int column) throws SQLException {
        return RowValue.read(row, column);
    }

    /** Reads one row of a result. */
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> query(Connection connection, String sql, Row<T> reader, String... parameters)
            throws SQLException {
        List<T> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(reader.read(found));
                }
            }
        }
        return rows;
    }

    private static List<String> strings(ResultSet row, int column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
