package dev.stairway.reader.sqlite;

import dev.stairway.data.DataColumn;
import dev.stairway.data.DataSnapshot;
import dev.stairway.data.DataTable;
import dev.stairway.data.StoredRows;
import dev.stairway.reader.ProductRows;
import dev.stairway.reader.rows.RowCollector;
import dev.stairway.reader.rows.RowMemory;
import dev.stairway.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads the rows of SQLite's tables in one transaction. Virtual tables are left out. */
final class SqliteRows implements ProductRows {

    private static final String FILE = "select file from pragma_database_list where name = 'main'";

    private final Predicate<QualifiedName> wanted;
    private final long memory;

    SqliteRows(Predicate<QualifiedName> wanted, long memory) {
        this.wanted = wanted;
        this.memory = memory;
    }

    @Override
    public DataSnapshot read(Connection connection) throws SQLException {
        return inTransaction(connection, () -> read(connection, table -> Optional.empty()));
    }

    @Override
    public DataSnapshot readAgain(Connection connection, DataSnapshot earlier, Predicate<QualifiedName> touched)
            throws SQLException {
        return inTransaction(
                connection,
                () -> read(
                        connection,
                        table -> earlier.tables().stream()
                                .filter(before -> !touched.test(table.name()) && before.hasShapeOf(table))
                                .findFirst()));
    }

    @Override
    public Map<QualifiedName, String> fingerprints(Connection connection) throws SQLException {
        Map<QualifiedName, String> nothing = new TreeMap<>();
        tables(connection).forEach(table -> nothing.put(table.name(), ""));
        return nothing;
    }

    private DataSnapshot read(Connection connection, Known known) throws SQLException {
        List<DataTable> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            String file;
            try (ResultSet row = statement.executeQuery(FILE)) {
                file = row.next() ? String.valueOf(row.getString(1)) : "";
            }
            RowMemory left = new RowMemory(memory);
            for (DataTable table : tables(connection)) {
                Optional<DataTable> same = known.rowsOf(table);
                tables.add(same.isPresent() ? same.get().shared() : table.with("", rows(statement, table, left)));
            }
            return DataSnapshot.of(file, Instant.now(), tables);
        } catch (SQLException | RuntimeException e) {
            tables.forEach(table -> table.rows().close());
            throw e;
        }
    }

    private List<DataTable> tables(Connection connection) throws SQLException {
        StoredSchema schema = StoredSchema.read(connection);
        return schema.objects().stream()
                .filter(object -> object.isTable() && !object.isVirtual())
                .filter(object -> wanted.test(QualifiedName.of(object.name())))
                .map(object -> table(object.name(), schema))
                .toList();
    }

    private static DataTable table(String name, StoredSchema schema) {
        List<DataColumn> columns = schema.columnsOf(name).stream()
                .map(column -> new DataColumn(
                        Numbers.of(column.name()),
                        column.name(),
                        column.type().isEmpty() ? "any" : column.type(),
                        TypeMeaning.of(column.type()),
                        column.isGenerated()))
                .toList();
        List<String> key = schema.columnsOf(name).stream()
                .filter(column -> column.key() > 0)
                .sorted((one, other) -> Integer.compare(one.key(), other.key()))
                .map(StoredColumn::name)
                .toList();
        return new DataTable(
                Numbers.of(name),
                QualifiedName.of(name),
                columns,
                key,
                schema.objects().stream().anyMatch(object -> isUpdateTrigger(object, name)),
                "",
                StoredRows.of(List.of()));
    }

    private static boolean isUpdateTrigger(StoredObject object, String table) {
        return object.type().equals("trigger")
                && object.table().equals(table)
                && Tokens.of(object.sql()).stream()
                        .takeWhile(token -> !token.is("on"))
                        .anyMatch(token -> token.is("update"));
    }

    private static StoredRows rows(Statement statement, DataTable table, RowMemory memory) throws SQLException {
        try (ResultSet rows = statement.executeQuery(select(table))) {
            return RowCollector.collect(rows, table.columns().size(), memory);
        }
    }

    private static String select(DataTable table) {
        String columns = table.columns().stream()
                .map(column -> SqliteValues.asText(quoted(column.name())))
                .collect(Collectors.joining(", "));
        String order = table.key().isEmpty()
                ? ""
                : table.key().stream().map(SqliteRows::quoted).collect(Collectors.joining(", ", " order by ", ""));
        return "select " + columns + " from " + quoted(table.name().last()) + order;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** What is known of a table's rows already. */
    private interface Known {
        Optional<DataTable> rowsOf(DataTable table);
    }

    /** Something that is read. */
    private interface Reading<T> {
        T read() throws SQLException;
    }

    private static <T> T inTransaction(Connection connection, Reading<T> reading) throws SQLException {
        if (!connection.getAutoCommit()) {
            return reading.read();
        }
        connection.setAutoCommit(false);
        try {
            return reading.read();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
