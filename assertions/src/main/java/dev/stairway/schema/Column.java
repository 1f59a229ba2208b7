package dev.stairway.schema;

import java.util.Optional;

/**
 * A column of a table.
 *
 * @param object the column's definition
 */
public record Column(SchemaObject object) implements ObjectView {

    /** The column's type. */
    public TypeName type() {
        return TypeName.of(object.definition().value("type").orElse("unknown"));
    }

    /** Whether the column takes null. */
    public boolean isNullable() {
        return !object.definition().is("not null");
    }

    /** The default as the server writes it, or empty when there is none. */
    public Optional<String> defaultValue() {
        return object.definition().value("default");
    }

    /** {@code always} or {@code by default} for an identity column, or empty when it is none. */
    public Optional<String> identity() {
        return object.definition().value("identity");
    }

    /** The expression that a generated column is computed by, or empty when it is none. */
    public Optional<String> generated() {
        return object.definition().value("generated");
    }

    /** The collation where it is not the type's own, or empty. */
    public Optional<String> collation() {
        return object.definition().value("collation");
    }
}
