package dev.stairway.schema;

/**
 * A check constraint of a table.
 *
 * @param object the constraint's definition
 */
public record CheckConstraint(SchemaObject object) implements Constraint {

    /** The condition as the server writes it. */
    public String expression() {
        return object.definition().value("expression").orElseGet(this::text);
    }
}
