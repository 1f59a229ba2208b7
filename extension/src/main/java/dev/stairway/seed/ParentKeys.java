package dev.stairway.seed;

import dev.stairway.schema.QualifiedName;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The keys that rows can refer to, read once for each table that is complete. */
final class ParentKeys {

    private static final int MOST = 60;

    private final SeedTransaction transaction;
    private final Map<List<Object>, List<List<Cell>>> known = new HashMap<>();

    ParentKeys(SeedTransaction transaction) {
        this.transaction = transaction;
    }

    /** Some keys of a table without nulls, in the order in which they were written. */
    List<List<Cell>> of(QualifiedName table, List<String> columns) throws SQLException {
        List<Object> place = List.of(table, columns);
        List<List<Cell>> keys = known.get(place);
        if (keys == null) {
            keys = read(table, columns);
            known.put(place, keys);
        }
        return keys;
    }

    /** Forgets what was read of a table, because it has got more rows. */
    void forget(QualifiedName table) {
        known.keySet().removeIf(place -> place.get(0).equals(table));
    }

    private List<List<Cell>> read(QualifiedName table, List<String> columns) throws SQLException {
        String selected = columns.stream().map(transaction::text).collect(Collectors.joining(", "));
        String present = columns.stream()
                .map(column -> SqlText.name(column) + " is not null")
                .collect(Collectors.joining(" and "));
        return transaction.query(
                "select " + selected + " from " + SqlText.name(table) + " where " + present + " limit " + MOST);
    }
}
