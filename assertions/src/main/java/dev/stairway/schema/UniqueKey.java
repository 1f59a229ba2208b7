package dev.stairway.schema;

/**
 * A unique constraint of a table; a unique index without a constraint is an {@link Index}.
 *
 * @param object the constraint's definition
 */
public record UniqueKey(SchemaObject object) implements Constraint {

    /** Whether two rows may not both hold null. */
    public boolean areNullsEqual() {
        return object.definition().is("nulls not distinct");
    }
}
