package dev.stairway.diff;

import dev.stairway.diff.Difference.Added;
import dev.stairway.diff.Difference.Removed;
import dev.stairway.diff.Difference.Renamed;
import dev.stairway.schema.Definition;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import java.util.List;
import java.util.Set;

/**
 * Not-null constraints that keep the name that the server gave them after their table or column got another one: only then
 * do they show, and say nothing that the new name does not.
 */
final class DefaultNotNull {

    private static final Set<String> NOTHING_SPECIAL = Set.of("type", "columns", Definition.TEXT);

    private DefaultNotNull() {}

    static boolean follows(Difference difference, Renames renames) {
        if (difference instanceof Added added) {
            return isNamedAs(
                    added.object(),
                    renames.all().stream().map(Renamed::mirrored).toList());
        }
        return difference instanceof Removed removed && isNamedAs(removed.object(), renames.all());
    }

    /** Whether a constraint has the default name that fits the column's name in the other schema. */
    private static boolean isNamedAs(SchemaObject constraint, List<? extends Difference> renames) {
        Definition definition = constraint.definition();
        if (constraint.kind() != ObjectKind.CONSTRAINT
                || !definition.values("type").equals(List.of("not null"))
                || !NOTHING_SPECIAL.containsAll(definition.properties().keySet())) {
            return false;
        }
        QualifiedName column = constraint
                .owner()
                .orElseThrow()
                .child(definition.value("columns").orElse(""));
        return renames.stream()
                .map(Renamed.class::cast)
                .filter(renamed -> renamed.kind() == ObjectKind.COLUMN
                        && renamed.before().name().equals(column))
                .anyMatch(renamed ->
                        defaultName(renamed.after()).equals(constraint.name().last()));
    }

    private static String defaultName(SchemaObject column) {
        return column.owner().orElseThrow().last() + "_" + column.name().last() + "_not_null";
    }
}
