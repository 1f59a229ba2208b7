package dev.stairway.diff;

import dev.stairway.diff.Difference.Renamed;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The new names that the definition of one object may use: all with their schema, and without it those of its own tables. */
final class NewNames {

    private final Renames renames;
    private final Map<String, Set<String>> alone = new HashMap<>();
    private final Map<String, Set<String>> outer = new HashMap<>();

    private NewNames(Renames renames) {
        this.renames = renames;
        renames.schemas().forEach(schema -> add(outer, schema));
    }

    /** For a text that belongs to no definition. */
    static NewNames withSchema(Renames renames) {
        return new NewNames(renames);
    }

    /** For the definition of an object, as it was and as it is. */
    static NewNames of(SchemaObject before, SchemaObject after, Renames renames) {
        NewNames names = new NewNames(renames);
        if (!before.name().last().equals(after.name().last())) {
            add(names.alone, before.name().last(), after.name().last());
        }
        for (QualifiedName table : mentioned(before)) {
            renames.columnsOf(table).forEach(column -> add(names.alone, column));
            renames.namesFor(table).forEach(name -> add(names.outer, table.last(), name.last()));
        }
        return names;
    }

    /** All names with a schema that an object's definition holds; some of them are tables. */
    private static Set<QualifiedName> mentioned(SchemaObject object) {
        Set<QualifiedName> names = new HashSet<>();
        names.add(object.name());
        object.owner().ifPresent(names::add);
        for (List<String> values : object.definition().properties().values()) {
            values.forEach(value -> names.addAll(RenamedText.namesIn(value)));
        }
        return names;
    }

    private static void add(Map<String, Set<String>> names, Renamed renamed) {
        add(names, renamed.before().name().last(), renamed.after().name().last());
    }

    private static void add(Map<String, Set<String>> names, String old, String now) {
        names.computeIfAbsent(old, name -> new HashSet<>()).add(now);
    }

    /** Whether something that had this name with its schema has another one now. */
    boolean isOld(QualifiedName name) {
        return renames.isOld(name);
    }

    /** Whether something got this new name instead of that old one, both with their schema. */
    boolean replaces(QualifiedName old, QualifiedName now) {
        return renames.replaces(old, now);
    }

    /**
     * Whether a name that stands alone can be a new one for the old one.
     *
     * @param isOuter whether a part of what is named follows, after a dot
     */
    boolean replaces(String old, String now, boolean isOuter) {
        return has(alone, old, now) || (isOuter && has(outer, old, now));
    }

    private static boolean has(Map<String, Set<String>> names, String old, String now) {
        return names.getOrDefault(old, Set.of()).contains(now);
    }
}
