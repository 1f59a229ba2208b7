package dev.stairway.reader.postgres;

import dev.stairway.reader.postgres.StoredTable.Printing;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What tells without reading rows whether any came, went or was written anew.
 *
 * <p>Each version of a row has a place and a transaction that wrote it, and no two versions ever share both: within one
 * transaction no place is used twice. A table that is rewritten without need (a vacuum that moves rows) looks changed.
 */
final class Fingerprints {

    private final Map<Long, String> versions = new HashMap<>();
    private final String labels;

    private Fingerprints(String labels) {
        this.labels = labels;
    }

    /** Scans these tables, in one round trip. */
    static Fingerprints read(Connection connection, TableCatalog catalog, List<StoredTable> tables)
            throws SQLException {
        Fingerprints prints = new Fingerprints(catalog.labels());
        if (tables.isEmpty()) {
            return prints;
        }
        String sql = tables.stream().map(StoredTable::selectVersions).collect(Collectors.joining("\nunion all "));
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                prints.versions.put(rows.getLong(1), rows.getString(2));
            }
        }
        return prints;
    }

    /** The table's; empty when it was not scanned, or when its values can be printed differently without being written. */
    String of(StoredTable table) {
        String version = versions.get(table.table().oid());
        if (version == null || table.printing() == Printing.NAMES) {
            return "";
        }
        return table.printing() == Printing.LABELS ? version + ":" + labels : version;
    }
}
