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
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one table, and for each of its foreign keys the rows without a parent.
 *
 * <p>Values come as the classes of {@code java.lang}, {@code java.math}, {@code java.time} and {@code java.util}: a
 * {@code uuid} as {@link java.util.UUID}, a {@code timestamp with time zone} as {@link java.time.OffsetDateTime} in UTC,
 * an array as a {@link List}. Whatever Java has no class for ({@code jsonb}, {@code tsvector}, {@code bytea}) comes as
 * text, as the server writes it.
 */
public final class RowReader {

    private final Connection connection;
    private final ProductTables product;

    private RowReader(Connection connection, ProductTables product) {
        this.connection = connection;
        this.product = product;
    }

    /**
     * All rows of a table or view, ordered by its primary key where it has one.
     *
     * @param table the name with its schema or without, plain or quoted as SQL does
     * @throws IllegalArgumentException when there is no such table, or several schemas have one
     * @throws SQLException when the server refuses
     */
    public static TableRows read(Connection connection, String table) throws SQLException {
        return new RowReader(connection, Products.of(connection).tables()).read(table);
    }

    private TableRows read(String table) throws SQLException {
        QualifiedName name = resolve(table);
        List<String> key = product.primaryKey(connection, name);
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
                rows.add(values(found, columns.size()));
            }
        }
        List<RowReference> references = new ArrayList<>();
        for (ProductTables.Key foreign : product.foreignKeys(connection, name)) {
            references.add(reference(name, foreign));
        }
        return new TableRows(name, columns, rows, references);
    }

    private QualifiedName resolve(String table) throws SQLException {
        Selection<Table> all = new Selection<>(
                "table",
                product.names(connection).stream().map(RowReader::tableNamed).toList());
        return all.find(table)
                .orElseThrow(() -> new IllegalArgumentException("there is no table " + table + " but " + all.names()))
                .name();
    }

    private static Table tableNamed(QualifiedName name) {
        return new Table(SchemaObject.of(ObjectKind.TABLE, name, Definition.empty()), List.of());
    }

    private RowReference reference(QualifiedName table, ProductTables.Key key) throws SQLException {
        List<String> columns = key.columns();
        String child = " from " + quoted(table) + " child where "
                + columns.stream()
                        .map(column -> "child." + product.quoted(column) + " is not null")
                        .collect(Collectors.joining(" and "));
        String parent = "select 1 from " + quoted(key.target()) + " parent where "
                + IntStream.range(0, columns.size())
                        .mapToObj(i -> "parent." + product.quoted(key.keys().get(i)) + " = child."
                                + product.quoted(columns.get(i)))
                        .collect(Collectors.joining(" and "));
        Object referring = query("select count(*)" + child).get(0).get(0);
        String orphans = "select distinct " + quoted(columns) + child + " and not exists (" + parent + ") order by "
                + quoted(columns);
        return new RowReference(columns, key.target(), ((Number) referring).longValue(), query(orphans));
    }

    /** Rows without any null. */
    private List<List<Object>> query(String sql) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet found = statement.executeQuery()) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<Object> row = new ArrayList<>();
                values(found, columns).forEach(value -> row.add(Objects.requireNonNull(value)));
                rows.add(row);
            }
        }
        return rows;
    }

    private List<@Nullable Object> values(ResultSet row, int columns) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            values.add(product.value(row, i));
        }
        return values;
    }

    private String quoted(QualifiedName name) {
        return name.parts().stream().map(product::quoted).collect(Collectors.joining("."));
    }

    private String quoted(List<String> names) {
        return names.stream().map(product::quoted).collect(Collectors.joining(", "));
    }
}
