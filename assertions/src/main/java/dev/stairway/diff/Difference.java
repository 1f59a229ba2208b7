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
            return new Changed(/* before= */ after, /* after= */ before, PropertyChange.mirrored(changes));
        }
    }

    /**
     * Both schemas have the object, under another name: its identity proves that it is the same.
     *
     * @param changes what else differs, in the order of the definition's properties, with all that follows from this and
     *     other new names; {@link SchemaDiff#headlines()} leaves out what follows
     */
    record Renamed(SchemaObject before, SchemaObject after, List<PropertyChange> changes) implements Difference {
        public Renamed {
            changes = List.copyOf(changes);
            if (before.name().equals(after.name())) {
                throw new IllegalArgumentException(after.kind() + " " + after.name() + " has the same name as before");
            }
        }

        @Override
        public ObjectKind kind() {
            return after.kind();
        }

        /** The name in the second schema. */
        @Override
        public QualifiedName name() {
            return after.name();
        }

        /** The name in the first schema as far as it needs to be said: without what it shares with the new one. */
        public String formerName() {
            return shortened(before, after);
        }

        /** The name in the second schema, as far as {@link #formerName} says the one in the first. */
        String newName() {
            return shortened(after, before);
        }

        private static String shortened(SchemaObject object, SchemaObject other) {
            String last = object.name().last();
            boolean samePlace =
                    outer(object.name()).equals(outer(other.name())) || (isInside(object) && isInside(other));
            boolean enough = samePlace && !last.equals(other.name().last());
            return (enough ? QualifiedName.of(last) : object.name()).toString();
        }

        private static List<String> outer(QualifiedName name) {
            return name.parts().subList(0, name.parts().size() - 1);
        }

        /** Whether it can never leave its table, so that nobody needs to be told which one that was. */
        private static boolean isInside(SchemaObject object) {
            return object.owner()
                    .filter(owner -> owner.parts().equals(outer(object.name())))
                    .isPresent();
        }

        @Override
        public Difference mirrored() {
            return new Renamed(/* before= */ after, /* after= */ before, PropertyChange.mirrored(changes));
        }
    }

    /**
     * A table's columns stand in another physical order; what they are is told by other differences.
     *
     * @param before the columns that both have under one name, in the order of the first schema
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
