package dev.stairway.seed.postgres;

import dev.stairway.schema.QualifiedName;
import dev.stairway.seed.shape.Check;
import dev.stairway.seed.shape.Reference;
import dev.stairway.seed.shape.ShapeColumn;
import dev.stairway.seed.shape.UniqueKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parts of tables, collected by the identity of the table that they belong to, in the order of reading. */
final class ShapeAssembly {

    private final Map<Long, List<ShapeColumn>> columns = new HashMap<>();
    private final Map<Long, List<UniqueKey>> keys = new HashMap<>();
    private final Map<Long, List<Reference>> references = new HashMap<>();
    private final Map<Long, List<Check>> checks = new HashMap<>();
    private boolean unicode;
    private boolean privileged;

    void server(ResultSet row) throws SQLException {
        unicode = row.getBoolean(1);
        privileged = row.getBoolean(2);
    }

    void column(ResultSet row) throws SQLException {
        add(columns, row, ShapeRows.column(row));
    }

    void key(ResultSet row) throws SQLException {
        add(keys, row, ShapeRows.key(row));
    }

    void constraint(ResultSet row) throws SQLException {
        String name = row.getString(2);
        List<String> own = ShapeRows.strings(row, 4);
        if (row.getString(3).equals("c")) {
            add(checks, row, new Check(name, own, row.getString(9), row.getString(10)));
            return;
        }
        QualifiedName target = QualifiedName.of(row.getString(5), row.getString(6));
        add(references, row, new Reference(name, own, target, ShapeRows.strings(row, 7), row.getBoolean(8)));
    }

    private static <T> void add(Map<Long, List<T>> parts, ResultSet row, T part) throws SQLException {
        parts.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(part);
    }

    boolean isUnicode() {
        return unicode;
    }

    boolean isPrivileged() {
        return privileged;
    }

    List<ShapeColumn> columns(long table) {
        return columns.getOrDefault(table, List.of());
    }

    List<UniqueKey> keys(long table) {
        return keys.getOrDefault(table, List.of());
    }

    List<Reference> references(long table) {
        return references.getOrDefault(table, List.of());
    }

    List<Check> checks(long table) {
        return checks.getOrDefault(table, List.of());
    }
}
