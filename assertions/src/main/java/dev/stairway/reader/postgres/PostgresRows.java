package dev.stairway.reader.postgres;

import dev.stairway.data.DataSnapshot;
import dev.stairway.data.DataTable;
import dev.stairway.reader.ProductRows;
import dev.stairway.reader.rows.RowMemory;
import dev.stairway.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Reads the rows of PostgreSQL tables, in a pinned session. */
final class PostgresRows implements ProductRows {

    private final Predicate<QualifiedName> wanted;
    private final long memory;

    /**
     * A reader of the wanted tables.
     *
     * @param memory how many bytes of rows may be held
     */
    PostgresRows(Predicate<QualifiedName> wanted, long memory) {
        this.wanted = wanted;
        this.memory = memory;
    }

    @Override
    public DataSnapshot read(Connection connection) throws SQLException {
        return read(connection, EarlierRows.none());
    }

    @Override
    public DataSnapshot readAgain(Connection connection, DataSnapshot earlier, Predicate<QualifiedName> touched)
            throws SQLException {
        return read(connection, new EarlierRows(earlier, touched));
    }

    @Override
    public Map<QualifiedName, String> fingerprints(Connection connection) throws SQLException {
        try (ReadTransaction transaction = ReadTransaction.begin(connection)) {
            TableCatalog catalog = TableCatalog.read(transaction.connection(), wanted);
            Fingerprints prints = Fingerprints.read(transaction.connection(), catalog, catalog.tables());
            Map<QualifiedName, String> byName = new TreeMap<>();
            catalog.tables().forEach(table -> byName.put(table.name(), prints.of(table)));
            return byName;
        }
    }

    private DataSnapshot read(Connection connection, EarlierRows earlier) throws SQLException {
        try (ReadTransaction transaction = ReadTransaction.begin(connection);
                RowFetch fetch = new RowFetch(transaction.connection(), new RowMemory(memory))) {
            TableCatalog catalog = TableCatalog.read(transaction.connection(), wanted);
            List<StoredTable> asked = catalog.tables().stream()
                    .filter(table -> table.isLarge() && !earlier.isUntouched(catalog.database(), table))
                    .toList();
            Fingerprints prints = Fingerprints.read(transaction.connection(), catalog, asked);
            List<DataTable> tables = new ArrayList<>();
            List<StoredTable> stale = new ArrayList<>();
            for (StoredTable table : catalog.tables()) {
                earlier.still(catalog.database(), table, prints.of(table))
                        .ifPresentOrElse(tables::add, () -> stale.add(table));
            }
            tables.addAll(fetch.all(stale, prints));
            tables.replaceAll(DataTable::shared);
            return DataSnapshot.of(catalog.database(), catalog.moment(), tables);
        }
    }
}
