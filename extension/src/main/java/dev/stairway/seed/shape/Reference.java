package dev.stairway.seed.shape;

import dev.stairway.schema.QualifiedName;
import java.util.List;

/**
 * A foreign key.
 *
 * @param name the constraint's name
 * @param columns the table's columns, in the key's order
 * @param target the table that they refer to
 * @param targetColumns that table's columns, in the same order
 * @param full whether either all columns must be null or none ({@code match full})
 */
public record Reference(
        String name, List<String> columns, QualifiedName target, List<String> targetColumns, boolean full) {

    public Reference {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }
}
