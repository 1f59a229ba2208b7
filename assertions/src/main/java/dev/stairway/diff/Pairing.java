package dev.stairway.diff;

import dev.stairway.schema.ObjectIdentity;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import dev.stairway.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which object of one schema is which of another: by identity where that proves a new name, by name otherwise.
 *
 * @param gone what only the first schema has
 * @param kept what both have, under one name or two, equal or not
 * @param come what only the second schema has
 */
record Pairing(List<SchemaObject> gone, List<Pair> kept, List<SchemaObject> come) {

    /** One object at two moments. */
    record Pair(SchemaObject before, SchemaObject after) {
        boolean isRenamed() {
            return !before.name().equals(after.name());
        }
    }

    private record Identity(ObjectKind kind, ObjectIdentity identity) {}

    /** All objects that are not equal in both, and some that are; the order means nothing. */
    static Pairing of(SchemaSnapshot before, SchemaSnapshot after) {
        Asked then = new Asked(before, before.objectsUnlike(after));
        Asked now = new Asked(after, after.objectsUnlike(before));
        Map<Name, Name> renamed = new LinkedHashMap<>();
        for (int known = -1; known < renamed.size(); ) {
            known = renamed.size();
            findRenames(then, now, renamed);
        }
        return byName(then, now, renamed);
    }

    /** Each rename that is found asks for more objects, among which there may be more renames. */
    private static void findRenames(Asked then, Asked now, Map<Name, Name> renamed) {
        Map<Identity, SchemaObject> identities = new HashMap<>();
        for (SchemaObject object : now.objects().values()) {
            ObjectIdentity identity = object.identity();
            if (identity != null) {
                identities.put(new Identity(object.kind(), identity), object);
            }
        }
        for (SchemaObject old : List.copyOf(then.objects().values())) {
            ObjectIdentity identity = old.identity();
            SchemaObject successor = identity == null ? null : identities.get(new Identity(old.kind(), identity));
            if (successor != null
                    && !successor.name().equals(old.name())
                    && renamed.put(Name.of(old), Name.of(successor)) == null) {
                then.askAround(old, successor.name());
                now.askAround(successor, old.name());
            }
        }
    }

    private static Pairing byName(Asked then, Asked now, Map<Name, Name> renamed) {
        Map<Name, SchemaObject> come = new LinkedHashMap<>(now.objects());
        come.keySet().removeAll(renamed.values());
        List<SchemaObject> gone = new ArrayList<>();
        List<Pair> kept = new ArrayList<>();
        then.objects().forEach((name, old) -> {
            Name newName = renamed.get(name);
            SchemaObject successor =
                    newName == null ? come.remove(name) : now.objects().get(newName);
            if (successor == null) {
                gone.add(old);
            } else {
                kept.add(new Pair(old, successor));
            }
        });
        return new Pairing(gone, kept, List.copyOf(come.values()));
    }

    /** What tells the objects of one schema apart. */
    record Name(ObjectKind kind, QualifiedName name) {
        static Name of(SchemaObject object) {
            return new Name(object.kind(), object.name());
        }
    }
}
