package dev.stairway.seed;

import dev.stairway.seed.shape.ShapeTable;
import dev.stairway.seed.shape.UniqueKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The values that unique keys of a table hold already, so that a planned row does not repeat them. */
final class SeenKeys {

    private static final int MOST = 5000;

    private final ShapeTable table;
    private final Map<String, Set<List<Cell>>> seen = new HashMap<>();

    SeenKeys(ShapeTable table) {
        this.table = table;
        table.keys().forEach(key -> seen.put(key.name(), new HashSet<>()));
    }

    /** Reads what the table holds already. */
    void load(SeedTransaction transaction) throws SQLException {
        for (UniqueKey key : table.keys()) {
            if (key.columns().isEmpty()) {
                continue;
            }
            String selected = key.columns().stream().map(transaction::text).collect(Collectors.joining(", "));
            List<List<Cell>> rows =
                    transaction.query("select " + selected + " from " + SqlText.name(table.name()) + " limit " + MOST);
            of(key).addAll(rows);
        }
    }

    /** The keys that a row would violate; a key that leaves some column to the server is not among them. */
    List<UniqueKey> violatedBy(Map<String, Cell> row) {
        List<UniqueKey> violated = new ArrayList<>();
        for (UniqueKey key : table.keys()) {
            if (row.keySet().containsAll(key.columns()) && of(key).contains(values(key, row)) && !isFree(key, row)) {
                violated.add(key);
            }
        }
        return violated;
    }

    private static boolean isFree(UniqueKey key, Map<String, Cell> row) {
        return !key.nullsEqual() && values(key, row).contains(Cell.NULL);
    }

    void add(Map<String, Cell> row) {
        for (UniqueKey key : table.keys()) {
            if (row.keySet().containsAll(key.columns())) {
                of(key).add(values(key, row));
            }
        }
    }

    private Set<List<Cell>> of(UniqueKey key) {
        return seen.computeIfAbsent(key.name(), name -> new HashSet<>());
    }

    private static List<Cell> values(UniqueKey key, Map<String, Cell> row) {
        return key.columns().stream()
                .map(column -> row.getOrDefault(column, Cell.NULL))
                .toList();
    }
}
