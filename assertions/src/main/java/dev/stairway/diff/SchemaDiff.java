package dev.stairway.diff;

import dev.stairway.schema.Definition;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import dev.stairway.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All differences between two schemas, in a fixed order: by kind, then by name.
 *
 * @param differences the differences; empty when the schemas are equal
 */
public record SchemaDiff(List<Difference> differences) {

    private static final String COLUMNS = "columns";
    private static final Set<ObjectKind> TABLES = Set.of(ObjectKind.TABLE, ObjectKind.FOREIGN_TABLE);

    public SchemaDiff {
        differences = List.copyOf(differences);
    }

    /** The differences that lead from the first schema to the second. */
    public static SchemaDiff between(SchemaSnapshot before, SchemaSnapshot after) {
        Map<Name, SchemaObject> then = byName(before.objectsUnlike(after));
        Map<Name, SchemaObject> now = byName(after.objectsUnlike(before));
        List<Difference> found = new ArrayList<>();
        then.forEach((name, old) -> {
            SchemaObject successor = now.remove(name);
            if (successor == null) {
                found.add(new Difference.Removed(old));
            } else {
                compare(old, successor, found);
            }
        });
        now.values().forEach(made -> found.add(new Difference.Added(made)));
        found.sort(Comparator.comparing(Difference::kind).thenComparing(Difference::name));
        return new SchemaDiff(found);
    }

    private record Name(ObjectKind kind, QualifiedName name) {}

    private static Map<Name, SchemaObject> byName(List<SchemaObject> objects) {
        Map<Name, SchemaObject> byName = new LinkedHashMap<>();
        objects.forEach(object -> byName.put(new Name(object.kind(), object.name()), object));
        return byName;
    }

    private static void compare(SchemaObject before, SchemaObject after, List<Difference> found) {
        boolean table = TABLES.contains(after.kind());
        List<PropertyChange> changes =
                PropertyChange.between(before.definition(), after.definition(), table ? Set.of(COLUMNS) : Set.of());
        if (!changes.isEmpty()) {
            found.add(new Difference.Changed(before, after, changes));
        }
        if (table) {
            List<String> old = common(before.definition(), after.definition());
            List<String> now = common(after.definition(), before.definition());
            if (!old.equals(now)) {
                found.add(new Difference.Reordered(after.kind(), after.name(), old, now));
            }
        }
    }

    private static List<String> common(Definition table, Definition other) {
        Set<String> others = new HashSet<>(other.values(COLUMNS));
        return table.values(COLUMNS).stream().filter(others::contains).toList();
    }

    /** Whether the schemas are equal in everything, the physical order of columns included. */
    public boolean isEmpty() {
        return differences.isEmpty();
    }

    /** Whether the schemas are equal but for the physical order of columns. */
    public boolean isEquivalent() {
        return differences.stream().allMatch(Difference.Reordered.class::isInstance);
    }

    /** The differences that a person wants to see first: without the parts of a table that is itself new or gone. */
    public List<Difference> headlines() {
        Set<QualifiedName> whole = new HashSet<>();
        for (Difference difference : differences) {
            if (difference instanceof Difference.Added || difference instanceof Difference.Removed) {
                whole.add(difference.name());
            }
        }
        return differences.stream()
                .filter(difference -> partOf(difference)
                        .map(parent -> !whole.contains(parent))
                        .orElse(true))
                .toList();
    }

    private static java.util.Optional<QualifiedName> partOf(Difference difference) {
        if (difference instanceof Difference.Added added) {
            return added.object().owner();
        }
        return difference instanceof Difference.Removed removed
                ? removed.object().owner()
                : java.util.Optional.empty();
    }

    /** The same differences seen from the second schema. */
    public SchemaDiff mirrored() {
        return new SchemaDiff(differences.stream().map(Difference::mirrored).toList());
    }

    /** The headlines as text, one line each; empty when there is no difference. See {@link DiffText}. */
    public String render() {
        return DiffText.render(headlines());
    }

    @Override
    public String toString() {
        return isEmpty() ? "no difference" : render();
    }
}
