package dev.stairway.data;

import dev.stairway.schema.QualifiedName;
import java.util.List;

/**
 * A foreign key of a table together with what its rows refer to.
 *
 * @param columns the table's columns, in the key's order
 * @param target the table that they refer to
 * @param referring how many rows have a value in all of the columns, so that they refer to something
 * @param orphans the keys that no row of the target has, distinct and ordered, each with one value for each column;
 *     empty when every parent is there
 */
public record RowReference(List<String> columns, QualifiedName target, long referring, List<List<Object>> orphans) {

    public RowReference {
        columns = List.copyOf(columns);
        orphans = orphans.stream().map(List::copyOf).toList();
        if (columns.isEmpty() || referring < orphans.size()) {
            throw new IllegalArgumentException("a reference needs columns, and a row for each orphan");
        }
    }

    /** The columns and the target, for messages: {@code (thread_id) to public.threads}. */
    @Override
    public String toString() {
        return "(" + String.join(", ", columns) + ") to " + target;
    }
}
