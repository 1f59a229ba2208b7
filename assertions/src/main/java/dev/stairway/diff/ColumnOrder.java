package dev.stairway.diff;

import dev.stairway.diff.Pairing.Pair;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The physical order of a table's columns, which is told apart from all that matters.
 *
 * @param formerNames the columns that have another name now, by their old names
 * @param newNames the same columns by their new names
 */
record ColumnOrder(Set<QualifiedName> formerNames, Set<QualifiedName> newNames) {

    private static final String COLUMNS = "columns";
    private static final Set<ObjectKind> TABLES = Set.of(ObjectKind.TABLE, ObjectKind.FOREIGN_TABLE);

    static ColumnOrder of(List<Pair> pairs) {
        Set<QualifiedName> formerNames = new HashSet<>();
        Set<QualifiedName> newNames = new HashSet<>();
        for (Pair pair : pairs) {
            if (pair.isRenamed() && pair.before().kind() == ObjectKind.COLUMN) {
                formerNames.add(pair.before().name());
                newNames.add(pair.after().name());
            }
        }
        return new ColumnOrder(formerNames, newNames);
    }

    /** The properties of this kind that are no change of their own: columns are objects, and their order is told here. */
    static Set<String> toldApart(ObjectKind kind) {
        return TABLES.contains(kind) ? Set.of(COLUMNS) : Set.of();
    }

    /** Another order of the columns that both tables have under one name; empty also when the table is renamed. */
    Optional<Difference> compare(Pair tables) {
        SchemaObject table = tables.after();
        if (!TABLES.contains(table.kind()) || tables.isRenamed()) {
            return Optional.empty();
        }
        List<String> before = unrenamed(tables.before(), formerNames);
        List<String> after = unrenamed(table, newNames);
        List<String> oldOrder = common(before, after);
        List<String> newOrder = common(after, before);
        return oldOrder.equals(newOrder)
                ? Optional.empty()
                : Optional.of(new Difference.Reordered(table.kind(), table.name(), oldOrder, newOrder));
    }

    private static List<String> unrenamed(SchemaObject table, Set<QualifiedName> renamed) {
        return table.definition().values(COLUMNS).stream()
                .filter(column -> !renamed.contains(table.name().child(column)))
                .toList();
    }

    private static List<String> common(List<String> columns, List<String> others) {
        Set<String> known = new HashSet<>(others);
        return columns.stream().filter(known::contains).toList();
    }
}
