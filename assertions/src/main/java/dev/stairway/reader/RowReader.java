package dev.stairway.reader;

import dev.stairway.data.RowReference;
import dev.stairway.data.TableRows;
import dev.stairway.schema.Definition;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import dev.stairway.schema.Selection;
import dev.stairway.schema.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one table of a PostgreSQL database, and for each of its foreign keys the rows without a parent.
 *
 * <p>Values come as the classes of {@code java.lang}, {@code java.math}, {@code java.time} and {@code java.util}: a
 * {@code uuid} as {@link java.util.UUID}, a {@code timestamp with time zone} as {@link java.time.OffsetDateTime} in UTC,
 * an array as a {@link List}. Whatever Java has no class for ({@code jsonb}, {@code tsvector}, {@code bytea}) comes as
 * text, as the server writes it.
 */
public final class RowReader {

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

    private RowReader() {}

    /**
     * All rows of a table or view, ordered by its primary key where it has one.
     *
     * @param table the name with its schema or without, plain or quoted as SQL does
     * @throws IllegalArgumentException when there is no such table, or several schemas have one
     * @throws SQLException when the server refuses
     */
    public static TableRows read(Connection connection, String table) throws SQLException {
        QualifiedName name = resolve(connection, table);
        List<String> key = query(connection, PRIMARY_KEY, row -> row.getString(1), quoted(name));
        String order = key.isEmpty() ? "" : " order by " + quoted(key);
        List<String> columns = new ArrayList<>();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select * from " + quoted(name) + order);
                ResultSet found = select.executeQuery()) {
            ResultSetMetaData metaData = found.getMetaData();
            for (int i = 1; i <= metaData.getColumnCount(); i++) {
                columns.add(metaData.getColumnName(i));
            }
            while (found.next()) {
                rows.add(RowValue.all(found));
            }
        }
        return new TableRows(name, columns, rows, references(connection, name));
    }

    private static QualifiedName resolve(Connection connection, String table) throws SQLException {
        List<Table> tables =
                query(connection, TABLES, row -> tableNamed(QualifiedName.of(row.getString(1), row.getString(2))));
        Selection<Table> all = new Selection<>("table", tables);
        return all.find(table)
                .orElseThrow(() -> new IllegalArgumentException("there is no table " + table + " but " + all.names()))
                .name();
    }

    private static Table tableNamed(QualifiedName name) {
        return new Table(SchemaObject.of(ObjectKind.TABLE, name, Definition.empty()), List.of());
    }

    private static List<RowReference> references(Connection connection, QualifiedName table) throws SQLException {
        return query(
                connection,
                FOREIGN_KEYS,
                row -> reference(
                        connection,
                        table,
                        QualifiedName.of(row.getString(1), row.getString(2)),
                        strings(row, 3),
                        strings(row, 4)),
                quoted(table));
    }

    private static RowReference reference(
            Connection connection, QualifiedName table, QualifiedName target, List<String> columns, List<String> keys)
            throws SQLException {
        String child = " from " + quoted(table) + " child where "
                + columns.stream()
                        .map(column -> "child." + quoted(column) + " is not null")
                        .collect(Collectors.joining(" and "));
        String parent = "select from " + quoted(target) + " parent where "
                + IntStream.range(0, keys.size())
                        .mapToObj(i -> "parent." + quoted(keys.get(i)) + " = child." + quoted(columns.get(i)))
                        .collect(Collectors.joining(" and "));
        long referring = query(connection, "select count(*)" + child, row -> row.getLong(1))
                .get(0);
        String orphans = "select distinct " + quoted(columns) + child + " and not exists (" + parent + ") order by "
                + quoted(columns);
        return new RowReference(columns, target, referring, query(connection, orphans, RowValue::present));
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

    private static String quoted(QualifiedName name) {
        return name.parts().stream().map(RowReader::quoted).collect(Collectors.joining("."));
    }

    private static String quoted(List<String> names) {
        return names.stream().map(RowReader::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
