package dev.stairway.diff;

import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import java.util.List;

/** One thing in which two schemas differ. */
public sealed interface Difference {

    /** The kind of object that differs. */
    ObjectKind kind();

    /** The name of the object that differs. */
    QualifiedName name();

    /** The same difference seen from the other side: added becomes removed, before becomes after. */
    Difference mirrored();

    /** Only the second schema has the object. */
    record Added(SchemaObject object) implements Difference {
        @Override
        public ObjectKind kind() {
            return object.kind();
        }

        @Override
        public QualifiedName name() {
            return object.name();
        }

        @Override
        public Difference mirrored() {
            return new Removed(object);
        }
    }

    /** Only the first schema has the object. */
    record Removed(SchemaObject object) implements Difference {
        @Override
        public ObjectKind kind() {
            return object.kind();
        }

        @Override
        public QualifiedName name() {
            return object.name();
        }

        @Override
        public Difference mirrored() {
            return new Added(object);
        }
    }

    /**
     * Both schemas have the object, with other definitions.
     *
     * @param changes at least one, in the order of the definition's properties
     */
    record Changed(SchemaObject before, SchemaObject after, List<PropertyChange> changes) implements Difference {
        public Changed {
            changes = List.copyOf(changes);
        }

        @Override
        public ObjectKind kind() {
            return after.kind();
        }

        @Override
        public QualifiedName name() {
            return after.name();
        }

        @Override
        public Difference mirrored() {
            List<PropertyChange> mirrored =
                    changes.stream().map(PropertyChange::mirrored).toList();
            return new Changed(/* before= */ after, /* after= */ before, mirrored);
        }
    }

    /**
     * A table's columns stand in another physical order; what they are is told by other differences.
     *
     * @param before the columns that both have, in the order of the first schema
     * @param after the same columns in the order of the second schema
     */
    record Reordered(ObjectKind kind, QualifiedName name, List<String> before, List<String> after)
            implements Difference {
        public Reordered {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        @Override
        public Difference mirrored() {
            return new Reordered(kind, name, /* before= */ after, /* after= */ before);
        }
    }
}
