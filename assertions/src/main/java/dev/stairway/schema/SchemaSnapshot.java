package dev.stairway.schema;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a database's schema defines at one moment, immutable.
 *
 * <p>Objects are ordered by kind, then by name. Two snapshots are equal when all their objects are, whatever databases
 * they came from; use a diff to learn where they differ and whether that is more than the physical order of columns.
 */
public final class SchemaSnapshot {

    private record Key(ObjectKind kind, QualifiedName name) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = kind.compareTo(other.kind);
            return order != 0 ? order : name.compareTo(other.name);
        }
    }

    private final SortedMap<Key, SchemaObject> objects;

    private SchemaSnapshot(SortedMap<Key, SchemaObject> objects) {
        this.objects = objects;
    }

    /**
     * A snapshot of these objects, in any order.
     *
     * @throws IllegalArgumentException when two objects have the same kind and name
     */
    public static SchemaSnapshot of(Collection<SchemaObject> objects) {
        SortedMap<Key, SchemaObject> byKey = new TreeMap<>();
        for (SchemaObject object : objects) {
            if (byKey.put(new Key(object.kind(), object.name()), object) != null) {
                throw new IllegalArgumentException("two objects are both " + object.kind() + " " + object.name());
            }
        }
        return new SchemaSnapshot(byKey);
    }

    /** A snapshot of a database without any object. */
    public static SchemaSnapshot empty() {
        return of(List.of());
    }

    /** All objects, ordered by kind and name; unmodifiable. */
    public List<SchemaObject> objects() {
        return List.copyOf(objects.values());
    }

    /** All objects of one kind, ordered by name; empty when there is none. */
    public List<SchemaObject> objects(ObjectKind kind) {
        return objects.values().stream().filter(object -> object.kind() == kind).toList();
    }

    /** The object with exactly this kind and name. */
    public Optional<SchemaObject> find(ObjectKind kind, QualifiedName name) {
        return Optional.ofNullable(objects.get(new Key(kind, name)));
    }

    /** The objects that belong to the table (or view, or type) of this name, ordered by kind and name. */
    public List<SchemaObject> childrenOf(QualifiedName parent) {
        return objects.values().stream()
                .filter(object -> parent.equals(object.parent()))
                .toList();
    }

    /**
     * This snapshot without the tables of these names and everything that belongs to them.
     *
     * @param names table names, each with or without its schema; names of no table have no effect
     */
    public SchemaSnapshot withoutTables(Collection<String> names) {
        Set<QualifiedName> gone = new HashSet<>();
        for (SchemaObject table : objects(ObjectKind.TABLE)) {
            if (names.stream().anyMatch(table.name()::matches)) {
                gone.add(table.name());
            }
        }
        return gone.isEmpty()
                ? this
                : keep(object -> !gone.contains(object.parent())
                        && !(object.kind() == ObjectKind.TABLE && gone.contains(object.name())));
    }

    /**
     * An equal snapshot that holds the other one's objects wherever they are equal, so that many snapshots of one
     * database take little more memory than one.
     */
    public SchemaSnapshot sharing(SchemaSnapshot other) {
        SortedMap<Key, SchemaObject> shared = new TreeMap<>();
        objects.forEach((key, object) -> {
            SchemaObject known = other.objects.get(key);
            shared.put(key, object.equals(known) ? known : object);
        });
        return new SchemaSnapshot(shared);
    }

    /** This snapshot with just the objects that pass. */
    public SchemaSnapshot keep(Predicate<SchemaObject> filter) {
        SortedMap<Key, SchemaObject> kept = new TreeMap<>(objects);
        kept.values().removeIf(filter.negate());
        return new SchemaSnapshot(kept);
    }

    /** Whether it holds no object at all. */
    public boolean isEmpty() {
        return objects.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof SchemaSnapshot that && objects.equals(that.objects));
    }

    @Override
    public int hashCode() {
        return objects.hashCode();
    }

    /** How many objects of each kind it holds, for messages. */
    @Override
    public String toString() {
        Map<ObjectKind, Long> counts = new TreeMap<>();
        objects.values().forEach(object -> counts.merge(object.kind(), 1L, Long::sum));
        return "schema " + counts;
    }
}
