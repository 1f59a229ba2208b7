package dev.stairway.diff;

import dev.stairway.diff.Pairing.Name;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import dev.stairway.schema.SchemaSnapshot;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects of a schema that a comparison has to look at, because they are not equal on both sides or near a rename. */
final class Asked {

    private static final List<ObjectKind> HOLDERS =
            List.of(ObjectKind.TABLE, ObjectKind.FOREIGN_TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);

    private final SchemaSnapshot schema;
    private final Map<Name, SchemaObject> objects = new LinkedHashMap<>();
    private @Nullable Map<Name, SchemaObject> all;

    Asked(SchemaSnapshot schema, List<SchemaObject> unlike) {
        this.schema = schema;
        unlike.forEach(this::ask);
    }

    /** The objects so far. */
    Map<Name, SchemaObject> objects() {
        return Collections.unmodifiableMap(objects);
    }

    /**
     * Asks also for the parts of a renamed object, for the table that it is a part of, and for whatever has here the name
     * that it has on the other side.
     */
    void askAround(SchemaObject renamed, QualifiedName otherName) {
        ask(new Name(renamed.kind(), otherName));
        renamed.owner().ifPresent(owner -> HOLDERS.forEach(kind -> ask(new Name(kind, owner))));
        if (HOLDERS.contains(renamed.kind())) {
            schema.childrenOf(renamed.name()).forEach(this::ask);
        }
    }

    private void ask(SchemaObject object) {
        objects.put(Name.of(object), object);
    }

    private void ask(Name name) {
        if (all == null) {
            Map<Name, SchemaObject> found = new HashMap<>();
            schema.objects().forEach(object -> found.put(Name.of(object), object));
            all = found;
        }
        SchemaObject object = all.get(name);
        if (object != null) {
            ask(object);
        }
    }
}
