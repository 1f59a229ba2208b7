package dev.stairway.diff;

import dev.stairway.diff.Difference.Renamed;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All new names of a difference, by what they were. */
final class Renames {

    private static final Set<ObjectKind> ROUTINES =
            Set.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE, ObjectKind.AGGREGATE, ObjectKind.OPERATOR);

    private final List<Renamed> all = new ArrayList<>();
    private final Map<QualifiedName, Set<QualifiedName>> names = new HashMap<>();
    private final Map<QualifiedName, List<Renamed>> columns = new HashMap<>();
    private final List<Renamed> schemas = new ArrayList<>();

    Renames(List<Difference> differences) {
        for (Difference difference : differences) {
            if (difference instanceof Renamed renamed) {
                all.add(renamed);
                add(renamed);
            }
        }
    }

    private void add(Renamed renamed) {
        SchemaObject before = renamed.before();
        QualifiedName old = bare(before);
        QualifiedName now = bare(renamed.after());
        if (!old.equals(now)) {
            names.computeIfAbsent(old, name -> new HashSet<>()).add(now);
        }
        if (before.kind() == ObjectKind.COLUMN) {
            before.owner()
                    .ifPresent(table -> columns.computeIfAbsent(table, name -> new ArrayList<>())
                            .add(renamed));
        } else if (before.kind() == ObjectKind.SCHEMA) {
            schemas.add(renamed);
        } else if (before.kind() == ObjectKind.CONSTRAINT) {
            names.computeIfAbsent(indexOf(before), name -> new HashSet<>()).add(indexOf(renamed.after()));
        }
    }

    /** The name as other texts mention it: without the types of arguments. */
    private static QualifiedName bare(SchemaObject object) {
        QualifiedName name = object.name();
        int types = ROUTINES.contains(object.kind()) ? name.last().indexOf('(') : -1;
        return types <= 0 ? name : QualifiedName.of(name.first(), name.last().substring(0, types));
    }

    /** The index behind a constraint has the constraint's name, in the table's schema. */
    private static QualifiedName indexOf(SchemaObject constraint) {
        return QualifiedName.of(constraint.name().first(), constraint.name().last());
    }

    List<Renamed> all() {
        return all;
    }

    /** The schemas that have a new name. */
    List<Renamed> schemas() {
        return schemas;
    }

    /** The columns that have a new name, of the table that had this name. */
    List<Renamed> columnsOf(QualifiedName formerTable) {
        return columns.getOrDefault(formerTable, List.of());
    }

    /** Whether a property that is called as a kind of object, like {@code server}, says the new name of such an object. */
    boolean isRename(String property, String old, String now) {
        return all.stream()
                .filter(renamed -> renamed.kind().label().equals(property))
                .anyMatch(renamed -> renamed.before().name().last().equals(old)
                        && renamed.after().name().last().equals(now));
    }

    /** The names that something with this former name has now; empty when it is no former name. */
    Set<QualifiedName> namesFor(QualifiedName old) {
        return names.getOrDefault(old, Set.of());
    }

    /** Whether something that had this name has another one now. */
    boolean isOld(QualifiedName name) {
        return names.containsKey(name);
    }

    /** Whether something got this new name instead of that old one. */
    boolean replaces(QualifiedName old, QualifiedName now) {
        return namesFor(old).contains(now);
    }
}
