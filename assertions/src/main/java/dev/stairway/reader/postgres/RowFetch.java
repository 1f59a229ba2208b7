package dev.stairway.reader.postgres;

import dev.stairway.data.DataRow;
import dev.stairway.data.DataTable;
import dev.stairway.data.StoredRows;
import dev.stairway.reader.rows.RowCollector;
import dev.stairway.reader.rows.RowMemory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fetches the rows of tables: of many small ones in one round trip, of a large one in portions. */
final class RowFetch implements AutoCloseable {

    private static final int MOST_TABLES = 100;
    private static final int FIRST_PORTION = 10;
    private static final int MOST_ROWS = 5000;
    private static final long PORTION = 2L << 20;

    private final Connection connection;
    private final RowMemory memory;
    private final List<StoredRows> fetched = new ArrayList<>();

    RowFetch(Connection connection, RowMemory memory) {
        this.connection = connection;
        this.memory = memory;
    }

    /** The tables with their rows, which end with this unless they are shared before. */
    List<DataTable> all(List<StoredTable> tables, Fingerprints prints) throws SQLException {
        List<DataTable> result = new ArrayList<>();
        tables.stream().filter(StoredTable::isEmpty).map(StoredTable::table).forEach(result::add);
        List<StoredTable> small = tables.stream()
                .filter(table -> !table.isEmpty() && !table.isLarge())
                .toList();
        for (int from = 0; from < small.size(); from += MOST_TABLES) {
            result.addAll(together(small.subList(from, Math.min(from + MOST_TABLES, small.size()))));
        }
        for (StoredTable table : tables) {
            if (table.isLarge()) {
                result.add(table.table().with(prints.of(table), inPortions(table)));
            }
        }
        return result;
    }

    private List<DataTable> together(List<StoredTable> tables) throws SQLException {
        String sql = tables.stream().map(StoredTable::selectInOrder).collect(Collectors.joining(";\n"));
        List<DataTable> result = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            for (StoredTable table : tables) {
                try (RowCollector collector = new RowCollector(memory);
                        ResultSet rows = statement.getResultSet()) {
                    collect(table, rows, collector);
                    result.add(table.table().with("", finished(collector)));
                }
                statement.getMoreResults();
            }
        }
        return result;
    }

    /** By a cursor of its own, because the driver's works in its own kind of transaction only. */
    private StoredRows inPortions(StoredTable table) throws SQLException {
        try (Statement statement = connection.createStatement();
                RowCollector collector = new RowCollector(memory)) {
            statement.execute("declare stairway_rows no scroll cursor for " + table.select());
            long wanted = FIRST_PORTION;
            Portion portion = fetch(statement, wanted, collector, table);
            while (portion.rows() == wanted) {
                wanted = Math.max(1, Math.min(MOST_ROWS, PORTION * wanted / portion.weight()));
                portion = fetch(statement, wanted, collector, table);
            }
            statement.execute("close stairway_rows");
            return finished(collector);
        }
    }

    private static Portion fetch(Statement statement, long rows, RowCollector collector, StoredTable table)
            throws SQLException {
        try (ResultSet found = statement.executeQuery("fetch forward " + rows + " from stairway_rows")) {
            return collect(table, found, collector);
        }
    }

    private StoredRows finished(RowCollector collector) {
        StoredRows rows = collector.finish();
        fetched.add(rows);
        return rows;
    }

    /** How much came at once. */
    private record Portion(long rows, long weight) {}

    private static Portion collect(StoredTable table, ResultSet rows, RowCollector collector) throws SQLException {
        @Nullable String[] values = new @Nullable String[table.table().columns().size()];
        long count = 0;
        long weight = 0;
        while (rows.next()) {
            for (int i = 0; i < values.length; i++) {
                values[i] = rows.getString(i + 1);
            }
            DataRow row = DataRow.of(values);
            collector.add(row);
            count++;
            weight += row.weight();
        }
        return new Portion(count, weight);
    }

    @Override
    public void close() {
        fetched.forEach(StoredRows::close);
    }
}
