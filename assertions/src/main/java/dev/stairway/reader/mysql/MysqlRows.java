package dev.stairway.reader.mysql;

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
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads the rows of tables. These servers number nothing: tables and columns are told by their names. */
final class MysqlRows implements ProductRows {

    private final Predicate<QualifiedName> wanted;
    private final long memory;

    MysqlRows(Predicate<QualifiedName> wanted, long memory) {
        this.wanted = wanted;
        this.memory = memory;
    }

    @Override
    public DataSnapshot read(Connection connection) throws SQLException {
        return read(connection, (place, table) -> Optional.empty());
    }

    @Override
    public DataSnapshot readAgain(Connection connection, DataSnapshot earlier, Predicate<QualifiedName> touched)
            throws SQLException {
        return read(
                connection,
                (place, table) -> earlier.tables().stream()
                        .filter(before -> earlier.database().equals(place)
                                && !touched.test(table.name())
                                && before.hasShapeOf(table))
                        .findFirst());
    }

    @Override
    public Map<QualifiedName, String> fingerprints(Connection connection) throws SQLException {
        try (ReadSession session = ReadSession.begin(connection)) {
            Map<QualifiedName, String> nothing = new TreeMap<>();
            RowTables.read(session, wanted).forEach(table -> nothing.put(table.name(), ""));
            return nothing;
        }
    }

    /** What is known of a table's rows already. */
    private interface Known {
        Optional<DataTable> rowsOf(String place, DataTable table);
    }

    private DataSnapshot read(Connection connection, Known known) throws SQLException {
        List<DataTable> tables = new ArrayList<>();
        try (ReadSession session = ReadSession.begin(connection);
                ReadSession.Clock clock = session.inUtc();
                Statement statement = connection.createStatement()) {
            String place = session.place();
            RowMemory left = new RowMemory(memory);
            for (DataTable table : RowTables.read(session, wanted)) {
                Optional<DataTable> same = known.rowsOf(place, table);
                tables.add(same.isPresent() ? same.get().shared() : table.with("", rows(statement, table, left)));
            }
            LocalDateTime moment = LocalDateTime.parse(clock.now().replace(' ', 'T'));
            return DataSnapshot.of(place, moment.toInstant(ZoneOffset.UTC), tables);
        } catch (SQLException | RuntimeException e) {
            tables.forEach(table -> table.rows().close());
            throw e;
        }
    }

    private static StoredRows rows(Statement statement, DataTable table, RowMemory memory) throws SQLException {
        statement.setFetchSize(1000);
        try (ResultSet rows = statement.executeQuery(select(table))) {
            return RowCollector.collect(rows, table.columns().size(), memory);
        }
    }

    private static String select(DataTable table) {
        String columns = table.columns().stream().map(MysqlRows::asText).collect(Collectors.joining(", "));
        String order = table.key().isEmpty()
                ? ""
                : table.key().stream().map(MysqlTables::quote).collect(Collectors.joining(", ", " order by ", ""));
        return "select " + columns + " from " + MysqlTables.quote(table.name().last()) + order;
    }

    private static String asText(DataColumn column) {
        return TypeMeaning.asText(MysqlTables.quote(column.name()), column.type());
    }
}
