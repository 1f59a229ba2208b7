package dev.stairway.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a database's schema defines at one moment, immutable.
 *
 * <p>Objects are ordered by kind, then by name. Two snapshots are equal when all their objects are, whatever databases
 * they came from; use a diff to learn where they differ and whether that is more than the physical order of columns.
 */
public final class SchemaSnapshot {

    private static final SchemaSnapshot EMPTY = new SchemaSnapshot(Map.of());

    private final Map<QualifiedName, Family> families;

    private SchemaSnapshot(Map<QualifiedName, Family> families) {
        this.families = families;
    }

    /**
     * A snapshot of these objects, in any order.
     *
     * @throws IllegalArgumentException when two objects have the same kind and name
     */
    public static SchemaSnapshot of(Collection<SchemaObject> objects) {
        requireDistinct(objects);
        return EMPTY.changed(List.of(), objects);
    }

    /** A name is an object's own among all of its kind, also when two belong to different tables. */
    private static void requireDistinct(Collection<SchemaObject> objects) {
        Map<ObjectKind, Set<QualifiedName>> names = new HashMap<>();
        for (SchemaObject object : objects) {
            if (!names.computeIfAbsent(object.kind(), kind -> new HashSet<>()).add(object.name())) {
                throw new IllegalArgumentException("two objects are both " + object.kind() + " " + object.name());
            }
        }
    }

    /** A snapshot of a database without any object. */
    public static SchemaSnapshot empty() {
        return EMPTY;
    }

    /**
     * This snapshot without the objects that are gone and with those that were made; what changed is in both. Shares with
     * this one whatever stayed as it was.
     *
     * @param gone objects of this snapshot
     * @param made objects that this snapshot does not have, or whose former selves are gone
     */
    public SchemaSnapshot changed(Collection<SchemaObject> gone, Collection<SchemaObject> made) {
        Map<QualifiedName, List<SchemaObject>> goneByHome = byHome(gone);
        Map<QualifiedName, List<SchemaObject>> madeByHome = byHome(made);
        Set<QualifiedName> homes = new HashSet<>(goneByHome.keySet());
        homes.addAll(madeByHome.keySet());
        Map<QualifiedName, Family> changed = new HashMap<>();
        for (QualifiedName home : homes) {
            Family.orNobody(families.get(home))
                    .changed(goneByHome.getOrDefault(home, List.of()), madeByHome.getOrDefault(home, List.of()))
                    .ifPresent(family -> changed.put(home, family));
        }
        return replacing(changed);
    }

    private SchemaSnapshot replacing(Map<QualifiedName, Family> changed) {
        if (changed.isEmpty()) {
            return this;
        }
        Map<QualifiedName, Family> next = new HashMap<>(families);
        next.putAll(changed);
        next.values().removeIf(Family::isEmpty);
        return new SchemaSnapshot(next);
    }

    private static Map<QualifiedName, List<SchemaObject>> byHome(Collection<SchemaObject> objects) {
        return objects.stream().collect(Collectors.groupingBy(Family::home));
    }

    /** All objects, ordered by kind and name; unmodifiable. */
    public List<SchemaObject> objects() {
        return stream().sorted().toList();
    }

    /** All objects of one kind, ordered by name; empty when there is none. */
    public List<SchemaObject> objects(ObjectKind kind) {
        return stream().filter(object -> object.kind() == kind).sorted().toList();
    }

    private Stream<SchemaObject> stream() {
        return families.values().stream().flatMap(family -> family.members().stream());
    }

    /** The object with exactly this kind and name. */
    public Optional<SchemaObject> find(ObjectKind kind, QualifiedName name) {
        return member(kind, name, families.get(name))
                .or(() -> families.values().stream()
                        .flatMap(family -> member(kind, name, family).stream())
                        .findFirst());
    }

    private static Optional<SchemaObject> member(ObjectKind kind, QualifiedName name, @Nullable Family family) {
        return Family.orNobody(family).members().stream()
                .filter(object -> object.kind() == kind && object.name().equals(name))
                .findFirst();
    }

    /** The objects that belong to the table (or view, or type) of this name, ordered by kind and name. */
    public List<SchemaObject> childrenOf(QualifiedName parent) {
        return Family.orNobody(families.get(parent)).members().stream()
                .filter(object -> parent.equals(object.parent()))
                .toList();
    }

    /**
     * The objects of this snapshot that the other does not have just so: those that only this one has, and those that
     * differ. Costs little where both are of one database, because they share what is the same.
     */
    public List<SchemaObject> objectsUnlike(SchemaSnapshot other) {
        List<SchemaObject> unlike = new ArrayList<>();
        families.forEach((home, family) -> {
            Family theirs = Family.orNobody(other.families.get(home));
            if (!family.equals(theirs)) {
                Set<SchemaObject> same = new HashSet<>(theirs.members());
                family.members().stream()
                        .filter(object -> !same.contains(object))
                        .forEach(unlike::add);
            }
        });
        return unlike.stream().sorted().toList();
    }

    /**
     * The objects of this snapshot that live under a name under which the other holds anything else, down to the identities:
     * a table with all its parts, when one part changed or the table was made anew. Costs little where both are of one
     * database, because they share what is the same.
     */
    public List<SchemaObject> familiesUnlike(SchemaSnapshot other) {
        List<SchemaObject> unlike = new ArrayList<>();
        families.forEach((home, family) -> {
            if (!family.isSameAs(Family.orNobody(other.families.get(home)))) {
                unlike.addAll(family.members());
            }
        });
        return unlike.stream().sorted().toList();
    }

    /**
     * This snapshot without the tables of these names and everything that belongs to them.
     *
     * @param names table names, each with or without its schema; names of no table have no effect
     */
    public SchemaSnapshot withoutTables(Collection<String> names) {
        Map<QualifiedName, Family> changed = new HashMap<>();
        families.forEach((home, family) -> {
            if (names.stream().anyMatch(home::matches)
                    && member(ObjectKind.TABLE, home, family).isPresent()) {
                family.changed(tableAndParts(home, family), List.of()).ifPresent(rest -> changed.put(home, rest));
            }
        });
        return replacing(changed);
    }

    private static List<SchemaObject> tableAndParts(QualifiedName home, Family family) {
        return family.members().stream()
                .filter(object -> object.kind() == ObjectKind.TABLE || home.equals(object.parent()))
                .toList();
    }

    /** This snapshot with just the objects that pass. */
    public SchemaSnapshot keep(Predicate<SchemaObject> filter) {
        return of(stream().filter(filter).toList());
    }

    /** Whether it holds no object at all. */
    public boolean isEmpty() {
        return families.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof SchemaSnapshot that && families.equals(that.families));
    }

    @Override
    public int hashCode() {
        return families.hashCode();
    }

    /** How many objects of each kind it holds, for messages. */
    @Override
    public String toString() {
        Map<ObjectKind, Long> counts = new TreeMap<>();
        stream().forEach(object -> counts.merge(object.kind(), 1L, Long::sum));
        return "schema " + counts;
    }
}
